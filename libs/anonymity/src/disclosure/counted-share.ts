import { AnonymityError } from '../anonymity-error.js';

/** A share of a group whose size readers may know. `counts`: the fewest and the most people it may stand for, which is all that it tells. */
export interface CountedShare {
  /** about, at-most and at-least go with a percentage; low (under a third), middle and high (over two thirds) are for fewer than ten people, or where no percentage may be told, and have none. */
  readonly bound: 'about' | 'at-least' | 'at-most' | 'low' | 'middle' | 'high';
  readonly percent: number | null;
  readonly counts: readonly [number, number];
}

/** Fewest people of whom a percentage is shown at all. */
const FEWEST_FOR_PERCENT = 10;
/** The steps in percent from so many people on: so many that every step holds two counts at least. */
const STEPS = [
  [200, 1],
  [40, 5],
  [20, 10],
  [FEWEST_FOR_PERCENT, 20],
] as const;

/** The steps in percent to which a share of n people may be shown, the finest first; null stands for thirds, which have no percentage. */
export function countedSteps(n: number): (number | null)[] {
  return [...STEPS.flatMap(([from, step]) => (n >= from ? [step] : [])).toSorted((a, b) => a - b), null];
}

/** The step in percent to which a share of n people is shown; undefined for fewer than ten. */
export const countedStep = (n: number): number | undefined => STEPS.find(([from]) => n >= from)?.[1];

/**
 * The share of `count` among n people as it may be shown where readers know n, as everybody does who sees the directory: rounded so coarsely that what is shown fits two counts at least, and with open
 * ends, so that nobody learns an exact count, or that it was everybody or nobody. The idea is that of `participationRate`, with steps of 20 % from ten people on and of 1 % from two hundred.
 * Undefined for fewer than k people, k being 5 or more.
 * @param step in percent, where a coarser one is needed than that of `countedStep`; null for thirds, without a percentage
 * Throws an AnonymityError (`malformed`) when `count` is not between 0 and n.
 */
export function countedShare(count: number, n: number, k: number, step: number | null = countedStep(n) ?? null): CountedShare | undefined {
  if (!(Number.isSafeInteger(count) && Number.isSafeInteger(n) && count >= 0 && count <= n))
    throw new AnonymityError('malformed', `${count} of ${n} is not a share.`);
  if (n < Math.max(k, 1)) return undefined;
  const shown = place(count, n, step);
  let [least, most] = [count, count];
  while (least > 0 && same(place(least - 1, n, step), shown)) least--;
  while (most < n && same(place(most + 1, n, step), shown)) most++;
  return { ...shown, counts: [least, most] };
}

type Place = Pick<CountedShare, 'bound' | 'percent'>;

const same = (a: Place, b: Place): boolean => a.bound === b.bound && a.percent === b.percent;

function place(count: number, n: number, step: number | null): Place {
  if (step === null) return { bound: count * 3 < n ? 'low' : count * 3 > n * 2 ? 'high' : 'middle', percent: null };
  const percent = (100 * count) / n;
  if (percent >= 100 - step) return { bound: 'at-least', percent: 100 - step };
  if (percent <= step) return { bound: 'at-most', percent: step };
  // next to the open ends a step of its own could hold a single count
  return { bound: 'about', percent: Math.min(Math.max(Math.round(percent / step) * step, 2 * step), 100 - 2 * step) };
}
