import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { seededRandom } from '@throughline/statistics';

const root = path.resolve(import.meta.dirname, '../../../..');
const { runLink } = (await import(pathToFileURL(path.join(root, 'tools/link/run.mjs')).href)) as {
  runLink: (argv: string[], at: { from: string; engine: () => Promise<unknown> }) => Promise<{ status: number; out: string; error: string }>;
};
const engine = () => import('../index.js');
const schema = JSON.parse(readFileSync(path.join(root, 'docs/link-output.schema.json'), 'utf8')) as object;
const isDescribed = new Ajv2020({ strict: true, strictTuples: false, allErrors: true, allowUnionTypes: true }).compile(schema);

interface Coefficient {
  readonly coefficient: number;
  readonly se: number;
  readonly interval: [number, number];
  readonly p: number;
}
interface Answer {
  readonly verdict: { readonly grade: number; readonly code: string; readonly sentence: string };
  readonly units: number;
  readonly teams: number;
  readonly lagPeriods: number;
  readonly leftOut: readonly object[];
  readonly across: { readonly pearson: { readonly r: number; readonly interval: [number, number] } | null; readonly partial: { readonly r: number } | null };
  readonly within: Coefficient | null;
  readonly drivers: readonly { readonly name: string; readonly importance: number }[];
  readonly driversTogether: { readonly r2: number } | null;
  readonly family: { readonly across: { readonly tested: number; readonly found: number; readonly forest: readonly object[] } } | null;
  readonly tested: number;
  readonly falseDiscovery: { readonly tested: number; readonly found: number };
  readonly repairs: readonly { readonly sentence: string }[];
  readonly seed: number;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-link-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  return path.join(folder, name);
};

