import type { DistributionGroup, RecommendGroup, ShownShare } from '@throughline/contract';
import { numberText } from '../../../ui/figure/number-text';
import { inOrder } from '../../../words/numbers';
import { resultWords } from '../words/words';

/** A share in words: 'about 40 %', at the ends '5 % or less', of very few people only a third of the range. */
export function shareWords({ bound, percent }: ShownShare): string {
  const words = resultWords().measure.share;
  if (bound === 'low' || bound === 'middle' || bound === 'high') return words[bound];
  return { about: words.about, 'at-most': words.atMost, 'at-least': words.atLeast }[bound](String(percent));
}

/** A part of a bar. `width` in percent of the bar, `short`: what fits into it. */
export interface Segment {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly short: string;
  readonly width: number;
}

/** The parts of a bar, whose widths make 100 together though rounded shares do not; none where a share has no percent. */
export function segmentsOf({ parts }: Pick<DistributionGroup, 'parts'>, labels: ReadonlyMap<string, string>): readonly Segment[] {
  if (parts.some(({ share }) => share.percent === null)) return [];
  const sum = parts.reduce((all, { share }) => all + (share.percent ?? 0), 0);
  if (sum === 0) return [];
  return parts.map(({ key, share }) => ({
    key,
    label: labels.get(key) ?? key,
    words: shareWords(share),
    short: inOrder(`${share.percent} %`),
    width: (100 * (share.percent ?? 0)) / sum,
  }));
}

/** The recommend score with its interval; undefined for fewer than ten people. */
export function recommendWords({ score, low, high }: RecommendGroup): string | undefined {
  if (score === undefined) return undefined;
  const words = resultWords().measure;
  const signed = (value: number): string => inOrder(value > 0 ? `+${numberText(value, 0)}` : numberText(value, 0));
  return low === undefined || high === undefined ? words.scoreAlone(signed(score)) : words.score(signed(score), signed(low), signed(high));
}
