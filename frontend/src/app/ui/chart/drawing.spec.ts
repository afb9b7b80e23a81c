import type { ChartColours } from './colours';
import { speakIn } from '../../words/testing/speak-in';
import { numberAxis, timeText } from './drawing';
import { forest } from './forest';

const marks = (): string[] => {
  const { formatter } = numberAxis('Points', 'teal', {} as ChartColours)['axisLabel'] as { formatter: (value: number) => string };
  return [-1500.5, 0.25].map(formatter);
};
const days = (): string[] => [new Date(2026, 0, 1), new Date(2026, 4, 1), new Date(2026, 4, 15)].map((day) => timeText(Number(day)));

describe('the axes of a drawing', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['en', ['−1,500.5', '0.25'], ['2026', 'May', '15']],
    ['de', ['−1.500,5', '0,25'], ['2026', 'Mai', '15']],
    ['ar', ['−1,500.5', '0.25'], ['2026', 'مايو', '15']],
  ] as const)('write numbers and months as %s does', async (language, numbers, times) => {
    await speakIn(language);
    expect(marks().map((one) => one.replace(/[\u200e\u200f]/g, ''))).toEqual(numbers);
    expect(days()).toEqual(times);
  });

  it('have a table behind them whose heads are in the language too', async () => {
    await speakIn('fr');
    const { table } = forest({ label: 'a', measure: 'Écart', hue: 'ink', decimals: 1, nameColumn: 'Équipe', rows: [], fileName: 'a.csv' });
    expect(table.columns).toEqual(['Équipe', 'Écart', 'Bas', 'Haut']);
  });
});
