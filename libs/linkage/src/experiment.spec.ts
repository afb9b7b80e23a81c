import { fixedEffects, seededRandom, welchTest } from '@throughline/statistics';
import { judgeAction, LinkageError, type ActionPlan, type ExperimentCell, type ExperimentResult } from './index.js';

interface World {
  readonly treated: number;
  readonly compared: number;
  readonly periods: number;
  /** Periods of the first, second … start, taken in turn by treated teams. */
  readonly starts: readonly number[];
  /** What the action adds to customers at once, and more with each period after. */
  readonly effect?: number;
  readonly growth?: number;
  /** What treated teams gain a period whether or not there is an action. */
  readonly trend?: number;
  /** Share of cells that are missing. */
  readonly gaps?: number;
}

type Sides = { staff: ExperimentCell[]; customer: ExperimentCell[] };

/** Seeded teams with levels of their own, shocks that all go through, and noise that carries over from period to period. */
function world(seed: number, { treated, compared, periods, starts, effect = 0, growth = 0, trend = 0, gaps = 0 }: World): [ActionPlan, Sides] {
  const random = seededRandom(seed);
  const shocks = Array.from({ length: periods }, () => random.normal());
  const sides: Sides = { staff: [], customer: [] };
  const starting: { team: string; period: string }[] = [];
  for (let t = 0; t < treated + compared; t++) {
    const start = t < treated ? starts[t % starts.length]! : Infinity;
    if (t < treated) starting.push({ team: `T${t}`, period: String(2000 + start) });
    for (const side of ['staff', 'customer'] as const) {
      const level = random.normal();
      let noise = random.normal();
      for (let p = 0; p < periods; p++) {
        noise = 0.5 * noise + Math.sqrt(0.75) * random.normal();
        const added = side === 'customer' && p >= start ? effect + growth * (p - start) : 0;
        const value = level + shocks[p]! + noise + added + (t < treated ? trend * p : 0);
        if (random.unit() >= gaps) sides[side].push({ team: `T${t}`, period: String(2000 + p), value });
      }
    }
  }
  return [{ name: 'Morning huddles', starts: starting, expected: { side: 'customer', size: 0.5 }, registeredOn: '2003-11-20', startsOn: '2004-01-01' }, sides];
}

const judged = (seed: number, shape: World): ExperimentResult => judgeAction(...world(seed, shape));
const shareOf = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length / all.length;
const many = (times: number, shape: World): ExperimentResult[] => Array.from({ length: times }, (_, seed) => judged(seed + 1, shape));

describe('one start for all', () => {
  const shape: World = { treated: 12, compared: 24, periods: 8, starts: [4], effect: 1.4 };
  const [plan, sides] = world(2, shape);
  const result = judgeAction(plan, sides);
  const [customer, staff] = result.sides;

  it('is the two-way regression with CR2 errors (identity)', () => {
    const on = sides.customer.map(({ team, period }) => (Number(team.slice(1)) < 12 && Number(period) >= 2004 ? 1 : 0));
    const fit = fixedEffects(
      sides.customer.map((c) => c.value!),
      [on],
      sides.customer.map((c) => Number(c.team.slice(1))),
      { periods: sides.customer.map((c) => Number(c.period)), errors: 'CR2' },
    );
    const { estimate, se, df } = fit.coefficients[0]!;
    expect(customer!.effect!.estimate).toBeCloseTo(estimate, 12);
    expect(customer!.effect!.se).toBeCloseTo(se, 12);
    expect(customer!.effect!.df).toBeCloseTo(df, 9);
  });
  it("is the difference of the teams' changes with Welch's error, as nothing is missing (theorem)", () => {
    const changes = Array.from({ length: 36 }, (_, t) => {
      const own = sides.customer.filter((c) => c.team === `T${t}`).map((c) => c.value!);
      const mean = (part: number[]): number => part.reduce((a, b) => a + b, 0) / part.length;
      return mean(own.slice(4)) - mean(own.slice(0, 4));
    });
    const welch = welchTest(changes.slice(12), changes.slice(0, 12));
    expect(customer!.effect!.estimate).toBeCloseTo(welch.difference, 12);
    expect(customer!.effect!.estimate / customer!.effect!.se).toBeCloseTo(welch.t, 9);
  });
  it('draws every step against the last period before the start', () => {
    expect(customer!.steps.map((s) => s.period)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3]);
    expect(customer!.steps[3]).toEqual({ period: -1, estimate: 0, interval: null, teams: 12 });
    for (const step of customer!.steps.slice(4)) expect(step.interval![0] < step.estimate && step.estimate < step.interval![1]).toBe(true);
  });
  it('says what changed, what had been expected, and whether both moved alike before', () => {
    expect(result.code).toBe('changed-as-expected');
    expect(result.sentence).toMatch(
      /^Compared with the 24 teams without it, the customer figure of the 12 teams with “Morning huddles” went up by \d\.\d\d \(likely \d\.\d\d–\d\.\d\d\)\. A change of 0\.50 had been expected beforehand\.$/u,
    );
    expect(customer!.parallel).toMatchObject({
      code: 'alike',
      sentence: expect.stringMatching(/^Before the start both groups moved alike, as far as can be seen/u) as string,
    });
  });
  it('looks at the staff side too, as a hint', () => {
    expect(staff).toMatchObject({ side: 'staff', registered: false, staggered: false });
    expect(staff!.sentence).toMatch(/no change of the staff figure can be seen in the 12 teams with “Morning huddles”/u);
    expect(staff!.notes).toContain('No change of this side was registered beforehand; read it as a hint.');
  });
  it('does not depend on the order of the cells, and never claims a cause', () => {
    expect(judgeAction(plan, { staff: sides.staff.toReversed(), customer: sides.customer.toReversed() })).toEqual(result);
    expect(JSON.stringify(result)).not.toMatch(/\bcause[sd]?\b|thanks to|NaN/u);
  });
});

