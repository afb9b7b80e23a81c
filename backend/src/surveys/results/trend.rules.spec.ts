import type { CycleQuestion } from '@throughline/domain';
import { hiddenTrend, placeOf, sameMeasures, trendsOf, type TrendFigure } from './trend.rules.js';

const scale = { min: 1, max: 5, labels: [] };
const question = (id: string, driver: string, more: object = {}) => ({ id, driver, scale, ...more }) as unknown as CycleQuestion;
const figure = (nodeId: string, kind: 'question' | 'driver', measure: string, mean: number, sizeBand = '30-49'): TrendFigure => ({
  nodeId,
  kind,
  measure,
  mean,
  sizeBand,
});
const free = () => ({ k: 5, strict: false, changed: undefined });

describe('measures of two cycles', () => {
  it('are the same when both asked them, drivers when both asked the same questions of it', () => {
    const before = [question('a', 'voice'), question('b', 'voice'), question('c', 'growth'), question('t', 'own-words', { scale: undefined })];
    const after = [question('b', 'voice'), question('a', 'voice'), question('c', 'growth'), question('d', 'growth')];
    expect([...sameMeasures(before, after)].sort()).toEqual(['driver voice', 'question a', 'question b', 'question c']);
  });
});

describe('the trend of a published figure', () => {
  const comparable = new Set(['driver voice', 'question a']);
  const trends = (before: TrendFigure[], after: TrendFigure[], rules = free as Parameters<typeof trendsOf>[3]) =>
    Object.fromEntries(trendsOf(before, after, comparable, rules));

  it('is made of displayed figures, in points for large groups and as a direction for small ones', () => {
    const before = [figure('n', 'driver', 'voice', 60), figure('s', 'driver', 'voice', 60, '5-9'), figure('n', 'question', 'a', 3.4)];
    const after = [figure('n', 'driver', 'voice', 66), figure('s', 'driver', 'voice', 66), figure('n', 'question', 'a', 3.3)];
    expect(trends(before, after)).toEqual({
      'n driver voice': { direction: 'up', change: 6 },
      's driver voice': { direction: 'up' },
      'n question a': { direction: 'same', change: -0.1 },
    });
  });

  it('is absent where nothing was shown before, where the measures differ, and where the strict rule hides it', () => {
    const both = [figure('n', 'driver', 'voice', 60), figure('n', 'driver', 'growth', 60)];
    expect(trends([], both)).toEqual({});
    expect(Object.keys(trends(both, both))).toEqual(['n driver voice']);
    expect(trends(both, both, () => ({ k: 5, strict: true, changed: 3 }))).toEqual({});
    expect(placeOf(both[0]!)).toBe('n driver voice');
  });
});

describe('a trend that the strict rule hides', () => {
  const teams = [
    { nodeId: 'all', parentId: null, name: 'All' },
    { nodeId: 'north', parentId: 'all', name: 'North' },
    { nodeId: 'team', parentId: 'north', name: 'Team' },
  ];
  const changed: Record<string, number> = { team: 2, north: 4, all: 9 };
  const rules = (id: string) => ({ k: 5, strict: true, changed: changed[id] });

  it('is said in a sentence without a number, with the nearest team that shows one', () => {
    const reason = hiddenTrend(teams[2]!, teams, new Set(['team', 'north', 'all']), 'Spring', rules)!;
    expect(reason).toEqual({
      sentence:
        'How Team moved since Spring is not shown: few people joined or left it in between, and a difference could point at them. The nearest team that shows it is All.',
      nearestTeamId: 'all',
      nearestTeamName: 'All',
    });
    expect(reason.sentence).not.toMatch(/\d/);
  });

  it('names no team that the reader may not see or that has no figure in both, and says nothing where the trend is shown', () => {
    expect(hiddenTrend(teams[2]!, teams.slice(1), new Set(['team']), 'Spring', rules)).toMatchObject({ nearestTeamId: null, nearestTeamName: null });
    expect(hiddenTrend(teams[0]!, teams, new Set(['all']), 'Spring', rules)).toBeUndefined();
    expect(hiddenTrend(teams[1]!, teams, new Set(['all']), 'Spring', rules)).toBeUndefined();
  });
});
