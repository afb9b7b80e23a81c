import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import type { EventImportCounts, EventImportMetric, EventImportSample, ImportProblem } from '@throughline/contract';
import { type Delimiter, type FileEncoding, LIMITS, Refusal } from '@throughline/domain';
import { declaredDelimiter, sniffDelimiter } from '../../platform/files/delimiter.rules.js';
import { escapeCell } from '../../platform/files/escape-cell.js';
import { copyLine } from './copy-text.rules.js';
import { columnNames } from './event-header.rules.js';
import { formatNamed, formatOf } from './file-formats.rules.js';
import { RepeatedKeys } from './repeated-keys.js';
import { LONGEST_ROW, RowCutter } from './row-cutter.js';
import type { ReaderSetup, RowProblem, RowReader } from './row-reader.js';
import { encodingOf, TextStream } from './text-stream.js';

/** How a file is to be read. */
export interface FileTask {
  readonly setup: ReaderSetup;
  /** Null: to be found out, from the file; then it is read as its format guesses. */
  readonly mapping: Readonly<Record<string, string>> | null;
  /** Null: to be found out. Bytes that are not UTF-8 although they seemed to be need a second reading, as windows-1252. */
  readonly encoding: FileEncoding | null;
  /** Whether the events are handed out to be written, or only looked at. */
  readonly write: boolean;
}

/** An agent or group that the file names for the first time; its number stands for it in the events. */
export interface NumberedAgent {
  readonly number: number;
  readonly kind: 'agent' | 'group';
  readonly key: string;
  readonly name: string;
}

/** What a file was found to be. */
export interface FileSummary {
  readonly format: string;
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly lacks: string | null;
  readonly counts: Omit<EventImportCounts, 'added' | 'changed' | 'unchanged'>;
  /** Whether the file may tell events twice, so that the newest has to be looked for. */
  readonly mayRepeat: boolean;
  readonly metrics: readonly EventImportMetric[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly sample: readonly EventImportSample[];
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** What comes out while a file is read: lines for COPY, new agents, lines of the table of problems, how many bytes of the file were read; and the summary, at the end. */
export type FilePiece =
  | { readonly copy: Uint8Array | null; readonly agents: readonly NumberedAgent[]; readonly problems: Uint8Array | null; readonly read: number }
  | { readonly summary: FileSummary };

const SAMPLE = 10;
const LISTED = 100;
const SHOWN = 200;
const COPY_CHUNK = 256 * 1024;
const AGENTS = 100_000;
const SIGNATURES: readonly (readonly [number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'This is a spreadsheet or an archive (XLSX, ODS, ZIP), not a text file.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an older spreadsheet (XLS), not a text file.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF document, not a text file.'],
];

/** Reads a file of events, packed or not, from its bytes. Throws Refusals with sentences for a file that is no table, and NotUtf8 (see FileTask.encoding). */
export async function* readEventFile(task: FileTask, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FilePiece> {
  const meter = { read: 0 };
  const plain = unpacked(metered(chunks, meter));
  let reading: Reading | undefined;
  let encoding: FileEncoding | undefined;
  let text: TextStream | undefined;
  let head = '';
  for await (const bytes of plain) {
    encoding ??= task.encoding ?? encodingOf(first(bytes));
    text ??= new TextStream(encoding);
    head += text.text(bytes);
    // the first rows tell how the columns are separated
    if (!reading && head.length < 64 * 1024) continue;
    reading ??= new Reading(task, encoding!, head);
    reading.push(head);
    head = '';
    yield* reading.pieces(meter.read, false);
  }
  if (!text) throw empty();
  head += text.text();
  if (!reading && head.trim() === '') throw empty();
  reading ??= new Reading(task, encoding!, head);
  reading.push(head);
  reading.end();
  yield* reading.pieces(meter.read, true);
  yield { summary: reading.summary() };
}

function first(bytes: Uint8Array): Uint8Array {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) throw new Refusal('unsupported', 'not-a-text-file', `${known[1]} Save the sheet as CSV (UTF-8) and send that file.`);
  return bytes;
}

function empty(): Refusal {
  return new Refusal('invalid', 'empty-file', 'The file is empty. Send a file with a line of column names and a line for each row.');
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: { read: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.read += chunk.length;
    yield chunk;
  }
}

/** The bytes of the file itself. One that is packed is unpacked as it is read, and no further than a file may be long. */
async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { value, done } = await chunks.next();
  if (done === true) return;
  if (value[0] !== 0x1f || value[1] !== 0x8b) {
    yield value;
    yield* chunks;
    return;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield value as Uint8Array;
    yield* chunks;
  }
  let bytes = 0;
  try {
    for await (const part of Readable.from(all(), { objectMode: false }).pipe(createGunzip({ chunkSize: 128 * 1024 })) as AsyncIterable<Uint8Array>) {
      bytes += part.length;
      if (bytes > LIMITS.eventImportUnpackedBytes)
        throw new Refusal(
          'too-large',
          'file-too-large',
          `Unpacked, the file has more than ${LIMITS.eventImportUnpackedBytes / 1024 ** 3} GB. Send it in parts.`,
        );
      yield part;
    }
  } catch (error) {
    // what the unpacking says of a file that ends too early or is damaged
    if (!String((error as { code?: unknown }).code).startsWith('Z_')) throw error;
    const short = (error as { code?: string }).code === 'Z_BUF_ERROR';
    throw new Refusal(
      'invalid',
      'damaged-gzip',
      `The packed file ${short ? 'ends too early: a part of it is missing' : 'is damaged'}. Pack it again and send it once more; nothing was read from it.`,
    );
  }
}

/** The reading of one file: its header and then its rows. */
class Reading {
  private readonly cutter: RowCutter;
  private readonly delimiter: Delimiter;
  private columns: string[] | undefined;
  private format = '';
  private mapping: Readonly<Record<string, string>> = {};
  private lacks: string | null = null;
  private reader: RowReader | undefined;
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
  private readonly repeats = new RepeatedKeys();
  private readonly agents = new Map<string, number>();
  private groups = 0;

