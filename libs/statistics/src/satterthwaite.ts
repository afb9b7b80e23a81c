import { multiply } from './small-matrix.js';

/**
 * Degrees of freedom of one coefficient, (tr P)²/tr P². P is diagonal plus Z Q Zᵀ, Z with a row [Xᵀv, Xᵀ(Wv − W1 · Σv/Σw)] for every cluster, so that
 * only small sums have to be kept.
 */
export class Satterthwaite {
  private readonly z: Float64Array;
  private readonly cross: Float64Array;
  private readonly rows: Float64Array[] = [];
  private readonly own: number[] = [];

  constructor(private readonly k: number) {
    this.z = new Float64Array(2 * k);
    this.cross = new Float64Array(4 * k * k);
  }

  add(v: Float64Array, w: Float64Array, total: number, x: (i: number, a: number) => number): void {
    const { k, z, cross } = this;
    let sum = 0;
    for (let i = 0; i < v.length; i++) sum += v[i]!;
    z.fill(0);
    let own = 0;
    for (let i = 0; i < v.length; i++) {
      const left = v[i]! - (w[i]! * sum) / total;
      own += left * left;
      for (let a = 0; a < k; a++) {
        z[a]! += x(i, a) * v[i]!;
        z[k + a]! += x(i, a) * w[i]! * left;
      }
    }
    for (let a = 0; a < 2 * k; a++) for (let b = 0; b < 2 * k; b++) cross[a * 2 * k + b]! += z[a]! * z[b]!;
    this.rows.push(z.slice());
    this.own.push(own);
  }

  df(bread: Float64Array, spread: Float64Array): number {
    const m = 2 * this.k;
    const q = new Float64Array(m * m);
    for (let a = 0; a < this.k; a++)
      for (let b = 0; b < this.k; b++) {
        q[a * m + b] = spread[a * this.k + b]!;
        q[a * m + this.k + b] = q[(this.k + a) * m + b] = -bread[a * this.k + b]!;
      }
    let trace = 0;
    let squares = 0;
    this.rows.forEach((z, g) => {
      let low = 0;
      for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) low += z[a]! * q[a * m + b]! * z[b]!;
      trace += this.own[g]! + low;
      squares += this.own[g]! ** 2 + 2 * this.own[g]! * low;
    });
    const qc = multiply(q, this.cross, m);
    for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) squares += qc[a * m + b]! * qc[b * m + a]!;
    return trace ** 2 / squares;
  }
}
