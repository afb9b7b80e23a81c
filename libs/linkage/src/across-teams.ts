import {
  bonettWrightInterval,
  confidenceBand,
  correlationTest,
  fisherInterval,
  leastSquaresLine,
  pearson,
  smallestDetectableCorrelation,
  spearman,
  StatisticsError,
  type BandPoint,
  type Interval,
} from '@throughline/statistics';
import { disattenuatedFigure, partialFigure, teamSizes, weightedFigure } from './across-more.js';
import type { ControlSeries, LinkOptions } from './finding.js';
import type { Panel } from './panel.js';
import { sensitivityOf, type SensitivityNote } from './sensitivity.js';
import { teamMeans, varies, type TeamPoint } from './team-means.js';

/** Fewer teams than this give no verdict: even a link of 0.78 would be missed one time in five. */
export const FEWEST_TEAMS = 10;

/** A correlation with its 95 % interval and two-sided p value. */
export interface CorrelationFigure {
  /** −1 … 1. */
  readonly r: number;
  readonly interval: Interval;
  readonly p: number;
  readonly method: string;
}

/** The straight line through the teams, for drawing. */
export interface FitLine {
  /** Change of the customer figure for one unit of the staff figure. */
  readonly slope: number;
  readonly intercept: number;
  /** 41 places from the lowest to the highest staff figure, with the 95 % interval of the mean. */
  readonly band: readonly BandPoint[];
  readonly method: string;
}

/** Why there are points but no figures. */
export interface NoFigures {
  readonly code: 'too-few-teams' | 'staff-does-not-vary' | 'customer-does-not-vary' | 'cannot-be-computed';
  readonly sentence: string;
}

/** The correlation among teams that are alike in the controls. */
export interface PartialFigure extends CorrelationFigure {
  readonly controls: readonly string[];
  /** Teams with all controls. */
  readonly teams: number;
}

/** The correlation with every team weighted by the ratings behind it. */
export interface WeightedFigure extends CorrelationFigure {
  /** Kish's effective number of teams. */
  readonly effectiveTeams: number;
}

/** The correlation corrected for team means that are not exact; r may lie beyond ±1. A sensitivity line, never the headline. */
export interface DisattenuatedFigure {
  readonly r: number;
  readonly interval: Interval;
  readonly reliability: { readonly staff: number; readonly customer: number };
  readonly method: string;
}

/** The link across teams, every team counted once. */
export interface AcrossTeams {
  readonly teams: number;
  readonly points: readonly TeamPoint[];
  /** True when some team's figures are means over several periods. */
  readonly averagedOverPeriods: boolean;
  /** Says what one point is. */
  readonly statement: string;
  /** The three below are null together, with the reason in `noFigures`. */
  readonly pearson: CorrelationFigure | null;
  readonly spearman: CorrelationFigure | null;
  readonly line: FitLine | null;
  readonly noFigures: NoFigures | null;
  /** null without controls, or where they leave too little to compare. */
  readonly partial: PartialFigure | null;
  /** null where the bases are not stated. */
  readonly weighted: WeightedFigure | null;
  /** null without reliabilities. */
  readonly disattenuated: DisattenuatedFigure | null;
  /** Smallest correlation this number of teams would find with 80 % power; null below 4 teams. */
  readonly detectable: number | null;
  readonly sensitivity: readonly SensitivityNote[];
}

const BAND_PLACES = 41;
const AVERAGED =
  'Each point is one team: its mean over the periods in which both sides have a figure. Whether customers notice when engagement moves inside a team is another question, not answered by comparing teams.';

function whyNoFigures(n: number, staff: Float64Array, customer: Float64Array): NoFigures | null {
  if (n < FEWEST_TEAMS) return { code: 'too-few-teams', sentence: `Figures are given from ${FEWEST_TEAMS} teams on; there ${n === 1 ? 'is' : 'are'} ${n}.` };
  if (!varies(staff)) return { code: 'staff-does-not-vary', sentence: 'Every team has the same staff figure, so nothing can be seen to move with it.' };
  if (!varies(customer))
    return { code: 'customer-does-not-vary', sentence: 'Every team has the same customer figure, so nothing can be seen to move with it.' };
  return null;
}

