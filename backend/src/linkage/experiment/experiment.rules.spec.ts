import { plainDate, type Refusal } from '@throughline/domain';
import { judgeAction } from '@throughline/linkage';
import { experimentState, firstPeriodOf, inherited, mustBeExperiment, outcomeOf, type ExperimentDraft } from './experiment.rules.js';

const today = plainDate('2026-05-10');
const draft = (change: Partial<ExperimentDraft> = {}): ExperimentDraft => ({
  treated: [{ teamId: 'a', startsOn: '2026-07-01' }],
  staff: 'training',
  expectedStaff: 4,
  until: '2027-06-30',
  ...change,
});
const wrong = (change: Partial<ExperimentDraft>): string[] => {
  try {
    mustBeExperiment(draft(change), today);
  } catch (error) {
    // a Refusal, whose fields the test looks at
    return (error as Refusal).fields.map(({ pointer }) => pointer);
  }
  return [];
};

describe('an action that is registered', () => {
  it.each<[Partial<ExperimentDraft>, string[]]>([
    [{}, []],
    [{ treated: [{ teamId: 'a', startsOn: '2026-05-10' }] }, ['#/treated/0/startsOn']],
    [{ treated: [{ teamId: 'a', startsOn: '2025-05-10' }] }, ['#/treated/0/startsOn']],
    [{ treated: [{ teamId: 'a', startsOn: '2025-05-10' }], lookedAfterwards: true }, []],
    [{ treated: [{ teamId: 'a', startsOn: '2027-07-01' }] }, ['#/treated/0/startsOn']],
    [
      {
        treated: [
          { teamId: 'a', startsOn: '2026-07-01' },
          { teamId: 'a', startsOn: '2026-08-01' },
        ],
      },
      ['#/treated/1/teamId'],
    ],
    [{ compared: ['b', 'a'] }, ['#/compared/1']],
    [{ expectedStaff: undefined }, ['#/expectedStaff']],
    [{ expectedStaff: 0 }, ['#/expectedStaff']],
    [{ metric: 'm' }, ['#/expectedMetric']],
    [{ metric: 'm', expectedMetric: -2 }, []],
  ])('as %j is wrong at %j', (change, pointers) => expect(wrong(change)).toEqual(pointers));

  it('runs from its first start to its last day', () => {
    const at = (day: string, withdrawnOn: string | null = null) =>
      experimentState({ until: '2026-06-30', withdrawnOn }, ['2026-03-01', '2026-02-01'], plainDate(day));
    expect([at('2026-01-31'), at('2026-02-01'), at('2026-06-30'), at('2026-07-01'), at('2026-07-01', '2026-01-01')]).toEqual([
      'before',
      'running',
      'running',
      'after',
      'withdrawn',
    ]);
  });
  it('counts from the first period of which it is in force for at least half', () => {
    const periods = [1, 2, 3].map((n) => ({ label: `2026-Q${n}`, from: `2026-0${3 * n - 2}-01`, until: `2026-0${3 * n}-30` }));
    expect(['2025-12-01', '2026-01-01', '2026-02-14', '2026-02-15', '2026-08-20'].map((day) => firstPeriodOf(day, periods))).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      undefined,
    ]);
  });
  it('is done by the teams below as well, unless they begin on their own', () => {
    const tree = [
      { id: 'root', parentId: null },
      { id: 'north', parentId: 'root' },
      { id: 'shop', parentId: 'north' },
      { id: 'kiosk', parentId: 'north' },
    ];
    expect([
      ...inherited(
        tree,
        new Map([
          ['north', '2026-03-01'],
          ['kiosk', '2026-06-01'],
        ]),
      ),
    ]).toEqual([
      ['north', '2026-03-01'],
      ['shop', '2026-03-01'],
      ['kiosk', '2026-06-01'],
    ]);
  });
});

describe('what became of it', () => {
  const periods = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  const cells = Array.from({ length: 16 }, (_, team) =>
    periods.map((period, i) => ({ team: `t${team}`, period, value: 60 + team + i + ((team * 7 + i * 5) % 3) + (team < 8 && i >= 2 ? 5 : 0) })),
  ).flat();
  const judged = judgeAction(
    {
      name: 'Training',
      starts: Array.from({ length: 8 }, (_, team) => ({ team: `t${team}`, period: '2025-Q3' })),
      expected: { side: 'staff', size: 5 },
      registeredOn: '2025-05-01',
      startsOn: '2025-07-01',
    },
    { staff: cells, customer: [] },
    { periods },
  );
  it('is told with the picture of the trend, whose last period before the start is 0 by definition', () => {
    const outcome = outcomeOf(judged, 'Training', 5, periods);
    expect(outcome).toMatchObject({ side: 'staff', treatedTeams: 8, comparedTeams: 8, asExpected: true, refused: null, expected: 5 });
    expect(outcome.effect!.low).toBeLessThan(5);
    expect(outcome.effect!.high).toBeGreaterThan(5);
    expect(outcome.trend.find(({ period }) => period === -1)).toEqual({ period: -1, change: 0, low: null, high: null });
    expect(outcome.trend.map(({ period }) => period)).toEqual([-2, -1, 0, 1]);
  });
  it('is not as expected when the change that was expected lies outside what is likely', () => {
    expect(outcomeOf(judged, 'Training', 20, periods).asExpected).toBe(false);
    expect(outcomeOf(judged, 'Training', -5, periods).asExpected).toBe(false);
  });
});
