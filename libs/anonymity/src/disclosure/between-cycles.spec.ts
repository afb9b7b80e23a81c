import { checkNoRecut, mayCompare, membershipChanges, trendBetween } from './between-cycles.js';

const rules = { k: 5, strict: true, changed: 0, step: 0.1 };

describe('between cycles', () => {
  it('a large group shows by how much its displayed figure moved', () => {
    expect(trendBetween({ value: 3.6, sizeBand: '30-49' }, { value: 4.1, sizeBand: '~120' }, rules)).toEqual({ direction: 'up', change: 0.5 });
    expect(trendBetween({ value: 4.1, sizeBand: '20-29' }, { value: 3.9, sizeBand: '20-29' }, rules)).toEqual({ direction: 'down', change: -0.2 });
  });

  it('a group in a band under 20 in either cycle shows the direction alone', () => {
    expect(trendBetween({ value: 3.6, sizeBand: '15-19' }, { value: 4.1, sizeBand: '30-49' }, rules)).toEqual({ direction: 'up' });
    expect(trendBetween({ value: 4.1, sizeBand: '30-49' }, { value: 3.6, sizeBand: '5-9' }, rules)).toEqual({ direction: 'down' });
  });

  it('one step of the display is rounding and counts as the same', () => {
    const trend = (before: number, after: number, step: number) =>
      trendBetween({ value: before, sizeBand: '5-9' }, { value: after, sizeBand: '5-9' }, { ...rules, step })!.direction;
    expect([trend(3.6, 3.7, 0.1), trend(3.7, 3.5, 0.1)]).toEqual(['same', 'down']);
    expect([trend(60, 63, 2.5), trend(60, 64, 2.5), trend(64, 60, 2.5)]).toEqual(['same', 'up', 'down']);
  });

  it('the strict rule hides the trend of a group that 1 to k - 1 people joined or left, or nobody knows how many, and of no other', () => {
    const trend = (changed: number | undefined, strict = true) =>
      trendBetween({ value: 3, sizeBand: '30-49' }, { value: 4, sizeBand: '30-49' }, { k: 5, strict, changed, step: 0.1 });
    expect([0, 1, 4, 5, undefined].map((changed) => trend(changed) !== undefined)).toEqual([true, false, false, true, false]);
    expect(trend(1, false)).toEqual({ direction: 'up', change: 1 });
    expect(mayCompare({ k: 5, strict: false, changed: undefined })).toBe(true);
  });

  it('counts leavers and joiners together in every group they were in, since either gives the other away', () => {
    const before = new Map([
      ['a', ['north', 'all']],
      ['b', ['north', 'all']],
      ['c', ['south', 'all']],
    ]);
    const after = new Map([
      ['b', ['north', 'all']],
      ['c', ['north', 'all']],
      ['d', ['south', 'all']],
    ]);
    expect(Object.fromEntries(membershipChanges(before, after))).toEqual({ north: 2, south: 2, all: 2 });
    expect(membershipChanges(before, before).size).toBe(0);
  });

  it('refuses sizes that are never shown, and counts and steps that are none', () => {
    const figure = { value: 3, sizeBand: '5-9' };
    expect(() => trendBetween({ value: 3, sizeBand: '4' }, figure, rules)).toThrow('"4" is no size of a group that is shown.');
    expect(() => trendBetween(figure, figure, { ...rules, changed: -1 })).toThrow('-1 is not a number of people who joined or left.');
    expect(() => trendBetween(figure, figure, { ...rules, step: 0 })).toThrow('0 is no step of a displayed figure.');
  });

  it('refuses a second cut of the same answers, and a cut along other teams', () => {
    expect(() => checkNoRecut({ published: true, frozen: 'a', asked: 'a' })).toThrow('Its answers are not cut a second time.');
    expect(() => checkNoRecut({ published: false, frozen: 'a', asked: 'b' })).toThrow('along the teams and attributes it was opened with');
    expect(() => checkNoRecut({ published: false, frozen: 'a', asked: 'a' })).not.toThrow();
  });
});
