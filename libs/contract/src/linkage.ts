import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { MetricDirection } from '@throughline/domain';
import { IsPlainDate } from './plain-date.js';

/** Query of GET /api/linkage/across and /api/linkage/left-out. */
export class LinkageQuery {
  /** Key of the staff measure; `engagement` when not given. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  staff?: string;

  @IsUUID()
  metric: string;

  /** Only periods that end on or after this day. */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /** Only periods that begin on or before this day. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /** Only this team and those below it. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

/** What can be set against each other. Periods are labels, earliest first. */
export class LinkageMeasures {
  staff: { key: string; label: string; periods: string[] }[];
  customer: { metricId: string; name: string; direction: MetricDirection; periods: string[] }[];
}

/** A correlation with its 95 % interval and two-sided p value. */
export class CorrelationReply {
  r: number;
  low: number;
  high: number;
  p: number;
  method: string;
}

/** One team of the scatter: means over its periods. */
export class LinkagePoint {
  teamId: string;
  name: string;
  /** The staff figure, 0–100. */
  x: number;
  /** The customer figure, in the metric's unit. */
  y: number;
  /** Periods behind the point. */
  periods: number;
  /** How many answered, as a band such as "10–19"; null when the source does not say. */
  sizeBand: string | null;
  /** Ratings or contacts behind the customer figure over the periods; null when the source does not say. */
  base: number | null;
}

/** A team and period that is not in the figures, and why. The period is empty when it is about the team as a whole. */
export class LinkageLeftOut {
  teamId: string;
  name: string;
  period: string;
  side: 'staff' | 'customer' | 'both';
  reason: string;
  sentence: string;
  /** Where the staff figure is missing: the nearest team above that is shown; without id when the caller may not look at it. */
  nearestTeamId?: string | null;
  nearestTeamName?: string;
}

/** The link of one staff measure with one metric across teams, the sentence first. */
export class AcrossTeamsReply {
  /** The answer in plain words; never says "causes". */
  sentence: string;
  grade: 1 | 2 | 3 | 4 | 5;
  code: string;
  /** What it would take to say more. */
  next: { teams: number; sentence: string } | null;
  /** What one point is. */
  statement: string;
  across: {
    /** Teams with a figure on both sides. */
    n: number;
    pearson: CorrelationReply | null;
    spearman: CorrelationReply | null;
    /** Smallest correlation this many teams would find with 80 % power; null below 4 teams. */
    detectable: number | null;
    /** Why there are no figures, when there are none. */
    noFigures: string | null;
  };
  sensitivity: { code: string; r: number; teams: number; differs: boolean; sentence: string }[];
  notes: string[];
  /** A leader sees the points of her own teams; `pointsHidden` counts the others that the figures rest on. */
  points: LinkagePoint[];
  pointsHidden: number;
  band: { x: number; y: number; low: number; high: number }[];
  /** The first 200 in the caller's scope; all of them as CSV at GET /api/linkage/left-out. */
  leftOut: LinkageLeftOut[];
  leftOutCounts: { reason: string; count: number; sentence: string }[];
  periods: string[];
  staff: { key: string; label: string };
  customer: {
    metricId: string;
    name: string;
    direction: MetricDirection;
    unit: string;
    min: number | null;
    max: number | null;
    definition: string;
    minimumBase: number;
  };
  /** What is compared: the whole organisation, or the team asked for with those below it. */
  scope: { teamId: string; name: string };
}
