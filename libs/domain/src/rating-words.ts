/** Of a metric, the ends of the scale of single values; null where it has none. */
export interface WordScale {
  readonly valueMin: number | null;
  readonly valueMax: number | null;
}

/** A word, and how far up the scale it stands: 0 the lowest, 1 the highest. */
type Placed = readonly [place: number, words: readonly string[]];

/**
 * What helpdesks and survey tools write for a rating, by how far up the scale it stands. Zendesk exports Good and Bad, Freshdesk seven steps from "Extremely happy" to "Extremely unhappy" (its API
 * numbers them 103 to -103), Intercom five faces. On 1 to 5, good is 5, happy 4, neutral 3, bad 1.
 */
const PLACES: readonly Placed[] = [
  [
    1,
    [
      'good',
      'very good',
      'excellent',
      'great',
      'amazing',
      'awesome',
      'very satisfied',
      'extremely satisfied',
      'extremely happy',
      'love it',
      'thumbs up',
      'positive',
    ],
  ],
  [
    1,
    [
      'sehr gut',
      'gut',
      'sehr zufrieden',
      'très satisfait',
      'très satisfaite',
      'très bien',
      'bon',
      'muy satisfecho',
      'muy satisfecha',
      'muy bueno',
      'bueno',
      'راض جدا',
      'جيد',
    ],
  ],
  [1, ['yes', 'true', 'ja', 'oui', 'sí', 'si', 'نعم', 'solved', 'resolved', 'y', 'x', '👍', '🤩', '😍', '😀']],
  [0.875, ['very happy']],
  [0.75, ['satisfied', 'happy', 'zufrieden', 'satisfait', 'satisfaite', 'satisfecho', 'satisfecha', 'راض', '🙂', '😃']],
  [0.5, ['neutral', 'ok', 'okay', 'just okay', 'average', 'neither', 'teils teils', 'neutre', 'moyen', 'regular', 'محايد', '😐']],
  [
    0.25,
    ['dissatisfied', 'unsatisfied', 'unhappy', 'poor', 'unzufrieden', 'insatisfait', 'insatisfaite', 'insatisfecho', 'insatisfecha', 'غير راض', '🙁', '😕'],
  ],
  [0.125, ['very unhappy']],
  [
    0,
    [
      'bad',
      'very bad',
      'terrible',
      'not good',
      'very poor',
      'very dissatisfied',
      'extremely dissatisfied',
      'extremely unhappy',
      'hate it',
      'thumbs down',
      'negative',
    ],
  ],
  [
    0,
    [
      'sehr schlecht',
      'schlecht',
      'sehr unzufrieden',
      'très insatisfait',
      'très insatisfaite',
      'mauvais',
      'muy insatisfecho',
      'muy insatisfecha',
      'malo',
      'غير راض جدا',
      'سيئ',
    ],
  ],
  [0, ['no', 'false', 'nein', 'non', 'لا', 'unsolved', 'unresolved', 'n', '👎', '😡', '😠']],
];

/** Made when it is asked for the first time: pages that ask nothing carry no table. */
let places: ReadonlyMap<string, number> | undefined;

function placeOf(): ReadonlyMap<string, number> {
  return (places ??= new Map(PLACES.flatMap(([place, words]) => words.map((word) => [word, place] as const))));
}

/** What stands in a column of ratings where nobody answered. */
const UNANSWERED = new Set(['offered', 'not offered', 'unoffered', 'not sent', 'no response', 'not answered', 'no rating', 'not rated', 'unrated']);

const STARS = /^([★⭐]\uFE0F?)+[☆✩]*$/u;
const OUT_OF = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:\/|of|out of|von|sur|de)\s*(\d{1,3})$/i;

/** A rating in words or signs: its value on the metric's scale, that nobody rated, or undefined when the word is not known. */
export type ReadRating = { readonly value: number } | { readonly empty: true } | undefined;

/**
 * A rating written as a word, a face, a thumb, stars (★★★★☆, 4/5) or yes and no, on the scale of the metric. A word between the ends is undefined on a scale of 0 and 1, where it would be neither.
 * @param own words that somebody gave values to, in small letters; they come first
 */
export function readRating(text: string, scale: WordScale, own: ReadonlyMap<string, number>): ReadRating {
  const word = text.trim().toLowerCase();
  const given = own.get(word);
  if (given !== undefined) return { value: given };
  if (word === '' || UNANSWERED.has(word)) return { empty: true };
  if (STARS.test(word)) return onScale([...word.matchAll(/[★⭐]/gu)].length, 5, scale, word.match(/[☆✩]/gu)?.length);
  const outOf = OUT_OF.exec(word);
  if (outOf) return onScale(Number(outOf[1]!.replace(',', '.')), Number(outOf[2]), scale);
  const plain = word
    .replace(/[.!]+$/, '')
    .replace(/\s+with\s+(?:a\s+)?comments?$/, '')
    .replace(/[\s_-]+/g, ' ');
  return placed(placeOf().get(plain) ?? placeOf().get(word), scale);
}

/** The words that are known, with their values on a scale: the table that a person is shown. */
export function ratingTable(scale: WordScale, own: ReadonlyMap<string, number> = new Map()): { word: string; value: number }[] {
  const known = [...placeOf().keys()].flatMap((word) => {
    const read = own.has(word) ? undefined : placed(placeOf().get(word), scale);
    return read && 'value' in read ? [{ word, value: read.value }] : [];
  });
  return [...[...own].map(([word, value]) => ({ word, value })), ...known];
}

function placed(place: number | undefined, { valueMin, valueMax }: WordScale): ReadRating {
  if (place === undefined || valueMin === null || valueMax === null) return undefined;
  if (valueMax - valueMin <= 1 && place !== 0 && place !== 1) return undefined;
  return { value: valueMin + place * (valueMax - valueMin) };
}

/** Stars count from one to how many there are to give; of a scale of as many steps they are the value itself. */
function onScale(stars: number, most: number, { valueMin, valueMax }: WordScale, left?: number): ReadRating {
  const all = left === undefined ? most : stars + left;
  if (valueMin === null || valueMax === null || stars > all || stars < 1 || all < 2) return undefined;
  return { value: valueMin + ((stars - 1) / (all - 1)) * (valueMax - valueMin) };
}
