import type { Attribute, EmployeeChange, EmployeeDetail, NewEmployee } from '@throughline/contract';

/** A stretch of leave as the form holds it; `last` is empty while nobody knows when it ends. */
export interface LeaveEntry {
  from: string;
  last: string;
}

/** A person as the form holds her: every fact a text, empty when unknown. */
export interface PersonEntry {
  name: string;
  teamId: string;
  movedOn: string;
  email: string;
  externalKey: string;
  jobTitle: string;
  site: string;
  roleBand: string;
  language: string;
  timeZone: string;
  joinedOn: string;
  leftOn: string;
  /** Own attributes by key. */
  attributes: Record<string, string>;
  leave: LeaveEntry[];
}

export function freshPerson(today: string, teamId = '', attributes: readonly Attribute[] = []): PersonEntry {
  return {
    name: '',
    teamId,
    movedOn: today,
    email: '',
    externalKey: '',
    jobTitle: '',
    site: '',
    roleBand: '',
    language: '',
    timeZone: '',
    joinedOn: today,
    leftOn: '',
    attributes: valuesOf(attributes),
    leave: [],
  };
}

export function personOf(person: EmployeeDetail, today: string, attributes: readonly Attribute[] = []): PersonEntry {
  const { name, team, email, externalKey, jobTitle, site, roleBand, language, timeZone, joinedOn, leftOn } = person;
  return {
    name,
    teamId: team?.id ?? '',
    movedOn: today,
    email: email ?? '',
    externalKey: externalKey ?? '',
    jobTitle: jobTitle ?? '',
    site: site ?? '',
    roleBand: roleBand ?? '',
    language: language ?? '',
    timeZone: timeZone ?? '',
    joinedOn: joinedOn ?? '',
    leftOn: leftOn ?? '',
    attributes: valuesOf(attributes, person.attributes),
    leave: person.leave.map(({ from, last }) => ({ from, last: last ?? '' })),
  };
}

export function newEmployeeOf(entry: PersonEntry): NewEmployee {
  const { externalKey, jobTitle, site, roleBand, language, timeZone, joinedOn, email } = entry;
  const facts = { externalKey, jobTitle, site, roleBand, language, timeZone, joinedOn, email };
  const given = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const attributes = given(entry.attributes);
  return { name: entry.name.trim(), teamId: entry.teamId, ...given(facts), ...(Object.keys(attributes).length > 0 && { attributes }) };
}

/** Only what differs from before; an emptied fact is taken away. */
export function employeeChangeOf(entry: PersonEntry, before: PersonEntry): EmployeeChange {
  const { teamId, movedOn, name, attributes, leave, ...facts } = entry;
  const changed = Object.entries(facts).filter(([key, value]) => value !== before[key as keyof PersonEntry]);
  const own = Object.entries(attributes).filter(([key, value]) => value !== before.attributes[key]);
  return {
    ...(name !== before.name && { name: name.trim() }),
    ...Object.fromEntries(changed.map(([key, value]) => [key, value.trim() || null])),
    ...(own.length > 0 && { attributes: Object.fromEntries(own.map(([key, value]) => [key, value.trim() || null])) }),
    ...(JSON.stringify(leave) !== JSON.stringify(before.leave) && { leave: leave.map(({ from, last }) => ({ from, last: last || null })) }),
    ...(teamId !== before.teamId && { teamId, ...(movedOn && { movedOn }) }),
  };
}

const valuesOf = (attributes: readonly Attribute[], known: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(attributes.map(({ key }) => [key, known[key] ?? '']));
