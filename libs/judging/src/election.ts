import { JudgingError } from './judging-error.js';

/** Papers that say the same. */
export interface RankedVotes {
  /** Candidates from the most to the least preferred; as many or as few as the voter liked, at least one. */
  readonly preferences: readonly string[];
  /** How many papers say so, 1 or more. */
  readonly papers: number;
}

/** What is counted. */
export interface Election {
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly votes: readonly RankedVotes[];
  /** All candidates in an order drawn by chance before the count, and on record: it decides what votes cannot. Whoever stands earlier wins the tie. */
  readonly lot: readonly string[];
}

/** Lets an election pass that can be counted. @throws JudgingError `no-candidates`, `no-votes`, `unknown-candidate`, `ranked-twice`, `bad-count`, `bad-lot` */
export function requireElection({ candidates, seats, votes, lot }: Election): void {
  const known = new Set(candidates);
  if (candidates.length === 0) throw new JudgingError('no-candidates', 'There is nobody to be elected.');
  if (known.size < candidates.length) throw new JudgingError('bad-count', 'A candidate is listed twice; each must be listed once.');
  if (!Number.isInteger(seats) || seats < 1) throw new JudgingError('bad-count', `seats must be a whole number from 1, not ${seats}.`);
  if (lot.length !== candidates.length || new Set(lot).size < lot.length || !lot.every((one) => known.has(one)))
    throw new JudgingError('bad-lot', 'lot must hold every candidate once, in the order that was drawn before the count.');
  if (votes.length === 0) throw new JudgingError('no-votes', 'Nobody has voted, so nobody can be elected: no lot decides what no vote has touched.');
  for (const [at, { preferences, papers }] of votes.entries()) {
    if (!Number.isInteger(papers) || papers < 1) throw new JudgingError('bad-count', `votes[${at}].papers must be a whole number from 1, not ${papers}.`);
    if (preferences.length === 0) throw new JudgingError('no-votes', `votes[${at}] names nobody; a paper without a preference is not a vote.`);
    const unknown = preferences.find((one) => !known.has(one));
    if (unknown !== undefined) throw new JudgingError('unknown-candidate', `votes[${at}] names ${JSON.stringify(unknown)}, who is no candidate.`);
    if (new Set(preferences).size < preferences.length) throw new JudgingError('ranked-twice', `votes[${at}] ranks somebody twice.`);
  }
}
