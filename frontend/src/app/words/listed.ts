/** A list as people write it in the language: 'a, b and c'. */
export function listed(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
