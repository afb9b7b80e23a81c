import { setTimeout as pause } from 'node:timers/promises';
import { type BesiegedHouse, type Requests, until, wanted } from './besieged-house.js';
import { type CastBallot, Devices, type Question, type Said } from './device.js';
import type { OfferedFacet } from './facet-lattice.js';
import type { Numbers } from './numbers.js';
import type { Town, TownPerson } from './town.js';

const AT_ONCE = 4;
const CROSSED = ['site', 'tenure'] as const;
const DEMOGRAPHICS = [{ id: 'site' }, { id: 'role-band' }, { id: 'tenure' }, { id: CROSSED.join('*'), of: CROSSED }];

/** One ballot with its person: what the attack tries to find out, and is scored by. */
export interface TrueBallot extends CastBallot {
  person: TownPerson;
  /** Place in the order of casting. */
  order: number;
  /** Casts in its place what she says now. */
  again: (said: Said) => Promise<CastBallot>;
}

/** A cycle with everything that really happened in it. */
export interface TrueCycle {
  id: string;
  name: string;
  questions: readonly Question[];
  /** What it is published by besides teams, as its manifest says. */
  facets: readonly OfferedFacet[];
  /** By personnel number, in the order of casting; withdrawn ones are not in it. */
  ballots: Map<string, TrueBallot>;
}

/** The organisation of a town in the house: who is there, under which ids, and its first administrator. */
export interface Settled {
  admin: Requests;
  organisationId: string;
  /** Ids by personnel number, and by name of the team. */
  personIds: Map<string, string>;
  teamIds: Map<string, string>;
}

/** Founds the town's organisation and brings everybody in by the roster. */
export async function settle(house: BesiegedHouse, town: Town): Promise<Settled> {
  const admin = await house.signUp('Whole town', 'Ada First', 'ada@town.example');
  const parents = new Map(town.teams.map((team) => [team.name, team.parent]));
  const pathOf = (team: string): string => {
    const above = parents.get(team);
    return above && parents.get(above) ? `${pathOf(above)} / ${team}` : team;
  };
  const leaders = new Set(town.teams.map(({ leader }) => leader));
  const lines = town.people.map((one) =>
    [one.key, one.name, one.email, pathOf(one.team), leaders.has(one.key) ? 'yes' : '', one.site, one.roleBand, one.joined].join(','),
  );
  const csv = Buffer.from(['key,name,email,path,leader,site,band,joined', ...lines].join('\n')).toString('utf8');
  const { id } = await wanted<{ id: string }>(admin('POST', '/api/roster-imports?fileName=town.csv', csv), 201);
  const mapping = { key: 'externalKey', name: 'name', email: 'email', path: 'teamPath', leader: 'leader', site: 'site', band: 'roleBand', joined: 'joinedOn' };
  const preview = await wanted<{ problemCount: number; problems: unknown[] }>(admin('PUT', `/api/roster-imports/${id}/mapping`, { mapping }));
  if (preview.problemCount > 0) throw new Error(JSON.stringify(preview.problems.slice(0, 3)));
  await wanted(admin('POST', `/api/roster-imports/${id}/application`), 201);
  const me = await wanted<{ organisation: { id: string } }>(admin('GET', '/api/me'));
  return { admin, organisationId: me.organisation.id, ...(await directory(admin)) };
}

