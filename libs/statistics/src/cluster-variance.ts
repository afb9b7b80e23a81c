import type { GroupRows } from './group-index.js';
import { Satterthwaite } from './satterthwaite.js';
import { multiply } from './small-matrix.js';
import { StatisticsError } from './statistics-error.js';
import { symmetricPower } from './symmetric-eigen.js';

/** Rows of one cluster beyond which CR2 and CR3 would take minutes. */
export const LARGEST_CLUSTER = 250;

/** A fitted linear model as the cluster-robust variances see it. */
export interface ClusteredModel {
  /** Columns; where team effects are taken out, without their (weighted) team means. */
  readonly columns: readonly Float64Array[];
  readonly residuals: Float64Array;
  readonly weights: Float64Array | null;
  /** (XᵀWX)⁻¹, row by row. */
  readonly bread: Float64Array;
  readonly clusters: GroupRows;
  /** Whether an effect of every cluster was taken out of the columns. */
  readonly absorbed: boolean;
}

/** A variance of a coefficient and the degrees of freedom of its t test. */
export interface ClusterVariance {
  readonly variance: number;
  readonly df: number;
}

/**
 * CR0 variances of the first `wanted` coefficients: clusters may scatter in any way inside.
 * Source: Liang & Zeger 1986.
 */
export function crudeClusterVariances({ columns, residuals, weights, bread, clusters }: ClusteredModel, wanted: number): Float64Array {
  const k = columns.length;
  const out = new Float64Array(wanted);
  const score = new Float64Array(k);
  const { rows, start } = clusters;
  for (let g = 0; g + 1 < start.length; g++) {
    for (let a = 0; a < k; a++) {
      const x = columns[a]!;
      let sum = 0;
      for (let at = start[g]!; at < start[g + 1]!; at++) {
        const i = rows[at]!;
        sum += x[i]! * residuals[i]! * (weights ? weights[i]! : 1);
      }
      score[a] = sum;
    }
    for (let c = 0; c < wanted; c++) {
      let influence = 0;
      for (let a = 0; a < k; a++) influence += bread[c * k + a]! * score[a]!;
      out[c]! += influence * influence;
    }
  }
  return out;
}

/**
 * Variances with the residuals of each cluster blown up by the inverse root of (I − H)(I − H)ᵀ (`CR2`) or the inverse of I − H (`CR3`), taking an
 * identity as the working covariance; degrees of freedom by Satterthwaite for CR2, clusters − 1 for CR3.
 * @throws StatisticsError `out-of-range` (a cluster of more than 250 rows)
 * Source: Bell & McCaffrey 2002; Pustejovsky & Tipton 2018; R `clubSandwich`.
 */
export function adjustedClusterVariances(model: ClusteredModel, wanted: number, kind: 'CR2' | 'CR3'): ClusterVariance[] {
  const { columns, residuals, weights, bread, clusters, absorbed } = model;
  const k = columns.length;
  const { rows, start } = clusters;
  const spread = spreadOf(model); // M (Σ XᵀWWX) M
  const sums = Array.from({ length: wanted }, () => new Satterthwaite(k));
  const variance = new Float64Array(wanted);
  for (let g = 0; g + 1 < start.length; g++) {
    const own = rows.subarray(start[g]!, start[g + 1]!);
    const n = own.length;
    if (n > LARGEST_CLUSTER)
      throw new StatisticsError(
        'out-of-range',
        `A cluster has ${n} rows; ${kind} is for clusters of at most ${LARGEST_CLUSTER}. Take CR1S, or CR1_nested for a panel.`,
      );
    const rowsOfX = new Float64Array(n * k); // dense, because every figure is read n times
    for (let a = 0; a < k; a++) for (let i = 0; i < n; i++) rowsOfX[i * k + a] = columns[a]![own[i]!]!;
    const x = (i: number, a: number): number => rowsOfX[i * k + a]!;
    const w = Float64Array.from(own, (row) => (weights ? weights[row]! : 1));
    let total = 0;
    for (let i = 0; i < n; i++) total += w[i]!;
    const xm = timesSquare(rowsOfX, bread, n, k); // X M
    const xs = weights ? timesSquare(rowsOfX, spread, n, k) : xm; // X spread; without weights spread is M
    const h = new Float64Array(n * n);
    const hh = new Float64Array(n * n);
    let ww = 0;
    for (let i = 0; i < n; i++) ww += w[i]! * w[i]!;
    const xw = new Float64Array(n); // X̃ M (Σ XᵀWW 1 of this cluster) / total: H of the columns times P of the effect, transposed
    if (absorbed) {
      const pulled = new Float64Array(k);
      for (let j = 0; j < n; j++) for (let a = 0; a < k; a++) pulled[a]! += (rowsOfX[j * k + a]! * w[j]! * w[j]!) / total;
      for (let i = 0; i < n; i++) for (let a = 0; a < k; a++) xw[i]! += xm[i * k + a]! * pulled[a]!;
    }
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let own1 = 0;
        let own2 = 0;
        for (let a = 0; a < k; a++) own1 += xm[i * k + a]! * rowsOfX[j * k + a]!;
        if (weights) for (let a = 0; a < k; a++) own2 += xs[i * k + a]! * rowsOfX[j * k + a]!;
        else own2 = own1;
        h[i * n + j] = own1 * w[j]! + (absorbed ? w[j]! / total : 0);
        hh[i * n + j] = own2 + (absorbed ? ww / (total * total) + xw[i]! + xw[j]! : 0);
      }
    const g2 = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const one = i === j ? 1 : 0;
        g2[i * n + j] = kind === 'CR2' ? one - h[i * n + j]! - h[j * n + i]! + hh[i * n + j]! : one - (h[i * n + j]! + h[j * n + i]!) / 2;
      }
    const blow = symmetricPower(g2, n, kind === 'CR2' ? -0.5 : -1);
    for (let c = 0; c < wanted; c++) {
      const v = new Float64Array(n);
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) v[i]! += blow[i * n + j]! * w[j]! * xm[j * k + c]!;
      let influence = 0;
      for (let i = 0; i < n; i++) influence += v[i]! * residuals[own[i]!]!;
      variance[c]! += influence * influence;
      if (kind === 'CR2') sums[c]!.add(v, w, absorbed ? total : Infinity, x);
    }
  }
  const groups = start.length - 1;
  return sums.map((sum, c) => ({ variance: variance[c]!, df: kind === 'CR2' ? sum.df(bread, spread) : groups - 1 }));
}

/** Rows (n × k) times a square matrix (k × k). */
function timesSquare(rows: Float64Array, square: Float64Array, n: number, k: number): Float64Array {
  const out = new Float64Array(n * k);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < k; a++) {
      const v = rows[i * k + a]!;
      for (let b = 0; b < k; b++) out[i * k + b]! += v * square[a * k + b]!;
    }
  return out;
}

function spreadOf({ columns, weights, bread }: ClusteredModel): Float64Array {
  if (!weights) return bread;
  const k = columns.length;
  const squares = new Float64Array(k * k);
  for (let a = 0; a < k; a++)
    for (let b = 0; b < k; b++) for (let i = 0; i < weights.length; i++) squares[a * k + b]! += columns[a]![i]! * columns[b]![i]! * weights[i]! ** 2;
  return multiply(multiply(bread, squares, k), bread, k);
}
