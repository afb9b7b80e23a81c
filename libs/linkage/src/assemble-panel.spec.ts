import { assemblePanel, countLeftOut, LinkageError, type CustomerCell, type StaffCell } from './index.js';

const s = (team: string, period: string, value: number | null, respondents?: number): StaffCell => ({ team, period, value, respondents });
const c = (team: string, period: string, value: number | null, base?: number): CustomerCell => ({ team, period, value, base });

const refusal = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof LinkageError) return error.code; // anything else is a fault of ours and must fail the test
    throw error;
  }
  return 'not refused';
};

describe('a panel put together from both sides', () => {
  it('matches team and period, in the order of teams and periods', () => {
    const panel = assemblePanel(
      [s('B', '2024-Q2', 4, 9), s('A', '2024-Q2', 3, 8), s('A', '2024-Q1', 2, 7)],
      [c('A', '2024-Q1', 70, 30), c('A', '2024-Q2', 75, 31), c('B', '2024-Q2', 80, 32)],
    );
    expect(panel.units.map((u) => [u.team, u.period, u.staff, u.customer, u.respondents, u.base])).toEqual([
      ['A', '2024-Q1', 2, 70, 7, 30],
      ['A', '2024-Q2', 3, 75, 8, 31],
      ['B', '2024-Q2', 4, 80, 9, 32],
    ]);
    expect(panel).toMatchObject({ teams: 2, periods: ['2024-Q1', '2024-Q2'], leftOut: [], notes: [] });
  });

  it('names every team it leaves out, the side and the reason', () => {
    const panel = assemblePanel(
      [s('A', '1', 3, 4), s('B', '1', 3, 5), s('C', '1', null, 9), s('D', '1', 3, 9), s('E', '1', null), s('G', '1', 3.5, 20)],
      [c('A', '1', 70, 99), c('B', '1', 70, 9), c('C', '1', 70, 99), c('E', '1', null), c('F', '1', 70, 99), c('G', '1', 71, 10)],
    );
    expect(panel.units.map((u) => u.team)).toEqual(['G']);
    expect(panel.leftOut.map((l) => [l.side, l.reason, l.sentence])).toEqual([
      ['staff', 'too-few-respondents', 'A, 1: fewer than 5 people answered.'],
      ['customer', 'too-few-ratings', 'B, 1: fewer than 10 customer ratings.'],
      ['staff', 'no-staff-figure', 'C, 1: no staff figure.'],
      ['customer', 'no-customer-figure', 'D, 1: no customer figure.'],
      ['both', 'no-figure-on-either-side', 'E, 1: no staff figure and no customer figure.'],
      ['staff', 'no-staff-figure', 'F, 1: no staff figure.'],
    ]);
    expect(countLeftOut(panel.leftOut)[0]).toEqual({ reason: 'no-staff-figure', count: 2 });
  });

  it('never tells how many answered in a team below the limit', () => {
    const panel = assemblePanel([s('A', '1', 3.25, 3)], [c('A', '1', 70, 99)]);
    expect(JSON.stringify(panel)).not.toMatch(/3\.25|"respondents":3/u);
  });

  it('lets a base in that the source does not state, and says so', () => {
    const panel = assemblePanel([s('A', '1', 3), s('B', '1', 4, 8)], [c('A', '1', 70), c('B', '1', 72)]);
    expect(panel.units).toHaveLength(2);
    expect(panel.notes.map((n) => n.sentence)).toEqual([
      'Base not stated: the source does not say how many answered behind 1 of the 2 staff figures, so the limit of 5 could not be checked there.',
      'Base not stated: the source does not say how many ratings stand behind any of the 2 customer figures, so the limit of 10 could not be checked there.',
    ]);
  });

  it('uses the name of the team where a source has one', () => {
    const panel = assemblePanel([{ team: '7', teamName: 'Till', period: '', value: 4 }], []);
    expect(panel.leftOut[0]!.sentence).toBe('7 (Till): no customer figure.');
  });
});

