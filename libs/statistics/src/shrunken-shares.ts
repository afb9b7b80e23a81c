import { finiteFigures } from './finite-figures.js';
import { requireCount, requirePairs, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/** Shares of units, drawn towards the overall share as far as their size leaves them uncertain. */
export interface ShrunkenShares {
  /** Overall share (0 … 1): all favourable answers of all answers. */
  readonly mu: number;
  /** Correlation of two answers of one unit; 0 says that the units do not differ beyond chance. */
  readonly rho: number;
  /** Answers that the overall share counts for, (1 − rho)/rho; null when rho is 0 and every unit gets the overall share. */
  readonly priorSize: number | null;
  /** Per unit: (x + priorSize · mu)/(n + priorSize). */
  readonly estimate: number[];
}

/**
 * Beta-binomial estimates of J ≥ 3 shares x of n, for league tables of units of one kind.
 * @param favourable whole numbers, none above its `answers`  @param answers whole numbers, at least 1, more than 1 somewhere
 * @throws StatisticsError `unequal-lengths`, `too-few`, `out-of-range`, `not-finite`, `zero-variance` (everyone answers alike)
 * Source: ANOVA estimator of rho, Ridout, Demétrio & Firth 1999, Biometrics 55, 137–148.
 */
export function shrunkenShares(favourable: Sample, answers: Sample): ShrunkenShares {
  requirePairs(favourable, answers, 3);
  const units = answers.length;
  let n = 0;
  let x = 0;
  let sizes = 0;
  for (let i = 0; i < units; i++) {
    requireCount(`answers at position ${i}`, answers[i]!, 1);
    requireCount(`favourable at position ${i}`, favourable[i]!, 0);
    if (favourable[i]! > answers[i]!)
      throw new StatisticsError('out-of-range', `At position ${i}, ${favourable[i]} answers are favourable of only ${answers[i]}.`);
    n += answers[i]!;
    x += favourable[i]!;
    sizes += answers[i]! ** 2;
  }
  if (n === units) throw new StatisticsError('too-few', 'Every unit has a single answer; how much people differ inside a unit cannot be seen.');
  const mu = x / n;
  if (x === 0 || x === n) throw new StatisticsError('zero-variance', 'Everyone answers alike, so there is no difference between units to weigh.');
  let within = 0;
  let between = 0;
  for (let i = 0; i < units; i++) {
    const share = favourable[i]! / answers[i]!;
    within += answers[i]! * share * (1 - share);
    between += answers[i]! * (share - mu) ** 2;
  }
  const msWithin = within / (n - units);
  const msBetween = between / (units - 1);
  const k0 = (n - sizes / n) / (units - 1);
  const rho = Math.max(0, Math.min(1, (msBetween - msWithin) / (msBetween + (k0 - 1) * msWithin)));
  const priorSize = rho === 0 ? null : (1 - rho) / rho;
  const estimate = Array.from(answers, (own, i) => (priorSize === null ? mu : (favourable[i]! + priorSize * mu) / (own + priorSize)));
  return finiteFigures({ mu, rho, priorSize, estimate });
}
