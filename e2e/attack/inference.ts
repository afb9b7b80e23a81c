import { type Figure, shownMean, sumsShownAs } from './figures.js';
import type { TrueBallot } from './siege.js';

type Scale = { min: number; max: number };
interface Bounds {
  low: number;
  high: number;
}

/** A figure with the ballots behind it. */
export interface Behind {
  figure: Figure;
  scale: Scale;
  ballots: readonly TrueBallot[];
}

/**
 * What the figures of one question prove about groups and their differences, rounding and all: the sum of every published group lies between bounds, and
 * so does that of a group less the published groups inside it. A sentence for each set of people of whom it is proven that all gave the same answer, or
 * that nobody gave a favourable or even a middling one. `sumsOf`: what the rounding of the publication leaves open.
 */
export function proven(behind: readonly Behind[], isInside: (inner: Figure, outer: Figure) => boolean, sumsOf = sumsShownAs): string[] {
  const boundsOf = new Map(behind.map(({ figure, scale, ballots }) => [figure, sumsOf(figure, ballots.length, scale)]));
  return behind.flatMap(({ figure, scale, ballots }) => {
    const whole = boundsOf.get(figure)!;
    const inner = behind.filter((other) => other.figure !== figure && isInside(other.figure, figure));
    const topmost = inner.filter((one) => !inner.some((other) => other !== one && isInside(one.figure, other.figure)));
    const parts = [[], ...topmost.map((one) => [one]), topmost];
    return parts.flatMap((taken) => {
      const n = taken.reduce((left, one) => left - one.ballots.length, ballots.length);
      const sums = taken.map((one) => boundsOf.get(one.figure)!);
      const bounds = { low: whole.low - sums.reduce((all, one) => all + one.high, 0), high: whole.high - sums.reduce((all, one) => all + one.low, 0) };
      const verdict = n > 0 ? verdictOn(bounds, n, scale) : undefined;
      return verdict ? [`${figure.node} ${figure.family} ${figure.value} ${figure.measure}, ${n} people: ${verdict}`] : [];
    });
  });
}

function verdictOn({ low, high }: Bounds, n: number, { min, max }: Scale): string | undefined {
  if (!(low <= n * max && high >= n * min && low <= high)) return 'the figures contradict each other';
  const lowestAnswer = low - (n - 1) * max;
  const highestAnswer = high - (n - 1) * min;
  if (lowestAnswer >= max) return 'everybody gave the highest answer';
  if (highestAnswer <= min) return 'everybody gave the lowest answer';
  if (highestAnswer <= unfavourable({ min, max })) return 'everybody gave an unfavourable answer';
  return undefined;
}

/** The highest unfavourable answer: 2 of 5, and 6 on the scale from 0 to 10. */
const unfavourable = ({ min, max }: Scale): number => (max - min === 10 ? 6 : min + 1);

/** How far a figure is from what the ballots behind it give, in steps that the guard against unanimity can explain. Empty when nothing is wrong. */
export function mismatch({ figure, scale, ballots }: Behind, atoms: readonly (readonly TrueBallot[])[]): string | undefined {
  const answer = ({ said }: TrueBallot): number => said.answers[figure.measure]!;
  const sum = ballots.reduce((all, ballot) => all + answer(ballot), 0);
  // in an atom of one opinion one answer is moved, by two steps at most; from outside nobody sees which
  const guarded = atoms.filter((atom) => new Set(atom.map(answer)).size === 1 || atom.every((ballot) => answer(ballot) <= unfavourable(scale))).length;
  const reach = guarded * unfavourable(scale);
  const [lowest, highest] = [
    shownMean(Math.max(sum - reach, ballots.length * scale.min), ballots.length, scale),
    shownMean(sum + reach, ballots.length, scale),
  ];
  if (figure.mean >= lowest && figure.mean <= highest) return undefined;
  return `${figure.node} ${figure.measure}: ${figure.mean} is shown, ${ballots.length} answers give ${lowest} to ${highest}`;
}

/** Guesses at the answers of people who joined between two cycles, and how good they would be without any figure. */
export interface JoinerScore {
  guesses: number;
  hits: number;
  /** Hits of somebody who always says what most people say. */
  baseline: number;
}

/** For every joiner: her team's later sum less its earlier one is her answer, if everybody else answered as before. */
export function joinersGuessed(earlier: readonly Behind[], later: readonly Behind[], isJoiner: (ballot: TrueBallot) => boolean): JoinerScore {
  const score: JoinerScore = { guesses: 0, hits: 0, baseline: 0 };
  for (const { figure, scale, ballots } of later) {
    const joined = ballots.filter(isJoiner);
    const before = earlier.find(
      ({ figure: one }) => one.node === figure.node && one.family === figure.family && one.value === figure.value && one.measure === figure.measure,
    );
    if (joined.length !== 1 || !before) continue;
    const change = figure.mean * ballots.length - before.figure.mean * before.ballots.length;
    const guess = Math.min(scale.max, Math.max(scale.min, Math.round(change - (ballots.length - 1 - before.ballots.length) * before.figure.mean)));
    const truth = joined[0]!.said.answers[figure.measure];
    const usual = Math.round(figure.mean);
    score.guesses++;
    if (guess === truth) score.hits++;
    if (usual === truth) score.baseline++;
  }
  return score;
}
