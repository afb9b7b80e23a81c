import type { FairnessFigure } from '@throughline/contract';
import { locale } from '../../words/language';
import { inOrder } from '../../words/numbers';
import { fairnessWords } from './words/words';

/** Measures that are shares, in percent. */
const PERCENT: readonly FairnessFigure['measure'][] = ['reach', 'across-teams', 'nominated', 'won', 'details'];

function numberText(measure: FairnessFigure['measure'], value: number): string {
  const percent = PERCENT.includes(measure);
  return inOrder((percent ? value / 100 : value).toLocaleString(locale(), percent ? { style: 'percent' } : { maximumFractionDigits: 2 }));
}

/** A figure as it may be read: about, at least, or a part of the range. */
export function figureText({ measure, bound, figure }: FairnessFigure): string {
  const { bounds } = fairnessWords();
  if (bound === 'low' || bound === 'middle' || bound === 'high') return bounds[bound];
  if (figure === null) return '';
  return bound === null ? numberText(measure, figure) : bounds[bound](numberText(measure, figure));
}

/** Its interval. */
export function intervalText({ measure, low, high }: FairnessFigure): string {
  return low === null || high === null ? '' : fairnessWords().interval(numberText(measure, low), numberText(measure, high));
}
