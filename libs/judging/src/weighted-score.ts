import { JudgingError } from './judging-error.js';

/** A criterion of a category, as it was published before nominations opened. */
export interface Criterion {
  readonly id: string;
  /** How much it counts against the others; above 0. */
  readonly weight: number;
}

/**
 * One judge's score of one nomination: the mean of her marks, each counted by the weight of its criterion, in the units of the marks; undefined as long as a mark is missing, because what is left would weigh more than was published.
 * @throws JudgingError `no-candidates` (no criterion), `bad-count` (a weight that is not above 0), `not-finite` (a mark that is no number)
 */
export function weightedScore(criteria: readonly Criterion[], marks: Readonly<Record<string, number | undefined>>): number | undefined {
  if (criteria.length === 0) throw new JudgingError('no-candidates', 'There is no criterion to score by.');
  let [sum, weights] = [0, 0];
  for (const { id, weight } of criteria) {
    if (!(weight > 0) || !Number.isFinite(weight)) throw new JudgingError('bad-count', `The weight of ${JSON.stringify(id)} must be above 0, not ${weight}.`);
    const mark = marks[id];
    if (mark === undefined) return undefined;
    if (!Number.isFinite(mark)) throw new JudgingError('not-finite', `The mark for ${JSON.stringify(id)} is no number.`);
    sum += weight * mark;
    weights += weight;
  }
  return sum / weights;
}
