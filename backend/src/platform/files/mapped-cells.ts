import type { DelimitedFile, DelimitedRow } from './delimited-file.js';
import type { Mapping } from './import-mapping.rules.js';

/** A file of which only the columns that mean something are looked at, and how many cells of the others were passed over since it was last read from its first row. */
export interface MappedCells {
  readonly file: DelimitedFile;
  readonly passedOver: () => number;
}

/** Passes over cells that cannot be used, such as too long ones, where their column is mapped to nothing: they refuse no row, and stand as empty ones. */
export function mappedCells(file: DelimitedFile, mapping: Mapping): MappedCells {
  const isMapped = (column: string | null): boolean => column === null || (Object.hasOwn(mapping, column) && mapping[column] !== '');
  let passed = 0;
  async function* rows(): AsyncGenerator<DelimitedRow> {
    passed = 0;
    for await (const row of file.rows()) {
      const others = row.badCells?.filter(({ column }) => !isMapped(column)) ?? [];
      passed += others.length;
      yield others.length === 0 ? row : without(row, others, file.columns);
    }
  }
  return { file: { ...file, rows }, passedOver: () => passed };
}

function without({ line, values, badCells }: DelimitedRow, others: NonNullable<DelimitedRow['badCells']>, columns: readonly string[]): DelimitedRow {
  const empty = new Set(others.map(({ column }) => columns.indexOf(column)));
  const bad = badCells!.find((cell) => !others.includes(cell));
  return { line, values: values.map((value, i) => (empty.has(i) ? '' : value)), ...(bad && { bad }) };
}
