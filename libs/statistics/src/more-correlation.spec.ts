import { attitude } from './attitude.example.js';
import {
  bcaInterval,
  bootstrapCorrelation,
  correlationTest,
  disattenuated,
  fisherInterval,
  moments,
  olkinPratt,
  partialCorrelation,
  pearson,
  percentileInterval,
  quantiles,
  seededRandom,
  StatisticsError,
  weightedPearson,
} from './index.js';

const { rating, complaints, learning, raises, critical } = attitude;

describe('weighted correlation', () => {
  it('with whole weights is the correlation of the repeated pairs, and knows how many pairs that is worth', () => {
    const w = rating.map((_, i) => i % 4);
    const repeat = (v: readonly number[]): number[] => v.flatMap((value, i) => new Array<number>(w[i]!).fill(value));
    const got = weightedPearson(rating, complaints, w);
    expect(got.r).toBeCloseTo(pearson(repeat(rating), repeat(complaints)), 13);
    const sum = w.reduce((a, b) => a + b, 0);
    expect(got.effectiveN).toBeCloseTo(sum ** 2 / w.reduce((a, b) => a + b * b, 0), 12);
  });
  it('with equal weights is Pearson, with all n effective', () => {
    const got = weightedPearson(rating, complaints, new Array<number>(30).fill(0.3));
    expect(got.r).toBeCloseTo(0.825417569542146, 13);
    expect(got.effectiveN).toBeCloseTo(30, 12);
  });
});

describe('partial and corrected correlation against R', () => {
  it('rating and learning among departments alike in complaints and raises: 0.2778, p = 0.152', () => {
    const r = partialCorrelation(rating, learning, [complaints, raises]);
    expect(r).toBeCloseTo(0.27779529072698, 13);
    expect(correlationTest(r, 30, 2).p).toBeCloseTo(0.152348303880369, 12);
    expect(fisherInterval(r, 30, { controls: 2 })[0]).toBeCloseTo(-0.106298287575484, 12);
  });
  it('without controls is Pearson', () => expect(partialCorrelation(rating, critical, [])).toBeCloseTo(pearson(rating, critical), 14));
  it('0.25 with reliabilities 0.72 and 0.81 becomes 0.3274 [−0.0055, 0.6205]', () => {
    const got = disattenuated(0.25, 60, 0.72, 0.81);
    expect(got.r).toBeCloseTo(0.327364250549328, 13);
    expect(got.interval[1]).toBeCloseTo(0.620478994161427, 12);
  });
  it('Olkin and Pratt: 0.8254 in 30 pairs becomes 0.8305', () => expect(olkinPratt(0.825417569542146, 30)).toBeCloseTo(0.830476202005776, 13));
});

describe('bootstrap', () => {
  it('agrees with boot::boot (10,000 resamples) within what chance moves', () => {
    const got = bootstrapCorrelation(rating, complaints, { seed: 7, replicates: 10_000 });
    expect(Math.abs(got.bca.interval[0] - 0.709277288654104)).toBeLessThan(0.02);
    expect(Math.abs(got.bca.interval[1] - 0.896812523639646)).toBeLessThan(0.02);
    expect(Math.abs(got.percentile[0] - 0.713173509948049)).toBeLessThan(0.02);
    expect(got.bca.acceleration).toBeCloseTo(0.0427519392830438, 10);
  });
  it('gives the same interval for the same seed and another for another', () => {
    const at = (seed: number): unknown => bootstrapCorrelation(rating, critical, { seed, replicates: 200 }).bca.interval;
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });
  it('is about Fisher for many normal pairs', () => {
    const random = seededRandom(5);
    const x = Array.from({ length: 800 }, () => random.normal());
    const y = x.map((v) => 0.5 * v + random.normal());
    const got = bootstrapCorrelation(x, y, { seed: 1, replicates: 1000 });
    const [low, high] = fisherInterval(got.r, 800);
    expect(Math.abs(got.bca.interval[0] - low)).toBeLessThan(0.02);
    expect(Math.abs(got.bca.interval[1] - high)).toBeLessThan(0.02);
  });
  it('quantiles are of type 7', () => expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]));
});

describe('refused', () => {
  it.each<[string, () => unknown]>([
    ['a negative weight', () => weightedPearson([1, 2, 3], [1, 2, 3], [1, -1, 1])],
    ['weights on a single pair', () => weightedPearson([1, 2, 3], [1, 2, 3], [0, 1, 0])],
    ['weighted figures whose squares are infinite', () => weightedPearson([1e200, -1e200, 3], [1, 2, 3], [1, 1, 1])],
    ['a variance beyond every number', () => moments([1e300, -1e300])],
    ['fewer weights than pairs', () => weightedPearson([1, 2, 3], [1, 2, 3], [1, 1])],
    ['a control given twice', () => partialCorrelation(rating, learning, [complaints, complaints])],
    ['a control that is x itself', () => partialCorrelation(rating, learning, [rating])],
    ['more controls than pairs allow', () => partialCorrelation([1, 2, 3], [1, 3, 2], [[2, 1, 3]])],
    ['a reliability of 0', () => disattenuated(0.3, 30, 0, 0.8)],
    ['a bootstrap of four pairs', () => bootstrapCorrelation([1, 2, 3, 4], [1, 3, 2, 4], { seed: 1 })],
    ['a link that rests on a single pair', () => bootstrapCorrelation([0, 0, 0, 0, 0, 1], [1, 2, 3, 4, 5, 6], { seed: 1 })],
    ['fifty resamples', () => percentileInterval(new Array<number>(50).fill(1))],
    ['resamples all on one side', () => bcaInterval(0, new Array<number>(200).fill(1), [1, 2, 3])],
  ])('%s', (_what, call) => expect(call).toThrow(StatisticsError));
});
