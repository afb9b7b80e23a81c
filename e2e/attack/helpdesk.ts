import { type BesiegedHouse, type Requests, until, wanted } from './besieged-house.js';
import { seededNumbers } from './numbers.js';

/** The metrics that are counted from every request: their figures are about the very same rows. */
export const METRICS = ['csat-top-box', 'csat-mean', 'contacts'] as const;
export const CHANNELS = ['phone', 'chat', 'mail'] as const;
export const CATEGORIES = ['Billing', 'Delivery', 'Returns'] as const;
const REGIONS = ['East', 'West'];
/** By name, with the region above. In Quay only one of four agents has phone calls that are not about bills. */
const TEAMS: Readonly<Record<string, string>> = { Quay: 'East', Mole: 'East', Pier: 'East', Yard: 'West', Dock: 'West', Hall: 'West', Gate: 'West' };
const AGENTS_OF_A_TEAM = [3, 4, 5, 6];
/** Whom the attack is after. */
export const DAN = 'quay-4';

/** One request of a customer, as the helpdesk knows it. */
export interface Request {
  readonly id: string;
  readonly team: string;
  readonly agent: string;
  readonly channel: string;
  readonly category: string;
  /** 1 to 5. */
  readonly rating: number;
}

/** The requests of a month, in which agents have their channels and their categories: what two divisions have in common is often of few. */
export function madeUpRequests(seed: number): Request[] {
  const numbers = seededNumbers(seed);
  const found: Request[] = [];
  const add = (team: string, agent: string, channel: string, category: string, rating = 1 + numbers.below(5)): void =>
    void found.push({ id: `r${found.length}`, team, agent, channel, category, rating });
  for (const agent of ['quay-1', 'quay-2', 'quay-3']) for (let i = 0; i < 5; i++) add('Quay', agent, 'phone', 'Billing');
  for (let i = 0; i < 7; i++) add('Quay', DAN, 'phone', 'Delivery', 2);
  for (const agent of ['quay-1', 'quay-2', 'quay-3', DAN]) for (let i = 0; i < 4; i++) add('Quay', agent, 'mail', 'Delivery');
  for (const team of Object.keys(TEAMS).slice(1)) {
    const agents = Array.from({ length: numbers.pick(AGENTS_OF_A_TEAM) }, (_, i) => `${team.toLowerCase()}-${i + 1}`);
    for (const agent of agents) {
      const [channels, categories] = [numbers.shuffled(CHANNELS).slice(0, 2), numbers.shuffled(CATEGORIES).slice(0, 2)];
      for (let i = 2 + numbers.below(6); i > 0; i--) add(team, agent, numbers.below(12) === 0 ? '' : numbers.pick(channels), numbers.pick(categories));
    }
  }
  return found;
}

/** An organisation with a helpdesk whose requests have come in by a file, told by channel or by category. */
export interface Helpdesk {
  readonly manager: Requests;
  readonly organisationId: string;
  /** Ids by name; the whole organisation is ''. */
  readonly teams: ReadonlyMap<string, string>;
  /** The first and the last day of the month. */
  readonly month: { from: string; until: string };
}

/** Which teams count for a team: itself and all below it. */
export function withTeamsBelow(team: string): string[] {
  if (team === '') return ['', ...REGIONS, ...Object.keys(TEAMS)];
  return [team, ...Object.keys(TEAMS).filter((one) => TEAMS[one] === team)];
}

/** Founds it and brings the requests in. */
export async function helpdeskOf(house: BesiegedHouse, name: string, toldBy: 'channel' | 'category', requests: readonly Request[]): Promise<Helpdesk> {
  const manager = await house.signUp(name, 'Ida First', `ida@${name.toLowerCase().replaceAll(' ', '-')}.example`);
  const me = await wanted<{ organisation: { id: string } }>(manager('GET', '/api/me'));
  const [root] = (await wanted<{ items: { id: string }[] }>(manager('GET', '/api/teams'))).items;
  const teams = new Map([['', root!.id]]);
  for (const team of [...REGIONS, ...Object.keys(TEAMS)]) {
    const parentId = teams.get(TEAMS[team] ?? '');
    teams.set(team, (await wanted<{ id: string }>(manager('POST', '/api/teams', { name: team, parentId }), 201)).id);
  }
  const source = await wanted<{ id: string }>(manager('POST', '/api/outcome-sources', { key: 'desk', name: 'Desk', kind: 'generic' }), 201);
  for (const definition of METRICS) await wanted(manager('POST', '/api/defined-metrics', { definition }), 201);
  await wanted(manager('PUT', '/api/outcome-settings', { toldBy }));
  const from = `${house.today(-40).slice(0, 7)}-01`;
  const rows = requests.flatMap(({ id, team, agent, channel, category, rating }) =>
    METRICS.map((metric) => [id, metric, from, metric === 'contacts' ? 1 : rating, team, agent, channel, category].join(',')),
  );
  const csv = ['event_id,metric,happened_on,value,team,agent,channel,category', ...rows].join('\n');
  const { id } = await wanted<{ id: string }>(manager('POST', `/api/event-imports?sourceId=${source.id}&fileName=month.csv`, csv), 201);
  const comesTo = (state: string): Promise<void> =>
    until(async () => (await wanted<{ state: string }>(manager('GET', `/api/event-imports/${id}`))).state === state, `the file of requests was not ${state}`);
  await comesTo('previewed');
  await wanted(manager('POST', `/api/event-imports/${id}/application`), 201);
  await comesTo('applied');
  await house.idle();
  return { manager, organisationId: me.organisation.id, teams, month: { from, until: from } };
}
