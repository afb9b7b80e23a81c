import { countTransferableVotes, type RankedVotes, type VoteCount } from '@throughline/judging';
import type { CategoryResult } from './round-result.rules.js';

/** What is counted in a category: the lot may name others too, who do not stand any more. */
export interface CountedCategory {
  readonly candidates: readonly string[];
  readonly places: number;
  readonly lot: readonly string[];
  readonly papers: readonly RankedVotes[];
}

/**
 * Places by the single transferable vote. Preferences for those who do not stand any more are passed over, and papers that are empty then are not counted. A tie in the count is decided as the count says (earlier stage, then the lot); but no place goes to somebody whom no paper
 * names: the lot does not decide what no vote has touched. Such places are left to the panel, with all who have no vote.
 */
export function countedPlaces({ candidates, places, lot, papers }: CountedCategory): Omit<CategoryResult, 'category'> {
  const stands = new Set(candidates);
  const votes = papers.flatMap((paper) => {
    const preferences = paper.preferences.filter((one) => stands.has(one));
    return preferences.length ? [{ preferences, papers: paper.papers }] : [];
  });
  if (candidates.length === 0) return { clear: [], tied: [], open: 0, placeOf: {}, undecided: 'no-candidates' };
  const inLot = lot.filter((one) => stands.has(one));
  if (votes.length === 0) return { clear: [], tied: inLot, open: Math.min(places, candidates.length), placeOf: {}, undecided: 'no-voices' };
  const count: VoteCount = countTransferableVotes({ candidates, seats: places, votes, lot: inLot });
  const named = new Set(votes.flatMap(({ preferences }) => preferences));
  const clear = count.elected.filter((one) => named.has(one));
  const open = count.elected.length - clear.length;
  const placeOf = Object.fromEntries(clear.map((one, i) => [one, i + 1]));
  return { clear, tied: open ? inLot.filter((one) => !named.has(one)) : [], open, placeOf, ...(open > 0 && { undecided: 'unheard' as const }), count };
}
