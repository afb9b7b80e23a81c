import type { ChartColours } from './colours';
import { scatterWithBand } from './scatter-with-band';

const colours = { people: 'violet', customers: 'teal', ink2: 'grey', line: 'pale', peopleSoft: 'lilac' } as unknown as ChartColours;
const input = {
  label: 'Two teams',
  people: 'Engagement',
  customers: 'Satisfaction',
  points: [{ name: 'North', x: 3.4, y: 4.1, respondents: 'about 40', base: 420 }],
  band: [
    { x: 3, y: 4, low: 3.9, high: 4.1 },
    { x: 4, y: 4.2, low: 4.1, high: 4.3 },
  ],
  fileName: 'linkage.csv',
};
const fitLine = (clear: boolean) => {
  const { series } = scatterWithBand({ ...input, clear }).option(colours) as { series: { type: string; lineStyle?: { color: unknown; type: string } }[] };
  return series.find((one) => one.type === 'line')!.lineStyle!;
};

describe('the scatter of teams', () => {
  it('has a table with each team and what both numbers rest on', () => {
    expect(scatterWithBand({ ...input, clear: true }).table.rows).toEqual([['North', 3.4, 4.1, 'about 40', 420]]);
  });

  it('draws the line from violet to teal only when the finding holds, and in grey when it does not', () => {
    expect(JSON.stringify(fitLine(true).color)).toContain('violet');
    expect(fitLine(false)).toMatchObject({ color: 'grey', type: 'dashed' });
  });
});
