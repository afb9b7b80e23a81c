import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from './cholesky.js';
import { groupIndex, groupRows } from './group-index.js';
import { indexDraws } from './index-draws.js';
import { leastSquares, ordinaryErrors, seededRandom } from './index.js';
import { refusal } from './refusal.example.js';
import { rootBetween } from './root-between.js';
import { symmetricEigen, symmetricPower } from './symmetric-eigen.js';
import { twoWayDemeaned } from './two-way-demeaned.js';
import { twoWayPanel } from './two-way-panel.js';

/** Longley 1967: six nearly collinear predictors of employment, the last column; NIST certifies the regression to fifteen digits. */
const LONGLEY = [
  [83, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99, 365385, 1870, 3547, 115094, 1953, 64989],
  [100, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
];
const column = (j: number): number[] => LONGLEY.map((row) => row[j]!);
const relative = (got: number, want: number): number => Math.abs(got / want - 1);

describe("least squares on Longley's data, NIST StRD certified values", () => {
  const model = leastSquares(column(6), [0, 1, 2, 3, 4, 5].map(column));
  it('has the coefficients to nine digits', () => {
    const certified = [-3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355];
    certified.forEach((b, j) => expect(relative(model.coefficients[j]!, b)).toBeLessThan(1e-9));
  });
  it('has the scatter and the standard errors to nine digits', () => {
    expect(relative(model.sigma, 304.854073561965)).toBeLessThan(1e-9);
    expect(relative(model.r2, 0.995479004577296)).toBeLessThan(1e-12);
    expect(relative(ordinaryErrors(model)[0]!.se, 890420.383607373)).toBeLessThan(1e-9);
    expect(relative(ordinaryErrors(model)[1]!.se, 84.9149257747669)).toBeLessThan(1e-9);
  });
});

/** A random symmetric positive definite matrix. */
function positive(k: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const a = Float64Array.from({ length: k * k }, () => random.normal());
  return times(a, transposed(a, k), k);
}
const transposed = (a: Float64Array, k: number): Float64Array => a.map((_, at) => a[(at % k) * k + Math.floor(at / k)]!);
const times = (a: Float64Array, b: Float64Array, k: number): Float64Array =>
  a.map((_, at) => Array.from({ length: k }, (_u, s) => a[Math.floor(at / k) * k + s]! * b[s * k + (at % k)]!).reduce((x, y) => x + y, 0));
const farthestFrom = (a: Float64Array, b: ArrayLike<number>): number => a.reduce((most, v, at) => Math.max(most, Math.abs(v - b[at]!)), 0);
const identity = (k: number): Float64Array => Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0));

describe('Cholesky factors', () => {
  const m = positive(8, 1);
  const l = choleskyFactor(m, 8);
  it('multiply back, solve and invert', () => {
    expect(farthestFrom(times(l, transposed(l, 8), 8), m)).toBeLessThan(1e-12);
    expect(farthestFrom(times(choleskyInverse(l, 8), m, 8), identity(8))).toBeLessThan(1e-9);
    expect(choleskySolve(l, 8, m.slice(0, 8))[0]).toBeCloseTo(1, 9);
  });
  it('give the logarithm of the determinant, of [[4, 2], [2, 3]] log 8', () =>
    expect(choleskyLogDeterminant(choleskyFactor(Float64Array.of(4, 2, 2, 3), 2), 2)).toBeCloseTo(Math.log(8), 12));
  it('are refused where a column is made of another', () => expect(refusal(() => choleskyFactor(Float64Array.of(1, 2, 2, 4), 2))).toBe('degenerate'));
});

describe('eigenvalues of symmetric matrices', () => {
  it('are 1 and 3 for [[2, 1], [1, 2]]', () => {
    const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values].sort()).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });
  it('turn the matrix into a diagonal one, up to 36 × 36', () => {
    const m = positive(36, 2);
    const { values, vectors } = symmetricEigen(m, 36);
    const diagonal = times(transposed(vectors, 36), times(m, vectors, 36), 36);
    expect(
      farthestFrom(
        diagonal,
        identity(36).map((one, at) => one * values[at % 36]!),
      ),
    ).toBeLessThan(1e-10);
  });
  it('make the inverse root, which twice beside the matrix is the identity', () => {
    const m = positive(6, 3);
    const root = symmetricPower(m, 6, -0.5);
    expect(farthestFrom(times(times(root, m, 6), root, 6), identity(6))).toBeLessThan(1e-9);
  });
  it('leave empty directions out of an inverse', () =>
    expect([...symmetricPower(Float64Array.of(1, 1, 1, 1), 2, -1)]).toEqual(new Array(4).fill(expect.closeTo(0.25, 12))));
  it('are refused where a figure is missing', () => expect(refusal(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2))).toBe('not-finite'));
});

describe('roots', () => {
  it('are found to the last digits', () => {
    expect(rootBetween(Math.cos, 0, 3)).toBeCloseTo(Math.PI / 2, 15);
    expect(rootBetween((x) => x ** 3 - 2, 0, 1e6)).toBeCloseTo(Math.cbrt(2), 14);
  });
  it('are refused where both ends lie on one side', () => expect(refusal(() => rootBetween((x) => x * x + 1, -1, 1))).toBe('degenerate'));
});

describe('unit and period effects', () => {
  it('leave no mean in any unit or period, to 1e-12, however unbalanced and weighted the panel', () => {
    const random = seededRandom(12);
    const rows = Array.from({ length: 900 }, () => ({ u: random.below(60), t: Math.floor(25 * random.unit() ** 2) }));
    const panel = twoWayPanel(
      rows.map((r) => r.u),
      rows.map((r) => r.t),
    );
    const n = panel.rows.length;
    const weights = Float64Array.from({ length: n }, () => 0.1 + 5 * random.unit());
    const left = twoWayDemeaned(
      Float64Array.from({ length: n }, () => random.normal()),
      panel,
      weights,
    );
    const sums = new Map<string, number>();
    const add = (key: string, v: number): unknown => sums.set(key, (sums.get(key) ?? 0) + v);
    left.forEach((v, i) => {
      add(`unit ${rows[panel.rows[i]!]!.u}`, v * weights[i]!);
      add(`period ${rows[panel.rows[i]!]!.t}`, v * weights[i]!);
    });
    for (const sum of sums.values()) expect(Math.abs(sum)).toBeLessThan(1e-10);
  });
  it('count the parts of a panel that falls apart', () => expect(twoWayPanel([1, 1, 2, 2, 3, 3, 4, 4], [1, 2, 1, 2, 7, 8, 7, 8]).parts).toBe(2));
});

describe('groups and draws', () => {
  it('keep the order of rows inside a group', () => {
    const index = groupIndex('teams', [7, 3, 7, 9, 3]);
    expect([...index.of]).toEqual([0, 1, 0, 2, 1]);
    expect([...index.label]).toEqual([7, 3, 9]);
    expect([...groupRows(index).rows]).toEqual([0, 2, 1, 4, 3]);
  });
  it('draw every number evenly and shuffle without losing any', () => {
    const draws = indexDraws(3);
    const drawn = new Int32Array(70_000);
    draws.fill(drawn, 7);
    const counts = new Int32Array(7);
    drawn.forEach((i) => counts[i]!++);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    const y = Float64Array.from({ length: 50 }, (_, i) => i);
    const product = draws.shuffledProduct(
      Float64Array.from({ length: 50 }, () => 1),
      y,
    );
    expect(product).toBe(1225);
    expect([...y].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect([...y]).not.toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});
