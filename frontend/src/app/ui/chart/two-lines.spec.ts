import type { ChartColours } from './colours';
import { broken, twoLines, type TwoLinesInput } from './two-lines';

const colours = { people: 'violet', customers: 'teal', ink2: 'grey', line: 'pale', surface: 'white' } as unknown as ChartColours;
const INPUT: TwoLinesInput = {
  label: 'North over time',
  periods: ['2026-Q1', '2026-Q2', '2026-Q3'],
  lines: [
    { label: 'Engagement', hue: 'people', scale: { min: 0, max: 100 }, values: [60, 61.234, 58], behind: [55, null, 57] },
    { label: 'CSAT', hue: 'customers', scale: { min: null, max: null }, values: [80, null, 82], weak: [false, false, true] },
  ],
  breaks: [2],
  moreColumns: ['Respondents'],
  more: [['10–19'], ['10–19'], [null]],
  note: 'The axes do not start at zero.',
  fileName: 'north.csv',
};

describe('both sides over the periods', () => {
  it('have a row a period in the table, with everybody beside the team', () => {
    expect(twoLines(INPUT).table).toEqual({
      columns: ['Period', 'Engagement', 'Engagement, all teams', 'CSAT', 'Respondents'],
      rows: [
        ['2026-Q1', 60, 55, 80, '10–19'],
        ['2026-Q2', 61.23, null, null, '10–19'],
        ['2026-Q3', 58, 57, 82, null],
      ],
    });
  });

  it('break the line where the team counts as a new one', () => {
    expect(broken([60, 61, 58], [2])).toEqual([
      [0, 60],
      [1, 61],
      [2, null],
      [2, 58],
    ]);
  });

  it('stand in panels of their own hue, everybody in grey behind, and are hollow where the base is too small', () => {
    const { series } = twoLines(INPUT).option(colours) as {
      series: { yAxisIndex: number; lineStyle: { color: string }; data: { name: string; itemStyle?: { color: string } }[] }[];
    };
    expect(series.map(({ yAxisIndex, lineStyle }) => [yAxisIndex, lineStyle.color])).toEqual([
      [0, 'grey'],
      [0, 'violet'],
      [1, 'teal'],
    ]);
    expect(series[2]!.data.at(-1)).toMatchObject({ itemStyle: { color: 'white' }, name: '2026-Q3\nCSAT: 82.0\nits base is too small' });
  });

  it('do not let a difference of a point fill the axis, and stand without a figure too', () => {
    const scale = { min: 0, max: 100 };
    const bounds = (values: (number | null)[]) =>
      (twoLines({ ...INPUT, lines: [{ label: 'Engagement', hue: 'people', scale, values }] }).option(colours) as { yAxis: { min?: number; max?: number }[] })
        .yAxis[0]!;
    expect(bounds([61, 62, 61])).toMatchObject({ min: 55, max: 70 });
    expect(bounds([null, null, null]).min).toBeUndefined();
  });
});
