import type { Interval, Watch } from '@throughline/statistics';
import type { AcrossTeams } from './across-teams.js';
import type { LeftOutCount } from './left-out.js';
import type { LeftOut, PanelNote, UnmatchedTeams } from './panel.js';
import type { SensitivityNote } from './sensitivity.js';
import type { Verdict } from './verdict.js';

/** One coefficient of a regression with what is known about it. All figures are finite. */
export interface CoefficientFigure {
  /** Change of the outcome, in its unit, for one unit of the figure it is followed from. */
  readonly coefficient: number;
  /** Standard error, clustered by team, in the unit of the coefficient. */
  readonly se: number;
  /** 95 %. */
  readonly interval: Interval;
  /** Two-sided. */
  readonly p: number;
  /** Degrees of freedom of the t distribution used; need not be whole. */
  readonly df: number;
  readonly method: string;
  /** Teams and team × periods behind the coefficient. */
  readonly teams: number;
  readonly rows: number;
}

/** A regression inside teams over time (two-way fixed effects). */
export interface InsideTeamsFigure extends CoefficientFigure {
  /** Periods of the outcome behind the coefficient. */
  readonly periods: number;
  /** Smallest coefficient that would be found four times in five. */
  readonly detectable: number;
}

/** The link inside the same teams over time: the customer figure followed from the staff figure `lagPeriods` before. */
export interface WithinTeams extends InsideTeamsFigure {
  readonly lagPeriods: number;
  /** Units with an effect of their own: teams, one more for every break. */
  readonly stretches: number;
  /** Rows left out because they are the only one of their team or period. */
  readonly singletons: number;
  /** Standard deviation of both figures inside teams after period effects, in their units. */
  readonly withinSd: number;
  readonly customerWithinSd: number;
  /** Share of the customers' movement inside teams that goes along with the staff figure, 0 … 1. */
  readonly withinR2: number;
  /** The coefficient in standard deviations of movement inside teams: comparable between links. */
  readonly standardized: number;
  /** Two-sided p value from mixing up the customer figures inside each team; null where it could not be had. */
  readonly permutationP: number | null;
  /** True when the staff figure moves so little inside teams that only a very strong link could be seen. */
  readonly tooLittleMovement: boolean;
  /** Says how much the staff figure moves inside teams. */
  readonly movementSentence: string;
  /** Names of controls that moved inside teams and were held constant. */
  readonly controls: readonly string[];
  /** "When a team's engagement rose by 0.5, its customer score was 0.13 higher in the following quarter (likely 0.09–0.18)." */
  readonly effectInWords: string;
  /** The rise of the staff figure that `effectInWords` speaks of. */
  readonly effectOf: number;
}

/** Why there is no answer inside teams. */
export type NoWithinCode =
  | 'too-few-periods'
  | 'periods-without-order'
  | 'too-few-teams'
  | 'no-team-with-the-lag'
  | 'staff-does-not-move'
  | 'customer-does-not-move'
  | 'cannot-be-computed';

/** Why there is no answer, in a sentence for the reader. */
export interface NoWithin {
  readonly code: NoWithinCode;
  readonly sentence: string;
}

/** The link inside teams with the staff figure so many periods before the customer figure; negative: after it. */
export interface LagFigure extends InsideTeamsFigure {
  readonly lag: number;
  /** False for the one lag chosen beforehand. */
  readonly exploratory: boolean;
  /** Benjamini–Hochberg over the exploratory lags; null for the one chosen beforehand. */
  readonly q: number | null;
}

/** Mundlak's model, which keeps apart what happens inside teams from what lies between them. */
export interface WithinBetweenFigure {
  readonly within: CoefficientFigure;
  readonly between: CoefficientFigure;
  /** Share of what is left that lies between teams, 0 … 1. */
  readonly icc: number;
  /** The plain random-intercept coefficient, which mixes both; to compare only. */
  readonly mixed: CoefficientFigure;
}

/** Whether what lies between teams and what happens inside them tell the same story. */
export interface HausmanFigure {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  readonly sentence: string;
}

