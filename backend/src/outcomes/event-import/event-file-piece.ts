import type { EventImportCounts, EventImportMetric, EventImportSample, EventValue, ImportProblem } from '@throughline/contract';
import { type Delimiter, type FileEncoding, type PersonalKind, Refusal } from '@throughline/domain';
import type { RecognisedFile } from '../event-format/recognised-file.rules.js';
import type { ReaderSetup } from './row-reader.js';

/** How a file is to be read. */
export interface FileTask {
  readonly setup: ReaderSetup;
  /** Null: to be found out, from the file; then it is read as its format guesses. */
  readonly mapping: Readonly<Record<string, string>> | null;
  /** Columns that hold personal data by what was seen of the file before; what is seen now is added. */
  readonly personal: Readonly<Record<string, PersonalKind>>;
  /** Null: to be found out. Bytes that are not UTF-8 although they seemed to be need a second reading, as windows-1252. */
  readonly encoding: FileEncoding | null;
  /** Whether the events are handed out to be written, or only looked at. */
  readonly write: boolean;
  /** `allDifferent` of a reading before; null when there was none. */
  readonly allDifferent: string | null;
  /** Of a workbook, the sheet; without it, the first that has a table. */
  readonly sheet?: string;
}

/** How a file is to be read, by what is known of its import. */
export function taskOf({
  mapping,
  encoding,
  summary,
  options: { sheet },
}: Pick<FileTask, 'mapping' | 'encoding'> & { readonly summary: Pick<FileSummary, 'recognised'> | null; readonly options: { readonly sheet?: string } }): Omit<
  FileTask,
  'setup' | 'write' | 'allDifferent'
> {
  return { mapping, encoding, personal: summary?.recognised.personal ?? {}, ...(sheet !== undefined && { sheet }) };
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
  /** Null for a workbook. */
  readonly encoding: FileEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly string[];
  /** Of a workbook, the sheet that was read. */
  readonly sheet?: string;
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly values: readonly EventValue[];
  readonly recognised: RecognisedFile;
  readonly lacks: string | null;
  readonly counts: Omit<EventImportCounts, 'added' | 'changed' | 'unchanged' | 'older'>;
  /** Whether the file may tell events twice, so that the newest has to be looked for. */
  readonly mayRepeat: boolean;
  /** A mark of all events in their order, when no two of them are the same; else null. What was read by an older version of the product has none. */
  readonly allDifferent?: string | null;
  /** Whether no event's key is smaller than the one before it, so that they need not be put in order. */
  readonly inOrder: boolean;
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

/** What a file without a line of column names is refused with. */
export function empty(): Refusal {
  return new Refusal('invalid', 'empty-file', 'The file is empty. Send a file with a line of column names and a line for each row.');
}
