import type { DistributionGroup, MeasureResults, MeasureTrend } from '@throughline/contract';
import { visit, type Visit } from '../../testing/visit';
import { speakIn } from '../../../words/testing/speak-in';
import { historyLine, stretches } from './history-line';
import { recommendWords, segmentsOf, shareWords } from './share-words';

const share = (percent: number, bound: 'about' | 'at-most' | 'at-least' = 'about') => ({ bound, percent });
const group = (teamId: string): DistributionGroup => ({
  teamId,
  sizeBand: '20-29',
  parts: [
    { key: '1', share: share(5, 'at-most') },
    { key: '2', share: share(40) },
    { key: '3', share: share(60) },
  ],
});
const POINTS = [
  { cycleId: 'c0', name: 'Spring', closedOn: '2026-03-01', value: 60, low: 55, high: 65, sizeBand: '20-29' },
  { cycleId: 'c1', name: 'Summer', closedOn: '2026-06-01', value: 64, sizeBand: '10-14' },
  { cycleId: 'c2', name: 'Autumn', closedOn: '2026-09-01', value: 71, low: 66, high: 76, sizeBand: '20-29', break: 'Other questions were asked.' },
];
const TREND: MeasureTrend = {
  team: { teamId: 'root', name: 'Harbour' },
  measure: { kind: 'driver', measure: 'growth', label: 'Growth' },
  points: POINTS,
  notes: ['Where the line is broken, the figures before and after it do not mean the same.'],
};
const RESULTS: MeasureResults = {
  cycle: { id: 'c1', name: 'Autumn', k: 5 },
  measure: {
    kind: 'question',
    measure: 'q1',
    label: 'I am proud.',
    driver: { key: 'engagement', label: 'Engagement' },
    scale: { min: 1, max: 3 },
    parts: [
      { key: '1', label: 'Never' },
      { key: '2', label: 'At times' },
      { key: '3', label: 'Always' },
    ],
    stacks: true,
    conditional: true,
    questions: [],
  },
  team: { teamId: 'root', name: 'Harbour', sizeBand: '20-29', figure: { mean: 2.4, low: 2.2, high: 2.6 } },
  distribution: group('root'),
  below: [
    { teamId: 'a', name: 'Billing', sizeBand: '20-29', figure: { mean: 2.1, low: 1.9, high: 2.3 } },
    { teamId: 'b', name: 'Night', hidden: { sentence: 'Too few people of Night answered.', nearestTeamId: 'root', nearestTeamName: 'Harbour' } },
  ],
  distributionsBelow: [group('a')],
  league: {
    teams: [{ teamId: 'a', name: 'Billing', raw: 2.1, estimate: 2.2, low: 2, high: 2.4, reliability: 62 }],
    mean: 2.3,
    notes: ['Teams with fewer than twenty answers have no place here: chance alone would make them first or last.'],
  },
};

async function measure(
  body: MeasureResults = RESULTS,
  trend: MeasureTrend = { ...TREND, points: POINTS.slice(0, 1), notes: ['There is no second figure yet to compare with.'] },
): Promise<Visit> {
  const page = await visit('/hr/cycles/c1/results?kind=question&measure=q1&node=root');
  await page.reply('GET /api/cycles/c1/results/heatmap?teamId=root', {
    cycle: { id: 'c1', name: 'Autumn', closedOn: '2026-09-01', k: 5, kComments: 10 },
    path: [],
    columns: [],
    teams: [{ teamId: 'root', name: 'Harbour', parentId: null, depth: 0, below: 0, comments: 0, cells: [] }],
    left: 0,
    facets: [],
    box: { counted: 9, notCounted: 0, reissued: 0, manifests: 1 },
    comparison: { with: 'organisation', name: 'Harbour', judged: 0, clear: 0, rate: 5, notes: [], choices: [] },
  });
  await page.reply('GET /api/cycles/c1/results/measure?kind=question&measure=q1&teamId=root', body);
  await page.reply('GET /api/cycles/c1/results/trend?kind=question&measure=q1&teamId=root', trend);
  return page;
}

