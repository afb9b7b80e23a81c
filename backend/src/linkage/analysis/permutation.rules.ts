import type { PermutationReply } from '@throughline/contract';
import type { Finding } from '@throughline/linkage';

const CLEAR = 0.05;

/** Could the link inside teams be chance? From putting the customer figures of each team into other orders. */
export function permutationReply({ within, noWithin, seed, lagPeriods: lag }: Finding, orders: number): PermutationReply {
  const p = within?.permutationP ?? null;
  if (p === null) {
    const refused = noWithin ?? { code: 'cannot-be-computed', sentence: 'The figures cannot be put into other orders.' };
    return { sentence: refused.sentence, refused, p, orders: 0, seed, lag };
  }
  const share = p < 0.001 ? 'fewer than 1 in 1,000' : `${(p * 100).toFixed(1)} in 100`;
  const verdict = p <= CLEAR ? 'chance alone is an unlikely explanation' : 'chance alone explains it well enough';
  return {
    sentence: `Of ${orders.toLocaleString('en')} orders drawn by chance, ${share} show a link as strong as the one seen: ${verdict}.`,
    refused: null,
    p,
    orders,
    seed,
    lag,
  };
}
