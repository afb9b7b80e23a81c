/** Code units; what a reader takes for one character and is longer than this is no writing. */
const LONGEST_CHARACTER = 100;

/** A text as far as it fits into so many code units (UTF-16), without the beginning of a character that does not fit whole: an emoji made of several, a letter with its accents. */
export function cutWhole(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Firefox knows where characters end since 2024; an older one halves no emoji, but may leave an accent behind
  const at = 'Segmenter' in Intl ? (new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text).containing(limit)?.index ?? 0) : 0;
  return limit - at <= LONGEST_CHARACTER && at > 0 ? text.slice(0, at) : text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}