describe('One question of the results', () => {
  it('has its figure with interval and base, and its shares in words', async () => {
    const page = await measure();
    expect(page.text()).toMatch(/I am proud\..*2\.4.*\(2\.2–2\.6\).*20–29 answers/);
    const rows = [...page.find('app-spread-bars tbody').querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['Harbour20–29 5 % or less about 40 % about 60 %', 'Billing20–29 5 % or less about 40 % about 60 %']);
    expect(page.text()).toContain('Not everybody was asked this');
  });

  it('lays the teams beside one another, says why one is hidden, and shows estimates beside what was answered', async () => {
    const page = await measure();
    await page.press('Why I am proud. in Night is not shown');
    expect(page.text()).toContain('Too few people of Night answered.');
    expect(page.text()).toMatch(/Billing 2\.2 2\.0–2\.4 2\.1 62 %/);
    expect(page.text()).toContain('fewer than twenty answers have no place here');
    expect(page.text()).toContain('There is no second figure yet to compare with.');
  });

  it('shows nothing of a hidden team but why', async () => {
    const { distribution: _, ...rest } = RESULTS;
    const page = await measure({ ...rest, team: { teamId: 'root', name: 'Harbour', hidden: RESULTS.below[1]!.hidden! }, below: [], distributionsBelow: [] });
    expect(page.text()).toContain('Too few people of Night answered.');
    expect(page.has('app-figure')).toBe(false);
    expect(page.has('app-spread-bars')).toBe(false);
  });
});

describe('the history of a measure', () => {
  it('is drawn in stretches that mean the same, and says in its table where it breaks', () => {
    expect(stretches(POINTS)).toEqual([[0, 1], [2]]);
    const drawing = historyLine(TREND);
    expect(drawing.label).toBe('Growth, Harbour, from cycle to cycle. From 60 (Spring) to 71 (Autumn).');
    expect(drawing.table.rows).toEqual([
      ['Spring', '2026-03-01', 60, 55, 65, '20–29', ''],
      ['Summer', '2026-06-01', 64, null, null, '10–14', ''],
      ['Autumn', '2026-09-01', 71, 66, 76, '20–29', 'Other questions were asked.'],
    ]);
    expect(drawing.remarks?.join(' ')).toContain('Where the line is broken');
  });
});

describe('shares', () => {
  it('are said as bounds at the ends, and of very few people as thirds', () => {
    expect([share(40), share(5, 'at-most'), share(95, 'at-least')].map(shareWords)).toEqual(['about 40 %', '5 % or less', '95 % or more']);
    expect(shareWords({ bound: 'middle', percent: null })).toBe('between a third and two thirds');
  });

  it('make a whole bar though they are rounded, and none where there is no percent', () => {
    const widths = segmentsOf(group('a'), new Map([['1', 'Never']])).map(({ width }) => width);
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100);
    expect(segmentsOf({ parts: [{ key: '1', share: { bound: 'low', percent: null } }] }, new Map())).toEqual([]);
  });

  it('of a recommend score carry an interval only where it is earned', () => {
    const parts = { promoters: share(40), passives: share(40), detractors: share(20) };
    expect(recommendWords({ ...parts, score: 20, low: 5, high: 35 })).toBe('+20 (95 % interval +5 to +35)');
    expect(recommendWords({ ...parts, score: -10 })).toBe('−10, no interval from so few answers');
    expect(recommendWords(parts)).toBeUndefined();
  });
});

describe('One measure in another language', () => {
  afterEach(() => speakIn('en'));

  it('has its shares, its columns and its history in German', async () => {
    await speakIn('de');
    const page = await measure();
    expect(page.text()).toMatch(/2,4.*\(2,2–2,6\).*20–29 Antworten/);
    expect(page.find('app-spread-bars tbody').textContent).toMatch(/5 % oder weniger.*etwa 40 %/s);
    expect(page.text()).toContain('Soweit die Größe einen Vergleich zulässt');
    const drawing = historyLine(TREND);
    expect(drawing.label).toBe('Entwicklung, Harbour, von Runde zu Runde. Von 60 (Spring) auf 71 (Autumn).');
    expect(drawing.table.columns.slice(0, 3)).toEqual(['Runde', 'Geschlossen', 'Mittelwert']);
  });

  it('has its shares in Arabic, and figures with a sign in their order', async () => {
    await speakIn('ar');
    const page = await measure();
    expect(page.find('app-spread-bars tbody').textContent).toMatch(/5 % أو أقل.*نحو 40 %/s);
    expect(page.find('app-spread-bars tbody').textContent).toContain('\u206820–29\u2069');
    expect(page.text()).toContain('من دورة إلى دورة');
  });
});
