import type { SheetRow } from './sheet-rows.js';
import type { Workbook } from './workbook.js';

/** A sheet that is no table has one filled cell at most in its first row, such as a title or a remark. */
const FEWEST_COLUMNS = 2;

/**
 * Which sheet of a workbook is read when nobody chose one: the first that has a table, whose first row names two columns or more without a gap, with a row below it. Where none has, the first in which anything stands, so that what is
 * wrong with it can be said; and of empty sheets the first. Throws what `openWorkbook` throws of damaged files.
 */
export async function sheetWithTable(workbook: Pick<Workbook, 'sheets' | 'rows'>): Promise<string> {
  const [first, ...others] = workbook.sheets;
  if (others.length === 0) return first!;
  let filled: string | undefined;
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(workbook, sheet, 2);
    if (rows.length === 2 && namesColumns(rows[0]!)) return sheet;
    if (rows.length > 0) filled ??= sheet;
  }
  return filled ?? first!;
}

async function firstRows(workbook: Pick<Workbook, 'rows'>, sheet: string, most: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of workbook.rows(sheet)) if (rows.push(row) === most) break;
  return rows;
}

function namesColumns({ values }: SheetRow): boolean {
  const named = values.slice(0, values.findLastIndex((value) => value.trim() !== '') + 1);
  return named.length >= FEWEST_COLUMNS && named.every((value) => value.trim() !== '');
}
