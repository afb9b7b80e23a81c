import { assemblePanel, findLink, type CustomerCell, type StaffCell } from './index.js';
import { simulatedCells } from './simulated-panel.example.js';

const WORDS = { customer: 'customer score' };

describe('no answer inside teams where there is none', () => {
  const refused = (staff: readonly StaffCell[], customer: readonly CustomerCell[], lagPeriods?: number) => {
    const found = findLink(assemblePanel(staff, customer), WORDS, lagPeriods === undefined ? {} : { lagPeriods });
    expect([found.within, found.reverse, found.lead, found.lags]).toEqual([null, null, null, []]);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/u);
    return [found.noWithin!.code, found.noWithin!.sentence];
  };
  const cells = simulatedCells({ teams: 20, periods: 6, seed: 1 });
  it('one period', () =>
    expect(
      refused(
        cells.staff.filter(({ period }) => period === '2020-Q1'),
        cells.customer.filter(({ period }) => period === '2020-Q1'),
      ),
    ).toEqual(['too-few-periods', 'Following the same teams over time takes at least 3 periods; there is one.']));
  it('nothing at all', () => expect(refused([], [])[0]).toBe('too-few-periods'));
  it('one team', () =>
    expect(
      refused(
        cells.staff.filter(({ team }) => team === 'T1'),
        cells.customer.filter(({ team }) => team === 'T1'),
      ),
    ).toEqual(['too-few-teams', 'Not enough teams over time to tell (10 at least with both figures in two periods or more; you have 1).']));
  it('nine teams', () => {
    const few = ({ team }: { team: string }): boolean => Number(team.slice(1)) < 9;
    expect(refused(cells.staff.filter(few), cells.customer.filter(few))[1]).toContain('you have 9');
  });
  it('teams seen once each', () => {
    const once = simulatedCells({ teams: 24, periods: 6, seed: 2 });
    const own = ({ team, period }: { team: string; period: string }): boolean =>
      Number(team.slice(1)) % 4 === Number(period.slice(-1)) - 1 && period.startsWith('2020');
    expect(refused(once.staff.filter(own), once.customer.filter(own), 0)[0]).toBe('no-team-with-the-lag');
  });
  it('a lag longer than the panel', () => expect(refused(cells.staff, cells.customer, 9)[0]).toBe('no-team-with-the-lag'));
  it('periods without an order, when there is a lag', () => {
    const named = <C extends { period: string }>(cell: C): C => ({
      ...cell,
      period: { 1: 'Spring', 2: 'Summer', 3: 'Autumn', 4: 'Winter' }[cell.period.slice(-1)]!,
    });
    const year = ({ period }: { period: string }): boolean => period.startsWith('2020');
    expect(refused(cells.staff.filter(year).map(named), cells.customer.filter(year).map(named), 1)[0]).toBe('periods-without-order');
    expect(findLink(assemblePanel(cells.staff.filter(year).map(named), cells.customer.filter(year).map(named))).within!.lagPeriods).toBe(0);
  });
  it('a staff figure that never moves inside a team', () =>
    expect(
      refused(
        cells.staff.map((cell) => ({ ...cell, value: 3 + Number(cell.team.slice(1)) / 10 })),
        cells.customer,
      ),
    ).toEqual(['staff-does-not-move', 'The staff figure does not move inside teams over time, so nothing can be seen to move with it.']));
  it('a customer figure that never moves inside a team', () =>
    expect(
      refused(
        cells.staff,
        cells.customer.map((cell) => ({ ...cell, value: 0.1 })),
      )[0],
    ).toBe('customer-does-not-move'));
  it('one figure made of the other', () => {
    const copied = cells.staff.map(({ team, period, value }): CustomerCell => ({ team, period, value: 2 * value! + 1 }));
    expect(refused(cells.staff, copied, 0)[0]).toBe('cannot-be-computed');
  });
});

describe('movement inside teams', () => {
  const calm = (teams: number) => {
    const { staff, customer } = simulatedCells({ teams, periods: 8, between: 0.95, seed: 3 });
    const mean = new Map<string, number>();
    for (const { team, value } of staff) mean.set(team, (mean.get(team) ?? 0) + value! / 8);
    return assemblePanel(
      staff.map((cell) => ({ ...cell, value: mean.get(cell.team)! + (cell.value! - mean.get(cell.team)!) / 20 })),
      customer,
    );
  };
  it('that is too little to learn from is said, and the link between teams is not called gone', () => {
    const found = findLink(calm(15), WORDS, { staffScale: { min: 1, max: 5 } });
    expect(found.within!.tooLittleMovement).toBe(true);
    expect(found.within!.movementSentence).toMatch(
      /^Inside teams engagement moves by 0\.01\d \(standard deviation\) on a scale of 1 to 5, which is too little movement/u,
    );
    expect(found.verdict.code).toBe('linked-across');
    expect(found.verdict.sentence).toMatch(/Engagement moves too little inside teams to learn from\.$/u);
  });
});