function fitLine(staff: Float64Array, customer: Float64Array): FitLine {
  const line = leastSquaresLine(staff, customer);
  let low = Infinity;
  let high = -Infinity;
  for (const v of staff) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  const places = Array.from({ length: BAND_PLACES }, (_, i) => low + ((high - low) * i) / (BAND_PLACES - 1));
  return {
    slope: line.slope,
    intercept: line.intercept,
    band: confidenceBand(line, places),
    method: 'Least squares line with 95 % confidence band of the mean',
  };
}

/**
 * Compares teams with each other: each team's figures are averaged over its periods, so that no team counts more than once
 * (rows of one team are not independent, and after a break it serves the same customers). Below FEWEST_TEAMS teams, or when a side does not vary, there are
 * points but no figures.
 * @returns correlations without unit; line in the units of the panel
 * Source: Pearson with Fisher's interval; Spearman with Bonett and Wright's as the check.
 */
export function acrossTeams(panel: Panel, { controls = [], reliability }: Pick<LinkOptions, 'controls' | 'reliability'> = {}): AcrossTeams {
  const points = teamMeans(panel.units);
  const n = points.length;
  const staff = Float64Array.from(points, (p) => p.staff);
  const customer = Float64Array.from(points, (p) => p.customer);
  const averagedOverPeriods = points.some((p) => p.periods > 1);
  const base = {
    teams: n,
    points,
    averagedOverPeriods,
    statement: averagedOverPeriods ? AVERAGED : 'Each point is one team in one period.',
    partial: null,
    weighted: null,
    disattenuated: null,
    detectable: n >= 4 ? smallestDetectableCorrelation(n) : null,
  };
  const none = { ...base, pearson: null, spearman: null, line: null, sensitivity: [] };
  const noFigures = whyNoFigures(n, staff, customer);
  if (noFigures) return { ...none, noFigures };
  try {
    return { ...base, ...figures(panel, points, { staff, customer, controls, reliability }), noFigures: null };
  } catch (error) {
    // figures such as 1e100 beside 1e-300: their products cannot be written as numbers
    if (!(error instanceof StatisticsError)) throw error;
    return {
      ...none,
      noFigures: {
        code: 'cannot-be-computed',
        sentence: 'The figures are so large or lie so far apart that no link can be worked out; please check the input.',
      },
    };
  }
}

type Figures = Pick<AcrossTeams, 'pearson' | 'spearman' | 'line' | 'partial' | 'weighted' | 'disattenuated' | 'sensitivity'>;

function figures(
  panel: Panel,
  points: readonly TeamPoint[],
  {
    staff,
    customer,
    controls,
    reliability,
  }: { staff: Float64Array; customer: Float64Array; controls: readonly ControlSeries[]; reliability: LinkOptions['reliability'] },
): Figures {
  const n = points.length;
  const r = pearson(staff, customer);
  const rs = spearman(staff, customer);
  const more = {
    partial: partialFigure(points, panel, controls),
    weighted: weightedFigure(points, panel.units),
    disattenuated: disattenuatedFigure(r, n, reliability),
  };
  return {
    ...more,
    pearson: { r, interval: fisherInterval(r, n), p: correlationTest(r, n).p, method: "Pearson correlation with Fisher's 95 % interval, t test" },
    spearman: {
      r: rs,
      interval: bonettWrightInterval(rs, n),
      p: correlationTest(rs, n).p,
      method: "Spearman rank correlation with Bonett and Wright's 95 % interval, t approximation",
    },
    line: fitLine(staff, customer),
    sensitivity: sensitivityOf(points, r, rs, { ...more, sizes: teamSizes(points, panel.units) }),
  };
}
