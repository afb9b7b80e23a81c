import { ComputationAborted } from '@throughline/statistics';
import { assemblePanel, findLink, type CustomerCell, type StaffCell } from './index.js';
import { PER_UNIT, simulatedCells, simulatedPanel } from './simulated-panel.example.js';

const WORDS = { customer: 'customer score' };

describe('teams followed over time', () => {
  it('finds that engagement moves first where it does, though every scatter shows the opposite', () => {
    const found = findLink(simulatedPanel({ teams: 40, periods: 10, forward: 0.35, between: -0.9, seed: 4 }), WORDS);
    expect(found.verdict).toMatchObject({ grade: 5, code: 'engagement-first', direction: 'better', next: null });
    expect(found.verdict.sentence).toMatch(
      /^Engagement moves first: when a team's engagement rose by 0\.2, its customer score was [\d.]+ higher in the following quarter \(likely [\d.]+–[\d.]+\), and not the other way round\. Comparing teams with each other looks the other way round \(−0\.\d\d\), but the movement inside the same teams is the better witness\. This does not prove that one brings about the other\.$/u,
    );
    expect(found.within!.interval[0]).toBeLessThan(0.35 * PER_UNIT);
    expect(found.within!.interval[1]).toBeGreaterThan(0.35 * PER_UNIT);
    expect(found.within!.permutationP).toBeLessThan(0.01);
    expect(found.across.pearson!.r).toBeLessThan(-0.6);
    expect(found.hausman!.p).toBeLessThan(0.001);
    expect(found.lags.map(({ lag, exploratory }) => [lag, exploratory])).toEqual([
      [-2, true],
      [-1, true],
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(found.tested).toBe(9);
  });

  it('tells how far its draws are, comes to the same with and without being watched, and ends when nobody waits', () => {
    const panel = simulatedPanel({ teams: 20, periods: 6, forward: 0.35, seed: 4 });
    const heard: number[] = [];
    const watched = findLink(panel, WORDS, { permutations: 200, onProgress: (done, total) => heard.push(done / total) });
    expect(watched).toEqual(findLink(panel, WORDS, { permutations: 200 }));
    expect(heard).toEqual(Array.from({ length: 100 }, (_, i) => (i + 1) / 100));
    const signal = {
      get aborted(): boolean {
        return heard.length > 105;
      },
    };
    expect(() => findLink(panel, WORDS, { permutations: 200, signal, onProgress: (done) => heard.push(done) })).toThrow(ComputationAborted);
    expect(heard).toHaveLength(106);
  });

  it('finds that customers move first where they do', () => {
    const { verdict, within, reverse, reverseLead } = findLink(simulatedPanel({ teams: 60, periods: 8, backward: 0.35, between: 0.8, seed: 2 }), WORDS);
    expect(verdict).toMatchObject({ grade: 4, code: 'customers-first' });
    expect(verdict.sentence).toMatch(
      /^Customers move first: when a team's customer score rose by 5, its engagement was 0\.\d+ higher in the following quarter/u,
    );
    expect(verdict.sentence).toContain('the other way round no link is seen');
    expect(reverse!.p).toBeLessThan(0.001);
    expect([within!.p > 0.05, reverseLead!.p > 0.05]).toEqual([true, true]);
  });

  it('cannot tell what comes first where both are true', () => {
    const { verdict } = findLink(simulatedPanel({ teams: 60, periods: 10, forward: 0.35, backward: 0.35, seed: 3 }), WORDS);
    expect(verdict).toMatchObject({ grade: 4, code: 'order-unknown' });
    expect(verdict.sentence).toMatch(/^Both move together inside the same teams; which comes first cannot be told: when a team's engagement/u);
  });

  it('does not take the bend of short panels for a link backward: many teams, few periods, truth forward only', () => {
    const found = findLink(simulatedPanel({ teams: 800, periods: 5, forward: 0.6, seed: 3 }), WORDS);
    expect(found.reverse!.p).toBeLessThan(0.01); // the plain fit is bent
    expect(found.verdict.code).toBe('engagement-first');
  });

  it('tells a confounded panel apart: better teams have both, but movement in one was not followed by the other', () => {
    const found = findLink(simulatedPanel({ teams: 40, periods: 10, between: 0.95, seed: 8 }), WORDS);
    expect(found.across.pearson!.r).toBeGreaterThan(0.85);
    expect(found.verdict).toMatchObject({ grade: 3, code: 'across-not-within' });
    expect(found.verdict.sentence).toMatch(
      /^Better teams have both \(teams with higher engagement tend to have higher customer score, 0\.\d\d\), but movement in one was not followed by the other: inside teams over time no link is seen \(/u,
    );
  });

  it('does not call a link gone that it could have missed, and says how many teams it would take', () => {
    const found = findLink(simulatedPanel({ teams: 14, periods: 4, between: 0.7, seed: 4 }), WORDS);
    expect(found.verdict.code).toBe('linked-across');
    expect(found.verdict.sentence).toMatch(/Inside teams over time no link is seen \(.*\), but one half as strong as between teams could have been missed\.$/u);
    expect(found.verdict.next!.teams).toBeGreaterThan(14);
  });

  it('does not count on a hint, and does not call it nothing either', () => {
    const found = findLink(simulatedPanel({ teams: 14, periods: 4, between: 0.7, seed: 10 }), WORDS);
    expect([found.within!.p > 0.03, found.within!.p < 0.05]).toEqual([true, true]);
    expect(found.verdict).toMatchObject({ grade: 3, code: 'linked-across' });
    expect(found.verdict.sentence).toMatch(/Inside teams over time there is a hint of a link \(.*\), too weak to count on\.$/u);
  });

  it('says what would have been found where nothing is', () => {
    const { verdict, detectable } = findLink(simulatedPanel({ teams: 25, periods: 8, seed: 2 }), WORDS);
    expect(verdict).toMatchObject({ grade: 2, code: 'no-link-seen', direction: null });
    expect(verdict.sentence).toMatch(
      /^No link can be seen, neither between teams nor inside them over time\. With 25 teams a link of 0\.5\d between teams, or inside teams over time a difference of [\d.]+ for a rise of 0\.2 would have been found four times in five; a weaker one may have been missed\.$/u,
    );
    expect(detectable.within).toBeGreaterThan(0);
    expect(verdict.next!.sentence).toContain('four times in five');
  });

  it('calls movement of the same period a link without an order', () => {
    const panel = simulatedPanel({ teams: 40, periods: 10, forward: 0.5, seed: 9 });
    const shifted = panel.customer.map((cell): CustomerCell => ({ ...cell, period: before(cell.period) })).filter(({ period }) => period !== '');
    const found = findLink(assemblePanel(panel.staff, shifted), WORDS, { lagPeriods: 0 });
    expect(found.verdict).toMatchObject({ grade: 4, code: 'linked-within' });
    expect(found.verdict.sentence).toContain('higher in the same quarter');
    expect(found.verdict.sentence).toMatch(/Which comes first cannot be told, because both figures are of the same period\.$/u);
    expect([found.reverse, found.lead, found.noReverse!.sentence]).toEqual([
      null,
      null,
      'Both figures are of the same period; which of them moves first can only be seen with a lag.',
    ]);
  });

  it('looks at other lags as exploratory, and says what is left of them', () => {
    const panel = simulatedPanel({ teams: 60, periods: 10, forward: 0.5, seed: 12 });
    const found = findLink(panel, WORDS, { lagPeriods: 2 });
    const one = found.lags.find(({ lag }) => lag === 1)!;
    expect([one.exploratory, one.q! <= 0.05]).toEqual([true, true]);
    expect(found.falseDiscovery.found).toBe(1);
    expect(found.falseDiscovery.sentence).toMatch(/^The lag was chosen before looking\. 4 other lags were looked at as well; one stands out on its own/u);
    expect(found.notes.map(({ code }) => code)).toContain('other-lag-stands-out');
  });

  it('speaks of fewer complaints as people do', () => {
    const words = { customer: 'complaints', higherIsBetter: false, whenHigher: 'more complaints', whenLower: 'fewer complaints' };
    const { verdict } = findLink(simulatedPanel({ teams: 40, periods: 10, forward: -0.35, seed: 4 }), words);
    expect(verdict).toMatchObject({ code: 'engagement-first', direction: 'better' });
    expect(verdict.sentence).toMatch(
      /^Engagement moves first: when a team's engagement rose by 0\.2, it had [\d.]+ fewer complaints in the following quarter/u,
    );
  });
});

function before(period: string): string {
  const [year, quarter] = period.split('-Q').map(Number) as [number, number];
  if (period === '2020-Q1') return '';
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
}

describe('breaks, controls and weights', () => {
  it('takes a team after a break for a new unit', () => {
    const truth = { teams: 30, periods: 8, seed: 7 };
    const { staff, customer } = simulatedCells(truth);
    const late = ({ period }: { period: string }): boolean => period >= '2021-Q1';
    const jump =
      <C extends StaffCell | CustomerCell>(by: number) =>
      (cell: C): C =>
        late(cell) && Number(cell.team.slice(1)) < 15 ? { ...cell, value: cell.value! + by } : cell;
    const [s, c] = [staff.map(jump(2)), customer.map(jump(30))]; // new people and new customers at once: a link where none is
    const breaks = Array.from({ length: 15 }, (_, i) => ({ team: `T${i}`, period: '2021-Q1' }));
    expect(findLink(assemblePanel(s, c), WORDS).verdict.grade).toBeGreaterThanOrEqual(4);
    const found = findLink(assemblePanel(s, c, { breaks }), WORDS);
    expect(found.verdict.grade).toBeLessThan(4);
    expect([found.within!.teams, found.within!.stretches]).toEqual([30, 45]);
  });

  it('holds a control constant, across teams and inside them', () => {
    const { staff, customer } = simulatedCells({ teams: 40, periods: 8, seed: 5 });
    const staffAt = new Map(staff.map(({ team, period, value }) => [`${team} ${period}`, value!]));
    // what drives both: the staff figure of the period before, as a third figure
    const mix = { name: 'mix', cells: customer.map(({ team, period }) => ({ team, period, value: staffAt.get(`${team} ${before(period)}`) ?? null })) };
    const noisy = customer.map((cell, i): CustomerCell => ({ ...cell, value: cell.value! + 4 * (mix.cells[i]!.value ?? 0) }));
    const panel = assemblePanel(
      staff.map((cell, i) => ({ ...cell, value: cell.value! + Math.sin(i) / 9 })),
      noisy,
    );
    const without = findLink(panel, WORDS);
    const held = findLink(panel, WORDS, { controls: [mix, { name: 'flat', cells: mix.cells.map((cell) => ({ ...cell, value: 1 })) }] });
    expect(without.verdict.grade).toBeGreaterThanOrEqual(4);
    expect(held.within!.p).toBeGreaterThan(0.01);
    expect(held.within!.controls).toEqual(['mix']);
    expect(held.notes.find(({ code }) => code === 'control-left-out')!.sentence).toContain('flat');
    expect(findLink(panel, WORDS, { controls: [mix] }).across.partial).toMatchObject({ controls: ['mix'], teams: 40 });
  });

  it('looks again without the smallest teams, without the most unusual one, weighted and by mixing up', () => {
    const { sensitivity, across } = findLink(simulatedPanel({ teams: 40, periods: 10, forward: 0.4, seed: 4 }), WORDS, {
      reliability: { staff: 0.7, customer: 0.9 },
    });
    expect(sensitivity.map(({ code }) => code)).toEqual([
      'rank-correlation',
      'without-most-unusual-team',
      'without-smallest-teams',
      'weighted',
      'disattenuated',
      'within-without-most-unusual-team',
      'within-without-smallest-teams',
      'within-weighted',
      'within-permutation',
    ]);
    expect(sensitivity.filter(({ code }) => code.startsWith('within')).map(({ differs }) => differs)).toEqual([false, false, false, false]);
    expect(across.disattenuated!.r).toBeCloseTo(across.pearson!.r / Math.sqrt(0.7 * 0.9), 12);
  });

  it('warns when one team makes the link inside teams', () => {
    const { staff, customer } = simulatedCells({ teams: 20, periods: 8, seed: 20 });
    const swing = (cell: StaffCell | CustomerCell, size: number, later: number): number =>
      cell.team === 'T3' ? cell.value! + size * Math.sin((Number(cell.period.slice(0, 4)) * 4 + Number(cell.period.slice(-1)) - later) * 2) : cell.value!;
    const found = findLink(
      assemblePanel(
        staff.map((cell) => ({ ...cell, value: swing(cell, 3, 0) })),
        customer.map((cell) => ({ ...cell, value: swing(cell, 40, 1) })),
      ),
    );
    const note = found.sensitivity.find(({ code }) => code === 'within-without-most-unusual-team')!;
    expect(note).toMatchObject({ differs: true, team: 'T3' });
    expect(note.sentence).not.toContain('T3');
  });
});
