import type { Interval, Watch } from '@throughline/statistics';

/** A staff driver, as the reader knows it. */
export interface DriverName {
  readonly key: string;
  /** How sentences call it, e.g. "Role clarity". */
  readonly name: string;
}

/** One team in one period with everything needed; rows with a gap are left out by `findDrivers`, and counted. */
export interface DriverRow {
  readonly team: string;
  /** Only told apart, never ordered; "" when there is one period. */
  readonly period: string;
  /** A figure for each driver, in the order of the names; null where there is none. */
  readonly drivers: readonly (number | null)[];
  /** The customer figure; null where there is none. */
  readonly outcome: number | null;
}

/** How drivers are looked at. */
export interface DriverOptions extends Watch {
  /** Stored with the result: the same seed gives the same intervals and certainties. */
  readonly seed?: number;
  /** Re-draws of whole teams, at least 100; 1,000 when not given, fewer where so many drivers make each of them long. */
  readonly replicates?: number;
  /** What a customer outcome is called in sentences, and whether more of it is better. */
  readonly outcome?: { readonly name?: string; readonly higherIsBetter?: boolean };
}

/** What is said about one driver. */
export interface Driver extends DriverName {
  /** Its place by importance, 1 first; certain only where both of `places` are the same. */
  readonly place: number;
  /** First and last place it may hold, as far as re-draws can tell it apart from others. */
  readonly places: readonly [number, number];
  /** Share of the re-draws in which it takes exactly its own place, 0 … 1. */
  readonly placeShare: number;
  /** Its part of what all drivers together explain of the differences between teams, as a share of all differences; parts add up to `r2`. */
  readonly importance: number;
  /** 95 % percentile interval over re-draws of teams; never below 0, so it does not say whether a driver matters at all. */
  readonly interval: Interval;
  /** Correlation with the outcome across teams on its own, −1 … 1. */
  readonly alone: number;
  /** Coefficient beside all other drivers, in standard deviations of the outcome for one of the driver, with HC3 interval and p. */
  readonly coefficient: { readonly estimate: number; readonly interval: Interval; readonly p: number };
  /** What more of it goes along with, by the sign of `alone`; null where `alone` and `coefficient` point opposite ways. */
  readonly goesWith: 'better' | 'worse' | null;
  /** Variance inflation: above 5 it moves so much with other drivers that its own part is hard to tell. */
  readonly inflation: number;
  readonly sentence: string;
}

/** Why there is no ranking. */
export interface NoDrivers {
  readonly code:
    'too-few-drivers' | 'too-few-teams' | 'outcome-does-not-vary' | 'driver-does-not-vary' | 'drivers-made-of-one-another' | 'outcome-made-of-drivers';
  readonly sentence: string;
}

/** What matters to customers, as far as it can be told: drivers ranked by how much of the differences between teams goes along with each. */
export interface DriversFinding {
  /** The answer in plain words; never says "causes". */
  readonly sentence: string;
  /** Every further sentence a reader needs: places that cannot be told apart, drivers that move together, opposite signs. */
  readonly cautions: readonly string[];
  /** Most important first; empty with the reason in `noDrivers`. */
  readonly drivers: readonly Driver[];
  readonly noDrivers: NoDrivers | null;
  /** Share of the differences between teams that all drivers explain together, and what is left of it after paying for their number; null without a ranking. */
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  /** p of the test that all drivers together explain nothing; from .05 on nothing stands out. */
  readonly p: number | null;
  readonly teams: number;
  /** Team × periods used, and those left out because a figure was missing. */
  readonly rows: number;
  readonly rowsLeftOut: number;
  readonly seed: number;
  readonly replicates: number;
  readonly method: string;
}
