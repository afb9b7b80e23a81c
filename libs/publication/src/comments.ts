import { lift, type RandomSource, shuffled } from '@throughline/anonymity';
import type { CountedBallot, PublishedComment } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';
import { withOwnMailboxes } from './own-mailboxes.js';
import type { PublishedFamily } from './team-certificate.js';

/** The comments by team, a family of their own: a team with fewer than `k` respondents has its comments one level up, and no comment carries a demographic. A comment to a question that not everybody is asked tells
 *  that its author was, so it stands at the topmost team or nowhere. `ofSome`: for each such question whether each ballot leads to it, and whether they are shown at all. In random order. `withheld`: how many are
 *  shown nowhere. */
export function commentsOf(
  lattice: readonly LatticeTeam[],
  ballots: readonly CountedBallot[],
  k: number,
  random: RandomSource,
  { asked, shown: someShown }: { asked: ReadonlyMap<string, readonly boolean[]>; shown: boolean } = { asked: new Map(), shown: false },
): { shown: PublishedComment[]; withheld: number; families: PublishedFamily[] } {
  const everybody = liftedFrom(lattice, ballots, k);
  const top = someShown ? (lattice.find(({ parentId }) => parentId === null)?.id ?? null) : null;
  const among = new Map([...asked].map(([question, leads]) => [question, allAt(top, everybody, ballots, leads)]));
  let withheld = 0;
  const shown: PublishedComment[] = [];
  for (const [i, { cohortId, comments }] of ballots.entries()) {
    for (const { q, text, mailbox } of comments) {
      if (asked.get(q)?.[i] === false) continue;
      const nodeId = (among.get(q) ?? everybody).home.get(cohortId);
      if (nodeId == null) withheld++;
      else shown.push({ nodeId, questionId: q, text, ...(mailbox && { mailbox }) });
    }
  }
  const familyOf = (family: string, { home, people }: Lifted, isIts: (question: string) => boolean): PublishedFamily => {
    return { family, k, home, people, shown: new Set(shown.flatMap(({ nodeId, questionId }) => (isIts(questionId) ? [nodeId] : []))) };
  };
  return {
    shown: shuffled(withOwnMailboxes(shown), random),
    withheld,
    families: [
      familyOf('comments', everybody, (question) => !among.has(question)),
      ...[...among].map(([id, lifted]) => familyOf(`comments ${id}`, lifted, (question) => question === id)),
    ],
  };
}

/** Where the people of each cohort are counted, and how many of each count. */
interface Lifted {
  readonly home: ReadonlyMap<string, string | null>;
  readonly people: ReadonlyMap<string, number>;
}

/** The lift on all ballots. */
function liftedFrom(lattice: readonly LatticeTeam[], ballots: readonly CountedBallot[], k: number): Lifted {
  const people = new Map<string, number>();
  for (const { cohortId } of ballots) people.set(cohortId, (people.get(cohortId) ?? 0) + 1);
  const { home } = lift(
    lattice.map((team) => ({ id: team.id, parent: team.parentId, respondents: people.get(team.id) ?? 0 })),
    k,
  );
  return { home, people };
}

/** Everybody who was asked, counted in one team, or nowhere when there is none for them; who is counted nowhere for other comments stays there. */
function allAt(top: string | null, { home }: Lifted, ballots: readonly CountedBallot[], leads: readonly boolean[]): Lifted {
  const people = new Map<string, number>();
  for (const [i, { cohortId }] of ballots.entries()) people.set(cohortId, (people.get(cohortId) ?? 0) + (leads[i] && home.get(cohortId) != null ? 1 : 0));
  return { home: new Map([...home].map(([team, at]) => [team, at === null ? null : top])), people };
}
