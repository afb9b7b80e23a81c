import type { ResultTrend } from '@throughline/contract';
import { numberText } from '../../ui/figure/number-text';
import { resultWords } from './words/words';

/** How a figure moved, in words: 'up by 6', or of small groups 'up'. `decimals`: as many as the figure has. */
export function trendText({ direction, change }: ResultTrend, decimals: number): string {
  const words = resultWords().trend;
  if (direction === 'same' || change === undefined) return words[direction];
  return (direction === 'up' ? words.upBy : words.downBy)(numberText(Math.abs(change), decimals));
}
