import type { ChartColours } from './colours';
import { forest, type ForestInput } from './forest';

const colours = { people: 'violet', customers: 'teal', ink: 'black', ink2: 'grey', line: 'pale', surface: 'white' } as unknown as ChartColours;
const INPUT: ForestInput = {
  label: 'Three links',
  measure: 'Correlation',
  hue: 'ink',
  decimals: 2,
  nameColumn: 'Link',
  moreColumns: ['q'],
  fileName: 'links.csv',
  rows: [
    { name: 'Engagement and CSAT', value: 0.412, low: 0.301, high: 0.5, clear: true, more: [0.001] },
    { name: 'Training and complaints', value: -0.05, low: -0.3, high: 0.2, clear: false, more: [0.7] },
    { name: 'Voice and praise', value: null, low: null, high: null, clear: false, more: ['7 teams, too few'] },
  ],
};

interface Drawn {
  yAxis: { data: string[] };
  series: {
    encode: { x: unknown };
    data: { value: number[]; name: string }[];
    renderItem: (params: object, api: object) => { children: { type: string; style: { fill: string } }[] };
  }[];
}
const drawn = () => forest(INPUT).option(colours) as unknown as Drawn;
const row = (dataIndex: number) => drawn().series[1]!.renderItem({ dataIndex }, { coord: ([x, y]: number[]) => [x, y] }).children;

describe('the forest', () => {
  it('has every row in its table, also the one that could not be worked out, and draws only the others', () => {
    expect(forest(INPUT).table).toEqual({
      columns: ['Link', 'Correlation', 'Low', 'High', 'q'],
      rows: [
        ['Engagement and CSAT', 0.41, 0.3, 0.5, 0.001],
        ['Training and complaints', -0.05, -0.3, 0.2, 0.7],
        ['Voice and praise', null, null, null, '7 teams, too few'],
      ],
    });
    expect(drawn().yAxis.data).toEqual(['Engagement and CSAT', 'Training and complaints']);
    expect(JSON.stringify(drawn())).not.toContain('NaN');
  });

  it('draws what does not hold in grey', () => {
    expect(row(0).map(({ style }) => style.fill)).toEqual(['black', 'black', 'black', 'black']);
    expect(row(1).at(-1)!.style.fill).toBe('grey');
  });

  it('makes room for the whole interval, and tells it to a pointer', () => {
    expect(drawn().series[1]!.data[1]).toEqual({ value: [1, -0.05, -0.3, 0.2], name: 'Training and complaints\n−0.05 (−0.30 to 0.20)' });
  });

  it('draws a figure without an interval as a point alone', () => {
    const alone = forest({ ...INPUT, rows: [{ name: 'One', value: 0.2, low: null, high: null, clear: true }] }).option(colours) as unknown as Drawn;
    const { children } = alone.series[1]!.renderItem({ dataIndex: 0 }, { coord: ([x, y]: number[]) => [x, y] });
    expect(children.map(({ type }) => type)).toEqual(['circle']);
  });
});
