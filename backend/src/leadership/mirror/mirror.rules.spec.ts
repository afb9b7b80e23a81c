import { readPeriod } from '@throughline/domain';
import { hiddenEngagement, lineAbove } from './hidden-engagement.rules.js';
import { mirrorFinding } from './mirror-finding.rules.js';
import { rollUp } from './roll-up.rules.js';

const period = (label: string) => readPeriod(label)!;
const staff = (label: string, value: number, interval?: [number, number]) => ({
  period: period(label),
  value,
  ...(interval ? { low: interval[0], high: interval[1] } : {}),
});
const series = (name: string, ...seen: [string, number, (number | null)?][]) => ({
  name,
  series: seen.map(([label, value, base]) => ({ period: period(label), value, base: base ?? null })),
});

describe('what the mirror says of one team', () => {
  it('says how each side moved between the last two periods, and that one team shows no link', () => {
    expect(
      mirrorFinding(
        [staff('2025-Q2', 40), staff('2025-Q3', 61), staff('2025-Q4', 68)],
        [series('CSAT', ['2025-07', 70, 10], ['2025-08', 80, 30], ['2025-Q4', 84])],
      ),
    ).toBe(
      'Engagement went from 61 in 2025-Q3 to 68 in 2025-Q4; in the same time CSAT went from 77.5 to 84.0. One team alone cannot show whether the two go together; the comparison of all teams can.',
    );
  });
  it('says when a difference can be chance', () => {
    expect(mirrorFinding([staff('2025-Q3', 61, [55, 67]), staff('2025-Q4', 68, [62, 74])], [series('CSAT', ['2024', 1])])).toContain(
      '68 in 2025-Q4, a difference that can be chance. No customer figures fall into both periods.',
    );
    expect(mirrorFinding([staff('2025-Q3', 61, [55, 67]), staff('2025-Q4', 80, [74, 86])], [series('CSAT', ['2024', 1])])).not.toContain('chance');
  });
  it.each([
    [[], [], 'There are no figures of this team yet.'],
    [[], [series('CSAT', ['2025', 1])], 'no engagement that may be shown'],
    [[staff('2025', 60)], [], 'no customer figures yet'],
    [[staff('2025', 60)], [series('CSAT', ['2025', 1])], 'from the second period on'],
  ])('is plain about what is missing (%#)', (people, customers, sentence) => expect(mirrorFinding(people, customers)).toContain(sentence));
});

describe('a team that is not shown by itself', () => {
  const tree = [
    { id: 'r', name: 'Alpha', parentId: null },
    { id: 'n', name: 'North', parentId: 'r' },
    { id: 't', name: 'Night shift', parentId: 'n' },
  ];
  const [root, north, night] = tree as [(typeof tree)[0], (typeof tree)[0], (typeof tree)[0]];
  const shown = (teamId: string, label: string, source: 'cycle' | 'past-result' = 'cycle') => ({ teamId, period: { label }, source });
  const all = new Set(['r', 'n', 't']);

  it('has a line of teams above it, the nearest first', () => expect(lineAbove(tree, 't')).toEqual([north, root]));
  it('is pointed to the nearest team that is shown in the latest period, without a word about how many answered', () => {
    expect(hiddenEngagement(night, [north, root], [shown('r', '2025-Q4'), shown('n', '2025-Q4'), shown('t', '2025-Q3')], '2025-Q4', all)).toEqual({
      sentence:
        'Night shift is not shown by itself for 2025-Q4: fewer people answered than the promise of anonymity asks for, or it was not asked. The nearest team that is shown is North.',
      nearestTeamId: 'n',
      nearestTeamName: 'North',
    });
  });
  it('gets no address of a team that its reader may not open', () =>
    expect(hiddenEngagement(night, [north, root], [shown('r', '2025')], '2025', new Set(['t']))).toMatchObject({
      nearestTeamId: null,
      nearestTeamName: 'Alpha',
    }));
  it('is not called hidden when it is shown, or when there is nothing yet', () => {
    expect(hiddenEngagement(night, [north, root], [shown('t', '2025')], '2025', all)).toBeUndefined();
    expect(hiddenEngagement(night, [north, root], [], undefined, all)).toBeUndefined();
  });
  it('is told when nobody above is shown either, and when it is a past result that lacks it', () => {
    expect(hiddenEngagement(night, [north, root], [], '2025', all)?.nearestTeamId).toBeNull();
    expect(hiddenEngagement(night, [north, root], [shown('r', '2015', 'past-result')], '2015', all)?.sentence).toBe(
      'The results of 2015 hold no figure for Night shift. The nearest team that is shown is Alpha.',
    );
  });
});

describe('the customers of a team above', () => {
  const tree = [
    { id: 'r', parentId: null },
    { id: 'n', parentId: 'r' },
    { id: 'a', parentId: 'n' },
    { id: 'b', parentId: 'n' },
    { id: 's', parentId: 'r' },
  ];
  const seen = (teamId: string, label: string, value: number, base: number | null) => ({ metricId: 'm', teamId, period: period(label), value, base });
  const line = (teamId: string, ...all: ReturnType<typeof seen>[]) =>
    (rollUp(teamId, tree, all).get('m') ?? []).map(({ period: { label }, value, base, teams }) => [label, value, base, teams]);

  it('are those of the teams below, a busy team counting for more', () =>
    expect(line('n', seen('a', '2025-01', 60, 30), seen('b', '2025-01', 80, 10))).toEqual([['2025-01', 65, 40, 2]]));
  it('are its own where it has a figure', () =>
    expect(line('n', seen('n', '2025-01', 70, 5), seen('a', '2025-01', 60, 30))).toEqual([['2025-01', 70, 5, undefined]]));
  it('are counted once where a team between has a figure already', () => {
    expect(line('r', seen('n', '2025-01', 70, 50), seen('a', '2025-01', 0, 30), seen('s', '2025-01', 90, 50))).toEqual([['2025-01', 80, 100, 2]]);
  });
  it('have a plain mean, and no base, where one team does not state its own', () =>
    expect(line('n', seen('a', '2025-01', 60, 30), seen('b', '2025-01', 80, null))).toEqual([['2025-01', 70, null, 2]]));
  it('come in the order of time', () =>
    expect(line('a', seen('a', '2025-02', 2, 1), seen('a', '2025-01', 1, 1)).map(([label]) => label)).toEqual(['2025-01', '2025-02']));
});
