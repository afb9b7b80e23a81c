/** Names of characters that editors write; others stay as they are. */
const NAMED = new Map<string, string>([
  ...pairs(`amp & lt < gt > quot " apos ' ndash – mdash — hellip … bull • middot · lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » euro €`),
  ...pairs('copy © reg ® trade ™ deg ° iexcl ¡ iquest ¿ szlig ß times × auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü agrave à aacute á acirc â atilde ã aring å'),
  ...pairs('aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô oelig œ ugrave ù uacute ú'),
  ...pairs('ucirc û Agrave À Aacute Á Acirc Â Ccedil Ç Egrave È Eacute É Ecirc Ê Iacute Í Ntilde Ñ Oacute Ó Uacute Ú'),
  ...['nbsp', 'ensp', 'emsp', 'thinsp'].map((name) => [name, ' '] as const),
  ['shy', ''],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1]!] as [string, string]] : []));
}

/** What cannot be text: control characters, and marks that turn the direction of what follows. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u202a-\u202e\ufeff]/gu;
// every one of these looks at a character a few times only: one that has no end is taken to the end of the text, and none goes on beyond the next "<"
const NOT_WORDS = /<(script|style|iframe|object|noscript|template)\b[\s\S]*?(<\/\1\s*>|$)/gi;
const NEW_LINE = /<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|hr|pre))\b[^<>]*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>|<!--[\s\S]*?(?:-->|$)|<![^<>]*>/g;
const EMBEDDED = /<(img|video|audio|iframe|object|embed|a|script|style|svg|form|input|button)\b/gi;

/** Text without markup, and what of the markup was more than looks. */
export interface PlainText {
  text: string;
  /** Names of the elements that showed or did something, such as `img`, each once. */
  lost: string[];
}

/**
 * The words of a text that may be HTML: without tags, scripts and styles, with characters for entities, paragraphs as lines, and nothing that is invisible
 * or turns the direction of writing. It is decoded once only, so words that look like a tag afterwards are words.
 */
export function plainText(html: string): PlainText {
  const lost = [...new Set([...html.matchAll(EMBEDDED)].map(([, name]) => name!.toLowerCase()))];
  const text = html
    .replace(NOT_WORDS, ' ')
    .replace(/[\r\n\t]+/g, html.includes('<') ? ' ' : '\n')
    .replace(NEW_LINE, '\n')
    .replace(TAG, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => character(name) ?? whole)
    .replace(UNSEEN, '')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { text, lost };
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return valid ? String.fromCodePoint(point) : '';
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text cut to at most so many UTF-16 units, between words where there are any, never inside a letter or an emoji, with an ellipsis at the end. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { segment, index } of letters.segment(text.slice(0, most + 40))) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const space = kept.lastIndexOf(' ');
  return `${(space > most / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

const PLACE = /\{[^{}]*\}/g;

/** The text with an ellipsis where the other tool puts in an answer, a name or a computed value, and what stood in those places. */
export function withoutPlaces(text: string): { text: string; places: string[] } {
  const places = text.match(PLACE) ?? [];
  return { text: places.length > 0 ? text.replace(PLACE, '…').replace(/[ ]+/g, ' ').trim() : text, places };
}
