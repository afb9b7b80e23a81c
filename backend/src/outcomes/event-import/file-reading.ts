import type { EventImportSample, ImportProblem } from '@throughline/contract';
import { LIMITS, Refusal } from '@throughline/domain';
import { escapeCell } from '../../platform/files/escape-cell.js';
import { namedColumns } from '../event-format/column-name.rules.js';
import { headerMark, stillHolding, withoutPersonal } from '../event-format/event-mapping.rules.js';
import { personalColumns } from '../event-format/recognised-format.rules.js';
import { NOTHING_RECOGNISED, recognisedFile, type RecognisedFile } from '../event-format/recognised-file.rules.js';
import { copyLine } from './copy-text.rules.js';
import { empty, type FilePiece, type FileSummary, type FileTask, type NumberedAgent } from './event-file-piece.js';
import { formatOf } from './file-formats.rules.js';
import { RepeatedKeys } from './repeated-keys.js';
import { LONGEST_ROW } from './row-cutter.js';
import type { Guess, RowProblem, RowReader } from './row-reader.js';

const SAMPLE = 10;
const LISTED = 100;
const SHOWN = 200;
const COPY_CHUNK = 128 * 1024;
const AGENTS = 100_000;
/** The first rows tell what the header does not: in which order days are written, what is a mail address. */
const LOOKED_AT = 500;
const LOOKED_AT_LENGTH = 2 * 1024 * 1024;

interface WaitingRow {
  readonly cells: string[];
  readonly line: number;
  readonly numeric: readonly number[];
}

/** A row that is too long, and the value that most of it stands in. */
interface LongRow {
  readonly line: number;
  readonly at: number;
  readonly value: string;
}

/** The reading of one file, row by row: its header, what the first rows tell, and then its events. */
export class FileReading {
  private columns: string[] | undefined;
  /** The first rows, until it is known how they are read. */
  private waiting: (WaitingRow | LongRow)[] | undefined = [];
  private held = 0;
  private recognised: RecognisedFile = NOTHING_RECOGNISED;
  private guess: Guess = { mapping: {}, values: [] };
  private lacks: string | null = null;
  private reader: RowReader | undefined;
  /** Columns whose values are written with a comma before their decimals. */
  private commas: ReadonlySet<number> = new Set();
  private mapped: (readonly [field: string, index: number])[] = [];

  private rows = 0;
  private refused = 0;
  private events = 0;
  private readonly perMetric = new Map<string, number>();
  private firstDay: string | null = null;
  private lastDay: string | null = null;
  private readonly sample: EventImportSample[] = [];
  private readonly problems: ImportProblem[] = [];
  private problemCount = 0;
  private readonly repeats: RepeatedKeys;
  private readonly numbers = { agent: new Map<string, number>(), group: new Map<string, number>() };
  /** The key of the event before, as long as none was smaller than the one before it. */
  private latest: string | null = '';

  private newAgents: NumberedAgent[] = [];
  private lines = '';
  private table = '';

  constructor(
    private readonly task: FileTask,
    private readonly written: Pick<FileSummary, 'encoding' | 'delimiter' | 'sheets' | 'sheet'>,
  ) {
    this.repeats = new RepeatedKeys(task.allDifferent);
  }

  /** After the last row. Throws Refusal `empty-file` when there was none. */
  end(): void {
    if (!this.columns) throw empty();
    this.begin();
  }

  *pieces(read: number, all: boolean): Generator<FilePiece> {
    if (!all && this.lines.length < COPY_CHUNK && this.table.length < COPY_CHUNK) return;
    const [copy, agents, problems] = [this.lines, this.newAgents, this.table];
    [this.lines, this.newAgents, this.table] = ['', [], ''];
    yield { copy: copy === '' ? null : Buffer.from(copy), agents, problems: problems === '' ? null : Buffer.from(problems), read };
  }

