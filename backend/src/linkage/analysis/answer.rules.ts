import type { RegisteredAnswer } from '@throughline/contract';
import type { Finding } from '@throughline/linkage';

/** The one figure that the answer rests on: inside teams over time where that could be, else across teams; null where there was not enough data. */
export function answerOf({ within, across: { pearson } }: Pick<Finding, 'within' | 'across'>): RegisteredAnswer['figures'] {
  if (within) {
    const { coefficient, interval, p, method } = within;
    return { kind: 'within', estimate: coefficient, low: interval[0], high: interval[1], p, method };
  }
  if (!pearson) return null;
  return { kind: 'across', estimate: pearson.r, low: pearson.interval[0], high: pearson.interval[1], p: pearson.p, method: pearson.method };
}
