import * as s from '../index.js';
import { simAnswers } from './sim-answers.js';
import type { Case, Check, Data, Pair } from './reference-case.js';

type Team = Readonly<Record<string, number | number[]>> & { team: string };

function teamScores({ params, result }: Case, data: Data): Pair[] {
  const teams = simAnswers(data, params.quarter!);
  return (result as unknown as Team[]).flatMap((want): Pair[] => {
    const { scores, favourable, recommend } = teams.get(want.team)!;
    const mean = s.meanInterval(scores);
    return [
      [`${want.team} mean`, [mean.n, mean.mean, mean.sd, mean.interval], [want.n, want.mean, want.sd, want.ci]],
      [`${want.team} wilson`, s.wilsonInterval(favourable, scores.length), want.wilson],
      [`${want.team} enps`, s.recommendScore(recommend.promoters, recommend.passives, recommend.detractors).score, want.enps],
    ];
  });
}

function changes({ result }: Case, data: Data): Pair[] {
  const [before, after] = [simAnswers(data, 11), simAnswers(data, 12)];
  const wants = result as unknown as Team[];
  const tests = wants.map((want) => s.welchTest(before.get(want.team)!.scores, after.get(want.team)!.scores));
  const p = tests.map((test) => test.p);
  const [bh, by] = [s.benjaminiHochberg(p), s.benjaminiYekutieli(p)];
  return wants.flatMap((want, i): Pair[] => {
    const { difference, t, df, interval } = tests[i]!;
    const [a, b] = [before.get(want.team)!, after.get(want.team)!];
    const [n1, n2] = [a.scores.length, b.scores.length];
    const recommend = s.recommendChange(a.recommend, b.recommend);
    return [
      [`${want.team} n`, [n1, n2], [want.n1, want.n2]],
      [`${want.team} welch`, [difference, t, df, p[i], interval], [want.diff, want.welch_t, want.welch_df, want.p, want.ci]],
      [`${want.team} hedges_g`, s.hedgesG(a.scores, b.scores), want.hedges_g],
      [`${want.team} fav_newcombe`, s.newcombeInterval(a.favourable, n1, b.favourable, n2), want.fav_newcombe],
      [`${want.team} fav_fisher_p`, s.fisherExactP(a.favourable, n1, b.favourable, n2), want.fav_fisher_p],
      [`${want.team} enps`, [recommend.difference, recommend.z], [want.enps_diff, want.enps_z]],
      [`${want.team} adjusted`, [bh[i], by[i]], [want.p_bh, want.p_by]],
    ];
  });
}

/** Share of the intervals that hold the true score, over every outcome that n answers can have. */
function coverage({ result }: Case): Pair[] {
  const settings = result as unknown as { n: number; promoters: number; detractors: number; coverage: { adjusted_wald_3T: number } }[];
  return settings.map(({ n, promoters, detractors, coverage: want }) => {
    const truth = 100 * (promoters - detractors);
    const passives = 1 - promoters - detractors;
    let held = 0;
    for (let p = 0; p <= n; p++)
      for (let d = 0; d <= n - p; d++) {
        const [low, high] = s.recommendScore(p, n - p - d, d).interval;
        if (low - 1e-9 <= truth && truth <= high + 1e-9) held += choose(n, p) * choose(n - p, d) * promoters ** p * detractors ** d * passives ** (n - p - d);
      }
    return [`n ${n}, promoters ${promoters}, detractors ${detractors}`, held, want.adjusted_wald_3T];
  });
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** Checks of scores.json. */
export const scoresChecks: readonly Check[] = [
  [/^prop_/u, ({ result: w }) => [['wilson', s.wilsonInterval(w.x!, w.n!), w.wilson]]],
  [
    /^enps_\d/u,
    ({ result: w }) => {
      const got = s.recommendScore(w.promoters!, w.passives!, w.detractors!);
      return [['adjusted_wald_3T', [got.score, got.interval], [w.enps, w.adjusted_wald_3T]]];
    },
  ],
  [/^enps_coverage$/u, coverage],
  [/^team_scores_q12$/u, teamScores],
  [/^change_q11_q12$/u, changes],
  [
    /^padjust_/u,
    ({ params, result }) => [
      ['BH', s.benjaminiHochberg(params.p!), result.BH],
      ['BY', s.benjaminiYekutieli(params.p!), result.BY],
    ],
  ],
];
