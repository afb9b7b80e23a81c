import { countText } from './numbers';

const rules = new Intl.PluralRules('ar');

/** The forms that a word takes beside a number: for one, for two, for three to ten, from eleven on, and for none and round hundreds. */
export type ArabicForms = readonly [one: string, two: string, few: string, many: string, hundreds: string];

/** The word alone, for a number that is written beside it. */
export function formFor(n: number, [one, two, few, many, hundreds]: ArabicForms): string {
  return { one, two, few, many, zero: hundreds, other: hundreds }[rules.select(n)];
}

/** So many of something, the number as pages write it ('1,200'): one and two are said by words of their own, which come first. */
export function countedText(n: number, one: string, two: string, forms: ArabicForms): string {
  if (n === 1) return one;
  if (n === 2) return two;
  return `${countText(n)} ${formFor(n, forms)}`;
}
