import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import {
  FIGURE_ORIGINS,
  type FigureOrigin,
  type Language,
  LANGUAGES,
  LIMITS,
  METRIC_DIRECTIONS,
  METRIC_FORMULAS,
  METRIC_KEY,
  METRIC_KINDS,
  type MetricDirection,
  type MetricFormula,
  type MetricKind,
} from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** How the figures of a metric are computed. What is not given: `given` figures, which come in files. */
export class MetricComputation {
  @MayBeLeftOut()
  @IsIn(METRIC_FORMULAS)
  formula?: MetricFormula;

  @MayBeLeftOut()
  @IsIn(FIGURE_ORIGINS)
  figuresFrom?: FigureOrigin;

  /** The lowest single value there can be, such as 1 of 1 to 5; null for no lower end. */
  @IsOptional()
  @IsNumber()
  valueMin?: number | null;

  @IsOptional()
  @IsNumber()
  valueMax?: number | null;

  /** Of `share` and `net`: values from here on count as good. */
  @IsOptional()
  @IsNumber()
  goodFrom?: number | null;

  /** Of `net`: values up to here count as bad. */
  @IsOptional()
  @IsNumber()
  badTo?: number | null;

  /** Of `rate`: the metric of which there are so many in every 1,000. */
  @IsOptional()
  @IsUUID()
  perMetricId?: string | null;
}

/** A customer measure as a service manager defines it. */
export class NewMetric extends MetricComputation {
  /** What files name the metric by: lower case letters, digits and hyphens. Never changes. */
  @Matches(METRIC_KEY, { message: 'key must be 2 to 40 lower case letters, digits or hyphens, starting with a letter, such as "csat"' })
  key: string;

  @IsString()
  @NotBlank()
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

/** What is not given stays. Kind, unit, direction, scale and formula are fixed once there are figures. */
export class MetricChange extends MetricComputation {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsIn(METRIC_KINDS)
  kind?: MetricKind;

  @MayBeLeftOut()
  @IsString()
  @Length(0, 40)
  unit?: string;

  @IsOptional()
  @IsNumber()
  min?: number | null;

  @IsOptional()
  @IsNumber()
  max?: number | null;

  @MayBeLeftOut()
  @IsIn(METRIC_DIRECTIONS)
  direction?: MetricDirection;

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  minimumBase?: number;

  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.text)
  definition?: string;

  /** A retired metric is offered no more; its figures stay. */
  @MayBeLeftOut()
  @IsBoolean()
  retired?: boolean;
}

/** Body of POST /api/defined-metrics: a metric as the library of definitions has it. */
export class DefinedMetric {
  /** The key of one of GET /api/metric-definitions. */
  @IsString()
  @Length(2, 40)
  definition: string;

  /** In which language name, unit and definition are written, for good; English when not given. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** Query of POST /api/metric-defaults and GET /api/metric-definitions. */
export class OfferedMetricsQuery {
  /** Of names, units and definitions; English when not given. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** A definition to choose from. */
export class MetricDefinition {
  key: string;
  name: string;
  unit: string;
  direction: MetricDirection;
  formula: MetricFormula;
  /** Formula, what counts and what does not, in words. */
  definition: string;
  minimumBase: number;
  /** Whether the organisation has a metric of this definition. */
  inUse: boolean;
}

/** The library of definitions. */
export class MetricDefinitionList {
  items: MetricDefinition[];
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
  formula: MetricFormula;
  figuresFrom: FigureOrigin;
  valueMin: number | null;
  valueMax: number | null;
  goodFrom: number | null;
  badTo: number | null;
  perMetricId: string | null;
  /** The key of the definition in the library; null for one of the organisation's own. */
  definitionKey: string | null;
  retired: boolean;
  /** Given figures of a team in a period; of a metric that is computed, months in which there was something to compute it of. */
  observationCount: number;
}

/** All metrics, by name. */
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
  @IsPlainDate()
  from?: string;

  /** Observations whose period begins on or before this day. */
  @IsOptional()
  @IsPlainDate()
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
  /** As it came in a file; of events to five significant digits, whole from 10,000 on, but for counts, which are exact. */
  value: number;
  /** Ratings or contacts behind the value; null when the source does not say. */
  base: number | null;
  /** True when the base is stated and smaller than the metric's minimum. */
  belowMinimumBase: boolean;
}

/** What the figures of a metric mean: it travels with every figure. */
export class MetricMeaning {
  id: string;
  key: string;
  name: string;
  unit: string;
  direction: MetricDirection;
  formula: MetricFormula;
  figuresFrom: FigureOrigin;
  /** What is counted and what is not, in words. */
  definition: string;
  minimumBase: number;
}

/** A page of observations, newest period first. */
export class ObservationList {
  items: Observation[];
  /** The metrics of the items, by name. */
  metrics: MetricMeaning[];
  nextCursor?: string;
}
