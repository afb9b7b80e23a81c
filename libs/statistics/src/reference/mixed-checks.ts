import * as s from '../index.js';
import { coded, completeRows, inOrder, type Case, type Check, type Data, type Pair } from './reference-case.js';
import { lagged } from './sim-panel.js';

interface Model {
  readonly names: readonly string[];
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly groups: readonly number[];
  readonly labels: readonly string[];
}

type Fitted = Readonly<Record<'coef' | 'se' | 't' | 'df_satterthwaite' | 'p', number[] | Record<string, number>>> &
  Readonly<Record<'tau2' | 'sigma2' | 'icc' | 'loglik' | 'n' | 'groups', number>> & { blup: Record<string, number> | null };

function model({ id }: Case, data: Data): Model {
  if (id === 'mixed_sim_within_between') {
    const rows = lagged(data, 'engagement_true');
    const means = new Map<number, number>();
    for (const { team } of rows) {
      const own = rows.filter((row) => row.team === team).map((row) => row.lag);
      means.set(team, own.reduce((a, b) => a + b, 0) / own.length);
    }
    const between = rows.map((row) => means.get(row.team)!);
    const quarters = Array.from({ length: 10 }, (_, i) => i + 3);
    return {
      names: ['xw', 'xb', ...quarters.map((q) => `qf${q}`)],
      y: rows.map((row) => row.csat),
      x: [rows.map((row, i) => row.lag - between[i]!), between, ...quarters.map((q) => rows.map((row) => (row.quarter === q ? 1 : 0)))],
      groups: rows.map((row) => row.team),
      labels: coded(data.table('sim-panel/panel_lagged.csv').team!).names,
    };
  }
  const names = id === 'mixed_bh1996_null' ? [] : id === 'mixed_bh1996_hrs' ? ['HRS', 'G.HRS'] : ['W.LEAD', 'G.LEAD'];
  const [y, group, ...x] = completeRows(data.table('r-datasets/bh1996.csv'), ['WBEING', 'GRP', ...names]);
  const { codes, names: labels } = coded(group!);
  return { names, y: y!, x, groups: codes, labels };
}

function mixed(c: Case, data: Data): Pair[] {
  const { names: predictors, y, x, groups, labels } = model(c, data);
  const names = ['(Intercept)', ...predictors];
  const pairs: Pair[] = [];
  for (const method of ['reml', 'ml'] as const) {
    const want = c.result[method]! as Fitted;
    const got = s.randomIntercept(y, x, groups, { method });
    const list = (figures: number[] | Record<string, number>): unknown => (Array.isArray(figures) ? figures : inOrder(figures, names));
    pairs.push(
      [`${method} n, groups`, [got.n, got.groups], [want.n, want.groups]],
      [`${method} coef`, got.coefficients.map((one) => one.estimate), list(want.coef)],
      [`${method} se`, got.coefficients.map((one) => one.se), list(want.se)],
      [`${method} t`, got.coefficients.map((one) => one.t), list(want.t), 1e-5],
      [`${method} df_satterthwaite`, got.coefficients.map((one) => one.df), list(want.df_satterthwaite), 1e-5],
      [`${method} p`, got.coefficients.map((one) => one.p), list(want.p)],
      [`${method} tau2, sigma2, icc, loglik`, [got.tau2, got.sigma2, got.icc, got.logLik], [want.tau2, want.sigma2, want.icc, want.loglik]],
    );
    if (want.blup) {
      const own = new Map([...new Set(groups)].map((code, g) => [labels[code], got.levels[g]]));
      pairs.push([`${method} blup`, Object.keys(want.blup).map((name) => own.get(name)), Object.values(want.blup)]);
    }
  }
  const { chisq, p_mixture } = c.result.lr_test_tau! as { chisq: number; p_mixture: number };
  const test = s.groupLevelTest(y, x, groups);
  pairs.push(['lr_test_tau', [test.chiSquare, test.p], [chisq, p_mixture]]);
  return pairs;
}

/** Checks of mixed.json. */
export const mixedChecks: readonly Check[] = [[/^mixed_/u, mixed]];
