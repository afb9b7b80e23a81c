import type { UrlTree } from '@angular/router';
import { locale } from '../../words/language';

export type CellValue = string | number | null | undefined;

/** One column of a table: how to read a row for sorting and printing. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** For a column whose cells speak for themselves: the label is then for screen readers only. */
  readonly hideLabel?: boolean;
  readonly value: (row: Row) => CellValue;
  /** How the value is printed, when not as it is. */
  readonly text?: (row: Row) => string;
  /** Where the cell's text leads: a router link, or an address with its query. */
  readonly link?: (row: Row) => string | readonly string[] | UrlTree | undefined;
  /** Right-aligned; the largest comes first when sorted for the first time. */
  readonly numeric?: boolean;
  /** As the first column, no wider on a phone than what it holds: a number, a key. Others are given room, so that names need not be broken. */
  readonly short?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** The rows in the order of a column; what has no value comes last in either direction, equal rows keep their order. */
export function sorted<Row>(rows: readonly Row[], column: Column<Row> | undefined, descending: boolean): readonly Row[] {
  if (!column) return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    const [noA, noB] = [a == null || a === '', b == null || b === ''];
    if (noA || noB) return Number(noA) - Number(noB);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * String(a).localeCompare(String(b), locale(), { numeric: true, sensitivity: 'base' });
  });
}
