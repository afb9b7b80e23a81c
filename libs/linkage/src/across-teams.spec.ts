import { seededRandom } from '@throughline/statistics';
import { acrossTeams, assemblePanel, findLink, firstSentence, type Finding, type LinkWords } from './index.js';

/** Teams with the figures given, in one period. */
const finding = (staff: readonly number[], customer: readonly number[], words?: LinkWords): Finding =>
  findLink(
    assemblePanel(
      staff.map((value, i) => ({ team: `T${i}`, period: '2024', value, respondents: 12 })),
      customer.map((value, i) => ({ team: `T${i}`, period: '2024', value, base: 60 })),
    ),
    words,
  );

/** Seeded teams with a true correlation of `truth`. */
const drawn = (teams: number, truth: number, seed: number): Finding => {
  const random = seededRandom(seed);
  const staff = Array.from({ length: teams }, () => random.normal());
  return finding(
    staff,
    staff.map((v) => truth * v + Math.sqrt(1 - truth * truth) * random.normal()),
  );
};

const STAFF = [3.1, 3.4, 3.9, 4.2, 2.8, 3.6, 3.3, 4.0, 3.7, 2.9, 3.5, 4.4];
const CUSTOMER = [71, 68, 80, 84, 66, 75, 79, 77, 70, 69, 72, 88];

describe('twelve teams', () => {
  const { across, verdict } = finding(STAFF, CUSTOMER);
  it('agrees with the figures worked out by another program', () => {
    expect(across.pearson!.r).toBeCloseTo(0.8369457063422557, 13);
    expect(across.pearson!.interval[0]).toBeCloseTo(0.5061698817926784, 12);
    expect(across.pearson!.interval[1]).toBeCloseTo(0.953066255987665, 12);
    expect(across.spearman!.r).toBeCloseTo(0.7902097902097902, 13);
    expect(across.detectable).toBeCloseTo(0.732388760114384, 5);
  });
  it('draws a line of 41 places from the lowest to the highest staff figure, inside its band', () => {
    const band = across.line!.band;
    expect(band).toHaveLength(41);
    expect([band[0]!.x, band[40]!.x]).toEqual([2.8, 4.4]);
    for (const { y, interval } of band) expect(interval[0] < y && y < interval[1]).toBe(true);
  });
  it('says so in a sentence that claims no cause', () => {
    expect(verdict).toMatchObject({ grade: 3, code: 'linked-across', direction: 'better' });
    expect(verdict.sentence).toBe('Teams with higher engagement tend to have happier customers (0.84, likely 0.51–0.95). This does not say which comes first.');
  });
  it('gives the same answer again, and for the teams in another order', () => {
    expect(finding(STAFF, CUSTOMER)).toEqual(finding(STAFF, CUSTOMER));
    expect(finding(STAFF.toReversed(), CUSTOMER.toReversed()).across.pearson!.r).toBeCloseTo(across.pearson!.r, 14);
  });
});

