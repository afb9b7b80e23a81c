import type { FigureAtMix, MixShare } from '@throughline/contract';
import type { MetricFormula } from '@throughline/domain';
import { shownNumber } from '../cell/shown-number.rules.js';

/** What a team's figure of one channel or category is, as the board shows it: null where it does not. */
export interface PartFigure {
  /** The channel or category. */
  readonly name: string;
  readonly value: number | null;
  readonly base: number | null;
  readonly interval: readonly [number, number] | null;
}

/** A team must have figures of channels or categories that make up this much of the mix: put together from less, it would be about something else. */
export const LEAST_COVERED = 0.8;

/** Whether figures by channel or category can be put together by other weights: means and shares of events can, a median cannot, a count has none, and a rate is counted in contacts of another metric. */
export function canBeMixed(formula: MetricFormula): boolean {
  return formula === 'share' || formula === 'net' || formula === 'mean';
}

/** The mix of channels or categories of a team: of what it has shown figures of, the share of each in the events. Shares add up to 1; none when no figure is shown. */
export function mixOf(figures: readonly PartFigure[]): MixShare[] {
  const shown = figures.filter(({ value, base }) => value !== null && (base ?? 0) > 0);
  const all = shown.reduce((sum, { base }) => sum + base!, 0);
  return shown.map(({ name, base }) => ({ name, share: base! / all })).sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

/**
 * The figure as it would be at another mix of channels or categories: direct standardisation, the mean of the figures of each, weighted by its share in the mix; those without a shown figure are left out
 * and the others weigh more in proportion. Null where they cover less than LEAST_COVERED of the mix. Only figures that are shown by themselves go in, so it tells nothing that is hidden. The interval
 * puts those of the parts together by the method of variance estimates recovery (Zou and Donner 2008, Statistics in Medicine 27:1693); null when one of them has none.
 */
export function figureAtMix(mix: readonly MixShare[], figures: readonly PartFigure[]): FigureAtMix | null {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const parts = mix.flatMap(({ name, share }) => {
    const { value = null, base = null, interval = null } = byName.get(name) ?? {};
    return value === null || base === null ? [] : [{ share, value, base, interval }];
  });
  const covers = parts.reduce((sum, { share }) => sum + share, 0);
  // shares add up to 1 but for rounding
  if (parts.length === 0 || covers < LEAST_COVERED - 1e-9) return null;
  const weighted = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const value = weighted((part) => (part.share / covers) * part.value);
  const reach = (end: 0 | 1): number => Math.sqrt(weighted((part) => ((part.share / covers) * (part.value - part.interval![end])) ** 2));
  const interval: [number, number] | null = parts.every((part) => part.interval !== null)
    ? [shownNumber(value - reach(0)), shownNumber(value + reach(1))]
    : null;
  return { value: shownNumber(value), base: weighted((part) => part.base), interval, covers: shownNumber(Math.min(1, covers)) };
}
