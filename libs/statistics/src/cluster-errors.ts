import { adjustedClusterVariances, crudeClusterVariances, type ClusteredModel } from './cluster-variance.js';
import { coefficientTest, type CoefficientTest } from './coefficient-tests.js';
import { groupIndex, groupRows } from './group-index.js';
import type { LeastSquaresFit } from './least-squares.js';
import type { Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** Conventions of cluster-robust standard errors; CR2 for less than 40 clusters. */
export type ClusterKind = 'CR0' | 'CR1' | 'CR1S' | 'CR2' | 'CR3';

/**
 * Tests of all coefficients (intercept first) when rows of one cluster (team) belong together. CR0 as it is; CR1 times G/(G−1); CR1S times
 * G/(G−1)·(n−1)/(n−k) (Stata); these and CR3 with G − 1 degrees of freedom; CR2 with Satterthwaite's, the honest one for few teams.
 * @param clusters label of each row's cluster, any numbers; at least 2 clusters
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `degenerate` (clusters that leave no variance),
 * `out-of-range` (CR2, CR3: a cluster of more than 250 rows)
 * Source: Liang & Zeger 1986; Bell & McCaffrey 2002; Pustejovsky & Tipton 2018; R `clubSandwich::vcovCR`.
 */
export function clusterErrors(fit: LeastSquaresFit, clusters: Sample, kind: ClusterKind = 'CR2', level = 0.95): CoefficientTest[] {
  if (clusters.length !== fit.n)
    throw new StatisticsError('unequal-lengths', `The regression has ${fit.n} rows and ${clusters.length} labels of clusters; each row needs one.`);
  const index = groupIndex('clusters', clusters);
  if (index.count < 2) throw new StatisticsError('too-few', 'All rows are of one cluster; at least two are needed.');
  const model: ClusteredModel = { ...fit, clusters: groupRows(index), absorbed: false };
  const k = fit.columns.length;
  const g = index.count;
  const variances =
    kind === 'CR2' || kind === 'CR3'
      ? adjustedClusterVariances(model, k, kind)
      : Array.from(crudeClusterVariances(model, k), (variance) => ({
          variance: variance * (kind === 'CR0' ? 1 : g / (g - 1)) * (kind === 'CR1S' ? (fit.n - 1) / fit.df : 1),
          df: g - 1,
        }));
  return variances.map(({ variance, df }, j) => {
    if (!(variance > 0)) throw new StatisticsError('degenerate', 'The clusters leave no variance from which the uncertainty could be told.');
    return coefficientTest(fit.coefficients[j]!, Math.sqrt(variance), df, level);
  });
}
