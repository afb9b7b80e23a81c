import type { ImportDifference, ImportField, ImportView } from '@throughline/contract';

/** What is printed for a delimiter: a tab has no sign of its own. */
export function delimiterName(delimiter: string): string {
  const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
  return names[delimiter] ?? delimiter;
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

/** A difference in words: 'team: Service → Billing'. */
export function differenceText({ field, from, to }: ImportDifference): string {
  return `${field}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`;
}

/** A count's key in words: 'teamsAdded' is 'teams added'. */
export function countName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
