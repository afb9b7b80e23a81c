import type { EmployeeChange, EmployeeDetail, NewEmployee } from '@throughline/contract';

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
  joinedOn: string;
  leftOn: string;
}

export function freshPerson(today: string, teamId = ''): PersonEntry {
  return { name: '', teamId, movedOn: today, email: '', externalKey: '', jobTitle: '', site: '', roleBand: '', language: '', joinedOn: today, leftOn: '' };
}

export function personOf(person: EmployeeDetail, today: string): PersonEntry {
  const { name, team, email, externalKey, jobTitle, site, roleBand, language, joinedOn, leftOn } = person;
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
    joinedOn: joinedOn ?? '',
    leftOn: leftOn ?? '',
  };
}

export function newEmployeeOf(entry: PersonEntry): NewEmployee {
  const { externalKey, jobTitle, site, roleBand, language, joinedOn, email } = entry;
  const facts = { externalKey, jobTitle, site, roleBand, language, joinedOn, email };
  return { name: entry.name.trim(), teamId: entry.teamId, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== '')) };
}

/** Only what differs from before; an emptied fact is taken away. */
export function employeeChangeOf(entry: PersonEntry, before: PersonEntry): EmployeeChange {
  const { teamId, movedOn, name, ...facts } = entry;
  const changed = Object.entries(facts).filter(([key, value]) => value !== before[key as keyof PersonEntry]);
  return {
    ...(name !== before.name && { name: name.trim() }),
    ...Object.fromEntries(changed.map(([key, value]) => [key, value.trim() || null])),
    ...(teamId !== before.teamId && { teamId, ...(movedOn && { movedOn }) }),
  };
}
