import type { HeatRow } from './heat-view';

/** Pixels of one row; the style sheet keeps to it. */
export const ROW_HEIGHT = 36;
/** Up to so many rows all are drawn. */
const ALL = 60;
/** Rows drawn at once when there are more: a tall screen, and as much above and below. */
const DRAWN = 72;

/** A cell of the grid: row −1 are the headers, column 0 the names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What of the rows is drawn, from which one on, and how many pixels stand for the others. */
export interface Drawn {
  readonly rows: readonly HeatRow[];
  readonly from: number;
  readonly above: number;
  readonly below: number;
}

/** The rows around what is scrolled to. The one with the focus is always among them, or the focus would be lost. */
export function windowOf(rows: readonly HeatRow[], scrolled: number, active: number): Drawn {
  if (rows.length <= ALL) return { rows, from: 0, above: 0, below: 0 };
  // in steps, so that scrolling a little draws nothing anew
  const step = 12;
  let from = Math.max(0, Math.floor(Math.floor(scrolled / ROW_HEIGHT) / step) * step - 2 * step);
  let until = Math.min(rows.length, from + DRAWN);
  if (active >= 0 && active < rows.length) {
    if (active >= until && active < until + DRAWN) until = active + 1;
    if (active < from && active >= from - DRAWN) from = active;
  }
  from = Math.min(from, Math.max(0, until - DRAWN));
  return { rows: rows.slice(from, until), from, above: from * ROW_HEIGHT, below: (rows.length - until) * ROW_HEIGHT };
}

/** Where a key leads in the grid; undefined for keys that lead nowhere. `columns`: of a row. */
export function moved(
  { row, column }: Place,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, columns }: { readonly rows: number; readonly columns: (row: number) => number },
): Place | undefined {
  const to = (at: number, next: number): Place => {
    const into = Math.min(Math.max(at, -1), rows - 1);
    return { row: into, column: Math.min(Math.max(next, 0), columns(into) - 1) };
  };
  const page = 15;
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(0, row - page), column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrlKey ? to(rows - 1, Infinity) : to(row, Infinity);
    default:
      return undefined;
  }
}
