import type { Persona } from './persona.js';

/** Forty shops over eight quarters, drawn from a seed: where engagement rose, customers were happier a quarter later; a shop's own level goes the other way. */
const SHOPS = 40;
const QUARTERS = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
const LINK = 0.5;

interface Figures {
  shop: string;
  period: string;
  engagement: number;
  training: number;
  voice: number;
  satisfaction: number;
  complaints: number;
}

function figures(): Figures[] {
  const normal = normals(2026);
  return Array.from({ length: SHOPS }, (_, i) => {
    const own = 5 * normal();
    let before = 0;
    return QUARTERS.map((period) => {
      const moved = 4 * normal();
      const row = {
        shop: `Shop ${i + 1}`,
        period,
        engagement: 65 + own + moved,
        training: 60 + 0.5 * moved + 6 * normal(),
        voice: 55 + 6 * normal(),
        satisfaction: 80 - 0.6 * own + LINK * before + 1.2 * normal(),
        complaints: 20 + 3 * normal(),
      };
      before = moved;
      return row;
    });
  }).flat();
}

/** Brings the shops in as HR and a service manager would: teams in two regions, past results of three measures, outcomes of two metrics. */
export async function bringShops(admin: Persona): Promise<void> {
  const root = (await admin.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
  const regions = await Promise.all(['North', 'South'].map((name) => admin.post<{ id: string }>('/api/teams', { name, parentId: root })));
  for (let i = 0; i < SHOPS; i++) await admin.post('/api/teams', { name: `Shop ${i + 1}`, parentId: regions[i % 2]!.id });
  const { items: metrics } = await admin.post<{ items: { id: string; key: string }[] }>('/api/metric-defaults');
  const metric = (key: string): string => metrics.find((one) => one.key === key)!.id;
  const rows = figures();
  const fixed = (value: number): string => value.toFixed(2);
  await bring(
    admin,
    'past-result',
    [
      'shop,period,engagement,training,voice,n',
      ...rows.map((row) => [row.shop, row.period, ...[row.engagement, row.training, row.voice].map(fixed), 24].join()),
    ],
    { shop: 'team', period: 'period', engagement: 'engagement', training: 'training', voice: 'voice', n: 'respondents' },
  );
  await bring(
    admin,
    'outcome',
    [
      'shop,period,csat,ratings,complaints,contacts',
      ...rows.map((row) => [row.shop, row.period, fixed(row.satisfaction), 300, fixed(row.complaints), 900].join()),
    ],
    {
      shop: 'team',
      period: 'period',
      csat: `metric:${metric('csat')}`,
      ratings: `base:${metric('csat')}`,
      complaints: `metric:${metric('complaints')}`,
      contacts: `base:${metric('complaints')}`,
    },
  );
}

async function bring(admin: Persona, kind: 'past-result' | 'outcome', lines: string[], mapping: Record<string, string>): Promise<void> {
  const { id } = await admin.sendCsv<{ id: string }>(`/api/${kind}-imports?fileName=shops.csv`, lines.join('\n'));
  const preview = await admin.put<{ problems: object[] }>(`/api/${kind}-imports/${id}/mapping`, { mapping, options: {} });
  expect(preview.problems).toEqual([]);
  await admin.post(`/api/${kind}-imports/${id}/application`);
}

/** Standard normal numbers from mulberry32: the same shops on every machine. */
function normals(seed: number): () => number {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
