import { plainDate, SIGNAL_GIVERS_LEAST } from '@throughline/domain';
import { tQuantile } from '@throughline/statistics';
import { closedPairs, clusteredShare, publishedSignals, signalsOf, type Thanks, wholeMonths } from './signals.rules.js';

const DAY = 86_400_000;
const UNTIL = 365 * DAY;
const thanks = (from: string, to: string, day: number, sameTeam = false): Thanks => ({ from, to, at: day * DAY, sameTeam });
/** Sixty people in a ring, each of whom thanks the next one. */
const ring = (count: number): Thanks[] => Array.from({ length: count }, (_, i) => thanks(`p${i}`, `p${(i + 1) % count}`, 100, i % 2 === 0));

describe('signals of who thanks whom', () => {
  it('are refused below fifty givers', () => {
    expect(signalsOf(ring(SIGNAL_GIVERS_LEAST - 1), UNTIL)).toBeNull();
    expect(signalsOf(ring(SIGNAL_GIVERS_LEAST), UNTIL)).toMatchObject({ givers: SIGNAL_GIVERS_LEAST, insideTeam: { value: 0.5 } });
  });

  it('count thanks as given back within thirty days, and only those of which that can be known', () => {
    const back = [thanks('p1', 'p0', 130), thanks('p2', 'p1', 131), thanks('p3', 'p2', 99)];
    // of 60 in the ring and 3 back: the first is in time, the second a day late, the third came before; of the three, none was given back but p3's, by the ring
    const { returned } = signalsOf([...ring(60), ...back], UNTIL)!;
    expect(returned!.value).toBeCloseTo(2 / 63, 12);
    const late = signalsOf([...ring(60), thanks('p0', 'p1', 360)], UNTIL)!;
    expect(late.returned!.value).toBe(0);
    expect(late.returned!.high).toBeGreaterThan(0);
  });

  it('look at nothing behind the period, also not at answers', () => {
    const early = ring(60).map((one) => ({ ...one, at: 330 * DAY }));
    const [within, behind] = [thanks('p1', 'p0', 360), thanks('p1', 'p0', 366)];
    expect(signalsOf([...early, within], UNTIL)).toMatchObject({ givers: 60, returned: { value: 1 / 60 } });
    expect(signalsOf([...early, behind], UNTIL)).toEqual(signalsOf(early, UNTIL));
  });

  it('are published in whole hundredths, which tell no count', () => {
    const exact = signalsOf([...ring(60), thanks('p1', 'p0', 120)], UNTIL)!;
    expect(exact.returned!.value).toBeCloseTo(1 / 61, 12);
    const { givers, returned, insideTeam } = publishedSignals([...ring(60), thanks('p1', 'p0', 120)], UNTIL)!;
    expect([givers, returned!.value, insideTeam!.value]).toEqual([60, 0.02, 0.49]);
    expect(publishedSignals(ring(49), UNTIL)).toBeNull();
  });

  it('find the transitivity of a network: 3 of 7 where one edge hangs from each of two corners of a triangle', () => {
    // Newman 2010, 7.9: C = 3 × triangles / connected triples
    const edges = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'd'],
      ['b', 'e'],
      ['b', 'a'],
    ].map(([from, to]) => ({ from: from!, to: to! }));
    const parts = closedPairs(edges);
    const sum = (part: 'so' | 'of') => parts.reduce((all, one) => all + one[part], 0);
    expect([sum('so'), sum('of')]).toEqual([3, 7]);
    expect(closedPairs([{ from: 'a', to: 'b' }])).toEqual([
      { so: 0, of: 0 },
      { so: 0, of: 0 },
    ]);
  });

  it('have the interval of a plain share where everybody did one thing, and a wider one where each did ten alike', () => {
    const one = Array.from({ length: 100 }, (_, i) => ({ so: i < 30 ? 1 : 0, of: 1 }));
    const half = tQuantile(0.975, 99) * Math.sqrt((0.3 * 0.7) / 99);
    expect(clusteredShare(one)).toMatchObject({ value: 0.3, low: expect.closeTo(0.3 - half, 12), high: expect.closeTo(0.3 + half, 12) });
    const ten = clusteredShare(one.map(({ so }) => ({ so: so * 10, of: 10 })))!;
    expect(ten.high - ten.low).toBeCloseTo(2 * half, 12);
    expect(clusteredShare(one.slice(0, 49))).toBeNull();
    // nobody: not sure, but few
    expect(clusteredShare(one.map(() => ({ so: 0, of: 3 })))).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.037, 3) });
  });

  it('are of twelve whole months, so that they change once a month', () => {
    expect(wholeMonths(plainDate('2026-11-22'))).toEqual({ from: '2025-11-01', until: '2026-10-31' });
    expect(wholeMonths(plainDate('2026-01-01'))).toEqual({ from: '2025-01-01', until: '2025-12-31' });
  });
});