/** Runs the command both ways; the JSON is held to its schema and the report to what people may read. */
async function ask(...argv: string[]): Promise<Answer & { readonly report: string }> {
  const json = await runLink([...argv, '--json'], { from: folder, engine });
  expect([json.status, json.error]).toEqual([0, '']);
  const answer = JSON.parse(json.out) as Answer;
  expect(isDescribed(answer) ? [] : isDescribed.errors).toEqual([]);
  const { status, out } = await runLink(argv, { from: folder, engine });
  expect(status).toBe(0);
  expect(out).not.toMatch(/\bNaN\b|undefined|null|Infinity|\[object/u);
  expect(out.startsWith(answer.verdict.sentence)).toBe(true);
  return { ...answer, report: out };
}

/** Teams over periods with a planted link, by the seed: what a bare clone has instead of the real files. */
function planted({ teams = 40, periods = 10, link = 0, between = 0, seed = 1 }): string[] {
  const random = seededRandom(seed);
  const rows = ['team,quarter,engagement,csat,n_resp,n_tickets'];
  for (let t = 0; t < teams; t++) {
    const level = random.normal() * 0.4;
    let before = 3.5 + level + random.normal() * 0.3;
    for (let p = 0; p < periods; p++) {
      const engagement = 3.5 + level + random.normal() * 0.3;
      const csat = 4 + between * level + link * (before - level) + random.normal() * 0.08;
      rows.push(`Team ${t + 1},${2021 + Math.floor(p / 4)}-Q${(p % 4) + 1},${engagement.toFixed(4)},${csat.toFixed(4)},${6 + (t % 9)},${20 + p}`);
      before = engagement;
    }
  }
  return rows;
}

describe('npm run link', () => {
  it('finds a link that was planted inside teams although teams that stand higher have the worse customers', async () => {
    const found = await ask('--panel', file('lagged.csv', planted({ link: 0.3, between: -0.9, seed: 2 })));
    expect(found.verdict).toMatchObject({ grade: 5, code: 'engagement-first' });
    expect(found.across.pearson!.r).toBeLessThan(-0.5);
    expect(found.within!.interval[0]).toBeLessThan(0.3);
    expect(found.within!.interval[1]).toBeGreaterThan(0.3);
    expect(found.lagPeriods).toBe(1);
    expect(found.report).toContain('Inside the same teams: what goes along with the staff figure so many periods before');
    expect(found.report).toMatch(/1 period before \(chosen\) .*─●─/u);
  });
  it('finds nothing inside teams where better teams just have both', async () => {
    const found = await ask('--panel', file('confounded.csv', planted({ between: 0.9 })));
    expect(found.verdict).toMatchObject({ grade: 3, code: 'across-not-within' });
    expect(found.verdict.sentence).toContain('movement in one was not followed by the other');
  });
  it('reads figures of the same period where the lag is 0, and says so', async () => {
    const found = await ask('--panel', file('lagged.csv', planted({ link: 0.3, between: -0.9, seed: 2 })), '--lag', '0');
    expect(found.lagPeriods).toBe(0);
    expect(found.report).toContain('both figures of the same period');
  });
  it('says "nothing stands out" of pure noise in ten staff figures and six customer figures', async () => {
    const random = seededRandom(7);
    const names = [...Array.from({ length: 10 }, (_, i) => `s${i}`), ...Array.from({ length: 6 }, (_, i) => `c${i}`)];
    const rows = Array.from({ length: 12 }, (_, t) => [`T${t}`, ...names.map(() => random.unit().toFixed(4))].join(','));
    const found = await ask(
      '--panel',
      file('noise.csv', [`team,${names.join(',')}`, ...rows]),
      '--staff',
      names.slice(0, 10).join(','),
      '--customer',
      names.slice(10).join(','),
    );
    expect(found.verdict.grade).toBe(2);
    expect(found.family!.across).toMatchObject({ tested: 60, found: 0 });
    expect(found.family!.across.forest).toHaveLength(60);
    expect([found.tested, found.falseDiscovery.tested, found.falseDiscovery.found]).toEqual([60, 60, 0]);
    expect(found.report).toContain('nothing stands out');
    expect(found.report).toContain('All links, across teams');
  });
  it('takes back a link of its own that no longer stands out once all that was tried is counted', async () => {
    const random = seededRandom(3);
    const engagement = Array.from({ length: 12 }, (_, t) => t + 4 * random.unit());
    const names = Array.from({ length: 9 }, (_, i) => `c${i}`);
    // the first customer figure goes along with engagement at p of about .03; the other nine are noise
    const rows = engagement.map((v, t) =>
      [`T${t}`, v.toFixed(3), (v + 0.8 * [6, -9, 5, -4, 7, -6, 9, -8, 3, -5, 4, -2][t]!).toFixed(3), ...names.map(() => random.unit().toFixed(4))].join(','),
    );
    const at = file('tried.csv', [`team,engagement,csat,${names.join(',')}`, ...rows]);
    const alone = await ask('--panel', at, '--customer', 'csat');
    expect(alone.verdict.code).toBe('linked-across');
    const all = await ask('--panel', at, '--customer', `csat,${names.join(',')}`);
    expect(all.verdict).toMatchObject({ grade: 2, code: 'no-link-seen' });
    expect(all.verdict.sentence).toContain('alone this one would stand out across teams, but not once all 10 links tested here are counted together');
  });
  it('counts no test where none of several links could be tested', async () => {
    const found = await ask('--panel', file('few.csv', ['team,engagement,mood,csat', 'A,3,1,70', 'B,4,2,80']), '--staff', 'engagement,mood');
    expect([found.verdict.code, found.tested, found.falseDiscovery.tested]).toEqual(['not-enough-data', 0, 0]);
  });
  it('ranks drivers on the customer figure, compares like with like, and gives the same answer for the same seed', async () => {
    const random = seededRandom(11);
    const rows = Array.from({ length: 80 }, (_, t) => {
      const [clarity, training, size] = [random.unit(), random.unit(), random.unit()];
      const csat = 3 * clarity + size + 0.3 * random.unit();
      return `T${t},${(clarity + training).toFixed(4)},${clarity.toFixed(4)},${training.toFixed(4)},${random.unit().toFixed(4)},${size.toFixed(4)},${csat.toFixed(4)}`;
    });
    const argv = [
      '--panel',
      file('drivers.csv', ['team,engagement,clarity,training,tools,size,csat', ...rows]),
      '--drivers',
      'clarity,training,tools',
      '--controls',
      'size',
    ];
    const found = await ask(...argv, '--seed', '42');
    expect([found.drivers[0]!.name, found.drivers.length, found.seed]).toEqual(['clarity', 3, 42]);
    expect(found.drivers.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(found.driversTogether!.r2, 10);
    expect(found.across.partial!.r).toBeGreaterThan(found.across.pearson!.r);
    expect(found.report).toMatch(/1\. clarity {2,}█{20,}/u);
    const again = await ask(...argv, '--seed', '42');
    expect(again).toEqual(found);
    expect((await ask(...argv, '--seed', '43')).drivers).not.toEqual(found.drivers);
  });
  it('names teams that are written in two ways', async () => {
    const rows = planted({ periods: 1, teams: 12 });
    const outcomes = rows.map((row) => row.replace('Team', 'TEAM '));
    const found = await ask('--engagement', file('e.csv', rows), '--outcomes', file('o.csv', outcomes));
    expect(found.teams).toBe(12);
    expect(found.repairs.map(({ sentence }) => sentence)).toContain(
      'The names "Team 1" and "TEAM  1" differ in case or spaces only and were read as one team.',
    );
  });
  it('answers "not enough data" in the same form', async () => {
    const found = await ask('--panel', file('few.csv', ['team,engagement,csat', 'A,3,70', 'B,4,80']));
    expect(found.verdict).toMatchObject({ grade: 1, code: 'not-enough-data' });
  });
  it('describes every field of its JSON, and would notice one that is missing, of another kind or not described', async () => {
    const { report: _, ...answer } = await ask('--panel', file('few.csv', ['team,engagement,csat', 'A,3,70', 'B,4,80']));
    const { seed: __, ...without } = answer;
    for (const wrong of [without, { ...answer, more: 1 }, { ...answer, units: null }, { ...answer, verdict: { ...answer.verdict, grade: 6 } }])
      expect(isDescribed(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

const data = path.resolve(root, '../shared/data');
if (!existsSync(data)) console.log('The public data sets are not beside this clone; the planted panels above stand in for them.');
(existsSync(data) ? describe : describe.skip)('npm run link on public data', () => {
  it('says of NHS trusts that better trusts have both, but movement in one was not followed by the other', async () => {
    const found = await ask(
      '--panel',
      path.join(data, 'nhs-staff-shmi/panel.csv'),
      ...'--unit trust_code --period year --staff engagement --customer shmi --lower-is-better'.split(' '),
    );
    expect(found.verdict).toMatchObject({ grade: 3, code: 'across-not-within' });
    expect(found.verdict.sentence).toMatch(/^Better teams have both .*but movement in one was not followed by the other/u);
    expect(found.across.pearson!.r).toBeLessThan(0);
  });
  it('agrees with R on New York schools, and ranks their twelve staff drivers', async () => {
    const drivers = ['T1', 'T2', 'T4', 'T5', 'T6', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14'];
    const found = await ask(
      '--panel',
      path.join(data, 'nyc-school-survey-2015/linked.csv'),
      ...'--unit dbn --staff staff_index --customer parent_index --drivers'.split(' '),
      drivers.join(','),
    );
    expect(found.verdict.code).toBe('linked-across');
    expect([found.across.pearson!.r, ...found.across.pearson!.interval].map((v) => v.toFixed(3))).toEqual(['0.406', '0.367', '0.443']);
    expect(found.drivers.map(({ name }) => name).sort()).toEqual([...drivers].sort());
    expect(found.driversTogether!.r2).toBeCloseTo(0.1775, 3);
  }, 60_000);
  it('finds that engagement moves first in the simulated panel, against the naive sign', async () => {
    const found = await ask(
      '--panel',
      path.join(data, 'sim-panel/panel_lagged.csv'),
      ...'--unit team --period quarter --staff engagement --customer csat --staff-base n_resp --customer-base n_tickets'.split(' '),
    );
    expect(found.verdict).toMatchObject({ grade: 5, code: 'engagement-first' });
    expect(found.within!.coefficient).toBeCloseTo(0.2156844515, 8);
    expect(found.within!.se).toBeCloseTo(0.046, 3);
    expect(found.across.pearson!.r).toBeLessThan(0);
  });
});
