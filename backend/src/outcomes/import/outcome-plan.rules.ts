import type { OutcomeRow } from './outcome-row.rules.js';

/** A figure in its place: one team, metric and period. `team` is an id, or the words of a team that is to be made. */
export interface PlacedFigure {
  metricId: string;
  team: string;
  periodLabel: string;
  periodFrom: string;
  periodUntil: string;
  value: number;
  base: number | null;
}

/** What a figure is compared with. */
export interface StandingFigure {
  readonly value: number;
  readonly base: number | null;
}

/** Two rows that say different things about the same figure. */
export interface Contradiction {
  readonly lines: readonly [number, number];
  readonly metricId: string;
  readonly values: readonly [number, number];
}

/** The key of a figure's place. */
export function placeOf(figure: { metricId: string; team: string; periodLabel: string }): string {
  return `${figure.metricId} ${figure.periodLabel} ${figure.team}`;
}

/** The figures of a row, each in its place. */
export function placed(row: OutcomeRow, team: string): PlacedFigure[] {
  return row.figures.map(({ metricId, value, base }) => ({
    metricId,
    team,
    periodLabel: row.period.label,
    periodFrom: row.period.from,
    periodUntil: row.period.until,
    value,
    base,
  }));
}

/**
 * Finds rows that contradict one another: the same team, metric and period with another value or base. Saying the same twice is no contradiction.
 * @param rows figures in their places by the line they stand on, in the order of the file
 */
export function contradictions(rows: readonly { line: number; figures: readonly PlacedFigure[] }[]): Contradiction[] {
  const first = new Map<string, { line: number; figure: PlacedFigure }>();
  const found: Contradiction[] = [];
  for (const { line, figures } of rows) {
    for (const figure of figures) {
      const place = placeOf(figure);
      const before = first.get(place);
      if (!before) first.set(place, { line, figure });
      else if (!sameFigure(before.figure, figure))
        found.push({ lines: [before.line, line], metricId: figure.metricId, values: [before.figure.value, figure.value] });
    }
  }
  return found;
}

/** Whether two figures say the same. */
export function sameFigure(one: StandingFigure, other: StandingFigure): boolean {
  return one.value === other.value && one.base === other.base;
}

/** What applying a figure does to what stands in its place. */
export function changeBy(figure: StandingFigure, standing: StandingFigure | undefined): 'added' | 'changed' | 'unchanged' {
  if (!standing) return 'added';
  return sameFigure(figure, standing) ? 'unchanged' : 'changed';
}

/** What a row does, from what its figures do: adding counts before changing, changing before leaving as it is. */
export function changeOfRow(changes: readonly ('added' | 'changed' | 'unchanged')[]): 'added' | 'changed' | 'unchanged' {
  return changes.includes('added') ? 'added' : changes.includes('changed') ? 'changed' : 'unchanged';
}
