import type { Passage } from './contact-details.js';
import { folded, sounding, spellings } from './fold.js';
import type { KnownNames } from './known-names.js';
import { ARABIC_WORD_AFTER, ARABIC_WORD_BEFORE, DOINGS, INTRODUCERS, NOT_A_NAME_AFTER, PARTICLES, TITLES } from './ordinary-words.js';
import { type Token, tokensOf } from './tokens.js';

/** `sure`: a name in any case and any place. `maybe`: a word that is a name too. */
type Verdict = 'sure' | 'maybe' | undefined;

/** A text on its way through: its words, and what case tells in it. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly verdicts: readonly Verdict[];
  /** Nothing in it has a capital, or all of it. */
  readonly caseless: boolean;
  readonly names: KnownNames;
}

/**
 * Where a text names somebody of the directory: by a first name or a surname, in other spellings and short forms, with initials and titles, as a handle, or by personnel number. Rather a word too many than a name too few: a word
 * that is no word of our languages is a name wherever it stands, and one that is both counts as a name unless its case and its neighbours speak against it.
 */
export function namedColleagues(text: string, names: KnownNames): Passage[] {
  const tokens = tokensOf(text);
  const letters = tokens.filter(({ text: word }) => /\p{Ll}|\p{Lu}/u.test(word));
  const small = letters.filter(({ capital }) => !capital).length;
  const shouted = letters.filter(({ text: word }) => word.length > 1 && word === word.toUpperCase()).length;
  const caseless = small === letters.length || (letters.length > 3 && shouted > letters.length * 0.6);
  const reading: Reading = { text, tokens, verdicts: tokens.map((token) => verdictOn(token, names, caseless)), caseless, names };
  const found: Passage[] = [];
  for (const [i, token] of tokens.entries()) {
    const end = keyEnd(reading, i);
    if (end !== undefined) found.push({ start: token.start, end, kind: 'number' });
    else if (isName(reading, i)) found.push(withNeighbours(reading, i));
  }
  return [...found, ...spelledOut(text, names)];
}

/** Where the personnel number ends that begins with this word: `E-1047` are two. */
function keyEnd({ text, tokens, names }: Reading, i: number): number | undefined {
  let key = '';
  for (let j = i; j < Math.min(i + 4, tokens.length) && (j === i || /^[\s./_\u2010-\u2015-]$/.test(text.slice(tokens[j - 1]!.end, tokens[j]!.start))); j++) {
    key += tokens[j]!.folded;
    if (names.keys.has(key)) return tokens[j]!.end;
  }
  return undefined;
}

/** What may stand around a name in one word: an English or German s, an Arabic preposition, a Spanish endearment; a name in the middle of two that are written as one. */
function forms({ text, folded: plain }: Token): string[] {
  const all = spellings(text);
  if (/^[\u0600-\u06ff]+$/.test(plain)) {
    for (const bare of [plain.replace(/^[وفبلك](?=...)/, ''), plain.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/, '')]) if (bare !== plain) all.push(bare);
  } else if (plain.length >= 4) {
    if (plain.endsWith('s')) all.push(...spellings(text.replace(/s$/iu, '')));
    if (/it[oa]s?$/.test(plain)) all.push(plain.replace(/it[oa]s?$/, ''), plain.replace(/it([oa]s?)$/, '$1'));
  }
  return all;
}

function verdictOn(token: Token, names: KnownNames, caseless: boolean): Verdict {
  let verdict: Verdict;
  for (const plain of forms(token)) {
    if (plain.length < 2 || (!names.parts.has(plain) && !names.joined.has(plain))) continue;
    if (!names.ordinary(plain)) return 'sure';
    verdict = 'maybe';
  }
  if (verdict) return verdict;
  const { text, folded: plain, capital } = token;
  if (/\p{Ll}\p{Lu}/u.test(text) && text.split(/(?<=\p{Ll})(?=\p{Lu})/u).some((part) => names.parts.has(folded(part)) && folded(part).length > 2))
    return 'sure';
  if (plain.length < 4 || names.ordinary(plain) || ![plain, plain.replace(/s$/, '')].some((one) => names.sounds.has(sounding(one)))) return undefined;
  // who writes everything small writes names so too; small among capitals, what only sounds like a name needs neighbours that speak for one
  return capital || caseless ? 'sure' : 'maybe';
}

