import { Comparisons } from './comparison.reader.js';

const figure = (cycleId: string | null, teamId = 'team') => ({ teamId, cycleId });
const line = [figure('one'), figure('two'), figure('three')];
const cycles = (...strict: string[]) => new Map(['one', 'two', 'three'].map((id) => [id, { strict: strict.includes(id), k: id === 'three' ? 7 : 5 }]));
const comparisons = (changed: Record<string, Record<string, number>>, ...strict: string[]) =>
  new Comparisons(cycles(...strict), new Map(Object.entries(changed)));

describe('cycles side by side', () => {
  it('may all be compared when none is strict, also with results of which nobody knows who was asked', () => {
    expect(comparisons({}).sideBySide([figure(null), ...line])).toHaveLength(4);
  });

  it('of which one is strict are compared by who joined or left, in either order, with the larger smallest group of both', () => {
    const between = comparisons({ 'one three': { team: 6, other: 7 } }, 'three');
    expect(between.rules('three', 'one', 'team')).toEqual({ k: 7, strict: true, changed: 6 });
    expect([between.allow('one', 'three', 'team'), between.allow('three', 'one', 'other'), between.allow('one', 'three', 'still')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('are not compared when nobody knows who joined or left, or one is unknown', () => {
    const between = comparisons({}, 'three');
    expect([between.allow('one', 'three', 'team'), between.allow(null, 'three', 'team'), between.allow('one', 'gone', 'team')]).toEqual([false, false, false]);
    expect(between.allow(null, 'one', 'team')).toBe(true);
  });

  it('are not compared for a team that nobody asked for, where one is strict', () => {
    const of = (...strict: string[]) => new Comparisons(cycles(...strict), new Map([['one three', {}]]), new Set(['team']));
    expect([of('three').allow('one', 'three', 'team'), of('three').allow('one', 'three', 'other'), of().allow('one', 'three', 'other')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('keep of each team the latest, and leave out what may not stand beside any that is kept', () => {
    const few = { team: 1 };
    const kept = (changed: Record<string, Record<string, number>>) =>
      comparisons(changed, 'one', 'two', 'three')
        .sideBySide([...line, figure('one', 'other'), figure('three', 'other')])
        .map(({ cycleId, teamId }) => `${teamId} ${cycleId}`);
    const others = ['other one', 'other three'];
    expect(kept({ 'one two': {}, 'one three': {}, 'two three': few })).toEqual(['team one', 'team three', ...others]);
    expect(kept({ 'one two': {}, 'one three': few, 'two three': few })).toEqual(['team three', ...others]);
    expect(kept({ 'one two': few, 'one three': {}, 'two three': {} })).toEqual(['team two', 'team three', ...others]);
  });
});
