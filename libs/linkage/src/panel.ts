import type { PeriodOrder } from './period-order.js';
import type { TeamSpelling } from './team-spelling.js';

/** The staff side of one team in one period: a disclosed result, never a response. */
export interface StaffCell {
  readonly team: string;
  readonly teamName?: string | undefined;
  readonly period: string;
  /** The figure (a mean, a share …) in its own unit; null when the source has the row but no figure. */
  readonly value: number | null;
  /** How many answered; null or absent when the source does not say. */
  readonly respondents?: number | null | undefined;
}

/** The customer side of one team in one period: an observation of one metric. */
export interface CustomerCell {
  readonly team: string;
  readonly teamName?: string | undefined;
  readonly period: string;
  /** The figure in the metric's unit; null when the source has the row but no figure. */
  readonly value: number | null;
  /** Ratings, contacts … behind the figure; null or absent when the source does not say. */
  readonly base?: number | null | undefined;
}

/** A team that changed more than half of its people: from this period on it is a new unit. */
export interface TeamBreak {
  readonly team: string;
  /** The first period of the new people. */
  readonly period: string;
}

/** A team × period with a usable figure on both sides. */
export interface PanelUnit {
  readonly team: string;
  readonly teamName: string | null;
  /** Period of the customer figure. */
  readonly period: string;
  /** Period of the staff figure: `lagPeriods` before `period`. */
  readonly staffPeriod: string;
  /** How many breaks the team has behind it: its rows before and after a break are two units. */
  readonly stretch: number;
  readonly staff: number;
  readonly customer: number;
  readonly respondents: number | null;
  readonly base: number | null;
}

/** Why a team × period is not in the panel. */
export type LeftOutReason = 'no-staff-figure' | 'no-customer-figure' | 'no-figure-on-either-side' | 'too-few-respondents' | 'too-few-ratings' | 'team-changed';

/** A team × period that had a row on some side and is not in the panel. */
export interface LeftOut {
  readonly team: string;
  readonly teamName: string | null;
  readonly period: string;
  readonly side: 'staff' | 'customer' | 'both';
  readonly reason: LeftOutReason;
  /** In plain words, naming the team; never the number of respondents of a group below the limit. */
  readonly sentence: string;
}

/** Something the reader must know about the panel as a whole. */
export interface PanelNote {
  readonly code:
    | 'respondents-not-stated'
    | 'base-not-stated'
    | 'lag'
    | 'breaks'
    | 'teams-matched-by-spelling'
    | 'teams-kept-apart'
    | 'teams-on-one-side'
    | 'control-left-out'
    | 'few-teams'
    | 'other-lag-stands-out'
    | 'hint-only';
  /** Counts teams and never names them: who may read a finding may not read every team. */
  readonly sentence: string;
}

/** Limits and lag of a panel; chosen before looking. */
export interface PanelOptions {
  /** Fewest respondents of a staff figure; 5 when not given, and never less: the promise to those who answered. */
  readonly minRespondents?: number;
  /** Fewest ratings of a customer figure; 10 when not given. */
  readonly minBase?: number;
  /** Periods by which the staff figure precedes the customer figure; 0 (same period) when not given. */
  readonly lagPeriods?: number;
  /** All periods in order, where their names do not tell it; needed for a lag over names such as "Spring". */
  readonly periods?: readonly string[];
  /** Teams that changed more than half of their people; those the panel does not know are passed over. */
  readonly breaks?: readonly TeamBreak[];
  /** Whether names that differ in upper and lower case or in spaces only are one team, which is said in `notes`; `ignoring-case` when not given. */
  readonly teamNames?: 'ignoring-case' | 'exact';
}

/** Teams that have figures on one side only, in order of their names. */
export interface UnmatchedTeams {
  readonly staffOnly: readonly string[];
  readonly customerOnly: readonly string[];
}

/** Team × period table of both sides, and the account of everything that is not in it. */
export interface Panel {
  /** Ordered by team, then period. */
  readonly units: readonly PanelUnit[];
  /** Customer periods that occur in `units`, in order. */
  readonly periods: readonly string[];
  /** How many teams occur in `units`. */
  readonly teams: number;
  /** Ordered by team, then period. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly PanelNote[];
  readonly lagPeriods: number;
  readonly minRespondents: number;
  readonly minBase: number;
  /** All figures of both sides that keep the limits, whether or not they have a partner, spelt alike: other lags are read from these. */
  readonly staff: readonly StaffCell[];
  readonly customer: readonly CustomerCell[];
  /** Order of all periods of both sides, and of the breaks. */
  readonly order: PeriodOrder;
  /** Those of teams in the panel. */
  readonly breaks: readonly TeamBreak[];
  readonly unmatched: UnmatchedTeams;
  /** How teams are spelt here where a side spells them otherwise. */
  readonly spelling: TeamSpelling;
}
