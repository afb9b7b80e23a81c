import { chartsOf } from './chart.rules.js';
import type { ReadReport } from './report.rules.js';
import { EXPORT_WORDS } from './words.js';

const TREND = ['team', 'path', 'measure', 'period', 'cycle', 'size-band', 'mean', 'low', 'high'];
const trends = (rows: ReadReport['tables'][number]['rows']): ReadReport => ({
  subject: 'trends',
  language: 'en',
  words: EXPORT_WORDS.en,
  title: 'Trends',
  facts: [],
  notes: [],
  tables: [{ key: 'trends', title: 'Trends', columns: TREND.map((key) => ({ key, label: key, kind: 'text' as const })), rows }],
  rows: rows.length,
  checksum: '',
});

describe('a chart over time', () => {
  it('keeps teams of one name apart and says what stands above each', () => {
    const point = (team: string, path: string, period: string, mean: number) => [team, path, 'Engagement', period, 'x', '20-29', mean, null, null];
    const [chart] = chartsOf(
      trends([
        point('Support', 'Ltd / North / Support', '2026-Q1', 40),
        point('Support', 'Ltd / South / Support', '2026-Q1', 80),
        point('Support', 'Ltd / North / Support', '2026-Q2', 45),
        point('Sales', 'Ltd / North / Sales', '2026-Q2', 60),
      ]),
    );
    expect(chart!.categories).toEqual(['2026-Q1', '2026-Q2']);
    expect(chart!.series).toEqual([
      { name: 'Support (North)', values: [40, 45] },
      { name: 'Support (South)', values: [80, null] },
      { name: 'Sales', values: [null, 60] },
    ]);
    expect(chart!.lines).toContain('Support (South), 2026-Q1: 80.0 (20-29)');
  });
});
