import * as s from '../index.js';
import type { Check } from './reference-case.js';

type Rows = Readonly<Record<string, number>>[];

/** Checks of inference.json. */
export const inferenceChecks: readonly Check[] = [
  [/^power_r$/u, ({ result }) => (result as unknown as Rows).map((w) => [`r ${w.r}, n ${w.n}`, s.correlationPower(w.r!, w.n!), w.power_fisher])],
  [
    /^min_detectable_r$/u,
    ({ result }) =>
      (result as unknown as Rows).map((w) => [
        `n ${w.n}`,
        [s.smallestDetectableCorrelation(w.n!), s.smallestDetectableCorrelation(w.n!, { power: 0.9 }), s.criticalCorrelation(w.n!)],
        [w.min_r_fisher_80, w.min_r_fisher_90, w.critical_r],
      ]),
  ],
  [/^sample_size_r$/u, ({ result }) => (result as unknown as Rows).map((w) => [`r ${w.r}`, s.sampleSizeForCorrelation(w.r!), w.n_fisher])],
];
