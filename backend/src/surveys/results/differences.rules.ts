import { benjaminiHochberg, normalCdf, normalCritical } from '@throughline/statistics';

/** Share of the differences called clear that is expected to be chance, in percent. */
export const FALSE_SHARE = 5;
/** Below so many people a figure has no interval (design: anonymity, section 5.5), and no difference of it is judged. */
const JUDGED_FROM = 20;

/** A displayed figure. `low` and `high`: its 95 % interval, where it has one. */
export interface Estimate {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** A figure beside what it is compared with. `step`: the finest step in which either is displayed. */
export interface Pair {
  readonly figure: Estimate;
  /** With an interval where it comes from other people; without one it is taken as exact, which is cautious where the people of the figure are part of it. */
  readonly reference: Estimate;
  readonly step: number;
}

/** How one difference was judged. `clear` is undefined when it could not be judged. */
export interface Judged {
  readonly difference: number;
  readonly clear?: boolean;
}

/** All differences of one page. `judged` and `clear`: how many were judged, and how many of them stand out. */
export interface JudgedPage {
  readonly differences: readonly Judged[];
  readonly judged: number;
  readonly clear: number;
}

/**
 * Judges all differences of a page as one family: two-sided z from the displayed 95 % intervals, then Benjamini and Hochberg's control of false discoveries at 5 %. A figure without an interval
 * is not judged. A difference of less than one and a half steps of the display is never clear, since rounding alone makes one. Made of displayed figures only, so it tells no more than they do.
 * Source: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300.
 */
export function judgeDifferences(pairs: readonly Pair[]): JudgedPage {
  const errors = pairs.map(({ figure, reference }) => errorOf(figure, reference));
  const tested = pairs.flatMap((_, i) => (errors[i] === undefined ? [] : [i]));
  const adjusted = benjaminiHochberg(tested.map((i) => pValue(differenceOf(pairs[i]!), errors[i]!)));
  const clear = new Map(tested.map((i, at) => [i, adjusted[at]! <= FALSE_SHARE / 100 && beyondRounding(pairs[i]!)]));
  const differences = pairs.map((pair, i): Judged => ({ difference: differenceOf(pair), ...(clear.has(i) ? { clear: clear.get(i)! } : {}) }));
  return { differences, judged: tested.length, clear: differences.filter((one) => one.clear).length };
}

/**
 * The 95 % interval of a displayed share (percent) as if it were exact, by the fewest people that its size band can mean, so that it is never too narrow: undefined for fewer than twenty.
 * Agresti and Coull's: two favourable and two other answers are added, so that a share of 0 or 100 has a width too. Source: Agresti & Coull 1998, The American Statistician 52, 119–126.
 */
export function shareEstimate(percent: number, sizeBand: string): Estimate {
  const n = fewest(sizeBand);
  if (n < JUDGED_FROM) return { value: percent };
  const share = ((percent / 100) * n + 2) / (n + 4);
  const half = 100 * normalCritical(0.95) * Math.sqrt((share * (1 - share)) / (n + 4));
  return { value: percent, low: Math.max(0, 100 * share - half), high: Math.min(100, 100 * share + half) };
}

/** Fewest people that a size band can mean: 20 of '20-29', 115 of '~120'. */
export function fewest(sizeBand: string): number {
  return sizeBand.startsWith('~') ? Number(sizeBand.slice(1)) - 5 : Number.parseInt(sizeBand, 10);
}

const differenceOf = ({ figure, reference }: Pair): number => Math.round((figure.value - reference.value) * 10) / 10;
const beyondRounding = (pair: Pair): boolean => Math.abs(differenceOf(pair)) >= 1.5 * pair.step - 1e-9;

/** Standard error of the difference; undefined when the figure has no interval, or one without width, which rounding made. */
function errorOf(figure: Estimate, reference: Estimate): number | undefined {
  const own = standardError(figure);
  return own === undefined ? undefined : Math.hypot(own, standardError(reference) ?? 0);
}

function standardError({ low, high }: Estimate): number | undefined {
  return low === undefined || high === undefined || !(high > low) ? undefined : (high - low) / (2 * normalCritical(0.95));
}

const pValue = (difference: number, error: number): number => Math.min(1, 2 * normalCdf(Math.abs(difference) / error, true));
