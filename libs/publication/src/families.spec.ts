import { seededRandom } from '@throughline/anonymity';
import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import type { CountedBallot } from './counted-ballot.js';
import { expectedFamilies } from './expected-families.js';
import { type FamilyPlan, planFor } from './family-plan.js';
import { planFault } from './plan-fault.js';
import { publish, type ToPublish } from './publish.js';

const seed = new Uint8Array(16).fill(5);
const question = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => ({
  id,
  code: id,
  driver: 'engagement',
  type: 'scale5',
  text: id,
  mandatory: true,
  scale: AGREEMENT_SCALE,
  ...more,
});
const value = (id: string) => ({ id, label: id, members: 50 });
const facets: NonNullable<ToPublish['facets']> = [
  { id: 'site', label: 'Site', values: [value('Leeds'), value('York')] },
  { id: 'tenure', label: 'Tenure', values: [value('short'), value('long')] },
  { id: 'site*tenure', label: 'Site and tenure', of: ['site', 'tenure'], values: [] },
];
const lattice = [
  { id: 'all', name: 'All', parentId: null },
  { id: 'a', name: 'A', parentId: 'all' },
  { id: 'b', name: 'B', parentId: 'all' },
  { id: 'c', name: 'C', parentId: 'b' },
];

/** 600 people: A is large, B and C are small; some keep a claim to themselves. */
function town(pick: (draw: () => number) => number = (draw) => 1 + Math.floor(draw() * 5)): CountedBallot[] {
  const draw = seededRandom(new Uint8Array(16).fill(9));
  const answers = seededRandom(new Uint8Array(16).fill(1));
  return Array.from({ length: 600 }, (_, i) => {
    const claims: Record<string, string> = {};
    if (draw() < 0.95) claims['site'] = draw() < 0.6 ? 'Leeds' : 'York';
    if (draw() < 0.95) claims['tenure'] = draw() < 0.5 ? 'short' : 'long';
    const cohortId = i < 300 ? 'a' : i < 590 ? 'all' : 'c';
    return { cohortId, claims, answers: { q1: pick(answers), q2: pick(answers) }, comments: [{ q: 'q9', text: `words ${i}` }] };
  });
}
const published = (given: Partial<ToPublish> = {}) =>
  publish({ lattice, questions: [question('q1'), question('q2', { mandatory: false })], ballots: town(), facets, k: 5, kComments: 10, seed, ...given });

describe('publishing by team and demographics', () => {
  const tables = published();
  const cells = (family: string) => tables.cells.filter((cell) => cell.family === family);

  it('shows each value of a demographic at a team that is large enough, and at the top', () => {
    const shown = new Set(cells('site').map((cell) => `${cell.nodeId} ${cell.value}`));
    expect([...shown].sort()).toEqual(['a Leeds', 'a York', 'all Leeds', 'all York']);
    expect(
      tables.groups
        .filter((group) => group.family === 'site')
        .map((group) => `${group.nodeId} ${group.value}`)
        .sort(),
    ).toEqual([...shown].sort());
  });

  it('shows a crossing by pairs of values', () => {
    expect(cells('site*tenure').map((cell) => cell.value)).toContain('Leeds × short');
  });

  it('puts a driver beside the questions of a group, made of nothing but their shown means', () => {
    const of = (kind: string, measure: string) =>
      cells('site').find((cell) => cell.nodeId === 'a' && cell.value === 'Leeds' && cell.kind === kind && cell.measure === measure)!;
    const parts = ['q1', 'q2'].map((id) => (100 * (of('question', id).meanX10 / 10 - 1)) / 4);
    expect(of('driver', 'engagement').meanX10).toBe(Math.round((parts[0]! + parts[1]!) / 2) * 10);
  });

  it('counts somebody who removed a claim in her team and in no value', () => {
    const silent = published({ ballots: town().map((ballot) => ({ ...ballot, claims: {} })) });
    expect(silent.cells.filter((cell) => cell.family !== 'team')).toEqual([]);
    expect(silent.nodes).toEqual(tables.nodes);
    expect(silent.certificate).toMatchObject({
      ok: true,
      plans: [{ of: 'team', dropped: expect.arrayContaining([{ facet: 'site', reason: 'too-few-people' }]) }, {}],
    });
  });

  it('never shows a comment with a demographic', () => {
    expect(tables.comments.length).toBeGreaterThan(0);
    for (const comment of tables.comments) expect(Object.keys(comment).sort()).toEqual(['nodeId', 'questionId', 'text']);
  });

  it('is certified with two primes, and says nothing of exact sizes', () => {
    expect(tables.certificate).toMatchObject({ ok: true, engine: 'families-2' });
    const plans = tables.certificate['plans'] as { of: string; primes: number[]; minSupport: number; ok: boolean }[];
    expect(plans.map((plan) => plan.of)).toEqual(['team', 'question q2']);
    for (const plan of plans) {
      expect(new Set(plan.primes).size).toBe(2);
      expect(plan.minSupport).toBeGreaterThanOrEqual(5);
      expect(plan.minSupport).toBeLessThanOrEqual(6);
    }
  });

  it('decides what is shown by who answered and claimed what, never by the answers', () => {
    const shown = (tables_: ReturnType<typeof published>) =>
      tables_.cells.map((cell) => [cell.family, cell.nodeId, cell.value, cell.measure, cell.sizeBand].join()).sort();
    expect(shown(published({ ballots: town((draw) => (draw() < 0.5 ? 1 : 5)) }))).toEqual(shown(tables));
    expect(published({ ballots: town((draw) => (draw() < 0.5 ? 1 : 5)) }).groups).toEqual(tables.groups);
  });

  it('lets no group of a demographic agree, even when everybody does', () => {
    const same = published({ ballots: town(() => 1) });
    for (const cell of same.cells.filter((one) => one.kind === 'question')) expect(cell.meanX10).toBeGreaterThanOrEqual(10);
    expect(same.cells.some((cell) => cell.family === 'site')).toBe(true);
  });

  it('says the same again when a count is repeated', () => {
    expect(published()).toEqual(tables);
  });

  it('plans 5,000 people in seconds', () => {
    const many = Array.from({ length: 9 }, () => town()).flat();
    const start = process.hrtime.bigint();
    expect(published({ ballots: many }).certificate).toMatchObject({ ok: true });
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(20);
  });
});

