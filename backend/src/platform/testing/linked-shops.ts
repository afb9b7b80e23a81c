import { type Client, expectStatus, type House } from './house.js';

export interface LinkedShops {
  /** Ids by name: "Region", "Shop 1" … */
  team: Record<string, string>;
  /** Ids by key. */
  metric: Record<string, string>;
}

export interface ShopsPlan {
  /** Shops; the first half stands under "Region", the rest under the root. */
  shops: number;
  quarters: readonly string[];
  /** What customers gain in the next quarter for a point of engagement. */
  lagged: number;
  seed?: number;
}

/** Uploads a file, maps its columns and applies it. */
export async function bring(
  by: Client,
  kind: 'past-result' | 'outcome',
  csv: string | Buffer,
  mapping: Record<string, string>,
  options: object,
): Promise<void> {
  const { id } = (await expectStatus(by('POST', `/api/${kind}-imports`, Buffer.from(csv)), 201)).json();
  await expectStatus(by('PUT', `/api/${kind}-imports/${id}/mapping`, { mapping, options }), 200);
  await expectStatus(by('POST', `/api/${kind}-imports/${id}/application`), 201);
}

/** Six quarters in a row, enough to follow teams over time. */
export const QUARTERS: readonly string[] = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];

/** Ada, who signed the shops up, Lea, who leads half of them, and the shops. */
export async function peopleOfShops(house: House, plan: Omit<ShopsPlan, 'quarters'>): Promise<{ hr: Client; lea: Client; shops: LinkedShops }> {
  const hr = await house.organisation('Shops', 'ada@shops.example');
  const shops = await linkedShops(hr, { quarters: QUARTERS, ...plan });
  return { hr, shops, lea: await leaderOfRegion(house, hr, shops) };
}

/** Signs in Lea, who leads the region, and so may see the first half of the shops. */
export async function leaderOfRegion(house: House, hr: Client, { team }: LinkedShops): Promise<Client> {
  const { id } = (await expectStatus(hr('POST', '/api/employees', { name: 'Lea', email: 'lea@shops.example', teamId: team['Region'] }), 201)).json();
  await expectStatus(hr('PATCH', `/api/teams/${team['Region']}`, { leaderId: id }), 200);
  await house.idle();
  return house.signIn('lea@shops.example');
}

/** An organisation of shops with engagement, two drivers and customer satisfaction over quarters; what was planted comes out again. */
export async function linkedShops(hr: Client, { shops, quarters, lagged, seed = 7 }: ShopsPlan): Promise<LinkedShops> {
  const root = (await hr('GET', '/api/teams')).json().items[0].id;
  const region = (await expectStatus(hr('POST', '/api/teams', { name: 'Region', parentId: root }), 201)).json().id;
  for (let n = 1; n <= shops; n++) await expectStatus(hr('POST', '/api/teams', { name: `Shop ${n}`, parentId: n <= shops / 2 ? region : root }), 201);
  const metric = Object.fromEntries((await hr('POST', '/api/metric-defaults')).json().items.map(({ key, id }: { key: string; id: string }) => [key, id]));
  const random = seeded(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const staff = ['team,period,engagement,training,voice,n'];
  const customer = ['team,period,csat,ratings'];
  for (let n = 1; n <= shops; n++) {
    const better = 4 * normal();
    let before: number | undefined;
    for (const quarter of quarters) {
      const moved = 5 * normal();
      const engagement = 60 + better + moved;
      const training = 62 + 0.8 * (better + moved) + 4 * normal();
      staff.push([`Shop ${n}`, quarter, engagement, training, 60 + 6 * normal(), 20].join(','));
      customer.push([`Shop ${n}`, quarter, 70 + better + lagged * (before ?? 0) + normal(), 50].join(','));
      before = moved;
    }
  }
  const drivers = { engagement: 'engagement', training: 'training', voice: 'voice' };
  await bring(hr, 'past-result', staff.join('\n'), { team: 'team', period: 'period', n: 'respondents', ...drivers }, {});
  await bring(hr, 'outcome', customer.join('\n'), { team: 'team', period: 'period', csat: `metric:${metric['csat']}`, ratings: `base:${metric['csat']}` }, {});
  const team = Object.fromEntries((await hr('GET', '/api/teams')).json().items.map(({ name, id }: { name: string; id: string }) => [name, id]));
  return { team, metric };
}

/** mulberry32: the same shops in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
