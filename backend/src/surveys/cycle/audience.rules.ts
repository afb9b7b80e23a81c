import { type AudienceCondition, type AudienceRules, type CycleAudience, withTeamsBelow } from '@throughline/domain';
import type { BallotMember } from '../ballot/cohorts.rules.js';

/** A team in the tree. */
export interface AudienceTeam {
  readonly id: string;
  readonly parentId: string | null;
}

/** Somebody who works here today, with what rules may ask about her. */
export interface AudiencePerson {
  readonly employeeId: string;
  readonly teamId: string;
  /** Null when it is not on record. */
  readonly joinedOn: string | null;
  /** What is on record, by `site`, `role-band`, `tenure`, `language` and own keys. */
  readonly values: Readonly<Record<string, string>>;
}

/** Ids of the teams that are asked: all, or the chosen ones with those below, without the excepted ones with those below. Ids that are no team are left out. */
export function audienceTeams(teams: readonly AudienceTeam[], audience: CycleAudience): Set<string> {
  if (audience === 'everyone') return new Set(teams.map(({ id }) => id));
  const all = audience.teamIds === undefined ? new Set(teams.map(({ id }) => id)) : withTeamsBelow(teams, audience.teamIds);
  return all.difference(withTeamsBelow(teams, audience.exceptTeamIds ?? []));
}

/** Those of the people whom the rules fit. `happened`: the people to whom what the audience asks for has happened; without it, it has happened to nobody. */
export function audienceOf<Person extends AudiencePerson>(
  people: readonly Person[],
  teams: readonly AudienceTeam[],
  audience: CycleAudience,
  happened: ReadonlySet<string> = new Set(),
): Person[] {
  const asked = audienceTeams(teams, audience);
  const inTeams = people.filter(({ teamId }) => asked.has(teamId));
  if (audience === 'everyone') return inTeams;
  const { where = [], exceptWhere = [], joinedBefore } = audience;
  return inTeams.filter(
    ({ employeeId, joinedOn, values }) =>
      where.every((condition) => holds(condition, values)) &&
      !exceptWhere.some((condition) => holds(condition, values)) &&
      (joinedBefore === undefined || joinedOn === null || joinedOn < joinedBefore) &&
      (audience.happened === undefined || happened.has(employeeId)),
  );
}

/**
 * How many people the rules leave out, of everybody or of the chosen teams, whichever are fewer; 0 when they leave out nobody. What happened to people is not counted as a rule: to most
 * it did not happen. Where it is fewer than k, the few who were left out could be told from a survey of everybody, or of those teams.
 */
export function leftOut(people: readonly AudiencePerson[], teams: readonly AudienceTeam[], audience: CycleAudience): number {
  if (audience === 'everyone') return 0;
  const { happened: _, ...rules } = audience;
  const asked = audienceOf(people, teams, rules).length;
  const chosen = rules.teamIds === undefined ? people : audienceOf(people, teams, { teamIds: rules.teamIds });
  const out = [people.length - asked, chosen.length - asked].filter((count) => count > 0);
  return out.length > 0 ? Math.min(...out) : 0;
}

/** How many people have each value of what is on record of them, most first; null where they are fewer than k, and those by name only. */
export function valuesOf(people: readonly Pick<AudiencePerson, 'values'>[], id: string, k: number): { value: string; people: number | null }[] {
  const counts = new Map<string, number>();
  for (const { values } of people) if (values[id] !== undefined) counts.set(values[id], (counts.get(values[id]) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, people: count < k ? null : count }))
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.value < b.value ? -1 : 1));
}

/** How many of the named teams do not exist (any more), or are another organisation's. */
export function teamsGone(teams: readonly AudienceTeam[], audience: CycleAudience): number {
  if (audience === 'everyone') return 0;
  const known = new Set(teams.map(({ id }) => id));
  return [...(audience.teamIds ?? []), ...(audience.exceptTeamIds ?? [])].filter((id) => !known.has(id)).length;
}

/** What the rules ask about people that the organisation does not keep of them any more. `known`: ids of what it keeps. */
export function conditionsGone(known: readonly string[], audience: CycleAudience): string[] {
  return [...new Set(conditionsOf(audience).map(({ id }) => id))].filter((id) => !known.includes(id));
}

/** The conditions of an audience, those that must hold and those that must not. */
export function conditionsOf(audience: CycleAudience): AudienceCondition[] {
  return audience === 'everyone' ? [] : [...(audience.where ?? []), ...(audience.exceptWhere ?? [])];
}

/** The rules in one spelling, whoever wrote them. What a series added to the audience of its cycle stays. */
export function tidyAudience(audience: CycleAudience, before?: CycleAudience): CycleAudience {
  const happened = before === undefined || before === 'everyone' ? undefined : before.happened;
  const kept = happened ? { happened } : {};
  if (audience === 'everyone') return happened ? kept : audience;
  const { teamIds, exceptTeamIds, where, exceptWhere, joinedBefore } = audience;
  return {
    ...(teamIds ? { teamIds: teamIds.map((id) => id.toLowerCase()) } : {}),
    ...(where ? { where: where.map(tidyCondition) } : {}),
    ...(joinedBefore ? { joinedBefore } : {}),
    ...(exceptTeamIds ? { exceptTeamIds: exceptTeamIds.map((id) => id.toLowerCase()) } : {}),
    ...(exceptWhere ? { exceptWhere: exceptWhere.map(tidyCondition) } : {}),
    ...kept,
  } satisfies AudienceRules;
}

/**
 * The invited as the ballot knows them. Where HR asked for printed cards, who has no e-mail address draws one; while fewer than k people would, nobody does:
 * the checklist then keeps the cycle from opening.
 */
export function holdersOf(
  { printedCards, k }: { readonly printedCards: boolean; readonly k: number },
  invited: readonly { readonly employeeId: string; readonly teamId: string; readonly email: string | null }[],
): BallotMember[] {
  const cards = printedCards && invited.filter(({ email }) => email === null).length >= k;
  return invited.map(({ employeeId, teamId, email }) => ({ employeeId, teamId, card: cards && email === null }));
}

const tidyCondition = ({ id, values }: AudienceCondition): AudienceCondition => ({ id: id.trim(), values: [...new Set(values.map((value) => value.trim()))] });

const holds = ({ id, values }: AudienceCondition, on: AudiencePerson['values']): boolean => on[id] !== undefined && values.includes(on[id]);
