import { type Figure, shownMean, sumsShownAs } from './figures.js';
import { grouped } from './lattice.js';
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

/** A figure, and the largest groups of one family inside it, which share nobody; none when it is taken as a whole. */
interface Apart {
  whole: Behind;
  parts: readonly Behind[];
}

/** Every figure by itself, and taken apart by each family that has groups inside it. */
export function laminar(behind: readonly Behind[]): Apart[] {
  const families = grouped(behind.map((one) => [one.figure.family, one] as const));
  return behind.flatMap((whole) => {
    const people = new Set(whole.ballots);
    const apart = [...families.values()].map((family) => {
      const inside = family.filter((one) => one.ballots.length > 0 && one.ballots.length < people.size && one.ballots.every((ballot) => people.has(ballot)));
      return inside.filter((one) => !inside.some((other) => other.ballots.length > one.ballots.length && other.ballots.includes(one.ballots[0]!)));
    });
    return [{ whole, parts: [] }, ...apart.filter(({ length }) => length > 0).map((parts) => ({ whole, parts: once(parts) }))];
  });
}

/** Of several figures about the same people the first. */
function once(parts: readonly Behind[]): Behind[] {
  const taken = new Set<TrueBallot>();
  return parts.filter(({ ballots }) => !taken.has(ballots[0]!) && (ballots.forEach((ballot) => taken.add(ballot)), true));
}

/**
 * What the figures of one question prove about groups and their differences, rounding and all: the sum of every published group lies between bounds, and
 * so does that of a group less the published groups of a family inside it. A sentence for each set of people of whom it is proven that all gave the same answer, or
 * that nobody gave a favourable or even a middling one. `sumsOf`: what the rounding of the publication leaves open.
 */
export function proven(behind: readonly Behind[], sumsOf = sumsShownAs): string[] {
  const boundsOf = new Map(behind.map(({ figure, scale, ballots }) => [figure, sumsOf(figure, ballots.length, scale)]));
  const found = laminar(behind).flatMap(({ whole: { figure, scale, ballots }, parts }) => {
    const whole = boundsOf.get(figure)!;
    const choices = parts.length > 1 ? [...parts.map((one) => [one]), parts] : [parts];
    return choices.flatMap((taken) => {
      const n = taken.reduce((left, one) => left - one.ballots.length, ballots.length);
      const sums = taken.map((one) => boundsOf.get(one.figure)!);
      const bounds = { low: whole.low - sums.reduce((all, one) => all + one.high, 0), high: whole.high - sums.reduce((all, one) => all + one.low, 0) };
      const verdict = n > 0 ? verdictOn(bounds, n, scale) : undefined;
      return verdict ? [`${figure.node} ${figure.family} ${figure.value} ${figure.measure}, ${n} people: ${verdict}`] : [];
    });
  });
  return [...new Set(found)];
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

/**
 * How far a figure is from what the ballots behind it give, in steps that the guard against unanimity can explain: in every smallest group (of all families) of one opinion one answer is
 * moved, and from outside nobody sees which. Undefined when nothing is wrong.
 */
export function mismatch({ figure, scale, ballots }: Behind, smallest: readonly (readonly TrueBallot[])[]): string | undefined {
  const sum = ballots.reduce((all, { said }) => all + said.answers[figure.measure]!, 0);
  const reach = mostMoved({ figure, scale, ballots }, smallest) * (unfavourable(scale) + 1 - scale.min);
  const [lowest, highest] = [
    shownMean(Math.max(sum - reach, ballots.length * scale.min), ballots.length, scale),
    shownMean(Math.min(sum + reach, ballots.length * scale.max), ballots.length, scale),
  ];
  if (figure.mean >= lowest && figure.mean <= highest) return undefined;
  return `${figure.node} ${figure.family} ${figure.value} ${figure.measure}: ${figure.mean} is shown, ${ballots.length} answers give ${lowest} to ${highest}`;
}

/** The most answers behind a figure that the guard against unanimity has moved: one in every smallest group of one opinion. */
export function mostMoved({ figure, scale, ballots }: Behind, smallest: readonly (readonly TrueBallot[])[]): number {
  const answer = ({ said }: TrueBallot): number => said.answers[figure.measure]!;
  const own = new Set(ballots);
  const agreed = (group: readonly TrueBallot[]): boolean =>
    new Set(group.map(answer)).size === 1 || group.every((ballot) => answer(ballot) <= unfavourable(scale));
  return smallest.filter((group) => agreed(group) && group.some((ballot) => own.has(ballot))).length;
}

/** Guesses at the answers of people who joined between two cycles, and how good they would be without any figure. */
export interface JoinerScore {
  guesses: number;
  hits: number;
  /** Hits of somebody who always says what most people say. */
  baseline: number;
}

/** For every joiner: the later sum of the smallest group that she alone joined, less its earlier one, is her answer, if everybody else answered as before. */
export function joinersGuessed(earlier: readonly Behind[], later: readonly Behind[], isJoiner: (ballot: TrueBallot) => boolean): JoinerScore {
  const score: JoinerScore = { guesses: 0, hits: 0, baseline: 0 };
  const guessed = new Set<TrueBallot>();
  for (const { figure, scale, ballots } of later.toSorted((a, b) => a.ballots.length - b.ballots.length)) {
    const joined = ballots.filter(isJoiner);
    const before = earlier.find(
      ({ figure: one }) => one.node === figure.node && one.family === figure.family && one.value === figure.value && one.measure === figure.measure,
    );
    if (joined.length !== 1 || !before || guessed.has(joined[0]!)) continue;
    guessed.add(joined[0]!);
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
