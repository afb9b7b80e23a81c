import { type BesiegedHouse, type Requests, wanted } from './besieged-house.js';
import { addressesOf, type ApiDocument, type Found, harvest } from './harvest.js';
import type { Settled } from './siege.js';
import { type Town, TOP, unitName } from './town.js';

/** Who looks: one of every role, leaders of every level, and a stranger. */
export interface Outsider {
  role: string;
  email: string | null;
  requests: Requests;
}

const GRANTED = { hr: 'P0030', judge: 'P0070', 'service-manager': 'P0110' } as const;
const TOP_LEADER = 'P0004';

/** A team without people, whose name a spreadsheet would run. */
export const FORMULA = '=HYPERLINK("http://evil.example","Results")';

/** Gives everybody the role that the attack needs; for once per organisation. */
export async function appoint({ admin, personIds, teamIds }: Settled, town: Town): Promise<void> {
  for (const [role, key] of Object.entries(GRANTED)) await wanted(admin('POST', '/api/role-grants', { employeeId: personIds.get(key), role }), 204);
  await wanted(admin('PATCH', `/api/teams/${teamIds.get(TOP)}`, { leaderId: personIds.get(TOP_LEADER) }));
  town.teams.find(({ name }) => name === TOP)!.leader = TOP_LEADER;
  await wanted(admin('POST', '/api/teams', { name: FORMULA, parentId: teamIds.get(TOP) }), 201);
}

/** One of every role, signed in anew: sessions do not outlast the nights. */
export async function outsiders(house: BesiegedHouse, town: Town): Promise<Outsider[]> {
  const emailOf = (key: string): string => town.people.find((person) => person.key === key)!.email;
  const leaderOf = (team: string): string => emailOf(town.teams.find(({ name }) => name === team)!.leader!);
  const emails: [string, string | null][] = [
    ['administrator', 'ada@town.example'],
    ...Object.entries(GRANTED).map(([role, key]): [string, string] => [role, emailOf(key)]),
    ['leader of all', leaderOf(TOP)],
    ['leader of a division', leaderOf('Works')],
    ['leader of a unit', leaderOf(unitName(2))],
    ['employee', emailOf('P0200')],
    ['stranger', null],
  ];
  const all: Outsider[] = [];
  for (const [role, email] of emails) all.push({ role, email, requests: email ? await house.signIn(email) : house.stranger });
  return all;
}

/** Everything that one of them gets when asked for with every id that anybody knows. */
export async function harvestAll(house: BesiegedHouse, all: readonly Outsider[], settled: Settled): Promise<Found[]> {
  const document = await wanted<ApiDocument>(house.stranger('GET', '/api/openapi.json'));
  const administrator = all.find(({ role }) => role === 'administrator')!.requests;
  const ids = await idsOf(administrator, document, settled);
  const known = (route: string, parameter: string): readonly string[] => {
    if (parameter === 'organisation') return [settled.organisationId];
    // the scope of a link is asked for with every team once; its files, drivers and lines come from the same panel
    if (parameter === 'teamId' && /^\/api\/linkage\/(?!link$|across$)/.test(route)) return [];
    // one reply about a measure has the team asked for and all directly below it
    if (parameter === 'teamId' && SPREAD.test(route)) return ids.get('teams with others below') ?? [];
    if (parameter === 'measure' && SPREAD.test(route)) return ids.get('questions') ?? [];
    if (parameter === 'teamId') return ids.get('teams') ?? [];
    if (parameter === 'metric' || parameter === 'metricId') return ids.get('metrics') ?? [];
    if (parameter === 'staff') return ['engagement', 'recognition', 'resources', 'wellbeing'];
    if (parameter === 'facet') return ['site', 'role-band', 'tenure', 'site*tenure'];
    if (parameter === 'role') return ['hr'];
    return parameter === 'id' || parameter === 'employeeId' ? (ids.get(/^\/api\/(?:linkage\/)?([\w-]+)/.exec(route)?.[1] ?? '') ?? []) : [];
  };
  // the document says nothing of anybody, and the outbox of the test is no part of the product
  const addresses = addressesOf(document, known).filter(({ route }) => route !== '/api/openapi.json' && !route.startsWith('/api/mail'));
  // the file of a team's two lines is the table of the reply beside it: that is asked for in every way, the file once a team and metric
  const asked = addresses.filter(({ route, address }) => !route.endsWith('/lines.csv') || !address.includes('&'));
  const found: Found[] = [];
  for (const { role, requests } of all) found.push(...(await harvest(role, requests, asked)));
  return found;
}

/** How the answers to one question are spread. */
const SPREAD = /^\/api\/cycles\/\{id\}\/results\/measure$/;

/** The ids of every list, a handful of people among them. */
async function idsOf(administrator: Requests, document: ApiDocument, { personIds }: Settled): Promise<Map<string, string[]>> {
  const ids = new Map([['employees', [...personIds.values()].slice(0, 6)]]);
  const collections = new Set(Object.keys(document.paths).flatMap((path) => /^\/api\/([\w-]+)\/\{/.exec(path)?.[1] ?? []));
  for (const collection of [...collections, 'teams', 'metrics']) {
    if (ids.has(collection) || !document.paths[`/api/${collection}`]?.['get']) continue;
    const reply = await administrator('GET', `/api/${collection}`);
    const items = reply.status === 200 ? (JSON.parse(reply.body) as { items?: { id?: string }[] }).items : undefined;
    ids.set(collection, items?.flatMap(({ id }) => id ?? []) ?? []);
  }
  const teams = await wanted<{ items: { parentId: string | null }[] }>(administrator('GET', '/api/teams'));
  ids.set('teams with others below', [...new Set(teams.items.flatMap(({ parentId }) => parentId ?? []))]);
  const asked = new Set<string>();
  for (const id of ids.get('cycles') ?? []) {
    const paper = await administrator('GET', `/api/cycles/${id}/ballot-paper`);
    if (paper.status === 200)
      for (const question of (JSON.parse(paper.body) as { questions: { id: string; scale?: unknown }[] }).questions) if (question.scale) asked.add(question.id);
  }
  return ids.set('questions', [...asked]);
}
