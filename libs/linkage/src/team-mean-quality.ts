import type { Interval } from '@throughline/statistics';

/** One team's published figure in one period. */
export interface TeamMeanCell {
  readonly team: string;
  readonly period: string;
  readonly mean: number;
  /** How many answered, or the least of its size band; null or absent when not shown. */
  readonly respondents?: number | null;
  /** Standard deviation of its answers, where shown. */
  readonly sd?: number | null;
  /** 95 % interval of the mean, where shown. */
  readonly interval?: Interval | null;
}

/** How much of team means is about the team. Computed from published cells alone. */
export interface TeamMeanQuality {
  /** From the scatter of answers inside teams where it is shown, else from how far team figures last from period to period. */
  readonly source: 'answers' | 'intervals' | 'periods' | null;
  readonly teams: number;
  readonly cells: number;
  /** ICC(1): share of one answer that is about its team; null without answers' scatter and sizes. */
  readonly icc1: number | null;
  readonly icc1Interval: Interval | null;
  /** ICC(2): reliability of team means, 0 … 1; from periods it is a lower bound, as true change counts as noise. */
  readonly reliability: number | null;
  readonly reliabilityInterval: Interval | null;
  /** Why nothing can be said, else null. */
  readonly cannotTell: string | null;
  readonly sentence: string;
  readonly method: string;
}
