import { StatisticsError } from './statistics-error.js';

/** The triangle R (k × k, row by row) of X = QR, and the first k figures of Qᵀy. */
export interface Triangle {
  readonly r: Float64Array;
  readonly qty: Float64Array;
}

/** What is left of a column, as a share of its length, below which it is made of the ones before it. */
const NOTHING_LEFT = 1e-9;

/**
 * QR decomposition of k columns of n ≥ k figures by Householder reflections, and Qᵀy: what least squares needs without ever squaring the columns.
 * The columns and y are used up.
 * @throws StatisticsError `degenerate` when a column is made of the ones before it
 * Source: Golub & Van Loan, Matrix Computations, 5.2.
 */
export function householderQr(columns: readonly Float64Array[], y: Float64Array): Triangle {
  const k = columns.length;
  const r = new Float64Array(k * k);
  const length = columns.map((column) => norm(column, 0));
  for (let j = 0; j < k; j++) {
    const v = columns[j]!;
    const left = norm(v, j);
    if (!(left > NOTHING_LEFT * length[j]!))
      throw new StatisticsError('degenerate', `Column ${j + 1} of the predictors is made of the ones before it or does not vary; leave it out.`);
    const head = v[j]! > 0 ? -left : left;
    v[j]! -= head;
    const scale = -1 / (head * v[j]!); // 2 / |v|²
    for (let c = j + 1; c < k; c++) reflect(v, columns[c]!, j, scale);
    reflect(v, y, j, scale);
    r[j * k + j] = head;
    for (let c = j + 1; c < k; c++) r[j * k + c] = columns[c]![j]!;
  }
  return { r, qty: y.slice(0, k) };
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += v[i]! * v[i]!;
  return Math.sqrt(sum);
}

function reflect(v: Float64Array, target: Float64Array, from: number, scale: number): void {
  let dot = 0;
  for (let i = from; i < v.length; i++) dot += v[i]! * target[i]!;
  const f = dot * scale;
  for (let i = from; i < v.length; i++) target[i]! -= f * v[i]!;
}

/** Solves R b = z for an upper triangle R. */
export function solveUpper(r: Float64Array, k: number, z: Float64Array): Float64Array {
  const b = Float64Array.from(z);
  for (let i = k - 1; i >= 0; i--) {
    for (let c = i + 1; c < k; c++) b[i]! -= r[i * k + c]! * b[c]!;
    b[i]! /= r[i * k + i]!;
  }
  return b;
}

/** (XᵀX)⁻¹ = R⁻¹R⁻ᵀ, row by row. */
export function inverseOfCrossProduct(r: Float64Array, k: number): Float64Array {
  const inverse = new Float64Array(k * k);
  const columns = Array.from({ length: k }, (_, c) => {
    const unit = new Float64Array(k);
    unit[c] = 1;
    return solveUpper(r, k, unit);
  });
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let c = 0; c < k; c++) sum += columns[c]![a]! * columns[c]![b]!;
      inverse[a * k + b] = inverse[b * k + a] = sum;
    }
  return inverse;
}
