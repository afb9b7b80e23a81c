import { betweenVariance, fQuantile, intraclassCorrelation, normalCritical, StatisticsError, tQuantile, type Interval } from '@throughline/statistics';
import { FEWEST_TEAMS } from './across-teams.js';
import { two } from './driver-words.js';
import { LinkageError } from './linkage-error.js';
import { periodOrder } from './period-order.js';

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
  /** From the scatter of answers where it is shown, else from shown intervals, else from how far team figures last from period to period. */
  readonly source: 'answers' | 'intervals' | 'periods' | null;
  /** The period looked at: the last with enough teams; null when several are. */
  readonly period: string | null;
  readonly teams: number;
  readonly cells: number;
  /** ICC(1): share of one answer that is about its team, 0 … 1; null without the scatter of answers or without sizes. */
  readonly icc1: number | null;
  readonly icc1Interval: Interval | null;
  /** ICC(2): reliability of the team means of one period, 0 … 1; from periods a lower bound, as true change counts as noise. */
  readonly reliability: number | null;
  readonly reliabilityInterval: Interval | null;
  /** Why nothing can be said, else null. */
  readonly cannotTell: string | null;
  readonly sentence: string;
  readonly method: string;
}

const LARGEST_FIGURE = 1e100;
/** Usual least reliability for ranking teams, and the one below which averages are mostly noise. */
const RELIABLE = 0.7;
const NOISE = 0.5;

const share = (v: number): number => Math.min(1, Math.max(0, v));
const shares = ([low, high]: Interval): Interval => [share(low), share(high)];

function require(cells: readonly TeamMeanCell[]): void {
  const seen = new Set<string>();
  for (const { team, period, mean, respondents, sd, interval } of cells) {
    const of = `of team "${team}" in period "${period}"`;
    const key = `${team}\u0000${period}`;
    if (seen.has(key)) throw new LinkageError('duplicate-unit', `Team "${team}" has two figures in period "${period}"; each team may have one a period.`);
    seen.add(key);
    for (const v of [mean, sd ?? 0, ...(interval ?? [])])
      if (!(Math.abs(v) <= LARGEST_FIGURE)) throw new LinkageError('value-not-a-figure', `A figure ${of} is ${v}; it must be a number within ±1e100.`);
    if ((sd ?? 0) < 0 || (interval && interval[1] < interval[0]))
      throw new LinkageError('value-not-a-figure', `The spread ${of} is less than nothing; please check the figures.`);
    if (!((respondents ?? 0) >= 0 && (respondents ?? 0) <= LARGEST_FIGURE))
      throw new LinkageError('base-not-a-count', `The number of respondents ${of} is ${respondents}; it must be a number of 0 or more, or empty.`);
  }
}

/** The sentence about the reliability of averages. */
function reliabilityWords(reliability: number): string {
  if (reliability >= RELIABLE) return `with your team sizes team averages are reliable (${two(reliability)}).`;
  if (reliability >= NOISE) return `team averages are only fairly reliable (${two(reliability)}): read differences between teams with care.`;
  return `team averages are mostly noise (${two(reliability)}): compare departments, not teams.`;
}

function inWords(icc1: number | null, reliability: number): string {
  if (reliability <= 0) return 'No difference between teams can be seen beyond what chance makes of single answers.';
  const words = reliabilityWords(reliability);
  return icc1 === null
    ? `${words[0]!.toUpperCase()}${words.slice(1)}`
    : `${Math.round(100 * icc1)} % of the differences in answers lie between teams; ${words}`;
}

type Counted = Pick<TeamMeanQuality, 'source' | 'period' | 'teams' | 'cells'>;
type Enough = TeamMeanCell & { readonly respondents: number };

/** The analysis of variance from means, sizes and standard deviations of the answers: the same as from the answers themselves. */
function fromAnswers(cells: readonly (Enough & { readonly sd: number })[], counted: Counted): TeamMeanQuality | null {
  const j = cells.length;
  const n = cells.reduce((sum, c) => sum + c.respondents, 0);
  const grand = cells.reduce((sum, c) => sum + (c.respondents / n) * c.mean, 0);
  const between = cells.reduce((sum, c) => sum + c.respondents * (c.mean - grand) ** 2, 0) / (j - 1);
  const within = cells.reduce((sum, c) => sum + (c.respondents - 1) * c.sd ** 2, 0) / (n - j);
  if (!(within > 0)) return null;
  const f = between / within;
  const k0 = (n - cells.reduce((sum, c) => sum + c.respondents ** 2, 0) / n) / (j - 1);
  const low = f / fQuantile(0.975, j - 1, n - j);
  const high = f / fQuantile(0.025, j - 1, n - j);
  const icc1 = (ratio: number): number => share((ratio - 1) / (ratio - 1 + k0));
  const reliable = (ratio: number): number => (ratio > 0 ? share(1 - 1 / ratio) : 0);
  return {
    ...counted,
    icc1: icc1(f),
    icc1Interval: [icc1(low), icc1(high)],
    reliability: reliable(f),
    reliabilityInterval: [reliable(low), reliable(high)],
    cannotTell: null,
    sentence: inWords(icc1(f), reliable(f)),
    method: 'ICC(1) and ICC(2) with F intervals, from means, sizes and standard deviations of the teams',
  };
}