describe('different starts', () => {
  const shape: World = { treated: 12, compared: 0, periods: 9, starts: [2, 4, 6, 8], growth: 0.6, effect: 0.2 };
  it('are not given to the two-way regression, which a growing effect leads astray', () => {
    const pairs = Array.from({ length: 8 }, (_, seed) => {
      const [plan, sides] = world(seed + 1, shape);
      const start = new Map(plan.starts.map(({ team, period }) => [team, Number(period)]));
      const regression = fixedEffects(
        sides.customer.map((c) => c.value!),
        [sides.customer.map((c) => (Number(c.period) >= start.get(c.team)! ? 1 : 0))],
        sides.customer.map((c) => Number(c.team.slice(1))),
        { periods: sides.customer.map((c) => Number(c.period)) },
      ).coefficients[0]!.estimate;
      return { honest: judgeAction(plan, sides).sides[0]!.effect!.estimate, regression };
    });
    // what was added, over the cells that had a team not yet started beside them
    const added = [2, 4, 6].flatMap((start) => Array.from({ length: 8 - start }, (_, after) => 0.2 + 0.6 * after));
    const truth = added.reduce((a, b) => a + b, 0) / added.length;
    const mean = (of: (pair: (typeof pairs)[number]) => number): number => pairs.reduce((sum, pair) => sum + of(pair) / pairs.length, 0);
    expect(Math.abs(mean((pair) => pair.honest) - truth)).toBeLessThan(0.25);
    expect(mean((pair) => pair.regression)).toBeLessThan(truth - 0.6);
  });
  it('say how they were compared', () => {
    const { sides, sentence } = judged(3, { ...shape, treated: 15, compared: 10 });
    expect(sides[0]).toMatchObject({ staggered: true });
    expect(sides[0]!.method).toContain('The two-way regression is not used');
    expect(sides[0]!.notes).toContain('Teams started in different periods; each is compared only with teams that had not started by then.');
    expect(sentence).toContain('Compared with the 10 teams without it');
  });
  it('come to the regression itself where all start together and nothing is missing (identity)', async () => {
    const { groupTimeEffect } = await import('./group-time.js');
    const { experimentTable, placesOf, startsOf } = await import('./experiment-table.js');
    const [plan, sides] = world(5, { treated: 6, compared: 9, periods: 6, starts: [3], effect: 0.4 });
    const places = placesOf(sides.customer.map((c) => c.period));
    const whole = groupTimeEffect(experimentTable(sides.customer, startsOf(plan, places), null, places))!;
    const { effect } = judgeAction(plan, sides).sides[0]!;
    expect(whole.estimate).toBeCloseTo(effect!.estimate, 10);
    expect(whole.se).toBeCloseTo(effect!.se, 9);
  });
});

