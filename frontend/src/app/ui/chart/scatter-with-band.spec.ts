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

  it('says in the table in which quarter each team lies, as the cross in the drawing has it', () => {
    const names = { upperLeft: 'customers only', upperRight: 'both', lowerLeft: 'neither', lowerRight: 'people only' };
    const short = { upperLeft: '1', upperRight: '2', lowerLeft: '3', lowerRight: '4' };
    const points = [
      [3, 5],
      [5, 5],
      [3, 3],
      [5, 3],
    ].map(([x, y]) => ({ name: `${x}/${y}`, x: x!, y: y! }));
    const { table, option } = scatterWithBand({ ...input, points, clear: true, quarters: { x: 4, y: 4, names, short } });
    expect(table.columns.at(-1)).toBe('Quarter');
    expect(table.rows.map((row) => row.at(-1))).toEqual(['customers only', 'both', 'neither', 'people only']);
    const { series } = option(colours) as {
      series: { type: string; data: unknown[]; renderItem: (params: object, api: object) => { children: { style: { text?: string } }[] } }[];
    };
    const cross = series[0]!;
    expect(cross.data).toEqual([[4, 4]]);
    const words = (width: number) => {
      const { children } = cross.renderItem({ coordSys: { x: 0, y: 0, width, height: 100 } }, { coord: () => [50, 50] });
      return children.map(({ style }) => style.text).filter(Boolean);
    };
    expect(words(800)).toEqual(['customers only', 'both', 'neither', 'people only']);
    expect(words(260)).toEqual(['1', '2', '3', '4']);
  });
});
