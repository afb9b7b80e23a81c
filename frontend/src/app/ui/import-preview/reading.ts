import type { ImportDifference, ImportField, ImportView } from '@throughline/contract';
import { importWords } from './words/words';

/** What a field of the file is called: in the words of the page where they know it, else as the server or the organisation calls it. */
export function fieldName({ kind, fields }: Pick<ImportView, 'kind' | 'fields'>, field: string): string {
  // people stand in teams by name; figures belong to a team by its key or its name
  const key = field === 'team' && kind !== 'roster' ? 'teamKeyOrName' : field;
  return importWords().fields[key] ?? fields.find((one) => one.field === field)?.label ?? field;
}

/** The required fields that no column is mapped to yet. */
export function missingFields(view: ImportView): readonly ImportField[] {
  const mapped = new Set(Object.values(view.mapping));
  return view.fields.filter(({ field, required }) => required && !mapped.has(field));
}

/** The mapping after one column was given a field, or none (''): a field that takes one column is taken from where it was. */
export function remapped(view: ImportView, column: string, field: string): Record<string, string> {
  const many = view.fields.some((one) => one.field === field && one.many);
  const others = Object.entries(view.mapping).filter(([name, mapped]) => name !== column && mapped !== '' && (many || mapped !== field));
  return Object.fromEntries(field ? [...others, [column, field]] : others);
}

/** A difference in words: 'Team: Service → Billing'. */
export function differenceText(view: ImportView, { field, from, to }: ImportDifference): string {
  const { difference, nothing } = importWords();
  return difference(fieldName(view, field), from ?? nothing, to ?? nothing);
}

/** A count's key in words: 'teamsAdded' is 'teams added'; one that a later server counts stands as it is called there. */
export function countName(key: string): string {
  return importWords().further[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
