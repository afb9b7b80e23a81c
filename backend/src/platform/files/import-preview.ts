import type { ImportCounts, ImportProblem, ImportSample } from '@throughline/contract';
import type { ImportChange } from '@throughline/domain';
import type { DelimitedFile, DelimitedRow } from './delimited-file.js';

/** What reading a file against what is there found out. */
export interface ImportPreview {
  rowCount: number;
  counts: ImportCounts;
  sample: ImportSample[];
  problems: ImportProblem[];
  problemCount: number;
  /** Of a workbook, the sheet that was read. */
  sheet?: string;
  /** Of a workbook, all its sheets. */
  sheets?: string[];
  /** Columns that were sent and are not kept. */
  notTakenIn?: string[];
  /** What stays of an import that was taken back. */
  stayed?: string[];
}

const PROBLEMS_LISTED = 500;
const SAMPLES_OF_A_KIND = 10;
const VALUE_SHOWN = 200;

/** Collects a preview row by row: counts everything, keeps the first problems and the first rows of each kind of change. */
export class PreviewBuilder {
  private readonly counts: Record<string, number> = {};
  private readonly problems: ImportProblem[] = [];
  private readonly samples: Record<ImportChange, ImportSample[]> = { added: [], changed: [], unchanged: [] };
  private readonly refusedLines = new Set<number>();
  private problemCount = 0;
  private rowCount = 0;

  /** The rows of the file that can be used; counts all and reports the others, without what stands there where `told` is false: a preview is kept. */
  async *rows(file: DelimitedFile, told = true): AsyncGenerator<DelimitedRow> {
    for await (const row of file.rows()) {
      this.rowCount++;
      if (row.bad) this.problem(row.line, row.bad.column, told ? row.bad.value : null, row.bad.problem);
      else yield row;
    }
  }

  /** Reports something wrong: the row is refused. `problem` is a sentence that says what would be right; line 1 is the header and refuses no row. */
  problem(line: number, column: string | null, value: string | null, problem: string): void {
    this.problemCount++;
    if (line > 1) this.refusedLines.add(line);
    if (this.problems.length < PROBLEMS_LISTED) this.problems.push({ line, column, value: value === null ? null : value.slice(0, VALUE_SHOWN), problem });
  }

  /** Whether something is wrong with the row of this line, so that it must not be applied. */
  refuses(line: number): boolean {
    return this.refusedLines.has(line);
  }

  /** Counts a good row by what applying it does. `values` may be a function, called only when the row is shown. */
  row(row: Omit<ImportSample, 'values'> & { values: ImportSample['values'] | (() => ImportSample['values']) }): void {
    this.count(row.change, 1);
    const kept = this.samples[row.change];
    if (kept.length < SAMPLES_OF_A_KIND) kept.push({ ...row, values: typeof row.values === 'function' ? row.values() : row.values });
  }

  /** Adds to a count of the import's own kind, such as `teamsAdded`. */
  count(name: string, by: number): void {
    this.counts[name] = (this.counts[name] ?? 0) + by;
  }

  done(): ImportPreview {
    const counts: ImportCounts = { added: 0, changed: 0, unchanged: 0, ...this.counts, refused: this.refusedLines.size };
    const sample = Object.values(this.samples)
      .flat()
      .sort((a, b) => a.line - b.line);
    const problems = this.problems.toSorted((a, b) => a.line - b.line);
    return { rowCount: this.rowCount, counts, sample, problems, problemCount: this.problemCount };
  }
}
