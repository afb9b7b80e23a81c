import { createHash } from 'node:crypto';
import { PUBLIC_VOTE, Refusal } from '@throughline/domain';

/** What the rules need to know of a round. */
export interface VotedRound {
  readonly name: string;
  readonly state: 'planned' | 'open' | 'closed';
  readonly closesAt: Date | null;
}

/** Papers that say the same, as the log has them. */
export interface GroupedPapers {
  readonly preferences: readonly string[];
  readonly papers: number;
}

/** Whether votes are taken at the moment. A round whose last moment is over takes none, also while nobody has closed it yet. */
export function takesVotes(round: VotedRound, now: Date): boolean {
  return round.state === 'open' && (round.closesAt === null || now < round.closesAt);
}

/** How many candidates a voter may put in order in a round with this setting, from 1 to `PUBLIC_VOTE.ranksMost`; a round that says nothing takes as many as can be. */
export function ranksOf({ ranks }: { readonly ranks?: number }): number {
  return Math.min(Math.max(ranks ?? PUBLIC_VOTE.ranksMost, 1), PUBLIC_VOTE.ranksMost);
}

/**
 * Refuses a vote in a round that takes none, or of somebody who did not work here on the day on which it opened. Throws Refusal `vote-not-open`, `not-a-voter`.
 */
export function mayVote(round: VotedRound, workedHere: boolean, now: Date): void {
  if (!takesVotes(round, now))
    throw new Refusal(
      'conflict',
      'vote-not-open',
      round.state === 'planned' ? `The vote "${round.name}" has not begun yet.` : `The vote "${round.name}" is over; what you chose before its end counts.`,
    );
  if (!workedHere)
    throw new Refusal('forbidden', 'not-a-voter', `Everybody who worked here on the day on which the vote "${round.name}" opened has a vote; you came later.`);
}

/** Refuses a choice of more candidates than may be put in order, of one twice, of one who does not stand in the category, or of oneself. Throws Refusal `vote-wrong`, which names none of them. */
export function mustBeSoundChoice(
  preferences: readonly string[],
  { ranks, standing, own }: { readonly ranks: number; readonly standing: ReadonlySet<string>; readonly own: ReadonlySet<string> },
): void {
  const say = (detail: string): Refusal => new Refusal('invalid', 'vote-wrong', detail, [{ pointer: '#/preferences', detail }]);
  if (preferences.length > ranks) throw say(ranks === 1 ? 'Choose one candidate.' : `Put at most ${ranks} candidates in order.`);
  if (new Set(preferences).size < preferences.length) throw say('Somebody is chosen twice; choose everybody once at most.');
  if (preferences.some((id) => !standing.has(id))) throw say('Somebody you chose does not stand in this category, or not any more; choose again.');
  if (preferences.some((id) => own.has(id))) throw say('You cannot vote for yourself, or for a group or team that you belong to; choose others.');
}

/**
 * The papers of a category as they go on record: those that say the same together, in the order of their text, so that neither order nor voters can be read from them. Empty choices are no papers. Fewer papers than
 * `PUBLIC_VOTE.papersLeast` are none: with so few it could be worked out who chose whom.
 */
export function papersOf(choices: Iterable<readonly string[]>): GroupedPapers[] {
  const groups = new Map<string, { preferences: readonly string[]; papers: number }>();
  let all = 0;
  for (const preferences of choices) {
    if (preferences.length === 0) continue;
    const text = preferences.join(' ');
    const group = groups.get(text) ?? { preferences, papers: 0 };
    groups.set(text, { preferences, papers: group.papers + 1 });
    all++;
  }
  if (all < PUBLIC_VOTE.papersLeast) return [];
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** An order of chance that stays the same for a voter and is another for the next one, so that nobody gains by standing first. */
export function inOrderFor<T extends { readonly id: string }>(voterId: string, candidates: readonly T[]): T[] {
  const lot = (id: string): string => createHash('sha256').update(`${voterId} ${id}`).digest('hex');
  return candidates
    .map((candidate) => ({ candidate, at: lot(candidate.id) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ candidate }) => candidate);
}
