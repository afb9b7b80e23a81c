import { cyclesWords } from './words/words';

const BOUNDS = { 'or more': 'atLeast', 'or less': 'atMost' } as const;
const THIRDS = { 'fewer than a third': 'low', 'between a third and two thirds': 'middle', 'more than two thirds': 'high' } as const;

/** The rounded part that took part, as the server words it ('65 %', '5 % or less', 'more than two thirds'), in the language of the page. */
export function participationText(rounded: string): string {
  const words = cyclesWords().participation;
  const [, percent, bound] = /^(\d+) %(?: (or more|or less))?$/.exec(rounded) ?? [];
  if (percent) return words[bound ? BOUNDS[bound as keyof typeof BOUNDS] : 'about'](percent);
  return rounded in THIRDS ? words[THIRDS[rounded as keyof typeof THIRDS]] : rounded;
}
