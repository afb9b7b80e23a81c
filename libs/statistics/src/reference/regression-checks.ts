import * as s from '../index.js';
import type { CoefficientTest } from '../index.js';
import { coded, completeRows, inOrder, type Case, type Check, type Data, type Pair } from './reference-case.js';
import { lagged } from './sim-panel.js';

interface Model {
  readonly names: readonly string[];
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly clusters?: readonly number[];
}

const NHS_YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2019];

function model({ id }: Case, data: Data): Model {
  const { table } = data;
  if (id.startsWith('ols_attitude')) {
    const names = id === 'ols_attitude' ? ['complaints', 'privileges', 'learning', 'raises', 'critical', 'advance'] : ['complaints', 'learning'];
    const [y, ...x] = completeRows(table('r-datasets/attitude.csv'), ['rating', ...names]);
    return { names, y: y!, x };
  }
  if (id === 'ols_nhs_shmi') {
    const t = table('nhs-staff-shmi/panel.csv');
    const trusts = coded(t.trust_code!).codes;
    const names = ['engagement', 'work_stress', 'clinical_share'];
    const [y, year, clusters, , ...x] = completeRows({ ...t, trust: trusts }, ['shmi', 'year', 'trust', 'staff_responses', ...names]);
    const dummies = NHS_YEARS.map((one) => year!.map((v) => (v === one ? 1 : 0)));
    return { names: [...names, ...NHS_YEARS.map((one) => `factor(year)${one}`)], y: y!, x: [...x, ...dummies], clusters: clusters! };
  }
  const rows = lagged(data, 'engagement_true').filter((row) => id !== 'ols_sim_8teams' || row.team < 8);
  return { names: ['lag'], y: rows.map((row) => row.csat), x: [rows.map((row) => row.lag)], clusters: rows.map((row) => row.team) };
}

function regression(c: Case, data: Data): Pair[] {
  const want = c.result;
  const { names: predictors, y, x, clusters } = model(c, data);
  const names = ['(Intercept)', ...predictors];
  const fit = s.leastSquares(y, x);
  const pairs: Pair[] = [
    ['n, df', [fit.n, fit.df], [want.n, want.df]],
    ['coef', fit.coefficients, inOrder(want.coef!, names)],
    ['sigma, r2, r2_adj, F', [fit.sigma, fit.r2, fit.adjustedR2, fit.f], [want.sigma, want.r2, want.r2_adj, want.F]],
  ];
  const compare = (name: string, got: CoefficientTest[], key: keyof CoefficientTest, figures: unknown): void => {
    if (figures) pairs.push([name, got.map((one) => one[key]), inOrder(figures as Record<string, unknown>, names)]);
  };
  const ordinary = s.ordinaryErrors(fit);
  compare('se', ordinary, 'se', want.se);
  compare('t', ordinary, 't', want.t);
  compare('p', ordinary, 'p', want.p);
  const hc = (want.hc ?? { HC3: want.HC3 }) as Record<string, unknown>;
  for (const kind of ['HC0', 'HC1', 'HC2', 'HC3', 'HC4'] as const) if (hc[kind]) compare(kind, s.heteroscedasticErrors(fit, kind), 'se', hc[kind]);
  compare('HC3_t', s.heteroscedasticErrors(fit), 't', hc.HC3_t);
  compare('HC3_p', s.heteroscedasticErrors(fit), 'p', hc.HC3_p);
  compare('HC3_ci', s.heteroscedasticErrors(fit), 'interval', hc.HC3_ci);
  if (want.vif) pairs.push(['vif', s.varianceInflation(x), inOrder(want.vif, predictors)]);
  if (want.hat) pairs.push(['hat', fit.hat, want.hat]);
  if (!want.cluster) return pairs;
  const robust = want.cluster as Record<string, never>;
  pairs.push(['clusters', new Set(clusters).size, robust.clusters]);
  for (const [name, kind] of Object.entries({ CR0: 'CR0', CR1: 'CR1', CR1S_stata: 'CR1S', CR2: 'CR2', CR3_jackknife: 'CR3' } as const))
    compare(name, s.clusterErrors(fit, clusters!, kind), 'se', robust[name]);
  compare('CR2_df', s.clusterErrors(fit, clusters!, 'CR2'), 'df', robust.CR2_df);
  compare('CR2_p', s.clusterErrors(fit, clusters!, 'CR2'), 'p', robust.CR2_p);
  compare('CR1S_p_t_Gminus1', s.clusterErrors(fit, clusters!, 'CR1S'), 'p', robust.CR1S_p_t_Gminus1);
  return pairs;
}

/** Checks of regression.json. */
export const regressionChecks: readonly Check[] = [[/^ols_/u, regression]];
