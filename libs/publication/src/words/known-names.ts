import { folded, sounding, spellings } from './fold.js';
import { alsoCalled } from './nicknames.js';
import { ORDINARY_WORDS, PARTICLES } from './ordinary-words.js';

/** Somebody in the directory, as far as a comment could name her. */
export interface DirectoryPerson {
  readonly name: string;
  readonly email: string | null;
  /** Personnel number or the like. */
  readonly externalKey: string | null;
}

/** What comments are compared with: every way in which somebody of the directory may be named. All words are folded. */
export interface KnownNames {
  /** First names, surnames, short forms and other spellings. */
  readonly parts: ReadonlySet<string>;
  /** How those of four letters and more sound. */
  readonly sounds: ReadonlySet<string>;
  /** Two parts of the name of one person, in either order. */
  readonly pairs: ReadonlySet<string>;
  /** Names without a space, and the local parts of addresses. */
  readonly joined: ReadonlySet<string>;
  /** Personnel numbers, letters and digits only. */
  readonly keys: ReadonlySet<string>;
  /** Words of the languages that are names too, or so short that they may be anything: their case and their neighbours decide. */
  readonly ordinary: (plain: string) => boolean;
}

const LETTERS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
/** As many Arabic names begin with the article. */
const ARTICLE = /^ال(?=..)/;

/**
 * The names of a directory, ready to be looked for. `commonWords`: more words (folded) that are not taken for a name by themselves, such as the stop words of the languages. A part of one sign is no name; a number
 * in a name is none.
 */
export function knownNames(people: Iterable<DirectoryPerson>, commonWords: ReadonlySet<string> = new Set()): KnownNames {
  const [parts, sounds, pairs, joined, keys] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const ordinary = (plain: string): boolean => plain.length <= 2 || ORDINARY_WORDS.has(plain) || PARTICLES.has(plain) || commonWords.has(plain);
  const add = (plain: string): void => {
    if (plain.length < 2) return;
    parts.add(plain);
    const sound = sounding(plain);
    if (sound.length >= 4 && !ordinary(plain)) sounds.add(sound);
  };
  for (const { name, email, externalKey } of people) {
    const words = (name.match(LETTERS) ?? []).filter((word) => /\p{L}/u.test(word));
    const forms = words.map((word) => [...new Set(spellings(word).flatMap((one) => (ARTICLE.test(one) ? [one, one.replace(ARTICLE, '')] : [one])))]);
    // what comes first is a first name, also when it is Ben or Van
    const own = forms.filter(([plain], i) => i === 0 || !PARTICLES.has(plain!));
    for (const [i, some] of own.entries()) {
      for (const plain of some) add(plain);
      // a surname has no short form
      if (i < own.length - 1 || own.length === 1) for (const other of alsoCalled(some[0]!)) add(other);
    }
    for (const first of own) for (const last of own) if (first !== last) for (const a of first) for (const b of last) pairs.add(`${a} ${b}`);
    const [first, last] = [own[0]?.[0] ?? '', own.at(-1)?.[0] ?? ''];
    if (own.length > 1)
      for (const one of [`${first}${last}`, `${last}${first}`, `${first[0]}${last}`, `${last}${first[0]}`]) if (one.length >= 5) joined.add(one);
    const local = folded(email?.split('@')[0] ?? '');
    if (local.length >= 4 && !ordinary(local)) joined.add(local);
    const key = folded(externalKey ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
    if (/\d/.test(key) && key.length >= (/^\d+$/.test(key) ? 4 : 3)) keys.add(key);
  }
  return { parts, sounds, pairs, joined, keys, ordinary };
}
