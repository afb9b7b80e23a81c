import { builderWords } from './words/words';

/** How long answering takes: 'about 4 minutes', or by the shortest and the longest way through 'about 2 to 4 minutes'. */
export function minutesText({ shortest, longest }: { readonly shortest: number; readonly longest: number }): string {
  return shortest === longest ? builderWords().minutes(longest) : builderWords().minutesBetween(shortest, longest);
}
