import type { ImportField } from '@throughline/contract';
import { type FieldProblem, Refusal } from '@throughline/domain';
import type { DelimitedRow } from './delimited-file.js';

/** A field that columns can be mapped to, with further header names it goes by, in any language. */
export interface ImportFieldSpec extends ImportField {
  synonyms?: readonly string[];
}

/** Which column is which field; columns that are not used are absent. */
export type Mapping = Readonly<Record<string, string>>;

/** A header name without case, accents, spaces and punctuation: `E-Mail` and `é_mail` are both `email`. */
export function headerKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A first mapping from the header names alone: a column goes to the field whose name, label or synonym it is; each field (but `many`) once, the first column wins. */
export function guessMapping(columns: readonly string[], fields: readonly ImportFieldSpec[]): Mapping {
  const byKey = new Map<string, ImportFieldSpec>();
  for (const spec of fields)
    for (const name of [spec.field, spec.label, ...(spec.synonyms ?? [])]) if (!byKey.has(headerKey(name))) byKey.set(headerKey(name), spec);
  const taken = new Set<string>();
  const pairs: [string, string][] = [];
  for (const column of columns) {
    const spec = byKey.get(headerKey(column));
    if (!spec || (taken.has(spec.field) && !spec.many)) continue;
    taken.add(spec.field);
    pairs.push([column, spec.field]);
  }
  return Object.fromEntries(pairs);
}

/**
 * The mapping without its unused columns. Throws Refusal `invalid-mapping` with a pointer for each entry that names a column the file does not
 * have, a field there is not, or a field already taken by another column.
 */
export function checkedMapping(given: Readonly<Record<string, unknown>>, columns: readonly string[], fields: readonly ImportFieldSpec[]): Mapping {
  const problems: FieldProblem[] = [];
  const takenBy = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const [column, field] of Object.entries(given)) {
    if (field === '' || field === null) continue;
    const spec = fields.find((one) => one.field === field);
    const problem = !columns.includes(column)
      ? `The file has no column "${column.slice(0, 80)}".`
      : !spec
        ? `There is no field "${String(field).slice(0, 80)}"; the fields are ${fields.map((one) => one.field).join(', ')}.`
        : takenBy.has(spec.field) && !spec.many
          ? `The column "${takenBy.get(spec.field)!}" is "${spec.label}" already; only one can be.`
          : undefined;
    if (problem) problems.push({ pointer: `#/mapping/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail: problem });
    else pairs.push([column, spec!.field]);
    if (spec) takenBy.set(spec.field, column);
  }
  if (problems.length)
    throw new Refusal(
      'invalid',
      'invalid-mapping',
      problems.length === 1 ? problems[0]!.detail : `${problems.length} entries of the mapping are wrong; each is named below.`,
      problems,
    );
  return Object.fromEntries(pairs);
}

/** The required fields that no column is mapped to. */
export function missingFields(mapping: Mapping, fields: readonly ImportFieldSpec[]): ImportFieldSpec[] {
  const mapped = new Set(Object.values(mapping));
  return fields.filter((spec) => spec.required && !mapped.has(spec.field));
}

/** Reads rows through a mapping. */
export class MappedColumns {
  private readonly indexes = new Map<string, number[]>();

  constructor(
    readonly columns: readonly string[],
    readonly mapping: Mapping,
  ) {
    for (const [index, column] of columns.entries()) {
      const field = Object.hasOwn(mapping, column) ? mapping[column] : undefined;
      if (field) this.indexes.set(field, [...(this.indexes.get(field) ?? []), index]);
    }
  }

  /** Whether any column is mapped to the field. */
  has(field: string): boolean {
    return this.indexes.has(field);
  }

  /** The fields that columns are mapped to, in the order of the columns. */
  get fields(): string[] {
    return [...this.indexes.keys()];
  }

  /** The name of the (first) column that is the field, for naming problems; null when none is. */
  column(field: string): string | null {
    const index = this.indexes.get(field)?.[0];
    return index === undefined ? null : this.columns[index]!;
  }

  /** The names of all columns that are the field. */
  columnsOf(field: string): string[] {
    return (this.indexes.get(field) ?? []).map((index) => this.columns[index]!);
  }

  /** The row's value of the field, trimmed; empty when no column is mapped or nothing stands there. */
  value(row: DelimitedRow, field: string): string {
    const index = this.indexes.get(field)?.[0];
    return index === undefined ? '' : (row.values[index] ?? '');
  }

  /** The row's values of a field that several columns are mapped to, with their columns. */
  valuesOf(row: DelimitedRow, field: string): { column: string; value: string }[] {
    return (this.indexes.get(field) ?? []).map((index) => ({ column: this.columns[index]!, value: row.values[index] ?? '' }));
  }
}
