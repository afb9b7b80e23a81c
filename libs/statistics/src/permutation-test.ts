import type { Watch } from './watch.js';

/** How orders are drawn, and how the drawing is followed. */
export interface PermutationOptions extends Watch {
  /** Stored with the result: the same seed gives the same p. */
  readonly seed: number;
  /** Orders drawn, at least 99; 4,999 when not given. */
  readonly permutations?: number;
}

/** A correlation judged by mixing up one side. */
export interface PermutationTest {
  readonly r: number;
  /** Two-sided. */
  readonly p: number;
  /** Orders looked at. */
  readonly permutations: number;
  /** Every order there is was looked at. */
  readonly exact: boolean;
}

/** Products that differ by less, as a share of their range, are the same but for rounding. */
export const SAME = 1e-12;

/** Sum of squares. */
export function squares(d: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < d.length; i++) sum += d[i]! * d[i]!;
  return sum;
}