/** From the intervals shown beside the means: how far teams differ beyond what the intervals allow. */
function fromIntervals(cells: readonly (TeamMeanCell & { readonly interval: Interval })[], counted: Counted): TeamMeanQuality {
  const variances = cells.map(({ interval: [low, high], respondents }) => {
    const t = respondents && respondents > 2 ? tQuantile(0.975, respondents - 1) : normalCritical(0.95);
    return ((high - low) / 2 / t) ** 2;
  });
  const tau2 = betweenVariance(
    cells.map((c) => c.mean),
    variances,
    'reml',
  );
  const reliability = variances.reduce((sum, v) => sum + tau2 / (tau2 + v), 0) / cells.length;
  const sized = cells.every((c) => (c.respondents ?? 0) >= 2);
  const single = variances.reduce((sum, v, i) => sum + v * (cells[i]!.respondents ?? 0), 0) / cells.length;
  const icc1 = sized ? tau2 / (tau2 + single) : null;
  return {
    ...counted,
    icc1,
    icc1Interval: null,
    reliability,
    reliabilityInterval: null,
    cannotTell: null,
    sentence: inWords(icc1, reliability),
    method: `Variance between teams by restricted likelihood, against the intervals shown${sized ? '; sizes are the least of their bands' : ''}`,
  };
}

/** From periods alone: what of a team's difference from the others is there again in its other periods. */
function fromPeriods(cells: readonly TeamMeanCell[], counted: Counted): TeamMeanQuality | null {
  const means = new Map<string, { sum: number; n: number }>();
  for (const { period, mean } of cells) {
    const own = means.get(period) ?? { sum: 0, n: 0 };
    means.set(period, { sum: own.sum + mean, n: own.n + 1 });
  }
  const teams = [...new Set(cells.map((c) => c.team))];
  try {
    const { icc1K0, icc1Interval } = intraclassCorrelation(
      cells.map(({ mean, period }) => mean - means.get(period)!.sum / means.get(period)!.n),
      cells.map(({ team }) => teams.indexOf(team)),
    );
    const reliability = share(icc1K0);
    return {
      ...counted,
      icc1: null,
      icc1Interval: null,
      reliability,
      reliabilityInterval: shares(icc1Interval),
      cannotTell: null,
      sentence:
        reliability < 0.005
          ? 'Team figures do not last from one period to another: what sets teams apart in one is gone in the next.'
          : `At least ${Math.round(100 * reliability)} % of what sets the figures of teams apart in one period is there in their other periods too; the rest is chance, or change.`,
      method: 'ICC of team figures over periods after period means; a lower bound of reliability, as true change counts as noise',
    };
  } catch (error) {
    // StatisticsError: teams that never move, or never differ, have nothing to compare; that shows only in the analysis of variance
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}

/** The last period in which enough teams have what is asked for. */
function lastWithEnough<C extends TeamMeanCell>(cells: readonly C[], periods: readonly string[]): C[] {
  for (const period of periods) {
    const own = cells.filter((c) => c.period === period);
    if (own.length >= FEWEST_TEAMS) return own;
  }
  return [];
}

/**
 * How much of team means is about the team, as far as published cells tell: ICC(1) and ICC(2) where the scatter of answers is shown, a reliability from
 * shown intervals, or how far team figures last over periods. Needs 10 teams. Never sees a response.
 * @throws LinkageError `value-not-a-figure`, `base-not-a-count`, `duplicate-unit`
 * Source: Bliese 2000; Shrout & Fleiss 1979; restricted likelihood as R `metafor::rma`.
 */
export function teamMeanQuality(cells: readonly TeamMeanCell[]): TeamMeanQuality {
  require(cells);
  const names = [...new Set(cells.map((c) => c.period))];
  const periods = names.sort(periodOrder(names, { mustCount: false }).compare).reverse();
  const counted = (source: TeamMeanQuality['source'], own: readonly TeamMeanCell[]): Counted => {
    const seen = new Set(own.map((c) => c.period));
    return { source, period: seen.size === 1 ? [...seen][0]! : null, teams: new Set(own.map((c) => c.team)).size, cells: own.length };
  };
  const sized = cells.flatMap((c) => (c.respondents && c.respondents >= 2 && typeof c.sd === 'number' ? [{ ...c, respondents: c.respondents, sd: c.sd }] : []));
  const answers = lastWithEnough(sized, periods);
  const first = answers.length > 0 ? fromAnswers(answers, counted('answers', answers)) : null;
  if (first) return first;
  const ranged = lastWithEnough(
    cells.flatMap((c) => (c.interval && c.interval[1] > c.interval[0] ? [{ ...c, interval: c.interval }] : [])),
    periods,
  );
  if (ranged.length > 0) return fromIntervals(ranged, counted('intervals', ranged));
  const times = new Map<string, number>();
  for (const { team } of cells) times.set(team, (times.get(team) ?? 0) + 1);
  const lasting = cells.filter((c) => times.get(c.team)! > 1);
  const over = counted('periods', lasting);
  const last = over.teams >= FEWEST_TEAMS ? fromPeriods(lasting, over) : null;
  if (last) return last;
  const why = `How far team averages can be trusted cannot be told: that takes ${FEWEST_TEAMS} teams whose figures show an interval or the spread of answers, or figures of several periods that move.`;
  return {
    ...counted(null, cells),
    icc1: null,
    icc1Interval: null,
    reliability: null,
    reliabilityInterval: null,
    cannotTell: why,
    sentence: why,
    method: 'Nothing was computed',
  };
}
