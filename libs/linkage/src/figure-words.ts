import type { Interval } from '@throughline/statistics';
import type { LinkWords } from './link-words.js';

/** Decimals that show two digits of a figure of this size. */
export function decimalsFor(size: number): number {
  return size === 0 ? 0 : Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(size)))));
}

/** A figure for reading, with a true minus sign; as a power of ten where it would be a long row of digits. */
export function figureText(v: number, decimals: number): string {
  const size = Math.abs(v);
  const text =
    size >= 1e9 || (size !== 0 && size < 1e-8)
      ? v.toPrecision(2)
      : v.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return text.replace(/^-(?=0(?:\.0+)?$)/u, '').replace('-', '−');
}

/** "0.09–0.18", or "−0.04 to 0.05" where a minus sign would run into the dash. */
export function rangeText([low, high]: Interval, decimals: number): string {
  return `${figureText(low, decimals)}${low < 0 || high < 0 ? ' to ' : '–'}${figureText(high, decimals)}`;
}

/** A coefficient with its range, two digits of it: "0.27, likely 0.19–0.35". */
export function coefficientText(coefficient: number, interval: Interval): string {
  const decimals = decimalsFor(Math.max(Math.abs(coefficient), (interval[1] - interval[0]) / 4));
  return `${figureText(coefficient, decimals)}, likely ${rangeText(interval, decimals)}`;
}

/** The round number (1, 2 or 5 times a power of ten) next to a positive size. */
export function roundNumber(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  let best = power;
  for (const times of [2, 5, 10]) if (Math.abs(Math.log(size / (times * power))) < Math.abs(Math.log(size / best))) best = times * power;
  return best;
}

/** One side of a link, as a sentence about one team speaks of it. */
export interface SideWords {
  /** "engagement rose by 0.5", said of "a team's". */
  readonly whenRose: (by: string) => string;
  /** "its engagement was 0.13 higher". */
  readonly was: (by: string, higher: boolean) => string;
}

function named(name: string): SideWords {
  return { whenRose: (by) => `a team's ${name} rose by ${by}`, was: (by, higher) => `its ${name} was ${by} ${higher ? 'higher' : 'lower'}` };
}

/** How sentences about movement speak of the staff figure. */
export function staffSide(words: LinkWords): SideWords {
  return named(words.staff ?? 'engagement');
}

/** How sentences about movement speak of the customer figure: "its customer score", or "it had 2 more complaints". */
export function customerSide(words: LinkWords): SideWords {
  const { whenHigher, whenLower, customer } = words;
  if (whenHigher?.startsWith('more ') && whenLower?.startsWith('fewer '))
    return {
      whenRose: (by) => `a team had ${by} ${whenHigher}`,
      was: (by, higher) => `it had ${by} ${higher ? whenHigher : whenLower}`,
    };
  return named(customer ?? 'customer score');
}

/** "in the following quarter", "2 quarters later", "in the same quarter". */
export function laterText(lag: number, period: string): string {
  if (lag === 0) return `in the same ${period}`;
  return lag === 1 ? `in the following ${period}` : `${lag} ${period}s later`;
}

/**
 * The effect in words: "when a team's engagement rose by 0.5, its customer score was 0.13 higher in the following quarter (likely 0.09–0.18)".
 * @param step the rise spoken of  @param coefficient, interval per unit of the side that rose
 */
export function effectText(from: SideWords, to: SideWords, effect: { step: number; coefficient: number; interval: Interval; later: string }): string {
  const { step, later } = effect;
  const moved = effect.coefficient * step;
  const [low, high] = [effect.interval[0] * step, effect.interval[1] * step];
  const decimals = decimalsFor(Math.max(Math.abs(moved), (high - low) / 4));
  const by = figureText(Math.abs(moved), decimals);
  const rise = figureText(step, Math.max(0, -Math.floor(Math.log10(step))));
  const one = low > 0 || high < 0;
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  const likely = one ? rangeText(ends, decimals) : `between ${figureText(Math.abs(low), decimals)} lower and ${figureText(Math.abs(high), decimals)} higher`;
  return `when ${from.whenRose(rise)}, ${to.was(by, moved >= 0)} ${later} (likely ${likely})`;
}

/** The text with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The same text as a sentence of its own. */
export function asSentence(text: string): string {
  return `${capital(text)}.`;
}
