import type { DistributionGroup, RecommendGroup, ShownShare } from '@throughline/contract';
import { numberText } from '../../../ui/figure/number-text';

const THIRDS = { low: 'under a third', middle: 'between a third and two thirds', high: 'over two thirds' } as const;

/** A share in words: 'about 40 %', at the ends '5 % or less', of very few people only a third of the range. */
export function shareWords({ bound, percent }: ShownShare): string {
  if (bound === 'low' || bound === 'middle' || bound === 'high') return THIRDS[bound];
  if (bound === 'about') return `about ${percent} %`;
  return bound === 'at-most' ? `${percent} % or less` : `${percent} % or more`;
}

/** A part of a bar. `width` in percent of the bar. */
export interface Segment {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly width: number;
}

/** The parts of a bar, whose widths make 100 together though rounded shares do not; none where a share has no percent. */
export function segmentsOf({ parts }: Pick<DistributionGroup, 'parts'>, labels: ReadonlyMap<string, string>): readonly Segment[] {
  if (parts.some(({ share }) => share.percent === null)) return [];
  const sum = parts.reduce((all, { share }) => all + (share.percent ?? 0), 0);
  if (sum === 0) return [];
  return parts.map(({ key, share }) => ({ key, label: labels.get(key) ?? key, words: shareWords(share), width: (100 * (share.percent ?? 0)) / sum }));
}

/** The recommend score with its interval; undefined for fewer than ten people. */
export function recommendWords({ score, low, high }: RecommendGroup): string | undefined {
  if (score === undefined) return undefined;
  const signed = (value: number): string => (value > 0 ? `+${numberText(value, 0)}` : numberText(value, 0));
  return low === undefined || high === undefined
    ? `${signed(score)}, no interval from so few answers`
    : `${signed(score)} (95 % interval ${signed(low)} to ${signed(high)})`;
}
