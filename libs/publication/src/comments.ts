import { lift, type RandomSource, shuffled } from '@throughline/anonymity';
import type { CountedBallot, PublishedComment } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';
import { withOwnMailboxes } from './own-mailboxes.js';
import type { PublishedFamily } from './team-certificate.js';

/** The comments by team, a family of their own: a team with fewer than `k` respondents has its comments one level up, and no comment carries a demographic. In random
 *  order. `withheld`: how many are shown nowhere. */
export function commentsOf(
  lattice: readonly LatticeTeam[],
  ballots: readonly CountedBallot[],
  k: number,
  random: RandomSource,
): { shown: PublishedComment[]; withheld: number; family: PublishedFamily } {
  const people = new Map<string, number>();
  for (const { cohortId } of ballots) people.set(cohortId, (people.get(cohortId) ?? 0) + 1);
  const { home } = lift(
    lattice.map((team) => ({ id: team.id, parent: team.parentId, respondents: people.get(team.id) ?? 0 })),
    k,
  );
  let withheld = 0;
  const shown: PublishedComment[] = [];
  for (const { cohortId, comments } of ballots) {
    for (const { q, text, mailbox } of comments) {
      const nodeId = home.get(cohortId);
      if (nodeId == null) withheld++;
      else shown.push({ nodeId, questionId: q, text, ...(mailbox && { mailbox }) });
    }
  }
  return {
    shown: shuffled(withOwnMailboxes(shown), random),
    withheld,
    family: { family: 'comments', k, home, people, shown: new Set(shown.map((comment) => comment.nodeId)) },
  };
}