describe('a lag', () => {
  it('reads the customer figure against the staff figure exactly one period before, never over a gap', () => {
    const panel = assemblePanel(
      [s('A', '2023-Q4', 1, 9), s('A', '2024-Q2', 3, 9)],
      [c('A', '2024-Q1', 10, 50), c('A', '2024-Q2', 20, 50), c('A', '2024-Q4', 40, 50)],
      { lagPeriods: 1 },
    );
    expect(panel.units.map((u) => [u.staffPeriod, u.period])).toEqual([['2023-Q4', '2024-Q1']]);
    expect(panel.leftOut.map((l) => l.sentence)).toEqual([
      'A, 2024-Q2: no customer figure for the period after.',
      'A, 2024-Q2: no staff figure for the period before.',
      'A, 2024-Q4: no staff figure for the period before.',
    ]);
    expect(panel.notes.map((n) => n.code)).toEqual(['lag']);
  });
  it.each([
    ['2023-12', '2024-01'],
    ['2023-12-01', '2024-01-01'],
    ['2023', '2024'],
    ['2023-H2', '2024-H1'],
    ['9', '10'],
    ['2024-02-29', '2024-03-01'],
  ])('counts from %s to %s', (before, after) => {
    expect(assemblePanel([s('A', before, 1, 9)], [c('A', after, 2, 50)], { lagPeriods: 1 }).units).toHaveLength(1);
  });
  it('knows a quarter in two spellings', () => {
    const panel = assemblePanel([s('A', '2024-Q1', 1, 9)], [c('A', '2024 q1', 2, 50)]);
    expect(panel.units).toHaveLength(1);
    expect(() => assemblePanel([s('A', '2024-Q1', 1, 9), s('A', '2024Q1', 2, 9)], [])).toThrow('two staff figures in period "2024-Q1" (also written "2024Q1")');
  });
  it('counts names without an order in the list given', () => {
    const periods = ['Spring', 'Summer', 'Autumn'];
    expect(assemblePanel([s('A', 'Spring', 1, 9)], [c('A', 'Summer', 2, 50)], { lagPeriods: 1, periods }).units).toHaveLength(1);
    expect(assemblePanel([s('A', 'Spring', 1, 9)], [c('A', 'Autumn', 2, 50)], { lagPeriods: 1, periods }).units).toHaveLength(0);
  });
  it.each<[string, string, string, readonly string[] | undefined]>([
    ['names without an order', 'Spring', 'Summer', undefined],
    ['names of two kinds', '2024', '2024-Q1', undefined],
    ['a day that does not exist', '2024-02-30', '2024-03-01', undefined],
    ['a name missing from the list', 'Spring', 'Winter', ['Spring', 'Summer']],
  ])('refuses %s', (_what, before, after, periods) => {
    const call = (): unknown => assemblePanel([s('A', before, 1, 9)], [c('A', after, 2, 50)], { lagPeriods: 1, ...(periods && { periods }) });
    expect(refusal(call)).toBe('periods-without-order');
  });
});

describe('a team that changes more than half of its people', () => {
  const staff = ['2024-Q1', '2024-Q2', '2024-Q3'].map((period, i) => s('A', period, i + 1, 9));
  const customer = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map((period, i) => c('A', period, 10 * i, 50));
  it('is a new unit from that period on, and nothing is followed across the break', () => {
    const panel = assemblePanel(staff, customer, { lagPeriods: 1, breaks: [{ team: 'A', period: '2024-Q3' }] });
    expect(panel.units.map((u) => [u.staffPeriod, u.period, u.stretch])).toEqual([
      ['2024-Q1', '2024-Q2', 0],
      ['2024-Q3', '2024-Q4', 1],
    ]);
    expect(panel.leftOut.filter((l) => l.reason === 'team-changed').map((l) => l.sentence)).toEqual([
      'A, 2024-Q3: more than half of the team changed between the staff figure and the customer figure.',
    ]);
    expect(panel.notes.find((n) => n.code === 'breaks')!.sentence).toBe(
      'One team changed more than half of its people and counts as a new one from then on: nothing is followed across the change.',
    );
  });
  it('counts its breaks, and passes over those of teams it does not know', () => {
    const panel = assemblePanel(staff, customer, {
      breaks: [
        { team: 'A', period: '2024-Q2' },
        { team: 'a', period: '2024-Q3' },
        { team: 'Z', period: '2024-Q1' },
      ],
      teamNames: 'exact',
    });
    expect(panel.units.map((u) => u.stretch)).toEqual([0, 1, 1]);
    expect(panel.breaks).toEqual([{ team: 'A', period: '2024-Q2' }]);
  });
});