/** How many tests stand behind the finding and how chance finds were kept down. */
export interface FalseDiscovery {
  readonly method: string;
  /** Expected share of false finds among those called found. */
  readonly level: number;
  /** Exploratory tests in the family. */
  readonly tested: number;
  /** Those of them that stand out after the correction. */
  readonly found: number;
  readonly sentence: string;
}

/** What linkage says about one panel: the sentence first, then everything it rests on. Nothing in it is NaN or infinite. */
export interface Finding {
  readonly verdict: Verdict;
  /** Team × periods with a figure on both sides. */
  readonly units: number;
  readonly teams: number;
  readonly periods: readonly string[];
  /** Periods by which the staff figure precedes the customer figure inside teams; chosen before looking. */
  readonly lagPeriods: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCounts: readonly LeftOutCount[];
  /** Teams that have figures on one side only; named here, counted in `notes`. */
  readonly unmatched: UnmatchedTeams;
  readonly notes: readonly PanelNote[];
  readonly across: AcrossTeams;
  /** null with the reason in `noWithin`. */
  readonly within: WithinTeams | null;
  readonly noWithin: NoWithin | null;
  /** The staff figure followed from the customer figure `lagPeriods` before; null with the reason in `noReverse`. */
  readonly reverse: InsideTeamsFigure | null;
  readonly noReverse: NoWithin | null;
  /** The staff figure `lagPeriods` after the customer figure, beside the one before and the one of the same period; null with the reason in `noLead`. */
  readonly lead: InsideTeamsFigure | null;
  readonly noLead: NoWithin | null;
  /** The same for the other direction: the customer figure `lagPeriods` after the staff figure, beside the one before and the one of the same period. */
  readonly reverseLead: InsideTeamsFigure | null;
  /** In order of lag; the one chosen beforehand among them. Empty where there is no answer inside teams. */
  readonly lags: readonly LagFigure[];
  /** Method box: what the four other ways of reading the panel say. null where there is no answer inside teams, or theirs cannot be had. */
  readonly betweenTeams: CoefficientFigure | null;
  readonly firstDifferences: CoefficientFigure | null;
  readonly randomIntercept: WithinBetweenFigure | null;
  readonly hausman: HausmanFigure | null;
  /** How many tests of the link were made in all: across, inside teams, both directions, other lags. */
  readonly tested: number;
  readonly falseDiscovery: FalseDiscovery;
  /** Smallest correlation across teams and smallest coefficient inside teams that would be found four times in five. */
  readonly detectable: { readonly across: number | null; readonly within: number | null };
  /** The link looked at again in other ways, across teams and inside them. */
  readonly sensitivity: readonly SensitivityNote[];
  /** The seed of everything drawn by chance: the same seed gives the same finding. */
  readonly seed: number;
}

/** One more figure of every team × period, to compare like with like. */
export interface ControlSeries {
  readonly name: string;
  readonly cells: readonly { readonly team: string; readonly period: string; readonly value: number | null }[];
}

/** What is decided before looking at a link, and how long draws of orders are followed and ended early. */
export interface LinkOptions extends Watch {
  /** Lag inside teams; that of the panel when it was put together with one, else 1 where there are at least 3 periods in a known order, else 0. */
  readonly lagPeriods?: number;
  /** Whole number; 1 when not given. */
  readonly seed?: number;
  /** Figures to hold constant; read at the period of the customer figure. */
  readonly controls?: readonly ControlSeries[];
  /** Other lags for the lag chart, exploratory; −2 … 2 without the chosen one when not given. */
  readonly otherLags?: readonly number[];
  /** Reliabilities of the team means, 0 … 1 (ICC(2), not alpha), for the corrected correlation; none when not given. */
  readonly reliability?: { readonly staff: number; readonly customer: number };
  /** Ends of the scale of the staff figure, to judge its movement; guessed as 1–5 or 0–1 or 0–100 from the figures when not given. */
  readonly staffScale?: { readonly min: number; readonly max: number };
  /** Orders drawn for `permutationP`; 499, fewer for panels beyond 20,000 rows, when not given. 0 leaves it out. */
  readonly permutations?: number;
}