describe('the sentence follows the metric', () => {
  const worse = CUSTOMER.map((v) => 100 - v);
  it('more engagement, fewer complaints', () => {
    const words: LinkWords = { customer: 'complaints', higherIsBetter: false, whenHigher: 'more complaints', whenLower: 'fewer complaints' };
    const { verdict } = finding(STAFF, worse, words);
    expect(verdict.sentence).toBe(
      'Teams with higher engagement tend to have fewer complaints (−0.84, likely −0.95 to −0.51). This does not say which comes first.',
    );
    expect(verdict.direction).toBe('better');
  });
  it('more engagement, more complaints is the bad direction', () => {
    const { verdict } = finding(STAFF, CUSTOMER, { customer: 'complaints', higherIsBetter: false });
    expect(verdict.sentence).toContain('tend to have higher complaints, where lower is better (0.84');
    expect(verdict.direction).toBe('worse');
  });
  it('more engagement, unhappier customers', () =>
    expect(finding(STAFF, worse).verdict).toMatchObject({ direction: 'worse', sentence: expect.stringContaining('less happy customers (−0.84') }));
  it('speaks of the figures by their names', () =>
    expect(finding(STAFF, CUSTOMER, { staff: 'recognition', customer: 'customer satisfaction' }).verdict.sentence).toMatch(
      /^Teams with higher recognition tend to have higher customer satisfaction \(/u,
    ));
});

describe('no answer where there is none', () => {
  it.each([
    [0, 'Not enough teams to tell (10 at least; you have none).'],
    [7, 'Not enough teams to tell (10 at least; you have 7).'],
    [9, 'Not enough teams to tell (10 at least; you have 9).'],
  ])('%i teams', (n, sentence) => {
    const { verdict, across } = finding(STAFF.slice(0, n), CUSTOMER.slice(0, n));
    expect(verdict).toMatchObject({ grade: 1, code: 'not-enough-data', sentence, next: { teams: 10 } });
    expect([across.pearson, across.spearman, across.line]).toEqual([null, null, null]);
    expect(across.points).toHaveLength(n);
  });
  it('an interval that holds 0 is no link, with the size that would have been found and the teams it would take', () => {
    const { verdict } = drawn(24, 0, 5);
    expect(verdict).toMatchObject({ grade: 2, code: 'no-link-seen', direction: null, next: { teams: 85 } });
    expect(verdict.sentence).toBe(
      'No link can be seen. With 24 teams a link of 0.55 would have been found four times in five; a weaker one may have been missed.',
    );
    expect(verdict.next!.sentence).toBe('With about 85 teams a link of 0.3, if there is one, would be found four times in five.');
  });
  it('promises no more than is so: 24 teams find a link of 0.55 four times in five, and a weaker one now and then', () => {
    const found = (truth: number) => Array.from({ length: 400 }, (_, seed) => drawn(24, truth, seed)).filter(({ verdict }) => verdict.grade === 3).length / 400;
    expect(Math.abs(found(0.55) - 0.8)).toBeLessThan(0.06);
    expect(found(0.4)).toBeGreaterThan(0.3);
  });
  it('a side that does not vary', () => {
    const { verdict, across } = finding(
      STAFF,
      STAFF.map(() => 0.1),
    );
    expect(verdict).toMatchObject({
      grade: 1,
      code: 'not-enough-data',
      sentence: 'Every team has the same customer figure, so nothing can be seen to move with it.',
    });
    expect(across.noFigures!.code).toBe('customer-does-not-vary');
    expect(JSON.stringify(across)).not.toContain('NaN');
  });
  it('pure noise is called linked in about one panel of twenty', () => {
    let linked = 0;
    for (let seed = 0; seed < 400; seed++) if (drawn(20, 0, seed).verdict.grade === 3) linked++;
    expect(linked / 400).toBeLessThan(0.08);
    expect(linked / 400).toBeGreaterThan(0.02);
  });
});

describe('a planted link', () => {
  it('is found with its size in the interval in about 95 of 100 panels of 200 teams', () => {
    let inside = 0;
    for (let seed = 0; seed < 200; seed++) {
      const [low, high] = drawn(200, 0.4, seed).across.pearson!.interval;
      if (low <= 0.4 && 0.4 <= high) inside++;
    }
    expect(inside).toBeGreaterThanOrEqual(182);
  });
});

describe('a team counts once', () => {
  it('its periods are averaged, and the statement says so', () => {
    const panel = assemblePanel(
      [1, 3].map((value, i) => ({ team: 'A', period: String(i), value, respondents: 9 })),
      [10, 30].map((value, i) => ({ team: 'A', period: String(i), value, base: 50 })),
    );
    const across = acrossTeams(panel);
    expect(across.points).toEqual([{ team: 'A', teamName: null, staff: 2, customer: 20, periods: 2 }]);
    expect(across.statement).toMatch(/^Each point is one team: its mean over the periods.*not answered by comparing teams\.$/u);
  });
  it('ten rows of one team are not ten teams', () => {
    const cells = Array.from({ length: 10 }, (_, i) => ({ team: 'A', period: String(i), value: i }));
    expect(firstSentence(acrossTeams(assemblePanel(cells, cells)))).toBe('Not enough teams to tell (10 at least; you have 1).');
  });
});

describe('the sensitivity line', () => {
  it('warns when a single far team makes the link', () => {
    const random = seededRandom(11);
    const noise = Array.from({ length: 19 }, () => [random.normal(), random.normal()] as const);
    const { across, verdict } = finding([...noise.map(([a]) => a), 40], [...noise.map(([, b]) => b), 40]);
    expect(verdict.grade).toBe(3);
    const [ranks, single] = across.sensitivity;
    expect(ranks!.sentence).toMatch(/^A few unusual teams make this link look stronger\./u);
    expect(single).toMatchObject({ code: 'without-most-unusual-team', team: 'T19', differs: true, teams: 19 });
  });
  it('warns when ranks of much the same size lose the link, or see one that the line does not', () => {
    const lost = drawn(20, 0.5, 10);
    expect(lost.verdict.grade).toBe(3);
    expect(lost.across.sensitivity[0]).toMatchObject({
      differs: true,
      sentence: expect.stringMatching(/^By ranks the link is .*, much the same, but its likely range takes in 0\.$/u),
    });
    const gained = drawn(20, 0.5, 64);
    expect(gained.verdict.grade).toBe(2);
    expect(gained.across.sensitivity[0]).toMatchObject({
      differs: true,
      sentence: expect.stringMatching(/much the same, but its likely range leaves out 0\.$/u),
    });
  });
  it('is calm when nothing changes the picture', () => {
    const { across } = finding(STAFF, CUSTOMER);
    expect(across.sensitivity.map((n) => n.differs)).toEqual([false, false]);
  });
  it('says when everything rests on one team', () => {
    const { across } = finding([...new Array<number>(11).fill(3), 4], CUSTOMER);
    expect(across.sensitivity[1]!.sentence).toBe('The link rests on a single team: without it a side does not vary at all.');
  });
});
