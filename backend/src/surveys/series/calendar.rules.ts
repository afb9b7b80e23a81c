import type { CalendarEntry, CalendarWarning } from '@throughline/contract';
import { type CycleAudience, type PlainDate, Refusal, daysBetween, plainDate } from '@throughline/domain';
import { audienceOf, type AudiencePerson, type AudienceTeam, audienceTeams } from '../cycle/audience.rules.js';

/** An entry with who is asked. */
export interface AskingEntry extends CalendarEntry {
  readonly audience: CycleAudience;
}

/** So many surveys in a month tire people. */
export const TIRING = 3;
const MOST_DAYS = 800;

/** The days of a calendar. Without them four months back and a year ahead of today. Throws Refusal `invalid-days` when they are no days, run backwards or are too many. */
export function calendarDays(from: string | undefined, until: string | undefined, today: PlainDate): { from: PlainDate; until: PlainDate } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = (months: number): string => new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const days = { from: dayOf(from ?? first(-4), 'from'), until: dayOf(until ?? first(13), 'until') };
  const count = daysBetween(days.from, days.until);
  if (count < 0 || count > MOST_DAYS) throw wrong('until', `A calendar shows 1 to ${MOST_DAYS} days.`);
  return days;
}

/** Whether the rules of an audience choose among the people of a team, so that only they can tell who is asked. */
export function choosesPeople(audience: CycleAudience): boolean {
  return audience !== 'everyone' && [audience.where, audience.exceptWhere, audience.joinedBefore].some((rule) => rule !== undefined);
}

/** The teams of which a survey asks at least half of the people, those below them counted. `people`: all who work here, where the rules choose among them. */
function teamsAsked(teams: readonly AudienceTeam[], people: readonly AudiencePerson[], audience: CycleAudience): Set<string> {
  if (!choosesPeople(audience)) return audienceTeams(teams, audience);
  const all = withBelow(teams, people);
  const asked = withBelow(teams, audienceOf(people, teams, audience));
  return new Set(teams.flatMap(({ id }) => (asked.get(id)! > 0 && asked.get(id)! * 2 >= all.get(id)! ? [id] : [])));
}

/** How many of these people are in each team or below it. */
export function withBelow(teams: readonly AudienceTeam[], people: readonly { readonly teamId: string }[]): Map<string, number> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const members = new Map(teams.map(({ id }) => [id, 0]));
  for (const { teamId } of people) for (let at: string | null | undefined = teamId; at; at = parents.get(at)) members.set(at, (members.get(at) ?? 0) + 1);
  return members;
}

/**
 * The teams that are asked so often in one month that it tires people, by the day on which each survey opens. Only the highest team of those that are asked together is named: when
 * everybody is asked three times, that is said once. Surveys about what happened to single people count for no team, and those whose rules choose among people for the teams of which they ask half.
 */
export function tooOften(
  entries: readonly Pick<AskingEntry, 'opensOn' | 'audience'>[],
  teams: readonly (AudienceTeam & { readonly name: string })[],
  people: readonly AudiencePerson[] = [],
): CalendarWarning[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { opensOn, audience } of entries) {
    if (audience !== 'everyone' && audience.happened) continue;
    const month = opensOn.slice(0, 7);
    const times = counts.get(month) ?? new Map<string, number>();
    counts.set(month, times);
    for (const id of teamsAsked(teams, people, audience)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, times]) =>
      teams
        .filter(({ id, parentId }) => (times.get(id) ?? 0) >= TIRING && (parentId === null || (times.get(parentId) ?? 0) < times.get(id)!))
        .map(({ id, name }) => ({
          month,
          teamId: id,
          sentence: `${name} is asked ${timesWords(times.get(id)!)} in ${monthWords(month)}. People who are asked so often stop answering.`,
        })),
    );
}

const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times'];
const timesWords = (count: number): string => TIMES[count] ?? `${count} times`;

const monthWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

function dayOf(text: string, field: string): PlainDate {
  try {
    return plainDate(text);
  } catch (error) {
    // RangeError: what was asked for is no day
    throw wrong(field, (error as RangeError).message);
  }
}

const wrong = (field: string, detail: string): Refusal => new Refusal('invalid', 'invalid-days', detail, [{ pointer: `#/${field}`, detail }]);
