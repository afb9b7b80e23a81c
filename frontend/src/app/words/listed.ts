/** A list as people write it in the language: 'a, b and c', or as a disjunction 'a, b or c'. */
export function listed(locale: string, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** One after another, without an 'and': 'a, b, c'. */
export function separated(locale: string, items: readonly string[]): string {
  return items.join(locale.startsWith('ar') ? '، ' : ', ');
}