describe('false alarms and power (seeded simulation)', () => {
  it.each<[string, World, number]>([
    ['5 treated and 5 compared teams', { treated: 5, compared: 5, periods: 4, starts: [2] }, 100],
    ['3 treated and 12 compared teams with gaps', { treated: 3, compared: 12, periods: 4, starts: [2], gaps: 0.1 }, 60],
    ['9 teams with three starts and 9 compared', { treated: 9, compared: 9, periods: 5, starts: [2, 3], gaps: 0.05 }, 60],
  ])('nothing is planted in %s: a change is called in at most 6 of 100, and the interval holds 0 in at least 93', (_, shape, times) => {
    const all = many(times, shape);
    expect(shareOf(all, ({ code }) => code === 'not-enough-data')).toBeLessThan(0.1);
    expect(shareOf(all, ({ code }) => code.startsWith('changed'))).toBeLessThanOrEqual(0.06);
    expect(shareOf(all, ({ code }) => code === 'not-comparable')).toBeLessThanOrEqual(0.08);
    const effects = all.flatMap(({ sides }) => sides[0]!.effect ?? []);
    expect(shareOf(effects, ({ interval }) => interval[0] <= 0 && interval[1] >= 0)).toBeGreaterThanOrEqual(0.93);
  });
  it('a planted change of 1 is found in most worlds of 12 and 24 teams, inside its interval', () => {
    const all = many(25, { treated: 12, compared: 24, periods: 6, starts: [3], effect: 1 });
    expect(shareOf(all, ({ code }) => code === 'changed-as-expected')).toBeGreaterThan(0.6);
    expect(shareOf(all, ({ sides }) => sides[0]!.effect!.interval[0] < 1 && sides[0]!.effect!.interval[1] > 1)).toBeGreaterThan(0.85);
  });
  it('teams that were on their way before are not comparable, whatever they seem to gain', () => {
    const all = many(15, { treated: 15, compared: 30, periods: 8, starts: [5], trend: 0.7 });
    expect(shareOf(all, ({ code }) => code === 'not-comparable')).toBeGreaterThan(0.8);
    const one = all.find(({ code }) => code === 'not-comparable')!;
    expect(one.sentence).toMatch(/The groups already moved apart before the start, so what came after cannot be put down to the action\.$/u);
  });
});

describe('what had been expected', () => {
  it('the other way is said as such', () => {
    const [plan, sides] = world(2, { treated: 12, compared: 24, periods: 8, starts: [4], effect: 1.2 });
    expect(judgeAction({ ...plan, expected: { side: 'customer', size: -0.5 } }, sides).code).toBe('changed-the-other-way');
  });
  it('is ruled out where the interval leaves no room for it, and the size that would have been found is given', () => {
    const [plan, sides] = world(4, { treated: 20, compared: 40, periods: 8, starts: [4] });
    const { code, sentence, sides: found } = judgeAction({ ...plan, expected: { side: 'customer', size: 2 } }, sides);
    expect(code).toBe('no-change-seen');
    expect(sentence).toMatch(/A change of 0\.\d\d would have been found four times in five\. A change of 2\.00, as expected beforehand, can be ruled out\.$/u);
    expect(found[0]!.detectable).toBeLessThan(2);
  });
  it('after the start is a hint, not a test', () => {
    const [plan, sides] = world(2, { treated: 12, compared: 24, periods: 8, starts: [4], effect: 1 });
    const late = judgeAction({ ...plan, registeredOn: plan.startsOn }, sides);
    expect(late.lookedAtAfterwards).toBe(true);
    expect(late.sentence).toMatch(/This was not registered before the start, so it is a hint and not a test\.$/u);
    expect(judgeAction(plan, sides).lookedAtAfterwards).toBe(false);
  });
});

