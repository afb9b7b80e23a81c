import { checkNoRecut, membershipChange, trendBetween } from './between-cycles.js';

const rules = { k: 5, strict: true, changed: 0 };

describe('between cycles', () => {
  it('a large group shows by how much it moved, in tenths of the displayed means', () => {
    expect(trendBetween({ mean: 3.6, n: 40 }, { mean: 4.1, n: 44 }, rules)).toEqual({ direction: 'up', points: 5 });
    expect(trendBetween({ mean: 4.1, n: 20 }, { mean: 3.9, n: 20 }, rules)).toEqual({ direction: 'down', points: -2 });
  });

  it('a group of fewer than 20 in either cycle shows the direction alone', () => {
    expect(trendBetween({ mean: 3.6, n: 19 }, { mean: 4.1, n: 44 }, rules)).toEqual({ direction: 'up' });
    expect(trendBetween({ mean: 4.1, n: 44 }, { mean: 3.6, n: 19 }, rules)).toEqual({ direction: 'down' });
  });

  it('a tenth is rounding and counts as the same', () => {
    expect(trendBetween({ mean: 3.6, n: 9 }, { mean: 3.7, n: 9 }, rules)).toEqual({ direction: 'same' });
    expect(trendBetween({ mean: 3.7, n: 9 }, { mean: 3.5, n: 9 }, rules)).toEqual({ direction: 'down' });
  });

  it('the strict rule hides the trend of a group that 1 to k - 1 people joined or left, and of no other', () => {
    const trend = (changed: number, strict = true) => trendBetween({ mean: 3, n: 30 }, { mean: 4, n: 30 }, { k: 5, strict, changed });
    expect([0, 1, 4, 5].map((changed) => trend(changed) !== undefined)).toEqual([true, false, false, true]);
    expect(trend(1, false)).toEqual({ direction: 'up', points: 10 });
  });

  it('counts leavers and joiners together, since either gives the other away', () => {
    expect(membershipChange(['a', 'b', 'c'], ['b', 'c', 'd', 'e'])).toBe(3);
    expect(membershipChange(['a'], ['a'])).toBe(0);
  });

  it('refuses groups that are never shown, and counts that are none', () => {
    expect(() => trendBetween({ mean: 3, n: 4 }, { mean: 3, n: 9 }, rules)).toThrow('A group of 4 is never shown, so it has no trend.');
    expect(() => trendBetween({ mean: 3, n: 9 }, { mean: 3, n: 9 }, { ...rules, changed: -1 })).toThrow('-1 is not a number of people who joined or left.');
  });

  it('refuses a second cut of the same answers, and a cut along other teams', () => {
    expect(() => checkNoRecut({ published: true, frozen: 'a', asked: 'a' })).toThrow('Its answers are not cut a second time.');
    expect(() => checkNoRecut({ published: false, frozen: 'a', asked: 'b' })).toThrow('along the teams and attributes it was opened with');
    expect(() => checkNoRecut({ published: false, frozen: 'a', asked: 'a' })).not.toThrow();
  });
});
