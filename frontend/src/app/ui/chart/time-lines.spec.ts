import { runs, timeLines, type Line } from './time-lines';

const engagement: Line = {
  label: 'Engagement',
  hue: 'people',
  points: [
    { period: '2026-Q1', value: 3.8, low: 3.6, high: 4, base: 'about 40' },
    { period: '2025-Q1', value: 3.4, low: 3.2, high: 3.6, base: 'about 40' },
    { period: '2025-Q3', value: null },
  ],
};
const satisfaction: Line = { label: 'Satisfaction', hue: 'customers', points: [{ period: '2025-Q2', value: 4.1, base: 420 }] };

describe('a team’s lines over time', () => {
  it('have a table with every point, its interval and its base', () => {
    const { table } = timeLines({ label: 'North', lines: [engagement, satisfaction], fileName: 'north.csv' });
    expect(table.rows).toContainEqual(['2025-Q1', 'Engagement', 3.4, 3.2, 3.6, 'about 40']);
    expect(table.rows).toContainEqual(['2025-Q2', 'Satisfaction', 4.1, null, null, 420]);
    expect(table.rows).toHaveLength(4);
  });

  it('break where a measure has no value, not where only another has one', () => {
    const periods = ['2025-Q1', '2025-Q2', '2025-Q3', '2026-Q1'];
    expect(runs(engagement, periods).map((run) => run.map((point) => point.x))).toEqual([[0], [3]]);
    const whole = { ...engagement, points: engagement.points.filter((point) => point.value !== null) };
    expect(runs(whole, periods).map((run) => run.map((point) => point.x))).toEqual([[0, 3]]);
  });

  it('say that their axes do not start at zero', () => {
    expect(timeLines({ label: 'North', lines: [engagement], fileName: 'north.csv' }).note).toContain('do not start at zero');
  });
});
