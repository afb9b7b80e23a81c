import { StatisticsError } from './statistics-error.js';

/** Eigenvalues of a symmetric matrix, unsorted, and its orthonormal eigenvectors: `vectors[i * k + j]` is part i of vector j. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric k × k matrix given row by row. Meant for small ones (k up to about 60).
 * @throws StatisticsError `not-finite`
 * Source: cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5); exact to a few units in the last place.
 */
export function symmetricEigen(m: Float64Array, k: number): SymmetricEigen {
  if (!m.every(Number.isFinite)) throw new StatisticsError('not-finite', 'The matrix holds something that is not a finite number.');
  const a = Float64Array.from(m);
  const v = new Float64Array(k * k);
  for (let i = 0; i < k; i++) v[i * k + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let size = 0;
    for (let p = 0; p < k; p++) {
      size += a[p * k + p]! ** 2;
      for (let q = p + 1; q < k; q++) off += a[p * k + q]! ** 2;
    }
    if (off <= 1e-34 * size || off === 0) break;
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) rotate(a, v, k, p, q);
  }
  return { values: Float64Array.from({ length: k }, (_, i) => a[i * k + i]!), vectors: v };
}

/** Turns the plane of p and q so that their common element becomes 0. */
function rotate(a: Float64Array, v: Float64Array, k: number, p: number, q: number): void {
  const apq = a[p * k + q]!;
  if (apq === 0) return;
  const theta = (a[q * k + q]! - a[p * k + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1)); // an infinite theta gives 0, which is right
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < k; i++) {
    const x = a[i * k + p]!;
    const y = a[i * k + q]!;
    a[i * k + p] = c * x - s * y;
    a[i * k + q] = s * x + c * y;
  }
  for (let i = 0; i < k; i++) {
    const x = a[p * k + i]!;
    const y = a[q * k + i]!;
    a[p * k + i] = c * x - s * y;
    a[q * k + i] = s * x + c * y;
    const vx = v[i * k + p]!;
    const vy = v[i * k + q]!;
    v[i * k + p] = c * vx - s * vy;
    v[i * k + q] = s * vx + c * vy;
  }
}

/**
 * Power of a symmetric matrix that is not negative, e.g. −1/2; directions whose eigenvalue is 1e-12 or less are left out
 * (the generalised inverse).
 * @throws StatisticsError `not-finite`
 */
export function symmetricPower(m: Float64Array, k: number, power: number): Float64Array {
  const { values, vectors } = symmetricEigen(m, k);
  const out = new Float64Array(k * k);
  for (let e = 0; e < k; e++) {
    if (!(values[e]! > 1e-12)) continue;
    const f = values[e]! ** power;
    for (let i = 0; i < k; i++) {
      const fi = f * vectors[i * k + e]!;
      for (let j = 0; j < k; j++) out[i * k + j]! += fi * vectors[j * k + e]!;
    }
  }
  return out;
}
