import * as s from '../index.js';
import { completeRows, inOrder, type Case, type Check, type Data, type Pair } from './reference-case.js';

/** Items whose scale of 1 … 6 runs the other way round in bfi.csv. */
const REVERSED = new Set(['A1', 'C4', 'C5', 'E1', 'E2', 'O2', 'O5']);

const FILES: readonly [RegExp, string][] = [
  [/bfi/u, 'r-datasets/bfi.csv'],
  [/lq2002/u, 'r-datasets/lq2002.csv'],
  [/attitude/u, 'r-datasets/attitude.csv'],
];

function scale({ id, params, result: want }: Case, { table }: Data): Pair[] {
  const names = params.items! as string[];
  const file = FILES.find(([pattern]) => pattern.test(id))![1];
  const columns = completeRows(table(file), names).map((column, i) => (REVERSED.has(names[i]!) ? column.map((v) => 7 - v) : column));
  const got = s.scaleReliability(columns);
  const omega = s.omegaTotal(columns);
  const feldt = want.feldt! as { lower: number; upper: number };
  return [
    ['n, k', [got.n, got.items], [params.n, params.k]],
    ['alpha, alpha_std, mean_r', [got.alpha, got.standardised, got.meanCorrelation], [want.alpha, want.alpha_std, want.mean_r]],
    ['feldt', got.interval, [feldt.lower, feldt.upper]],
    ['alpha_if_dropped', got.alphaIfDropped, inOrder(want.alpha_if_dropped!, names)],
    ['item_rest_r', got.itemRest, inOrder(want.item_rest_r!, names)],
    ['guttman_lambda2', got.lambda2, want.guttman_lambda2],
    ['omega_total_ml', omega.omega, want.omega_total_ml, 1e-5],
    ['loadings', omega.loadings, inOrder(want.loadings!, names), 1e-5],
    ['item_residual_var', omega.residualVariances, inOrder(want.item_residual_var!, names), 1e-5],
  ];
}

function pairwise({ params, result: want }: Case, { table }: Data): Pair[] {
  const names = params.items! as string[];
  const bfi = table('r-datasets/bfi.csv');
  let least = Infinity;
  const covariance = Float64Array.from(
    names.flatMap((a) =>
      names.map((b) => {
        const [x, y] = completeRows(bfi, [a, b]);
        least = Math.min(least, x!.length);
        return s.covarianceMatrix([x!, y!])[1]!;
      }),
    ),
  );
  return [
    ['alpha', s.cronbachAlpha(covariance, names.length), want.alpha],
    ['n_min', least, want.n_min],
  ];
}

/** Checks of reliability.json. */
export const reliabilityChecks: readonly Check[] = [
  [/_pairwise$/u, pairwise],
  [/^alpha_/u, scale],
];