  private newAgents: NumberedAgent[] = [];
  private lines = '';
  private table = '';

  constructor(
    private readonly task: FileTask,
    private readonly encoding: FileEncoding,
    head: string,
  ) {
    const ended = head.replace(/\r\n?/g, '\n');
    this.delimiter = sniffDelimiter(ended);
    const declared = declaredDelimiter(ended) !== undefined;
    let seen = 0;
    this.cutter = new RowCutter(this.delimiter, {
      row: (values, line) => {
        if (declared && seen++ === 0) return;
        this.row(values, line);
      },
      tooLong: (line) => this.tooLong(line),
    });
  }

  push(text: string): void {
    this.cutter.push(text);
  }

  end(): void {
    const open = this.cutter.end();
    if (open !== undefined)
      throw new Refusal(
        'invalid',
        'quote-not-closed',
        `A quotation mark opens in the row that begins on line ${open} and never closes. Close it, or write a quotation mark inside a quoted value twice ("").`,
      );
    if (!this.columns) throw empty();
  }

  *pieces(read: number, all: boolean): Generator<FilePiece> {
    if (!all && this.lines.length < COPY_CHUNK && this.table.length < COPY_CHUNK) return;
    const [copy, agents, problems] = [this.lines, this.newAgents, this.table];
    [this.lines, this.newAgents, this.table] = ['', [], ''];
    yield { copy: copy === '' ? null : Buffer.from(copy), agents, problems: problems === '' ? null : Buffer.from(problems), read };
  }

  summary(): FileSummary {
    const { rows, refused: refusedRows, events, format, encoding, delimiter, mapping, lacks, firstDay, lastDay, sample, problems, problemCount } = this;
    return {
      ...{ format, encoding, delimiter, mapping, lacks, firstDay, lastDay, sample, problems, problemCount },
      columns: this.columns!,
      counts: { rows, refusedRows, events, repeated: this.repeats.repeated, agents: this.agents.size - this.groups, groups: this.groups },
      mayRepeat: this.repeats.repeated > 0 || !this.repeats.sure,
      metrics: [...this.perMetric].map(([metricId, n]) => ({ metricId, events: n })),
    };
  }

