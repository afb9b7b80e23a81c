import type { ResultTrend } from '@throughline/contract';
import { numberText } from '../../ui/figure/number-text';

/** How a figure moved, in words: 'up by 6', or of small groups 'up'. `decimals`: as many as the figure has. */
export function trendText({ direction, change }: ResultTrend, decimals: number): string {
  if (direction === 'same') return 'about the same';
  return change === undefined ? direction : `${direction} by ${numberText(Math.abs(change), decimals)}`;
}