describe('what detail to expect', () => {
  it('is what is shown when a part of the people answer', () => {
    const members = town().map(({ cohortId, claims }) => ({ unit: cohortId, claims }));
    const expected = expectedFamilies({ lattice, facets, members, k: 5, rate: 0.75, trials: 3, seed });
    const at = (id: string) => expected.facets.find((facet) => facet.id === id)!.teams.map(({ teamId }) => teamId);
    expect(at('site')).toEqual(expect.arrayContaining(['all', 'a']));
    expect(at('site')).not.toContain('c');
    expect(expected.teams.find(({ teamId }) => teamId === 'a')!.share).toBe(1);
    expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
    const few = expectedFamilies({ lattice, facets, members: members.slice(0, 8), k: 5, rate: 0.5, trials: 3, seed });
    expect(few.facets.every(({ teams }) => teams.length === 0)).toBe(true);
  });
});

describe('the check of a plan before it is used', () => {
  const given = { lattice, facets, k: 5, ballots: town() };
  const made = planFor(
    given,
    given.ballots.map(() => true),
    seed,
  );
  const fault = (change: Partial<FamilyPlan['plan']>) => planFault({ ...made, plan: { ...made.plan, ...change } }, given);

  it('finds nothing in a plan as it was made', () => {
    expect(fault({})).toBeUndefined();
  });

  it('finds a plan that is not certified, or was checked with one prime', () => {
    expect(fault({ certificate: { ...made.plan.certificate, ok: false } })).toContain('not certified');
    expect(fault({ certificate: { ...made.plan.certificate, primes: [67108859, 67108859] } })).toContain('second prime');
    expect(planFault(made, { ...given, k: 6 })).toContain('not certified');
  });

  it('finds somebody who is counted with a value that she does not claim', () => {
    const [teams, site, ...others] = made.plan.families;
    const of = site!.of.slice();
    of[0] = site!.atoms.findIndex((atom, i) => i !== of[0] && atom.node === site!.atoms[of[0]!]!.node);
    expect(fault({ families: [teams!, { ...site!, of }, ...others] })).toContain('does not claim');
  });

  it('finds somebody who is counted in a team that is not above hers', () => {
    const [teams, ...others] = made.plan.families;
    const of = teams!.of.map((atom, i) => (given.ballots[i]!.cohortId === 'all' ? teams!.atoms.findIndex(({ node }) => node === 'a') : atom));
    expect(fault({ families: [{ ...teams!, of }, ...others] })).toContain('not above it');
  });

  it('finds a group that is smaller than k, and one that is not made of its parts', () => {
    const [teams, ...others] = made.plan.families;
    const small = teams!.atoms.findIndex(({ node }) => node === 'c');
    let left = 4;
    const of = teams!.of.map((atom) => (atom !== small || left-- > 0 ? atom : -1));
    expect(fault({ families: [{ ...teams!, of }, ...others] })).toContain('smaller than 5');
    const [first, ...groups] = made.plan.groups;
    expect(fault({ groups: [{ ...first!, atoms: first!.atoms.slice(1) }, ...groups] })).toContain('not made of its parts');
  });
});