function isName(reading: Reading, i: number): boolean {
  const { tokens, verdicts, names, text } = reading;
  const [token, before, after] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (isTitled(reading, i)) return true;
  if (verdicts[i] === 'sure') return true;
  if (verdicts[i] === undefined) return false;
  if (PARTICLES.has(token.folded) && !token.capital) return false;
  for (const place of [i - 1, i + 1]) {
    const other = tokens[place];
    if (!other || !near(text, token, other)) continue;
    if (names.pairs.has(`${token.folded} ${other.folded}`)) return true;
    if (verdicts[place] === 'sure' && (token.capital || reading.caseless) && other.capital === token.capital && !names.ordinary(other.folded)) return true;
  }
  if (text[token.start - 1] === '@' || /^['’]s\b/.test(text.slice(token.end, token.end + 3))) return true;
  if (/^[\u0600-\u06ff]+$/.test(token.folded)) return isArabicName(before, token, after);
  return token.capital && !reading.caseless ? isCapitalName(reading, i) : isSmallName(reading, i);
}

/** "Frau" is a woman too, and "Don" a name: a title is one before a capital, or before a name. */
function isTitled({ tokens, verdicts, text }: Reading, i: number): boolean {
  const [token, before] = [tokens[i]!, tokens[i - 1]];
  if (!before || !TITLES.has(before.folded) || !/^\.?\s{1,3}$/.test(text.slice(before.end, token.start))) return false;
  return token.capital || verdicts[i] !== undefined || /^[\u0600-\u06ff]+$/.test(token.folded);
}

function isCapitalName({ tokens, names }: Reading, i: number): boolean {
  const [token, before, after] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (!token.first) return !(before && NOT_A_NAME_AFTER.has(before.folded));
  // "Will you", "May I", "Frank und frei": what follows a word is another small word of the language; what follows a name is what somebody does
  if (!after || after.first || DOINGS.has(after.folded)) return true;
  if (after.folded === 'i') return false;
  return after.capital || !(names.ordinary(after.folded) && after.folded.length <= 4);
}

function isSmallName({ text, tokens, names, caseless }: Reading, i: number): boolean {
  const [token, before, after] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (before && INTRODUCERS.has(before.folded) && near(text, before, token)) return !after || !/^(?:to|zu|not|be)$/.test(after.folded);
  const opens = token.first || (before !== undefined && OPENERS.has(before.folded));
  if (!opens || !after || after.first) return false;
  if (DOINGS.has(after.folded)) return true;
  return caseless && token.first && !names.ordinary(after.folded) && /(?:s|ed|t|te)$/.test(after.folded);
}

/** Before these a clause ends and another begins; a name after them is who does what follows. */
const OPENERS: ReadonlySet<string> = new Set(
  'and or but because that when if since while und oder aber weil dass wenn et ou mais parce que quand si y o pero porque cuando'.split(' '),
);

function isArabicName(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  if (before && ARABIC_WORD_AFTER.has(before.folded)) return false;
  if (after && ARABIC_WORD_BEFORE.has(after.folded)) return false;
  // with the article it is the word, unless the name has it too
  return !/^[وف]?(?:[بك]?ال|لل)/.test(token.folded);
}

const near = (text: string, a: Token, b: Token): boolean =>
  /^[\s.,'’\u2010-\u2015_-]{1,3}$/.test(a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start));

/** The name with its title, the initials around it, and the particles before it: "Frau Dr. von Berg", "J. Smith", "Smith, J.". */
function withNeighbours({ text, tokens }: Reading, i: number): Passage {
  let [first, last] = [i, i];
  const joins = (a: number, b: number): boolean => near(text, tokens[a]!, tokens[b]!);
  while (first > 0 && joins(first - 1, first) && (TITLES.has(tokens[first - 1]!.folded) || isInitial(tokens[first - 1]!) || isParticle(tokens, first - 1)))
    first--;
  while (last < tokens.length - 1 && joins(last, last + 1) && isInitial(tokens[last + 1]!) && text[tokens[last + 1]!.end] === '.') last++;
  const dot = last > i && text[tokens[last]!.end] === '.' ? 1 : 0;
  return { start: tokens[first]!.start, end: tokens[last]!.end + dot, kind: 'colleague' };
}

const isInitial = ({ text, capital }: Token): boolean => capital && text.length === 1 && text !== 'I';
const isParticle = (tokens: readonly Token[], i: number): boolean =>
  /^(?:von|van|vom|zu|zur|de|der|den|di|da|del|della|du|le|la|al|bin|ibn|el|abu|عبد|بن|ابو|ام)$/.test(tokens[i]!.folded) && i > 0;

const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_*]{1,2}\p{L}){2,20}(?![\p{L}\p{N}])/gu;

/** Names letter by letter: "M a r i a". */
function spelledOut(text: string, names: KnownNames): Passage[] {
  return [...text.matchAll(SPELLED)].flatMap(({ 0: found, index }) => {
    const plain = folded(found.replaceAll(/[\s.\-_*]/g, ''));
    return names.parts.has(plain) || names.joined.has(plain) ? [{ start: index, end: index + found.length, kind: 'colleague' as const }] : [];
  });
}
