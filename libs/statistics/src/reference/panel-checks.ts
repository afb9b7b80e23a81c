import * as s from '../index.js';
import type { CoefficientTest, PanelErrorKind } from '../index.js';
import { coded, inOrder, type Case, type Check, type Data, type Pair } from './reference-case.js';
import { lagged, type LaggedRow } from './sim-panel.js';

/** Answers behind a staff figure below which it is left out. */
const ENOUGH = 5;

type Column = (number | null)[];

/** Columns of a panel file with lags and leads of one period, which must exist; observed engagement only from enough answers. */
function panelColumns({ id, data }: Case, { table }: Data): { unit: number[]; period: number[]; column: (name: string) => Column } {
  const t = table(data!);
  const sim = data!.startsWith('sim');
  const unit = coded(t[sim ? 'team' : 'trust_code']!).codes;
  const period = t[sim ? 'quarter' : 'year'] as number[];
  const at = new Map(unit.map((u, i) => [`${u} ${period[i]}`, i]));
  const shifted = (column: Column, by: number): Column => unit.map((u, i) => column[at.get(`${u} ${period[i]! + by}`) ?? -1] ?? null);
  const observed = (): Column => (t.engagement as Column).map((v, i) => (id.endsWith('all_n') || (t.n_resp![i] as number) >= ENOUGH ? v : null));
  const column = (name: string): Column => {
    if (name.endsWith('_lag')) return shifted(column(name.slice(0, -4)), -1);
    if (name.endsWith('_lead')) return shifted(column(name.slice(0, -5)), 1);
    return sim && (name === 'engagement_now' || name === 'engagement') ? observed() : (t[name] as Column);
  };
  return { unit, period, column };
}

function twoWays(c: Case, data: Data): Pair[] {
  const want = c.result;
  const names = [c.params.x!].flat() as string[];
  const { unit, period, column } = panelColumns(c, data);
  const needed = [c.params.y!, ...names].map(column);
  const weights = c.id.endsWith('weighted') ? column('staff_responses') : null;
  const extra = c.data!.startsWith('nhs') && weights ? [weights] : [];
  const rows = unit.map((_, i) => i).filter((i) => [...needed, ...extra].every((one) => one[i] !== null));
  const of = (one: Column): number[] => rows.map((i) => one[i]!);
  const options = { ...(want.periods === null ? {} : { periods: rows.map((i) => period[i]!) }), ...(weights ? { weights: of(weights) } : {}) };
  const fit = (errors: PanelErrorKind): s.FixedEffectsFit =>
    s.fixedEffects(
      of(needed[0]!),
      needed.slice(1).map(of),
      rows.map((i) => unit[i]!),
      { ...options, errors },
    );
  const one = fit('CR1_nested');
  const compare = (name: string, kind: PanelErrorKind, key: keyof CoefficientTest): Pair => [
    name,
    fit(kind).coefficients.map((test) => test[key]),
    inOrder(want[name]!, names),
  ];
  return [
    ['units, n, periods', [one.units, one.n, one.periods], [want.units, want.n, want.periods ?? 0]],
    compare('coef', 'CR1_nested', 'estimate'),
    compare('se_classic', 'classic', 'se'),
    compare('CR0', 'CR0', 'se'),
    compare('CR1', 'CR1', 'se'),
    compare('CR1_nested', 'CR1_nested', 'se'),
    compare('CR1S_all_dummies', 'CR1S', 'se'),
    compare('CR1_nested_p', 'CR1_nested', 'p'),
    compare('CR1_nested_ci', 'CR1_nested', 'interval'),
    compare('CR2', 'CR2', 'se'),
    compare('CR2_df', 'CR2', 'df'),
    compare('CR2_p', 'CR2', 'p'),
    ['within_r2, sigma', [one.withinR2, one.sigma], [want.within_r2, want.sigma]],
  ];
}

/** Rows whose engagement of the quarter before was observed by enough answers. */
function enoughAnswers(data: Data): LaggedRow[] {
  const answers = lagged(data, 'n_resp');
  return lagged(data, 'engagement').filter((row) => answers.some((own) => own.team === row.team && own.quarter === row.quarter && own.lag >= ENOUGH));
}

/** The other ways to read the same panel. */
function otherWays({ result: want }: Case, data: Data): Pair[] {
  const rows = lagged(data, 'engagement_true');
  const [y, x, unit, period] = [rows.map((r) => r.csat), [rows.map((r) => r.lag)], rows.map((r) => r.team), rows.map((r) => r.quarter)];
  const names = ['(Intercept)', 'engagement_true_lag'];
  const within = s.fixedEffects(y, x, unit, { periods: period, errors: 'CR0' }).coefficients[0]!;
  const random = s.randomEffects(y, x, unit);
  const seen = enoughAnswers(data);
  const observed = s.fixedEffects(
    seen.map((r) => r.csat),
    [seen.map((r) => r.lag)],
    seen.map((r) => r.team),
    { periods: seen.map((r) => r.quarter), errors: 'CR1_nested' },
  );
  return [
    ['within, arellano_se', [within.estimate, within.se], [want.within, want.arellano_se]],
    ['fd', s.firstDifferences(y, x, unit, period).fit.coefficients, inOrder(want.fd!, names)],
    ['between', s.betweenUnitsFit(y, x, unit).coefficients, inOrder(want.between!, names)],
    ['random', random.coefficients.map((one) => one.estimate), inOrder(want.random!, names)],
    // two figures that stand in the design, not in the file
    ['observed means', [observed.n, observed.units, observed.coefficients[0]!.estimate, observed.coefficients[0]!.se], [461, 49, 0.2156844515, 0.0459862027]],
    ['permutation inside teams', s.panelPermutation(x[0]!, y, unit, period, { seed: 1 }).p, 2e-4],
    ['hausman_chisq, hausman_p', [random.hausman?.chiSquare, random.hausman?.p], [want.hausman_chisq, want.hausman_p]],
  ];
}

/** Checks of panel.json. */
export const panelChecks: readonly Check[] = [
  [/^plm_/u, otherWays],
  [/^(lagged|nhs)_/u, twoWays],
];
