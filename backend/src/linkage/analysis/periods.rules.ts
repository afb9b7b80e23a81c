import type { NamedPeriod, SideFigure } from './alignment.rules.js';

/** The periods of the figures, each once, earliest first; of two that begin together the shorter first. */
export function periodsInOrder(figures: readonly Pick<SideFigure, 'period'>[]): NamedPeriod[] {
  const periods = new Map(figures.map(({ period }) => [period.label, period]));
  return [...periods.values()].sort((a, b) => byText(a.from, b.from) || byText(a.until, b.until));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
