import * as s from '../index.js';
import { completeRows, inOrder, type Case, type Check, type Data, type Pair } from './reference-case.js';

function drivers({ data, params, result: want }: Case, { table, text }: Data): Pair[] {
  const names = params.x! as string[];
  const [y, ...x] = completeRows(table(data!), [params.y!, ...names]) as [number[], ...number[][]];
  const got = s.lmg(y, x);
  const johnson = s.johnsonWeights(y, x);
  const share = (parts: readonly number[]): number[] => parts.map((part) => part / got.r2);
  const pairs: Pair[] = [
    ['n, r2', [y.length, got.r2], [want.n, want.r2]],
    ['lmg', got.lmg, inOrder(want.lmg!, names)],
    ['lmg_share', share(got.lmg), inOrder(want.lmg_share!, names)],
    ['johnson', johnson.weights, inOrder(want.johnson!, names)],
    ['johnson_share', share(johnson.weights), inOrder(want.johnson_share!, names)],
    ['johnson r2', johnson.r2, want.r2],
    ['first', got.first, inOrder(want.first!, names)],
    ['last', got.last, inOrder(want.last!, names)],
    ['vif', s.varianceInflation(x), inOrder(want.vif!, names)],
    ['dominance_share', got.dominance, want.dominance_share],
  ];
  if (!want.boot) return pairs;
  const boot = want.boot as { lmg_ci: object; johnson_ci: object; share_rank1_lmg: object };
  const draws = text('r-datasets/boot_index_attitude_999x30.csv')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(',').map((i) => Number(i) - 1));
  const ofDraws = (method: 'lmg' | 'johnson'): s.DriverBootstrap => {
    let at = 0;
    const times = (): number[] => {
      const counts = y.map(() => 0);
      for (const i of draws[at]!) counts[i]!++;
      at++;
      return counts;
    };
    return s.driversOfDraws(y, x, times, draws.length, { method });
  };
  const lmg = ofDraws('lmg');
  pairs.push(
    ['boot lmg_ci', lmg.intervals, inOrder({ ...boot.lmg_ci }, names)],
    ['boot share_rank1_lmg', lmg.ranks.map((own) => own[0]), inOrder({ ...boot.share_rank1_lmg }, names)],
    ['boot johnson_ci', ofDraws('johnson').intervals, inOrder({ ...boot.johnson_ci }, names)],
  );
  return pairs;
}

/** Checks of drivers.json. */
export const driversChecks: readonly Check[] = [[/^drivers_/u, drivers]];
