import { StatisticsError } from './statistics-error.js';

/** What a driver adds beyond the others, as a share of its own variance, below which it is made of them. */
const NOTHING_LEFT = 1e-10;

/**
 * R² of every subset of p drivers, from correlations alone: `out[mask]`, driver j in the subset when bit j of the mask is set; 2^p figures, 0 for none.
 * @param rxx correlations between the drivers, p × p row by row  @param rxy correlation of each driver with the outcome
 * @throws StatisticsError `degenerate` when drivers are made of one another
 * Source: a Cholesky factor that grows and shrinks by one row along a walk over all subsets.
 */
export function subsetR2(rxx: Float64Array, rxy: Float64Array): Float64Array {
  const p = rxy.length;
  const out = new Float64Array(2 ** p);
  const l = new Float64Array(p * p); // row d: the factor's row of the driver chosen at depth d
  const z = new Float64Array(p);
  const chosen = new Int32Array(p);

  function walk(from: number, depth: number, mask: number, r2: number): void {
    for (let j = from; j < p; j++) {
      let left = 1;
      let rest = rxy[j]!;
      for (let d = 0; d < depth; d++) {
        let v = rxx[j * p + chosen[d]!]!;
        for (let s = 0; s < d; s++) v -= l[depth * p + s]! * l[d * p + s]!;
        v /= l[d * p + d]!;
        l[depth * p + d] = v;
        left -= v * v;
        rest -= v * z[d]!;
      }
      if (!(left > NOTHING_LEFT)) throw new StatisticsError('degenerate', `Driver ${j + 1} is made of the others; leave one of them out.`);
      const root = Math.sqrt(left);
      l[depth * p + depth] = root;
      z[depth] = rest / root;
      chosen[depth] = j;
      const own = mask | (1 << j);
      const reached = r2 + z[depth]! * z[depth]!;
      out[own] = reached;
      walk(j + 1, depth + 1, own, reached);
    }
  }

  walk(0, 0, 0, 0);
  return out;
}
