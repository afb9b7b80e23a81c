import type { ChartColours } from './colours';
import { stepsOfTime, type StepsInput } from './steps-of-time';

const colours = { people: 'violet', customers: 'teal', ink2: 'grey', line: 'pale', surface: 'white' } as unknown as ChartColours;
const step = { low: 0.1, high: 0.3, clear: true };
const INPUT: StepsInput = {
  label: 'Lags',
  measure: 'Customer score',
  across: 'Periods later',
  hue: 'customers',
  decimals: 2,
  nameColumn: 'Lag',
  moreColumns: ['Chosen'],
  fileName: 'lags.csv',
  steps: [
    { ...step, name: 'in the same period', short: '0', value: 0.2, exploratory: true, more: ['looked at afterwards'] },
    { ...step, name: 'one period later', short: '+1', value: 0.21, more: ['beforehand'] },
    { name: 'two periods later', short: '+2', value: null, low: null, high: null, clear: false, more: ['too few periods'] },
  ],
};

interface Drawn {
  xAxis: { data: string[] };
  yAxis: { scale: boolean };
  series: { data: object[]; renderItem: (params: object, api: object) => { children: { style: { fill: string; stroke?: string } }[] } }[];
}
const drawn = () => stepsOfTime(INPUT).option(colours) as unknown as Drawn;
const dot = (dataIndex: number) =>
  drawn()
    .series[0]!.renderItem({ dataIndex }, { coord: ([x, y]: number[]) => [x, y] })
    .children.at(-1)!.style;

describe('steps of time', () => {
  it('keeps a step without a figure on the axis and in the table, and draws nothing at it', () => {
    expect(drawn().xAxis.data).toEqual(['0', '+1', '+2']);
    expect(drawn().series[0]!.data).toHaveLength(2);
    expect(stepsOfTime(INPUT).table.rows[2]).toEqual(['two periods later', null, null, null, 'too few periods']);
  });

  it('draws what was not chosen beforehand hollow, in the same hue', () => {
    expect(dot(0)).toMatchObject({ fill: 'white', stroke: 'teal' });
    expect(dot(1)).toMatchObject({ fill: 'teal', stroke: 'teal' });
  });

  it('starts its axis at zero', () => {
    expect(drawn().yAxis.scale).toBe(false);
  });
});