  private row(cells: string[], line: number): void {
    if (!this.columns) {
      if (cells.every((cell) => cell.trim() === '')) return;
      return this.header(cells, line);
    }
    let filled = false;
    for (let i = 0; i < cells.length; i++) if ((cells[i] = cells[i]!.trim()) !== '') filled = true;
    if (!filled) return;
    if (++this.rows > LIMITS.eventImportRows)
      throw new Refusal(
        'too-large',
        'too-many-rows',
        `The file has more than ${LIMITS.eventImportRows.toLocaleString('en')} rows; line ${line} is the first too many. Send it in parts.`,
      );
    let count = cells.length;
    while (count > this.columns.length && cells[count - 1] === '') count--;
    if (count !== this.columns.length) {
      const problem = `The row has ${count} ${count === 1 ? 'field' : 'fields'}, but the header names ${this.columns.length} columns.`;
      return this.refuse(line, [{ column: null, value: null, problem }]);
    }
    if (this.sample.length < SAMPLE && this.reader)
      this.sample.push({ line, values: Object.fromEntries(this.mapped.map(([field, i]) => [field, cells[i]!.slice(0, SHOWN)])) });
    if (!this.reader) return;
    const result = this.reader(cells, line);
    if ('problems' in result) this.refuse(line, result.problems);
    else for (const event of result.events) this.event(event);
  }

  private header(cells: readonly string[], line: number): void {
    const { setup, mapping } = this.task;
    this.columns = columnNames(cells, line);
    const format = formatOf(this.columns, setup);
    this.format = format.name;
    this.mapping = mapping ?? format.guess(this.columns, setup);
    this.lacks = format.lacks(this.mapping, setup);
    if (this.lacks !== null) return;
    this.reader = formatNamed(this.format).reader(this.columns, this.mapping, setup);
    this.mapped = this.columns.flatMap((column, i) => (this.mapping[column] ? [[this.mapping[column], i] as const] : []));
  }

  private event(event: Parameters<typeof copyLine>[1]): void {
    this.events++;
    this.perMetric.set(event.metricId, (this.perMetric.get(event.metricId) ?? 0) + 1);
    if (this.firstDay === null || event.happenedOn < this.firstDay) this.firstDay = event.happenedOn;
    if (this.lastDay === null || event.happenedOn > this.lastDay) this.lastDay = event.happenedOn;
    this.repeats.add(event.eventKey, event.metricId);
    const agent = this.numberOf('agent', event.agent);
    const group = this.numberOf('group', event.group);
    if (this.task.write) this.lines += copyLine(this.events, event, agent, group);
  }

  private numberOf(kind: 'agent' | 'group', named: { readonly key: string; readonly name: string } | null): number | null {
    if (!named) return null;
    const known = this.agents.get(`${kind} ${named.key}`);
    if (known !== undefined) return known;
    const number = this.agents.size + 1;
    if (number > AGENTS)
      throw new Refusal(
        'too-large',
        'too-many-agents',
        `The file names more than ${AGENTS.toLocaleString('en')} agents and groups. Check that the column of agents holds who handled the customer, not the customer.`,
      );
    this.agents.set(`${kind} ${named.key}`, number);
    if (kind === 'group') this.groups++;
    this.newAgents.push({ number, kind, ...named });
    return number;
  }

  private tooLong(line: number): void {
    this.rows++;
    const problem = `The row has more than ${LONGEST_ROW.toLocaleString('en')} characters. Check that this is a table with a line for each row, and shorten the value that is so long.`;
    this.refuse(line, [{ column: null, value: null, problem }]);
  }

  private refuse(line: number, problems: readonly RowProblem[]): void {
    this.refused++;
    for (const { column, value, problem } of problems) {
      this.problemCount++;
      const shown = value === null ? null : value.slice(0, SHOWN);
      if (this.problems.length < LISTED) this.problems.push({ line, column, value: shown, problem });
      if (!this.task.write && this.problemCount <= LIMITS.eventImportProblems)
        this.table += `${line},${quoted(column)},${quoted(shown)},${quoted(problem)}\r\n`;
    }
  }
}

function quoted(text: string | null): string {
  return text === null ? '' : `"${escapeCell(text).replaceAll('"', '""')}"`;
}
