import { uiWords } from '../words/words';
import { figureText, inOrder } from '../../words/numbers';

/**
 * How many decimals an interval earns: the last digit shown is never finer than half the interval's width.
 * 68 to 79 earns none, 0.367 to 0.443 earns two. Without an interval there is nothing to earn them with: none for |value| ≥ 10, else one.
 */
export function earnedDecimals(value: number, low?: number | null, high?: number | null): number {
  if (low == null || high == null) return Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1;
  const half = Math.abs(high - low) / 2;
  if (half === 0) return Number.isInteger(value) ? 0 : 1;
  return Math.min(4, Math.max(0, Math.ceil(-Math.log10(half))));
}

/** A number with a fixed count of decimals and a real minus sign. What is no number is a dash: no screen says NaN. */
export function numberText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = figureText(value, decimals);
  const zero = !/[1-9]/.test(text);
  return zero ? text.replace('-', '') : text.replace('-', '−');
}

/** An interval as it is printed beside its figure: '68–79', or '−0.1 to 0.3' where a minus sign would be mistaken for the dash. */
export function intervalText(low: number, high: number, decimals: number): string {
  const [from, until] = [numberText(low, decimals), numberText(high, decimals)];
  // a word between them is read in the order of the language, a dash in that of figures
  return low < 0 || high < 0 ? `${inOrder(from)}${uiWords().to}${inOrder(until)}` : inOrder(`${from}–${until}`);
}
