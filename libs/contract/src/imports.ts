import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { type Delimiter, type FileEncoding, type ImportChange, type ImportKind, type ImportState, LIMITS } from '@throughline/domain';
import { IsPlainDate } from './plain-date.js';

/** Query of an upload: the name of the file, for the person's own orientation. */
export class ImportUpload {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.title)
  fileName?: string;
}

/** The smallest and the largest value a measure can take. */
export class ImportScale {
  @IsNumber()
  min: number;

  @IsNumber()
  max: number;
}

/** Choices that go with a mapping; each kind of import reads those that concern it. */
export class ImportOptions {
  /** Apply the good rows although some are bad. Otherwise bad rows stop the application. */
  @IsOptional()
  @IsBoolean()
  skipBadRows?: boolean;

  /** Roster: the day from which memberships of teams hold (2026-03-31). Without it, today. */
  @IsOptional()
  @IsPlainDate()
  effectiveOn?: string;

  /** How days such as 03/04/2026 are meant. Without it, a file decides by the days that can be read only one way. */
  @IsOptional()
  @IsIn(['day-first', 'month-first'])
  dateOrder?: 'day-first' | 'month-first';

  /** Past results, outcomes: the period of all rows, when the file has no column for it. */
  @IsOptional()
  @IsString()
  @Length(4, 40)
  period?: string;

  /** Past results: the scale that the file's values are on. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportScale)
  scale?: ImportScale;

  /** Past results, outcomes: make teams that are not in the directory yet. */
  @IsOptional()
  @IsBoolean()
  createTeams?: boolean;

  /** Outcomes: make metrics that are not in the registry yet. */
  @IsOptional()
  @IsBoolean()
  createMetrics?: boolean;

  /** Of a workbook, the name of the sheet that is read. Without it, the first that has a table. Sent with an empty mapping when it changes, since the columns are others. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.title)
  sheet?: string;
}

/** Which column of the file is which field: `{"E-Mail": "email"}`. A column that is left out, or maps to an empty text, is not used. */
export class ImportMapping {
  @IsObject()
  mapping: Record<string, string>;

  @IsOptional()
  @ValidateNested()
  @Type(() => ImportOptions)
  options?: ImportOptions;
}

/** A field that columns can be mapped to; `many` when several columns may be. */
export class ImportField {
  field: string;
  label: string;
  required: boolean;
  many?: boolean;
}

/** What differs between the file and what is there; null where one side has nothing. */
export class ImportDifference {
  field: string;
  from: string | null;
  to: string | null;
}

/** One row of the preview; `values` by field. */
export class ImportSample {
  line: number;
  values: Record<string, string>;
  change: ImportChange;
  differences: ImportDifference[];
}

/** One thing wrong: the line of the file (1 is the header), the column, what stands there, and what would be right. */
export class ImportProblem {
  line: number;
  column: string | null;
  value: string | null;
  problem: string;
}

/** How many rows do what; `refused` rows have a problem. Further counts are the kind's own, such as `missing` or `teamsAdded`; `cellsPassedOver`: cells that could not be used, in columns that mean nothing here. */
export class ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  [further: string]: number;
}

/** An uploaded file between preview and application, and what became of it. The first 500 problems are listed, all are counted. */
export class ImportView {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  /** How the text is written, and what stands between its columns; null for a workbook (XLSX). */
  encoding: FileEncoding | null;
  delimiter: Delimiter | null;
  /** Of a workbook: the name of the sheet that is read. */
  sheet?: string;
  /** Of a workbook: the names of all its sheets. */
  sheets?: string[];
  /** Columns that were sent and not kept, since they say who customers are or how they are reached. */
  notTakenIn?: string[];
  columns: string[];
  mapping: Record<string, string>;
  fields: ImportField[];
  options: ImportOptions;
  rowCount: number;
  counts: ImportCounts;
  sample: ImportSample[];
  problems: ImportProblem[];
  problemCount: number;
  /** What stays of an import that was taken back, since somebody has worked on it meanwhile: the numbers of complaints, the first 500. `counts.stayed` counts all. */
  stayed?: string[];
}

/** Imports of one kind, newest first. */
export class ImportList {
  items: ImportView[];
}
