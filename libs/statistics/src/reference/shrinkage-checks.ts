import * as s from '../index.js';
import { simAnswers } from './sim-answers.js';
import { coded, completeRows, type Case, type Check, type Data, type Pair } from './reference-case.js';

type Estimates = Readonly<Record<'tau2' | 'mu' | 'se_mu', number> & Record<'reliability' | 'est' | 'post_se', number[]>>;

function valuesByGroup({ id }: Case, data: Data): { values: number[]; groups: number[]; names: string[] } {
  if (id === 'eb_sim_q12') {
    const teams = [...simAnswers(data, 12)];
    const { codes, names } = coded(teams.flatMap(([name, { scores }]) => scores.map(() => name)));
    return { values: teams.flatMap(([, { scores }]) => scores), groups: codes, names };
  }
  const [file, y, group] = id === 'eb_lq2002_LEAD' ? ['lq2002', 'LEAD', 'COMPID'] : ['bh1996', 'WBEING', 'GRP'];
  const [values, labels] = completeRows(data.table(`r-datasets/${file}.csv`), [y!, group!]);
  const { codes, names } = coded(labels!);
  return { values: values!, groups: codes, names };
}

function shrinkage(c: Case, data: Data): Pair[] {
  const want = c.result;
  const { values, groups, names } = valuesByGroup(c, data);
  const order = (want.groups! as string[]).map((name) => names.indexOf(name));
  const members = order.map((g) => values.filter((_, i) => groups[i] === g));
  const sizes = members.map((own) => own.length);
  const means = members.map((own) => own.reduce((a, b) => a + b, 0) / own.length);
  const { msWithin } = s.oneWayAnova(values, groups);
  const pairs: Pair[] = [
    ['n', sizes, want.n],
    ['mean', means, want.mean],
    ['s2_pooled', msWithin, want.s2_pooled],
  ];
  const methods = [
    ['anova', 'moments', 1e-8],
    ['dl', 'moments', 1e-8],
    ['paule_mandel', 'paule-mandel', 1e-5],
    ['reml_summary', 'reml', 1e-5],
  ] as const;
  for (const [name, method, tolerance] of methods) {
    const got = s.shrunkenMeans(means, sizes, msWithin, method);
    const w = want[name]! as Estimates;
    pairs.push(
      [`${name} tau2, mu, se_mu`, [got.tau2, got.mu, got.muSe], [w.tau2, w.mu, w.se_mu], tolerance],
      [`${name} reliability`, got.reliability, w.reliability, tolerance],
      [`${name} est`, got.estimate, w.est, tolerance],
      [`${name} post_se`, got.se, w.post_se, tolerance],
    );
  }
  if (c.id === 'eb_sim_q12') pairs.push(shares(data));
  return pairs;
}

/** The shares of the same teams; these three figures stand in the design, not in the file. */
function shares(data: Data): Pair {
  const teams = [...simAnswers(data, 12).values()];
  const { mu, rho, priorSize } = s.shrunkenShares(
    teams.map((team) => team.favourable),
    teams.map((team) => team.scores.length),
  );
  return ['beta-binomial mu, rho, M', [mu, rho, priorSize], [0.41176, 0.22927, 3.3617], 2e-5];
}

/** Checks of shrinkage.json. */
export const shrinkageChecks: readonly Check[] = [[/^eb_/u, shrinkage]];
