import type { Interval } from '@throughline/statistics';
import type { Panel } from './panel.js';

/** A staff measure or a metric of a family. */
export interface FamilyMeasure {
  readonly key: string;
  readonly name: string;
}

/** One link to be tested: a staff measure against a metric at a lag, already put together. */
export interface FamilyLink {
  readonly staff: FamilyMeasure;
  readonly customer: FamilyMeasure & { readonly higherIsBetter?: boolean };
  /** Its lag is the link's. */
  readonly panel: Pick<Panel, 'units' | 'lagPeriods'>;
}

/** How a family is judged; chosen before looking. */
export interface FamilyOptions {
  /** Across teams (each team once) or inside teams over time; over time when most links have 3 periods and 10 teams, when not given. One way for all links. */
  readonly by?: 'teams' | 'time';
  /** Benjamini–Hochberg, or Benjamini–Yekutieli where any kind of dependence must be allowed for. */
  readonly method?: 'BH' | 'BY';
  /** Share of false finds allowed among the finds; 0.05 when not given. */
  readonly level?: number;
}

/** A link as a row of the forest. */
export interface FamilyRow {
  readonly staff: FamilyMeasure;
  readonly customer: FamilyMeasure;
  readonly lagPeriods: number;
  readonly teams: number;
  readonly periods: number;
  /** Team × periods. */
  readonly rows: number;
  /** Link without unit, −1 … 1, for drawing all on one scale: correlation across teams, or inside teams after team and period effects. Null when not tested. */
  readonly r: number | null;
  /** 95 % interval on the same scale; over time its ends may pass ±1 and are to be cut by the drawing. */
  readonly interval: Interval | null;
  /** Customer units for one staff unit, with its interval; null across teams. */
  readonly coefficient: { readonly estimate: number; readonly interval: Interval } | null;
  readonly p: number | null;
  /** p after all tested links of the family were counted. */
  readonly q: number | null;
  /** 1 not enough data, 2 nothing seen after counting all, 3 linked across teams, 4 linked within teams over time. */
  readonly grade: 1 | 2 | 3 | 4;
  /** q at most the level. */
  readonly found: boolean;
  /** p below .05, but not found once all are counted. */
  readonly aloneOnly: boolean;
  /** Whether a higher staff figure went with the better customer figure; null when not found. */
  readonly direction: 'better' | 'worse' | null;
  /** Why it could not be tested; null when it was. */
  readonly notTested: string | null;
}

/** What a family of links says together. */
export interface LinkFamily {
  /** "2 of 60 stand out on their own; after checking all 60 together none does." */
  readonly sentence: string;
  /** Rows for drawing: strongest evidence first, those not tested last; ties in the order given. */
  readonly forest: readonly FamilyRow[];
  /** Links given, and those of them that could be tested. */
  readonly links: number;
  readonly tested: number;
  /** Links with p below .05 on their own, and links found after all were counted. */
  readonly alone: number;
  readonly found: number;
  /** Links that chance alone would let stand out on their own, were there none: 0.05 · tested. */
  readonly expectedByChance: number;
  readonly by: 'teams' | 'time';
  readonly falseDiscovery: 'BH' | 'BY';
  readonly level: number;
  readonly method: string;
}
