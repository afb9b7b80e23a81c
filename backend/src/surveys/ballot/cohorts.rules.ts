import { lift } from '@throughline/anonymity';
import { Refusal } from '@throughline/domain';
import type { LatticeTeam } from '@throughline/publication';

/** A team with who leads it, as the opening needs it. */
export interface BallotTeam extends LatticeTeam {
  leaderId: string | null;
}

/** Who is in which team on the opening day. */
export interface BallotMember {
  employeeId: string;
  teamId: string;
  /** She draws a printed card instead of being mailed. */
  card: boolean;
}

/** A cohort of a cycle: the smallest group a ballot is bound to, at least k people. */
export interface Cohort {
  id: string;
  name: string;
  /** Who is entitled by name. */
  members: readonly string[];
  /** Cards in the pack of the cohort, from which the others draw: none, or at least k. */
  cards: number;
}

/** How many people share the cohort. */
export const sizeOf = ({ members, cards }: Cohort): number => members.length + cards;

/**
 * Forms the cohorts from who is where on the opening day: teams of fewer than k people are counted one level up. A leader of a team belongs to
 * the first team above it that she does not lead as well, since her answers among her people's would leave the others in a group of k - 1. Those who draw
 * cards are lifted by themselves first, so that every pack has k cards or more. Throws Refusal `audience-too-small` when
 * all together are fewer than k, `too-few-cards` when those who draw cards are, and the anonymity library's error naming the team when the teams are no tree.
 */
export function formCohorts(teams: readonly BallotTeam[], members: readonly BallotMember[], k: number): Cohort[] {
  const { placed, packs, result } = counted(teams, members, k);
  const cards = packs.atoms;
  if (result.atoms.size === 0) {
    throw new Refusal(
      'conflict',
      'audience-too-small',
      `${members.length} people are invited, but answers are only shown about groups of ${k} or more. Invite at least ${k}.`,
    );
  }
  if (members.some(({ card }) => card) && cards.size === 0) throw tooFewCards(members.filter(({ card }) => card).length, k);
  const at = (teamId: string) => result.home.get(teamId) ?? '';
  return teams
    .filter(({ id }) => result.atoms.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      members: [...placed].flatMap(([teamId, people]) => (at(teamId) === id ? people : [])),
      cards: [...cards].reduce((sum, [teamId, count]) => sum + (at(teamId) === id ? count : 0), 0),
    }));
}

/**
 * Everybody counted in the topmost team, so that `formCohorts` makes one cohort of all. For cycles of few people whom something happened to: how many of a team joined or
 * leave would otherwise stand in the public manifest. Without a topmost team they stay where they are, and forming cohorts says what is wrong.
 */
export function inOneCohort(teams: readonly BallotTeam[], members: readonly BallotMember[]): BallotMember[] {
  const top = teams.find(({ parentId }) => parentId === null);
  return members.map((member) => ({ ...member, teamId: top?.id ?? member.teamId }));
}

/** Who is counted in which cohort, by cohort, also those who draw cards: what `formCohorts` makes of the same people. Says who was asked, nothing about who answered. */
export function groupsOf(teams: readonly BallotTeam[], members: readonly BallotMember[], k: number): Map<string, string[]> {
  const { placed, drawing, packs, result } = counted(teams, members, k);
  const groups = new Map<string, string[]>();
  const add = (cohort: string | null | undefined, people: readonly string[]): void => {
    if (!cohort) return;
    const group = groups.get(cohort) ?? [];
    for (const person of people) group.push(person);
    groups.set(cohort, group);
  };
  for (const [teamId, people] of placed) add(result.home.get(teamId), people);
  for (const [teamId, people] of drawing) add(result.home.get(packs.home.get(teamId) ?? ''), people);
  return groups;
}

/** Why cards cannot be printed for so few, and what HR can do instead. */
export function tooFewCards(holders: number, k: number): Refusal {
  return new Refusal(
    'conflict',
    'too-few-cards',
    `${holders === 1 ? 'One person who is invited has' : `${holders} people who are invited have`} no e-mail address, but a pack of cards needs at least ${k}: from fewer, a card could be traced to a person. Add the e-mail addresses of those who have one, or do without cards.`,
  );
}

/** Which teams will be shown by themselves and which are counted one level up, as far as members tell before anybody has answered. */
export function expectedDetail(
  teams: readonly BallotTeam[],
  members: readonly BallotMember[],
  k: number,
): { shownTeams: number; liftedTeams: { teamId: string; name: string; into: string }[] } {
  const { placed, drawing, result } = counted(teams, members, k);
  const names = new Map(teams.map((team) => [team.id, team.name]));
  const lifted = teams.filter((team) => (placed.has(team.id) || drawing.has(team.id)) && result.home.get(team.id) !== team.id);
  return {
    shownTeams: [...result.published.values()].filter((people) => people > 0).length,
    liftedTeams: lifted.map((team) => ({ teamId: team.id, name: team.name, into: names.get(result.home.get(team.id) ?? '') ?? 'nowhere' })),
  };
}

/** Who is placed where by name, who draws a card where, the lift of the cards into packs, and the lift of all of them together. */
function counted(teams: readonly BallotTeam[], members: readonly BallotMember[], k: number) {
  const byName = members.filter(({ card }) => !card);
  const drawing = placeMembers(
    teams,
    members.filter(({ card }) => card),
  );
  const placed = placeMembers(teams, byName);
  const packs = liftOf(teams, (id) => drawing.get(id)?.length ?? 0, k);
  // a pack has k cards or more, so the team it is for is shown by itself whoever else is in it
  return { placed, drawing, packs, result: liftOf(teams, (id) => (placed.get(id)?.length ?? 0) + (packs.atoms.get(id) ?? 0), k) };
}

const liftOf = (teams: readonly BallotTeam[], respondents: (teamId: string) => number, k: number) =>
  lift(
    teams.map(({ id, parentId }) => ({ id, parent: parentId, respondents: respondents(id) })),
    k,
  );

/** People by the team they are counted in: their own, or for who leads it the first above that she does not lead; at the top there is none above. */
function placeMembers(teams: readonly BallotTeam[], members: readonly BallotMember[]): Map<string, string[]> {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const placed = new Map<string, string[]>();
  for (const { employeeId, teamId } of members) {
    let at = teamId;
    for (let team = byId.get(teamId); team?.leaderId === employeeId && team.parentId !== null; team = byId.get(at)) at = team.parentId;
    const there = placed.get(at);
    if (there) there.push(employeeId);
    else placed.set(at, [employeeId]);
  }
  return placed;
}
