import type { MetricDirection, MetricKind } from '@throughline/domain';
import type { LinkWords } from '@throughline/linkage';

/** How a sentence speaks of a measure and a metric. */
export function linkWords(staffLabel: string, metric: { name: string; kind: MetricKind; direction: MetricDirection }): LinkWords {
  const customer = inSentence(metric.name);
  const words = { staff: inSentence(staffLabel), customer, higherIsBetter: metric.direction === 'higher-is-better' };
  return metric.kind === 'complaints' ? { ...words, whenHigher: `more ${customer}`, whenLower: `fewer ${customer}` } : words;
}

/** A name in the middle of a sentence: "Customer satisfaction" loses its capital, "CSAT" and "NPS" keep theirs. */
export function inSentence(name: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