/** Who is there and under which id. */
export async function directory(hr: Requests): Promise<Pick<Settled, 'personIds' | 'teamIds'>> {
  const personIds = new Map<string, string>();
  for (let cursor = ''; ;) {
    const page = await wanted<{ items: { id: string; externalKey: string | null }[]; nextCursor?: string }>(hr('GET', `/api/employees?limit=100${cursor}`));
    for (const { id, externalKey } of page.items) if (externalKey) personIds.set(externalKey, id);
    if (!page.nextCursor) break;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
  const { items } = await wanted<{ items: { id: string; name: string }[] }>(hr('GET', '/api/teams'));
  return { personIds, teamIds: new Map(items.map(({ id, name }) => [name, id])) };
}

/** Adds people one by one, as joiners come. */
export async function join(settled: Settled, people: readonly TownPerson[], today: string): Promise<void> {
  for (const { key, name, email, team, site, roleBand } of people) {
    const body = { name, email, externalKey: key, teamId: settled.teamIds.get(team), site, roleBand, joinedOn: today };
    const { id } = await wanted<{ id: string }>(settled.admin('POST', '/api/employees', body), 201);
    settled.personIds.set(key, id);
  }
}

/** What customers say of every unit in these quarters, so that staff can be set against it. */
export async function customersSay({ admin }: Settled, town: Town, quarters: readonly string[], numbers: Numbers): Promise<void> {
  const metric = {
    key: 'content',
    name: 'Content customers',
    kind: 'csat',
    unit: '%',
    min: 0,
    max: 100,
    direction: 'higher-is-better',
    definition: 'Asked afterwards.',
  };
  const { id: metricId } = await wanted<{ id: string }>(admin('POST', '/api/metrics', metric), 201);
  for (const period of quarters) {
    const rows = town.teams.filter(({ parent }) => parent).map(({ name }) => `${name},${60 + numbers.below(35)}`);
    const { id } = await wanted<{ id: string }>(admin('POST', '/api/outcome-imports?fileName=customers.csv', ['team,content', ...rows].join('\n')), 201);
    const mapping = { team: 'team', content: `metric:${metricId}` };
    await wanted(admin('PUT', `/api/outcome-imports/${id}/mapping`, { mapping, options: { period } }));
    await wanted(admin('POST', `/api/outcome-imports/${id}/application`), 201);
  }
}

/** A questionnaire of mandatory and optional scales, a recommendation and own words. Its id. */
export async function questionnaire(hr: Requests): Promise<string> {
  const { items: bank } = await wanted<{ items: { id: string; type: string; driver: string; reverse: boolean }[] }>(hr('GET', '/api/questions'));
  const scales = bank.filter(({ type, reverse }) => type === 'scale5' && !reverse);
  const of = (driver: string, count: number) => scales.filter((one) => one.driver === driver).slice(0, count);
  const asked = [...of('engagement', 2), ...of('recognition', 1), ...of('resources', 1)];
  const optional = [...of('wellbeing', 1), bank.find(({ type }) => type === 'recommend')!, bank.find(({ type }) => type === 'text')!];
  const items = [...asked.map(({ id }) => ({ questionId: id, mandatory: true })), ...optional.map(({ id }) => ({ questionId: id, mandatory: false }))];
  return (await wanted<{ id: string }>(hr('POST', '/api/questionnaires', { title: 'How it is', introduction: { en: 'Seven questions.' }, items }), 201)).id;
}

/** Drafts and opens a cycle over everybody; the invitations are out when it returns. */
export async function openCycle(house: BesiegedHouse, hr: Requests, name: string, questionnaireId: string): Promise<TrueCycle> {
  const body = {
    name,
    questionnaireId,
    opensOn: house.today(),
    closesOn: house.today(20),
    audience: 'everyone',
    k: 5,
    kComments: 10,
    demographics: DEMOGRAPHICS,
  };
  const { id } = await wanted<{ id: string }>(hr('POST', '/api/cycles', body), 201);
  await wanted(hr('POST', `/api/cycles/${id}/opening`), 201);
  await house.idle();
  const { questions, manifest } = await Devices.of(house, id);
  return { id, name, questions, facets: manifest.lattice_policy.facets, ballots: new Map() };
}

/** These people collect and cast, a few at a time and each at once after the other, as on the morning after an invitation. */
export async function castAll(
  house: BesiegedHouse,
  cycle: TrueCycle,
  people: readonly TownPerson[],
  numbers: Numbers,
  opinionOf: (person: TownPerson) => Said,
): Promise<void> {
  const devices = await Devices.of(house, cycle.id);
  const invitations = await invitationsOf(house, cycle.id);
  const said = new Map(people.map((person) => [person.key, opinionOf(person)]));
  const waiting = numbers.shuffled(people);
  const someone = async (): Promise<void> => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      const cast = await devices.collect(invitations.get(person.email)!);
      const ballot = await cast(said.get(person.key)!);
      cycle.ballots.set(person.key, { ...ballot, person, order: cycle.ballots.size, again: cast });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, someone));
}

/** Some think again: two of three change what they said, the others take it back. */
export async function thinkAgain(
  house: BesiegedHouse,
  cycle: TrueCycle,
  people: readonly TownPerson[],
  opinionOf: (person: TownPerson) => Said,
): Promise<void> {
  const devices = await Devices.of(house, cycle.id);
  for (const [i, person] of people.entries()) {
    const ballot = cycle.ballots.get(person.key)!;
    if (i % 3 === 2) {
      await devices.withdraw(ballot);
      cycle.ballots.delete(person.key);
    } else Object.assign(ballot, await ballot.again(opinionOf(person)));
  }
}

/** The secrets of the mailed links, by address. */
async function invitationsOf(house: BesiegedHouse, cycleId: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { to, text } of await house.outbox()) {
    const secret = new RegExp(`/i#c=${cycleId}[^\\s]*&t=([\\w-]{43})`).exec(text)?.[1];
    if (secret) found.set(to, secret);
  }
  return found;
}

/** Closes the cycle and waits for its figures. */
export async function publish(hr: Requests, cycle: TrueCycle): Promise<void> {
  await wanted(hr('POST', `/api/cycles/${cycle.id}/closure`), 201);
  await until(async () => {
    await pause(100);
    return (await wanted<{ state: string }>(hr('GET', `/api/cycles/${cycle.id}`))).state === 'published';
  }, `${cycle.name} was not published`);
}
