import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import {
  DATE_ORDERS,
  type DateOrder,
  type Delimiter,
  type EventFormat,
  type EventImportState,
  type FileEncoding,
  LIMITS,
  type PersonalKind,
} from '@throughline/domain';
import { EventValue } from './event-value.js';
import type { ImportField, ImportProblem } from './imports.js';

/** Query of POST /api/event-imports: the source whose events the body holds, and the name of the file for the person's own orientation. */
export class EventImportUpload {
  @IsUUID()
  sourceId: string;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.title)
  fileName?: string;
}

/** Choices that go with the mapping of a file of events. */
export class EventImportOptions {
  /** Apply the good rows although some are bad. Otherwise bad rows stop the application. */
  @IsOptional()
  @IsBoolean()
  skipBadRows?: boolean;

  /** How days such as 03/04/2026 are meant. Without it, what the source remembers. */
  @IsOptional()
  @IsIn(DATE_ORDERS)
  dateOrder?: DateOrder;

  /** How values are read from columns that are no fields. Without it, and with an empty mapping, the file is read as it is recognised. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => EventValue)
  values?: EventValue[];

  /** Of a workbook, the name of the sheet; without it, the first that has a table. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.title)
  sheet?: string;
}

/** Body of PUT /api/event-imports/:id/mapping: which column is which field: `{"Ticket": "event_id"}`. A column that is left out, or maps to an empty text, is not used and never kept. */
export class EventImportMapping {
  @IsObject()
  mapping: Record<string, string>;

  @IsOptional()
  @ValidateNested()
  @Type(() => EventImportOptions)
  options?: EventImportOptions;
}

/**
 * How many rows and events a file has. `added`, `changed`, `unchanged` and `older` are known once it is applied and null before.
 */
export class EventImportCounts {
  rows: number;
  refusedRows: number;
  events: number;
  /** Events that the file tells more than once; the newest holds. */
  repeated: number;
  agents: number;
  groups: number;
  added: number | null;
  changed: number | null;
  /** Events that are here as the file tells them. */
  unchanged: number | null;
  /** Events of which the source told something newer before: they change nothing. Null until the file is brought in, and of files of before this was counted. */
  older: number | null;
}

/** How many events of one metric a file has. */
export class EventImportMetric {
  metricId: string;
  events: number;
}

/** One of the first rows as it was understood: what each mapped column says, by field. */
export class EventImportSample {
  line: number;
  values: Record<string, string>;
}

/** A file of events between upload and application, and what became of it. The first 100 problems are listed, all are counted, and the first 100,000 come as a file. */
export class EventImportView {
  id: string;
  sourceId: string;
  state: EventImportState;
  fileName: string;
  /** Of what was sent. */
  bytes: number;
  /** Whether it came packed, as `.gz`. */
  packed: boolean;
  /** How it is read; null until that was found out. */
  encoding: FileEncoding | null;
  delimiter: Delimiter | null;
  /** What the file was recognised as. */
  format: EventFormat;
  /** Of a workbook, the names of its sheets; of other files none. */
  sheets: string[];
  /** Of a workbook, the sheet that is read. */
  sheet?: string;
  columns: string[];
  mapping: Record<string, string>;
  /** Columns that hold personal data of customers, by what kind. They are not taken in. */
  personal: Record<string, PersonalKind>;
  /** Keys of definitions of the library that the file could give figures of, but that there is no metric of. */
  wanting: string[];
  /** A day of the file that could be two, as it is written, as long as nobody said which order is meant. */
  asked: string | null;
  /** Whether it is read as an earlier file of the source with the same header was. */
  remembered: boolean;
  fields: ImportField[];
  options: EventImportOptions;
  /** What is missing before the file can be applied, as a sentence; null when nothing is. */
  lacks: string | null;
  /** Why it cannot be read, or why applying failed, as a sentence. */
  failure: string | null;
  /** How much of the file is done, 0 to 1, while it is `reading` or `applying`. */
  progress: number | null;
  counts: EventImportCounts;
  metrics: EventImportMetric[];
  firstDay: string | null;
  lastDay: string | null;
  /** The first rows. Empty from a week after the upload, and when the import is taken back. */
  sample: EventImportSample[];
  /** The first hundred. Empty from a week after the upload, and when the import is taken back; `problemCount` stays. */
  problems: ImportProblem[];
  problemCount: number;
}

/** Imports of events, newest first. */
export class EventImportList {
  items: EventImportView[];
}
