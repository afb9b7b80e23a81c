const rules = new Intl.PluralRules('ar');

/** So many of something, as Arabic counts: one and two have words of their own, three to ten take the plural, and from eleven on the singular follows
 *  (with `hundreds` for round hundreds where it is spelt in another way). */
export function counted(n: number, one: string, two: string, few: string, many: string, hundreds = many): string {
  const rule = rules.select(n);
  if (rule === 'one') return one;
  if (rule === 'two') return two;
  return `${n} ${rule === 'few' ? few : rule === 'many' ? many : hundreds}`;
}

/** So many people. */
export const people = (n: number): string => counted(n, 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص');