  summary(): FileSummary {
    const { rows, refused: refusedRows, events, recognised, lacks, firstDay, lastDay, sample, problems, problemCount } = this;
    return {
      ...{ recognised, ...this.written, ...this.guess, lacks, firstDay, lastDay, sample, problems, problemCount },
      columns: this.columns!,
      counts: { rows, refusedRows, events, repeated: this.repeats.repeated, agents: this.numbers.agent.size, groups: this.numbers.group.size },
      mayRepeat: this.repeats.mayRepeat,
      allDifferent: this.repeats.allDifferent,
      inOrder: this.latest !== null,
      metrics: [...this.perMetric].map(([metricId, n]) => ({ metricId, events: n })),
    };
  }

  /** A row as it was cut, with its line; of a workbook, with the columns in which it has a number and no text. */
  row(cells: string[], line: number, numeric: readonly number[] = []): void {
    let filled = false;
    for (let i = 0; i < cells.length; i++) if ((cells[i] = cells[i]!.trim()) !== '') filled = true;
    if (!filled) return;
    if (!this.columns) return this.header(cells, line);
    if (!this.waiting) return this.body(cells, line, numeric);
    this.waiting.push({ cells, line, numeric });
    for (const cell of cells) this.held += cell.length;
    if (this.waiting.length >= LOOKED_AT || this.held > LOOKED_AT_LENGTH) this.begin();
  }

  private body(cells: string[], line: number, numeric: readonly number[]): void {
    if (++this.rows > LIMITS.eventImportRows)
      throw new Refusal(
        'too-large',
        'too-many-rows',
        `The file has more than ${LIMITS.eventImportRows.toLocaleString('en')} rows; line ${line} is the first too many. Send it in parts.`,
      );
    const columns = this.columns!;
    let count = cells.length;
    while (count > columns.length && cells[count - 1] === '') count--;
    if (count !== columns.length) {
      const problem = `The row has ${count} ${count === 1 ? 'field' : 'fields'}, but the header names ${columns.length} columns.`;
      return this.refuse(line, [{ column: null, value: null, problem }]);
    }
    // a number of a workbook has a point before its decimals, whatever mark its column was written with elsewhere
    for (const at of numeric) if (this.commas.has(at) && !/e/i.test(cells[at]!)) cells[at] = cells[at]!.replace('.', ',');
    if (this.sample.length < SAMPLE && this.reader)
      this.sample.push({ line, values: Object.fromEntries(this.mapped.map(([field, i]) => [field, shown(cells[i]!)])) });
    if (!this.reader) return;
    const result = this.reader(cells, line);
    if ('problems' in result) this.refuse(line, result.problems);
    else for (const event of result.events) this.event(event);
  }

  private header(cells: readonly string[], line: number): void {
    this.columns = namedColumns(cells, line);
    // what is to be written was looked through before
    if (this.task.write) this.begin();
  }

  /** Decides how the file is read, and reads the rows that waited for it. */
  private begin(): void {
    const waiting = this.waiting;
    if (!waiting) return;
    this.waiting = undefined;
    const columns = this.columns!;
    const { mapping, setup } = this.task;
    const rows = waiting.flatMap((one) => ('cells' in one ? [one.cells] : []));
    const format = formatOf(columns, setup);
    const before = setup.remembered[headerMark(columns)];
    const chosen = mapping ? stillHolding({ mapping, values: setup.values ?? [] }, setup.metrics) : (before ?? format.guess(columns, setup, rows));
    this.guess = setup.source.keepsPersonal ? chosen : withoutPersonal(chosen, { ...this.task.personal, ...personalColumns(columns, rows) });
    this.recognised = recognisedFile(columns, rows, this.guess, setup, !mapping && before !== undefined);
    this.commas = new Set(this.guess.values.flatMap((value) => (value.decimalMark === 'comma' ? value.columns.map((column) => columns.indexOf(column)) : [])));
    const dateOrder = setup.source.dateOrder ?? this.recognised.dateOrder;
    const known = { ...setup, source: { ...setup.source, dateOrder } };
    this.lacks = format.lacks(this.guess, known);
    if (this.lacks === null) {
      this.reader = format.reader(columns, this.guess, known);
      const fields = columns.flatMap((column, i) => (this.guess.mapping[column] ? [[this.guess.mapping[column], i] as const] : []));
      const values = this.guess.values.flatMap(({ metricId, columns: from }) =>
        from[0] === undefined ? [] : [[`metric:${metricId}`, columns.indexOf(from[0])] as const],
      );
      this.mapped = [...fields, ...values];
    }
    for (const one of waiting)
      if ('cells' in one) this.body(one.cells, one.line, one.numeric);
      else this.refuseLong(one);
  }

