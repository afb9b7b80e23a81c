import { type CellRow, figureOf } from './result-figure.rules.js';

const cell: CellRow = { nodeId: 'n', value: '', kind: 'driver', measure: 'growth', sizeBand: '5-9', mean: 60, low: null, high: null, favourable: 'low' };

describe('a published cell', () => {
  it('is given its words, and no interval, share or trend that it does not have', () => {
    expect(figureOf(cell, new Map(), undefined)).toEqual({
      teamId: 'n',
      kind: 'driver',
      measure: 'growth',
      label: 'Growth',
      sizeBand: '5-9',
      mean: 60,
      favourable: 'low',
    });
    const question = { ...cell, kind: 'question' as const, measure: 'q', value: 'York', low: 3.1, high: 3.5, favourable: '60' };
    const moved = { trends: new Map([['n question q', { direction: 'up' as const, change: 0.3 }]]) };
    expect(figureOf(question, new Map([['q', 'Is it good?']]), moved)).toMatchObject({
      value: 'York',
      label: 'Is it good?',
      low: 3.1,
      high: 3.5,
      favourable: 60,
      trend: { direction: 'up', change: 0.3 },
    });
  });
});
