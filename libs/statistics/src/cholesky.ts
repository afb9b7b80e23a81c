import { StatisticsError } from './statistics-error.js';

/** A pivot below this share of its diagonal means that a column is made of the ones before it. */
const NOTHING_LEFT = 1e-11;

/**
 * Cholesky factor L (lower, row by row) of a symmetric positive definite k × k matrix: m = L Lᵀ.
 * @param m row by row, k² figures
 * @throws StatisticsError `degenerate` when a column is made of the ones before it (or the figures are no numbers)
 */
export function choleskyFactor(m: Float64Array, k: number): Float64Array {
  const l = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    let d = m[j * k + j]!;
    for (let s = 0; s < j; s++) d -= l[j * k + s]! ** 2;
    if (!(d > NOTHING_LEFT * m[j * k + j]!))
      throw new StatisticsError('degenerate', `Column ${j + 1} is made of the columns before it; leave one of them out.`);
    const root = Math.sqrt(d);
    l[j * k + j] = root;
    for (let i = j + 1; i < k; i++) {
      let v = m[i * k + j]!;
      for (let s = 0; s < j; s++) v -= l[i * k + s]! * l[j * k + s]!;
      l[i * k + j] = v / root;
    }
  }
  return l;
}

/** Solves (L Lᵀ) x = b for the Cholesky factor L of a k × k matrix. */
export function choleskySolve(l: Float64Array, k: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < k; i++) {
    for (let s = 0; s < i; s++) x[i]! -= l[i * k + s]! * x[s]!;
    x[i]! /= l[i * k + i]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    for (let s = i + 1; s < k; s++) x[i]! -= l[s * k + i]! * x[s]!;
    x[i]! /= l[i * k + i]!;
  }
  return x;
}

/** Inverse of the matrix whose Cholesky factor is L, row by row. */
export function choleskyInverse(l: Float64Array, k: number): Float64Array {
  const inverse = new Float64Array(k * k);
  const unit = new Float64Array(k);
  for (let c = 0; c < k; c++) {
    unit.fill(0);
    unit[c] = 1;
    const column = choleskySolve(l, k, unit);
    for (let r = 0; r < k; r++) inverse[r * k + c] = column[r]!;
  }
  return inverse;
}

/** Logarithm of the determinant of the matrix whose Cholesky factor is L. */
export function choleskyLogDeterminant(l: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.log(l[i * k + i]!);
  return 2 * sum;
}
