import { readPeriod } from '@throughline/domain';
import { hiddenEngagement, lineAbove } from './hidden-engagement.rules.js';
import { lastOfEachPeriod } from './latest-figures.rules.js';
import { mirrorFinding } from './mirror-finding.rules.js';
import { rollUp } from './roll-up.rules.js';

const period = (label: string) => readPeriod(label)!;
const staff = (label: string, value: number, interval?: [number, number], sizeBand: string | null = '30-49', source: 'cycle' | 'past-result' = 'cycle') => ({
  period: period(label),
  value,
  sizeBand,
  source,
  ...(interval ? { low: interval[0], high: interval[1] } : {}),
});
const series = (name: string, ...seen: [string, number, (number | null)?][]) => ({
  name,
  series: seen.map(([label, value, base]) => ({
    period: period(label),
    value,
    base: base ?? null,
    belowMinimumBase: base !== undefined && base !== null && base < 10,
  })),
});

describe('what the mirror says of one team', () => {
  it('says how each side moved between the last two periods, and that one team shows no link', () => {
    expect(
      mirrorFinding(
        [staff('2025-Q2', 40), staff('2025-Q3', 61, [59, 63]), staff('2025-Q4', 68, [66, 70])],
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
  it('takes a change for real whose two intervals overlap a little: what counts is the interval of the change', () => {
    const from61to = (value: number) =>
      mirrorFinding([staff('2025-Q3', 61, [55, 67]), staff('2025-Q4', value, [value - 6, value + 6])], [series('CSAT', ['2024', 1])]);
    expect(from61to(70)).toContain('61 in 2025-Q3 to 70 in 2025-Q4. No');
    expect(from61to(52)).toContain('61 in 2025-Q3 to 52 in 2025-Q4. No');
    expect(from61to(69)).toContain('a difference that can be chance');
    expect(from61to(53)).toContain('a difference that can be chance');
  });
  it('looks at the sides that face each other where an interval ends at the end of the scale', () =>
    expect(mirrorFinding([staff('2025-Q3', 80, [70, 90]), staff('2025-Q4', 95, [84, 100])], [series('CSAT', ['2024', 1])])).not.toContain('chance'));
  it.each([
    [50, 70, 'went up'],
    [70, 50, 'went down'],
    [50, 50, 'stayed about the same'],
    // rounding alone moves an index so far
    [50, 53, 'stayed about the same'],
  ])('tells of fewer than 20 people only the direction (%i to %i), and never that it is sure', (before, now, direction) =>
    expect(
      mirrorFinding(
        [staff('2025-Q3', before, undefined, '5-9'), staff('2025-Q4', now, undefined, '20-29')],
        [series('CSAT', ['2025-Q3', 70], ['2025-Q4', 71])],
      ),
    ).toMatch(
      new RegExp(`^Engagement ${direction} from 2025-Q3 to 2025-Q4, on too few answers to say how sure that is; in the same time CSAT went from 70\\.0`),
    ),
  );
  it('says that nothing tells how sure a change is where there is no interval', () => {
    const change = (source: 'cycle' | 'past-result') =>
      mirrorFinding([staff('2025-Q3', 50, undefined, null, source), staff('2025-Q4', 70, [60, 80])], [series('CSAT', ['2024', 1])]);
    expect(change('cycle')).toContain('to 70 in 2025-Q4, on too few answers to say how sure that is.');
    expect(change('past-result')).toContain('to 70 in 2025-Q4, and past results do not tell how sure that is.');
  });
  it('speaks of no customer figure on too few ratings', () => {
    const two = [staff('2025-Q3', 50, [49, 51]), staff('2025-Q4', 70, [69, 71])];
    expect(mirrorFinding(two, [series('CSAT', ['2025-Q3', 10, 3], ['2025-Q4', 90, 30]), series('NPS', ['2025-Q3', 1, 40], ['2025-Q4', 2, 40])])).toContain(
      'in the same time NPS went from 1.0 to 2.0',
    );
    expect(mirrorFinding(two, [series('CSAT', ['2025-Q3', 70, 30], ['2025-10', 0, 2], ['2025-11', 80, 30])])).toContain('CSAT went from 70.0 to 80.0');
    expect(mirrorFinding(two, [series('CSAT', ['2025-Q3', 10, 3])])).toContain('All customer figures rest on too few ratings or contacts to be compared.');
  });
  it('gives engagement in whole points, as it is published', () =>
    expect(mirrorFinding([staff('2025', 61)], [series('CSAT', ['2025', 1])])).toMatch(/^Engagement was 61 in 2025\./));
  it.each([
    [[], [], 'There are no figures of this team yet.'],
    [[], [series('CSAT', ['2025', 1])], 'no engagement that may be shown'],
    [[staff('2025', 60)], [], 'no customer figures yet'],
    [[staff('2025', 60)], [series('CSAT', ['2025', 1])], 'from the second period on'],
  ])('is plain about what is missing (%#)', (people, customers, sentence) => expect(mirrorFinding(people, customers)).toContain(sentence));
});

describe('two figures of one quarter', () => {
  it('become the last one, for each team, in the order of the periods', () => {
    const of = (teamId: string, label: string, value: number) => ({ teamId, period: { label }, value });
    const figures = [of('a', '2025-Q3', 1), of('a', '2025-Q4', 2), of('b', '2025-Q4', 3), of('a', '2025-Q4', 4), of('a', '2026-Q1', 5)];
    expect(lastOfEachPeriod(figures).map(({ value }) => value)).toEqual([1, 3, 4, 5]);
  });
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