describe('matched teams', () => {
  const [plan, sides] = world(7, { treated: 5, compared: 30, periods: 6, starts: [3], effect: 1 });
  const size = (team: string): number => Number(team.slice(1));
  const traits = new Map(Array.from({ length: 35 }, (_, t) => [`T${t}`, [t < 5 ? 10 * t + 8.1 : size(`T${t}`)]] as const));
  it('are those most alike, nobody twice', () => {
    // treated teams have 8.1, 18.1, 28.1, 38.1 and 48.1; compared ones their own number from 5 to 34
    const { compared, notes, method } = judgeAction(plan, sides, { comparison: 'matched', matches: 1, traits }).sides[0]!;
    expect(compared.map(size).sort((a, b) => a - b)).toEqual([8, 18, 28, 33, 34]);
    expect(notes).toContain('25 teams without the action found no partner and were left out.');
    expect(method).toContain('matched one by one');
  });
  it('go by the figures before the start where no traits are given, and say so', () => {
    const { compared, notes } = judgeAction(plan, sides, { comparison: 'matched' }).sides[0]!;
    expect(compared).toHaveLength(10);
    expect(notes).toContain('Teams were matched by their figures before the first start.');
  });
  it('raise no more false alarms than all teams do', () => {
    const all = Array.from({ length: 60 }, (_, seed) =>
      judgeAction(...world(seed + 1, { treated: 5, compared: 15, periods: 4, starts: [2] }), { comparison: 'matched', matches: 1 }),
    );
    expect(shareOf(all, ({ code }) => code.startsWith('changed'))).toBeLessThanOrEqual(0.06);
  });
  it('need the same traits of every team', () => {
    expect(() => judgeAction(plan, sides, { comparison: 'matched', traits: new Map([['T0', [1]]]) })).toThrow('has not the same traits as the others');
  });
});

describe('too little to tell is said, with what it would take', () => {
  it.each<[string, World, string, string]>([
    [
      'two treated teams',
      { treated: 2, compared: 20, periods: 6, starts: [3] },
      'too-few-treated',
      'Not enough teams with the action to tell (3 at least with figures before and after their start; there are 2).',
    ],
    [
      'four compared teams',
      { treated: 8, compared: 4, periods: 6, starts: [3] },
      'too-few-compared',
      'Not enough teams to compare with (5 at least without the action, with figures before and after the first start; there are 4).',
    ],
    [
      'nothing before the start',
      { treated: 8, compared: 8, periods: 6, starts: [0] },
      'too-few-treated',
      'Not enough teams with the action to tell (3 at least with figures before and after their start; there are none).',
    ],
    [
      'nothing after the start yet',
      { treated: 8, compared: 8, periods: 6, starts: [6] },
      'too-few-treated',
      'Not enough teams with the action to tell (3 at least with figures before and after their start; there are none).',
    ],
  ])('%s', (_, shape, code, sentence) => {
    const result = judged(1, shape);
    expect(result).toMatchObject({ code: 'not-enough-data', sentence });
    expect(result.sides[0]).toMatchObject({ effect: null, noEffect: { code }, steps: [], parallel: null });
  });
  it('figures that never differ', () => {
    const [plan, sides] = world(1, { treated: 8, compared: 8, periods: 6, starts: [3] });
    const flat = sides.customer.map((cell) => ({ ...cell, value: 4 }));
    expect(judgeAction(plan, { ...sides, customer: flat }).sides[0]!.noEffect!.code).toBe('cannot-be-computed');
  });
  it('a single period before the start cannot show whether both moved alike', () => {
    expect(judged(1, { treated: 8, compared: 8, periods: 4, starts: [1] }).sides[0]!.parallel!.code).toBe('cannot-be-seen');
  });
});

describe('faults of the input are refused', () => {
  const [plan, sides] = world(1, { treated: 4, compared: 8, periods: 6, starts: [3] });
  it.each<[string, Partial<ActionPlan>, Partial<Sides>, LinkageError['code']]>([
    ['no team with the action', { starts: [] }, {}, 'option-out-of-range'],
    ['a team that starts twice', { starts: [...plan.starts, plan.starts[0]!] }, {}, 'duplicate-unit'],
    ['a team on both sides', { compared: ['T0', 'T5'] }, {}, 'option-out-of-range'],
    ['an expected size of nothing', { expected: { side: 'staff', size: 0 } }, {}, 'option-out-of-range'],
    ['a day that is none', { registeredOn: 'yesterday' }, {}, 'option-out-of-range'],
    ['two figures of a team in a period', {}, { customer: [...sides.customer, sides.customer[0]!] }, 'duplicate-unit'],
    ['1e308', {}, { staff: [{ team: 'T0', period: '2000', value: 1e308 }] }, 'value-not-a-figure'],
    ['periods without an order', { starts: [{ team: 'T0', period: 'Spring' }] }, {}, 'periods-without-order'],
  ])('%s', (_, changed, cells, code) => {
    try {
      judgeAction({ ...plan, ...changed }, { ...sides, ...cells });
      throw new Error('not refused');
    } catch (error) {
      // LinkageError is the refusal asked for; any other must fail the test
      if (!(error instanceof LinkageError)) throw error;
      expect(error.code).toBe(code);
      expect(error.message).toMatch(/^[A-Za-z].*\.$/u);
    }
  });
});
