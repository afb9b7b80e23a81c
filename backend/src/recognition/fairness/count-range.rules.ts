import { countedShare } from '@throughline/anonymity';

/** The fewest and the most that a count may be, as far as a reader can tell. */
export type CountRange = readonly [least: number, most: number];

/** Whether nobody can tell the count from its range. */
export const fitsTwo = ([least, most]: CountRange): boolean => most > least;
/** What is left where both are known. */
export const both = (a: CountRange, b: CountRange): CountRange => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
/** What is known of the sum of counts that do not depend on each other. */
export const sumOf = (ranges: readonly CountRange[]): CountRange => [
  ranges.reduce((all, [least]) => all + least, 0),
  ranges.reduce((all, [, most]) => all + most, 0),
];

/** A group whose share is shown together with people of whom readers know by name that they are counted (`sure`). */
interface ShownGroup {
  readonly members: readonly number[];
  readonly sure: number;
}

/** The counts of its members that each share stands for that a group may be shown to have, where so many of them are possible; the fewest first. @param step as of `countedShare`  @param k the smallest group */
export function sharesOf({ members, sure }: ShownGroup, possible: CountRange, k: number, step: number | null): CountRange[] {
  const shares: CountRange[] = [];
  for (let at = possible[0]; at <= possible[1];) {
    const [least, most] = countedShare(at + sure, members.length + sure, k, step)!.counts;
    shares.push([Math.max(0, least - sure), most - sure]);
    at = most - sure + 1;
  }
  return shares;
}
