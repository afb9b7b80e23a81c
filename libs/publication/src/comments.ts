import { lift, type RandomSource, shuffled } from '@throughline/anonymity';
import type { CountedBallot, PublishedComment } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';
import { withOwnMailboxes } from './own-mailboxes.js';
import type { PublishedFamily } from './team-certificate.js';

/** The comments by team, a family of their own: a team with fewer than `k` respondents has its comments one level up, and no comment carries a demographic. A comment to a question that not everybody is asked tells
 *  that its author was, so it is lifted on, from there, until `k` who were asked are together. `asked`: for each such question whether each ballot leads to it. In random order. `withheld`: how many are shown
 *  nowhere. */
export function commentsOf(
  lattice: readonly LatticeTeam[],
  ballots: readonly CountedBallot[],
  k: number,
  random: RandomSource,
  asked: ReadonlyMap<string, readonly boolean[]> = new Map(),
): { shown: PublishedComment[]; withheld: number; families: PublishedFamily[] } {
  const everybody = liftedFrom(lattice, ballots, () => true, k);
  const among = new Map([...asked].map(([question, leads]) => [question, liftedFrom(lattice, ballots, (i) => leads[i]!, k, everybody.home)]));
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

/** The lift on those ballots that count, from where their people are counted already. */
function liftedFrom(
  lattice: readonly LatticeTeam[],
  ballots: readonly CountedBallot[],
  counts: (ballot: number) => boolean,
  k: number,
  from?: ReadonlyMap<string, string | null>,
): Lifted {
  const people = new Map<string, number>();
  const starting = new Map<string, number>();
  for (const [i, { cohortId }] of ballots.entries()) {
    const at = from ? from.get(cohortId) : cohortId;
    const one = at != null && counts(i) ? 1 : 0;
    people.set(cohortId, (people.get(cohortId) ?? 0) + one);
    if (at != null) starting.set(at, (starting.get(at) ?? 0) + one);
  }
  const { home } = lift(
    lattice.map((team) => ({ id: team.id, parent: team.parentId, respondents: starting.get(team.id) ?? 0 })),
    k,
  );
  if (!from) return { home, people };
  return { home: new Map([...from].map(([team, at]) => [team, at === null ? null : (home.get(at) ?? null)])), people };
}
