import { countedShare, countedSteps } from './counted-share.js';

describe('the share of a group whose size readers know', () => {
  it('always fits two counts at least, from five people to a thousand, and says which', () => {
    for (const n of [...Array.from({ length: 240 }, (_, i) => i + 5), 999, 1000]) {
      const shown = Array.from({ length: n + 1 }, (_, count) => countedShare(count, n, 5)!);
      const kinds = new Map<string, number[]>();
      shown.forEach(({ bound, percent }, count) => kinds.set(`${bound} ${percent}`, [...(kinds.get(`${bound} ${percent}`) ?? []), count]));
      for (const counts of kinds.values()) {
        if (counts.length < 2) throw new Error(`Of ${n} people only ${counts[0]} are shown as ${JSON.stringify(shown[counts[0]!])}.`);
        expect(shown[counts[0]!]!.counts).toEqual([counts[0], counts.at(-1)]);
      }
    }
  });

  it.each([
    [3, 4, undefined],
    [0, 7, { bound: 'low', percent: null, counts: [0, 2] }],
    [7, 7, { bound: 'high', percent: null, counts: [5, 7] }],
    [4, 15, { bound: 'about', percent: 40, counts: [4, 7] }],
    [15, 15, { bound: 'at-least', percent: 80, counts: [12, 15] }],
    [0, 60, { bound: 'at-most', percent: 5, counts: [0, 3] }],
    [333, 900, { bound: 'about', percent: 37, counts: [329, 337] }],
  ])('shows %i of %i as it may be known', (count, n, shown) => {
    expect(countedShare(count, n, 5)).toEqual(shown);
  });

  it('may be shown more coarsely, in thirds at last, and then too fits two counts at least', () => {
    expect(countedSteps(9)).toEqual([null]);
    expect(countedSteps(40)).toEqual([5, 10, 20, null]);
    expect(countedShare(18, 60, 5, 20)).toEqual({ bound: 'about', percent: 40, counts: [13, 29] });
    expect(countedShare(18, 60, 5, null)).toEqual({ bound: 'low', percent: null, counts: [0, 19] });
    for (let n = 5; n < 260; n++)
      for (const step of countedSteps(n))
        for (let at = 0; at <= n;) {
          const [least, most] = countedShare(at, n, 5, step)!.counts;
          if (least !== at || most <= least) throw new Error(`Of ${n} people in steps of ${step} only ${least} to ${most} are shown alike.`);
          at = most + 1;
        }
  });

  it('refuses what is not a share', () => {
    expect(() => countedShare(6, 5, 5)).toThrow('6 of 5 is not a share.');
    expect(() => countedShare(1.5, 9, 5)).toThrow('not a share');
  });
});
