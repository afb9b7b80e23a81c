import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LIMITS, METRIC_DIRECTIONS, METRIC_KEY, METRIC_KINDS, type MetricDirection, type MetricKind } from '@throughline/domain';

export class NewMetric {
  /** What files name the metric by: lower case letters, digits and hyphens. Never changes. */
  @Matches(METRIC_KEY, { message: 'key must be 2 to 40 lower case letters, digits or hyphens, starting with a letter, such as "csat"' })
  key: string;

  @IsString()
  @Length(2, LIMITS.name)
  name: string;

  @IsIn(METRIC_KINDS)
  kind: MetricKind;

  /** What the number counts: "%", "points", "per 1,000 contacts". */
  @IsString()
  @Length(0, 40)
  unit: string;

  /** Null when the scale has no lower end. */
  @ValidateIf((body: NewMetric) => body.min !== null)
  @IsNumber()
  min: number | null;

  /** Null when the scale has no upper end. */
  @ValidateIf((body: NewMetric) => body.max !== null)
  @IsNumber()
  max: number | null;

  @IsIn(METRIC_DIRECTIONS)
  direction: MetricDirection;

  /** Observations with a smaller base are kept and marked, and linkage leaves them out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  minimumBase?: number;

  /** The definition in words: formula, what counts, what does not. It travels with every figure. */
  @IsString()
  @Length(0, LIMITS.text)
  definition: string;
}

/** What is not given stays. Kind, unit, direction and scale are fixed once there are observations. */
export class MetricChange {
  @IsOptional()
  @IsString()
  @Length(2, LIMITS.name)
  name?: string;

  @IsOptional()
  @IsIn(METRIC_KINDS)
  kind?: MetricKind;

  @IsOptional()
  @IsString()
  @Length(0, 40)
  unit?: string;

  @IsOptional()
  @IsNumber()
  min?: number | null;

  @IsOptional()
  @IsNumber()
  max?: number | null;

  @IsOptional()
  @IsIn(METRIC_DIRECTIONS)
  direction?: MetricDirection;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  minimumBase?: number;

  @IsOptional()
  @IsString()
  @Length(0, LIMITS.text)
  definition?: string;
}

/** A defined customer measure. */
export class Metric {
  id: string;
  key: string;
  name: string;
  kind: MetricKind;
  unit: string;
  min: number | null;
  max: number | null;
  direction: MetricDirection;
  minimumBase: number;
  definition: string;
  observationCount: number;
}

export class MetricList {
  items: Metric[];
}

/** Query of GET /api/observations. */
export class ObservationQuery {
  @IsOptional()
  @IsUUID()
  metricId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Observations whose period ends on or after this day. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  from?: string;

  /** Observations whose period begins on or before this day. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;

  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** A metric for a team and a period. */
export class Observation {
  metricId: string;
  team: { id: string; name: string };
  period: { label: string; from: string; until: string };
  value: number;
  /** Ratings or contacts behind the value; null when the source does not say. */
  base: number | null;
  /** True when the base is stated and smaller than the metric's minimum. */
  belowMinimumBase: boolean;
}

export class ObservationList {
  items: Observation[];
  nextCursor?: string;
}

/** How the columns of an outcome file are read when the columns alone do not say it. */
export class OutcomeImportOptions {
  /** Period of every row when no column holds one: 2015, 2015-Q2, 2015-03, 2015-W14 or a date. */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  period?: string;

  /** Make a team, directly under the whole organisation, for every team key that is not known. */
  @IsOptional()
  @IsBoolean()
  createTeams?: boolean;
}

/**
 * PUT /api/outcome-imports/:id/mapping. Column → field. Fields: `team`, `teamName`, `period`, `base`;
 * wide files: `metric:<id>` for a column of figures and `base:<id>` for the base of that metric;
 * long files: `metric` (a column of metric keys or names) and `value`. Columns not named are not read.
 */
export class OutcomeImportMapping {
  @IsObject()
  mapping: Record<string, string>;

  @IsOptional()
  @ValidateNested()
  @Type(() => OutcomeImportOptions)
  options?: OutcomeImportOptions;
}

export type OutcomeChange = 'added' | 'changed' | 'unchanged' | 'refused';

/** A file of customer outcomes between upload and use. */
export class OutcomeImport {
  id: string;
  /** previewed: nothing of it counts yet · applied · undone: its figures are gone again. */
  state: 'previewed' | 'applied' | 'undone';
  fileName: string;
  encoding: string;
  delimiter: string;
  columns: string[];
  mapping: Record<string, string>;
  options: { period?: string; createTeams?: boolean };
  /** What columns can be mapped to, metrics included. */
  fields: { field: string; label: string; required: boolean }[];
  /** What is missing before it can be applied, as a sentence; absent when it can. */
  notReady?: string;
  rowCount: number;
  /** added, changed and unchanged count figures, as do empty and belowMinimumBase; refused counts rows; teamsToCreate counts teams. */
  counts: { added: number; changed: number; unchanged: number; refused: number; empty: number; belowMinimumBase: number; teamsToCreate: number };
  /** The first rows as they would be read. */
  sample: {
    line: number;
    values: Record<string, string>;
    change: OutcomeChange;
    differences: { metricId: string; period: string; before: number | null; after: number }[];
  }[];
  /** The first problems; all of them as CSV at GET /api/outcome-imports/:id/problems. */
  problems: { line: number; column: string; value: string; problem: string }[];
  problemCount: number;
  uploadedOn: string;
}

/** An import in the list: without sample and problems. */
export class OutcomeImportEntry {
  id: string;
  state: 'previewed' | 'applied' | 'undone';
  fileName: string;
  rowCount: number;
  counts: OutcomeImport['counts'];
  problemCount: number;
  uploadedOn: string;
}

export class OutcomeImportList {
  items: OutcomeImportEntry[];
}
