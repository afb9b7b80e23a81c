import type { Cycle } from '@throughline/contract';

/** The smallest groups of a cycle as they are now: as promised, or as they were raised last, and since when. */
export function smallestInForce({ k, kComments, tightenings }: Pick<Cycle, 'k' | 'kComments' | 'tightenings'>): {
  k: number;
  kComments: number;
  since?: string;
} {
  const last = tightenings?.at(-1);
  return last ? { k: last.k, kComments: last.kComments, since: last.on } : { k, kComments };
}