describe('teams that are not written alike', () => {
  it('are one team when only case and spaces differ, and the repair is stated without naming them', () => {
    const panel = assemblePanel([s('North  Branch', '1', 3, 9)], [c('NORTH BRANCH', '1', 70, 50)]);
    expect(panel.units.map((u) => u.team)).toEqual(['North  Branch']);
    expect(panel.spelling.repairs).toEqual([{ team: 'North  Branch', spellings: ['North  Branch', 'NORTH BRANCH'] }]);
    expect(panel.notes.find((n) => n.code === 'teams-matched-by-spelling')!.sentence).toBe(
      'One team is written in different ways, in upper and lower case or in spaces, and was taken for the same.',
    );
    expect(JSON.stringify(panel.notes)).not.toMatch(/north/iu);
  });
  it('are two teams when one side has both in the same period', () => {
    const panel = assemblePanel([s('Till', '1', 3, 9), s('till', '1', 4, 9)], [c('Till', '1', 70, 50), c('TILL', '1', 80, 50)]);
    expect(panel.units.map((u) => [u.team, u.staff, u.customer])).toEqual([['Till', 3, 70]]);
    expect(panel.notes.map((n) => n.code)).toContain('teams-kept-apart');
  });
  it('are taken as written where the caller knows better', () =>
    expect(assemblePanel([s('Till', '1', 3, 9)], [c('till', '1', 70, 50)], { teamNames: 'exact' }).units).toEqual([]));
  it('are named when one side knows nothing of them, though not in the notes', () => {
    const panel = assemblePanel([s('A', '1', 3, 9), s('B', '1', 3, 9)], [c('A', '1', 70, 50), c('C', '1', 70, 50), c('D', '1', 70, 50)]);
    expect(panel.unmatched).toEqual({ staffOnly: ['B'], customerOnly: ['C', 'D'] });
    expect(panel.notes.map((n) => n.sentence)).toEqual([
      'One team has staff figures and no customer figures. 2 teams have customer figures and no staff figures.',
    ]);
  });
});

describe('what a panel refuses', () => {
  it.each<[string, string, () => unknown]>([
    ['two staff figures of a team in a period', 'duplicate-unit', () => assemblePanel([s('A', '1', 1), s('A', '1', 2)], [])],
    ['two customer figures of a team in a period', 'duplicate-unit', () => assemblePanel([], [c('A', '1', 1), c('A', '1', 1)])],
    ['a value that is not a number', 'value-not-a-figure', () => assemblePanel([s('A', '1', NaN)], [])],
    ['a value of 1e308', 'value-not-a-figure', () => assemblePanel([], [c('A', '1', 1e308)])],
    ['a negative base', 'base-not-a-count', () => assemblePanel([], [c('A', '1', 1, -5)])],
    ['a promise below 5 respondents', 'option-out-of-range', () => assemblePanel([], [], { minRespondents: 4 })],
    ['half a lag', 'option-out-of-range', () => assemblePanel([], [], { lagPeriods: 0.5 })],
  ])('%s', (_what, code, call) => expect(refusal(call)).toBe(code));

  it('says which team and period', () =>
    expect(() => assemblePanel([s('North', '2024', 1), s('North', '2024', 1)], [])).toThrow(
      'Team "North" has two staff figures in period "2024"; each team may have one a period.',
    ));
});
