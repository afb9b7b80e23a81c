/** How the sentence speaks of the two sides. */
export interface LinkWords {
  /** The staff figure, in the singular and in lower case; "engagement" when not given. */
  readonly staff?: string;
  /** The metric's name, e.g. "customer satisfaction"; without it the sentence speaks of happier customers. */
  readonly customer?: string;
  /** False for metrics such as complaints; true when not given. */
  readonly higherIsBetter?: boolean;
  /** What teams have when the metric is higher, e.g. "more complaints"; made from the name when not given. */
  readonly whenHigher?: string;
  /** What teams have when the metric is lower, e.g. "fewer complaints"; made from the name when not given. */
  readonly whenLower?: string;
  /** What one period is, e.g. "quarter"; read from the names of the periods when not given. */
  readonly period?: string;
}

/** "happier customers", "fewer complaints", "lower SHMI (lower is better)": what a higher or lower metric means for a team. */
export function outcomeWords(words: LinkWords, higher: boolean): string {
  const given = higher ? words.whenHigher : words.whenLower;
  if (given) return given;
  const better = words.higherIsBetter ?? true;
  if (!words.customer && better) return higher ? 'happier customers' : 'less happy customers';
  const name = words.customer ?? 'customer figures';
  return `${higher ? 'higher' : 'lower'} ${name}${better ? '' : ', where lower is better'}`;
}
