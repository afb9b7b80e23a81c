import type { Interval } from '@throughline/statistics';

/** One team in one period on one side: a disclosed staff figure, or a customer figure. */
export interface ExperimentCell {
  readonly team: string;
  readonly period: string;
  /** Null where there is none. */
  readonly value: number | null;
}

/** An action with its teams, written down before its start. */
export interface ActionPlan {
  readonly name: string;
  /** Treated teams, each with the first period in which the action was in force. */
  readonly starts: readonly { readonly team: string; readonly period: string }[];
  /** Teams to compare with; every team never treated when not given. */
  readonly compared?: readonly string[];
  /** The side on which the change was expected, and its size in the unit of that side's figure, with its sign. */
  readonly expected: { readonly side: 'staff' | 'customer'; readonly size: number };
  /** Days as 2024-03-01: when the plan was registered, and when the first team started. */
  readonly registeredOn: string;
  readonly startsOn: string;
}

/** How teams are compared. */
export interface ExperimentOptions {
  /** All teams not treated, or for each treated team those most alike before; `all` when not given. */
  readonly comparison?: 'all' | 'matched';
  /** Compared teams for each treated one when matched, 1 … 5; 2 when not given. */
  readonly matches?: number;
  /** Traits of teams to match by, e.g. size and site code, all teams the same traits; the figures before the start when not given. */
  readonly traits?: ReadonlyMap<string, readonly number[]>;
  /** All periods in order, where their names do not tell it. */
  readonly periods?: readonly string[];
  readonly words?: { readonly staff?: string; readonly customer?: string };
}

/** The difference between treated and compared teams, so many periods after the start (before it when negative), against the last period before the start. */
export interface EventStep {
  /** 0 is the first period of the action; −1 is the reference. */
  readonly period: number;
  /** In the unit of the figure; 0 for the reference. */
  readonly estimate: number;
  /** 95 % interval; null for the reference, and where too few teams are left. */
  readonly interval: Interval | null;
  /** Treated teams behind it. */
  readonly teams: number;
}

/** Whether both groups moved alike before the start. */
export interface ParallelBefore {
  readonly code: 'alike' | 'apart' | 'cannot-be-seen';
  /** p of the largest difference before the start, after counting all of them; null where there is none. */
  readonly p: number | null;
  readonly sentence: string;
}

/** What is said about one side. */
export interface SideResult {
  readonly side: 'staff' | 'customer';
  /** True for the side on which the change was expected beforehand; the other is exploratory. */
  readonly registered: boolean;
  /** Change of treated teams beyond that of compared ones, in the unit of the figure. Null with the reason in `noEffect`. */
  readonly effect: { readonly estimate: number; readonly se: number; readonly interval: Interval; readonly p: number; readonly df: number } | null;
  readonly noEffect: {
    readonly code: 'too-few-treated' | 'too-few-compared' | 'cannot-be-computed';
    readonly sentence: string;
  } | null;
  /** Smallest change that would have been found four times in five; null without an effect. */
  readonly detectable: number | null;
  /** In order of periods; empty without an effect. */
  readonly steps: readonly EventStep[];
  readonly parallel: ParallelBefore | null;
  /** Teams and team × periods used. */
  readonly treated: readonly string[];
  readonly compared: readonly string[];
  readonly cells: number;
  /** Treated teams start in different periods. */
  readonly staggered: boolean;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly method: string;
}

/** The answer about an action. */
export interface ExperimentResult {
  readonly code: 'not-enough-data' | 'no-change-seen' | 'changed-as-expected' | 'changed-the-other-way' | 'not-comparable';
  /** The answer in plain words; never says "causes". */
  readonly sentence: string;
  /** Registered only after its start: a hint, not a test. */
  readonly lookedAtAfterwards: boolean;
  readonly sides: readonly SideResult[];
}