  private event(event: Parameters<typeof copyLine>[1]): void {
    this.events++;
    this.perMetric.set(event.metricId, (this.perMetric.get(event.metricId) ?? 0) + 1);
    if (this.firstDay === null || event.happenedOn < this.firstDay) this.firstDay = event.happenedOn;
    if (this.lastDay === null || event.happenedOn > this.lastDay) this.lastDay = event.happenedOn;
    if (this.latest !== null) this.latest = event.eventKey >= this.latest ? event.eventKey : null;
    this.repeats.add(event.eventKey, event.metricId);
    const agent = this.numberOf('agent', event.agent);
    const group = this.numberOf('group', event.group);
    if (this.task.write) this.lines += copyLine(this.events, event, agent, group);
  }

  private numberOf(kind: 'agent' | 'group', named: { readonly key: string; readonly name: string } | null): number | null {
    if (!named) return null;
    const { agent, group } = this.numbers;
    const known = this.numbers[kind].get(named.key);
    if (known !== undefined) return known;
    const number = agent.size + group.size + 1;
    if (number > AGENTS)
      throw new Refusal(
        'too-large',
        'too-many-agents',
        `The file names more than ${AGENTS.toLocaleString('en')} agents and groups. Check that the column of agents holds who handled the customer, not the customer.`,
      );
    this.numbers[kind].set(named.key, number);
    this.newAgents.push({ number, kind, ...named });
    return number;
  }

  tooLong(row: LongRow): void {
    this.rows++;
    if (this.columns && this.waiting) this.waiting.push(row);
    else this.refuseLong(row);
  }

  /** Nothing is told of what stands in a column that is not taken in. */
  private refuseLong({ line, at, value }: LongRow): void {
    const column = this.columns?.[at] ?? null;
    const most = column === null ? 'the value that is so long' : 'the value in this column, which most of it stands in';
    const problem = `The row has more than ${LONGEST_ROW.toLocaleString('en')} characters. Check that this is a table with a line for each row, and shorten ${most}.`;
    const told = value !== '' && this.mapped.some(([, index]) => index === at) ? value : null;
    this.refuse(line, [{ column, value: told, problem }]);
  }

  private refuse(line: number, problems: readonly RowProblem[]): void {
    this.refused++;
    for (const { column, value, problem } of problems) {
      this.problemCount++;
      const told = value === null ? null : shown(value);
      if (this.problems.length < LISTED) this.problems.push({ line, column, value: told, problem: plain(problem) });
      if (!this.task.write && this.problemCount <= LIMITS.eventImportProblems)
        this.table += `${line},${quoted(column)},${quoted(told)},${quoted(plain(problem))}\r\n`;
    }
  }
}

/** The beginning of a cell. */
function shown(cell: string): string {
  return plain(cell.slice(0, SHOWN));
}

/** Without what PostgreSQL keeps in no JSON, or nobody sees: control characters, and half of one that was cut. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').toWellFormed();
}

function quoted(text: string | null): string {
  return text === null ? '' : `"${escapeCell(text).replaceAll('"', '""')}"`;
}
