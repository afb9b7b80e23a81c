import type { DemoPerson, DemoTeam } from './demo-people.js';

export const ROSTER_MAPPING = {
  key: 'externalKey',
  name: 'name',
  email: 'email',
  team_key: 'teamKey',
  team: 'team',
  parent_key: 'parentTeam',
  leader: 'leader',
  site: 'site',
  band: 'roleBand',
  joined: 'joinedOn',
};

/** The roster file of the demo, one line a person. */
export function rosterOf(teams: readonly DemoTeam[], people: readonly DemoPerson[]): string {
  const byKey = new Map(teams.map((team) => [team.key, team]));
  const rows = people.map((person) => {
    const team = byKey.get(person.teamKey)!;
    return [
      person.key,
      person.name,
      person.email,
      team.key,
      team.name,
      team.parentKey ?? '',
      person.leads ? 'yes' : 'no',
      person.site,
      person.band,
      person.joinedOn,
    ].join(';');
  });
  return ['key;name;email;team_key;team;parent_key;leader;site;band;joined', ...rows].join('\n');
}
