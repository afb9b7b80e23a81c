import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { LIMITS } from '@throughline/domain';
import type { DistributionGroup } from './distributions.js';
import type { HeatmapCell } from './heatmap.js';
import type { HiddenReason } from './results.js';

/** The two kinds of measures. */
export const MEASURE_KINDS = ['question', 'driver'] as const;

/** Query of GET /api/cycles/:id/results/measure and …/trend. */
export class MeasureQuery {
  @IsIn(MEASURE_KINDS)
  kind: (typeof MEASURE_KINDS)[number];

  /** The id of the question, or the key of the driver. */
  @IsString()
  @Length(1, LIMITS.name)
  measure: string;

  /** Without it the topmost team that the caller may see. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

/** One question or driver at one team, with the teams directly below it. */
export class MeasureResults {
  cycle: { id: string; name: string; k: number };
  measure: MeasureFacts;
  team: MeasureTeam;
  /** How its answers are spread; absent for drivers, and where that may not be shown. */
  distribution?: DistributionGroup;
  /** The teams directly below, by name, with theirs. */
  below: MeasureTeam[];
  distributionsBelow: DistributionGroup[];
  league: MeasureLeague;
}

/** What was asked. */
export class MeasureFacts {
  kind: 'question' | 'driver';
  measure: string;
  label: string;
  /** Of a question: its driver. */
  driver?: { key: string; label: string };
  scale?: { min: number; max: number };
  /** The points of the scale or the options with their words, in the question's order. */
  parts: { key: string; label: string }[];
  /** Whether the shares of its parts make a whole: not where several can be picked. */
  stacks: boolean;
  /** Whether only some were asked, by what they had answered before. */
  conditional: boolean;
  /** Of a driver: its questions. */
  questions: { id: string; label: string }[];
}

/** A team with its figure, or why there is none. */
export class MeasureTeam {
  teamId: string;
  name: string;
  sizeBand?: string;
  hidden?: HiddenReason;
  figure?: HeatmapCell;
}

/** Teams beside one another, each drawn to their mean as far as its size leaves it uncertain; without places for small teams. */
export class MeasureLeague {
  /** The highest estimate first; only teams of twenty answers or more. */
  teams: LeagueTeam[];
  /** The mean that they are drawn to; absent when there are too few teams to tell. */
  mean?: number;
  /** What the estimates are and are not, each a sentence. */
  notes: string[];
}

/** A team of the league: the raw figure beside the estimate. */
export class LeagueTeam {
  teamId: string;
  name: string;
  raw: number;
  estimate: number;
  low: number;
  high: number;
  /** From 0 to 100: how much of the team's distance from the mean the estimate keeps. */
  reliability: number;
}

/** Own history of one measure at one team, the earliest first. */
export class MeasureTrend {
  team: { teamId: string; name: string };
  measure: { kind: 'question' | 'driver'; measure: string; label: string };
  points: TrendPoint[];
  /** What was left out and what to bear in mind, each a sentence. */
  notes: string[];
}

/** The figure of one cycle, or an imported result from before. */
export class TrendPoint {
  /** Absent for an imported result. */
  cycleId?: string;
  name: string;
  closedOn: string;
  value: number;
  low?: number;
  high?: number;
  sizeBand?: string;
  /** Why it cannot be compared with the point before it: the line is broken there. */
  break?: string;
}
