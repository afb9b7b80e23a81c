import type { AdjustedMean, Leniency } from '@throughline/statistics';

/** Scores that are explained exactly, or nearly (`exact` false), by who was scored and who scored. */
export interface AdditiveParts {
  readonly means: readonly Pick<AdjustedMean, 'subject' | 'adjusted' | 'interval'>[];
  readonly leniencies: readonly Pick<Leniency, 'rater' | 'scores' | 'effect' | 'standardError'>[];
  readonly exact: boolean;
}

/**
 * Takes scores apart that are, but for rounding, sums of what the subject is worth and how lenient the rater is, by going from score to score along what hangs together; leniencies add up to 0. For scores that `raterAdjustedMeans` refuses as `zero-variance`.
 * @param subjects number of each score's subject  @param raters number of each score's rater; all must hang together
 */
export function exactAdditiveParts(scores: readonly number[], subjects: readonly number[], raters: readonly number[]): AdditiveParts {
  const [worth, lenient] = [new Map<number, number>([[subjects[0]!, 0]]), new Map<number, number>()];
  const [ofSubject, ofRater] = [new Map<number, number[]>(), new Map<number, number[]>()];
  scores.forEach((_, i) => {
    ofSubject.set(subjects[i]!, [...(ofSubject.get(subjects[i]!) ?? []), i]);
    ofRater.set(raters[i]!, [...(ofRater.get(raters[i]!) ?? []), i]);
  });
  const queue = [subjects[0]!];
  for (let subject = queue.shift(); subject !== undefined; subject = queue.shift())
    for (const i of ofSubject.get(subject)!) {
      const rater = raters[i]!;
      if (lenient.has(rater)) continue;
      lenient.set(rater, scores[i]! - worth.get(subject)!);
      for (const j of ofRater.get(rater)!) {
        if (worth.has(subjects[j]!)) continue;
        worth.set(subjects[j]!, scores[j]! - lenient.get(rater)!);
        queue.push(subjects[j]!);
      }
    }
  const middle = [...lenient.values()].reduce((sum, one) => sum + one, 0) / lenient.size;
  return {
    means: [...worth].map(([subject, value]) => {
      // a tie must not be broken by the rounding of a sum
      const adjusted = Math.round((value + middle) * 1e9) / 1e9;
      return { subject, adjusted, interval: [adjusted, adjusted] };
    }),
    leniencies: [...lenient].map(([rater, value]) => ({
      rater,
      scores: ofRater.get(rater)!.length,
      effect: Math.round((value - middle) * 1e9) / 1e9,
      standardError: 0,
    })),
    exact: true,
  };
}
