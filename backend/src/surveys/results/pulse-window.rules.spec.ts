import type { CycleQuestion } from '@throughline/domain';
import { type AskedCycle, overWindows, standsIn } from './pulse-window.rules.js';

const question = (id: string, driver = 'voice') =>
  ({ id, code: id, driver, type: 'scale5', text: id, mandatory: true, scale: { min: 1, max: 5, labels: [] } }) as CycleQuestion;
const whole = ['v1', 'v2', 'v3'].map((id) => question(id)).concat(question('g1', 'growth'));
const part = (id: string, ...asked: string[]): AskedCycle => ({
  id,
  questions: whole.filter((one) => asked.includes(one.id)),
  part: { seriesId: 's', questions: whole },
});
const figure = (cycleId: string, mean: number, sizeBand = '20-29', nodeId = 'team') => {
  return { cycleId, nodeId, measure: 'voice', mean, low: (mean - 6) as number | null, high: (mean + 6) as number | null, sizeBand };
};

describe('a pulse in one line with what came before', () => {
  const year: AskedCycle = { id: 'year', questions: whole };
  const first = [part('a', 'v1', 'v2'), part('b', 'v3', 'g1')];
  const second = [part('c', 'v1', 'v2'), part('d', 'v3', 'g1')];

  it('stands there window by window, put together by questions, and not cycle by cycle', () => {
    const figures = [figure('year', 50), figure('a', 60), figure('b', 45, '10-14'), figure('c', 70), figure('d', 40)];
    expect(overWindows(figures, [year, ...first, ...second])).toEqual([
      figure('year', 50),
      { ...figure('b', 55, '10-14'), low: 49, high: 61 },
      { ...figure('d', 60), low: 54, high: 66 },
    ]);
  });

  it('is left out while a window has not asked all questions of the driver, and where a part is not shown', () => {
    expect(overWindows([figure('a', 60), figure('b', 45), figure('c', 70)], [...first, second[0]!]).map(({ cycleId }) => cycleId)).toEqual(['b']);
    expect(overWindows([figure('a', 60), figure('b', 45), figure('a', 60, '20-29', 'small')], first).map(({ nodeId }) => nodeId)).toEqual(['team']);
    const open = { ...figure('b', 45), low: null, high: null };
    expect(overWindows([figure('a', 60), open], first)).toMatchObject([{ mean: 55, low: null, high: null }]);
  });

  it('belongs to the last cycle of a driver in its window, and other cycles to themselves', () => {
    const stands = standsIn([year, ...first, second[0]!]);
    expect(['year', 'a', 'b', 'c'].map((id) => stands(id, 'voice'))).toEqual([true, false, true, false]);
    expect(stands('b', 'growth')).toBe(true);
  });
});
