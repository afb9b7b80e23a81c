import { createHash } from 'node:crypto';
import { type Language, type PackMark, Refusal } from '@throughline/domain';
import { type DirectoryPerson, type KnownNames, knownNames, type Passage, passagesOf } from '@throughline/publication/server';
import { genderedIn, spokenIn } from './pronouns.rules.js';

/** A text that somebody wrote for a candidate. */
export interface PackSourceText {
  /** What it is of: the nomination and its part. Unique in a pack. */
  readonly key: string;
  /** The question it answers; empty for the reasons themselves. */
  readonly label: string;
  readonly text: string;
}

/** A text with its marks, as it is kept. The text itself stays with the nomination; its digest tells whether it is still the one that was checked. */
export interface PackedText {
  readonly key: string;
  readonly language: Language;
  readonly digest: string;
  /** In the order of the text, none overlapping another. */
  readonly marks: readonly PackMark[];
}

/** Who and what is to be known of a candidate to make its texts blind. */
export interface CandidateWords {
  /** Everybody in it, by the names of now and those of before. */
  readonly nominees: readonly DirectoryPerson[];
  /** Names of the team, of those around it, and of the sites at which its people work. */
  readonly teams: readonly string[];
  /** The organisation's language, for texts that do not tell theirs. */
  readonly language: Language;
}

/** SHA-256 of a text, in base64url. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * A text with everything marked that would tell who it is about: names of nominees, of anybody else in the directory, of teams, ways to reach somebody, and words that tell a gender. What is sure is taken out, what may be another word is
 * marked only. Where two marks meet, the one that says more stays: a nominee before a colleague before a team before a pronoun.
 */
export function blinded({ key, text }: PackSourceText, words: CandidateWords, everybody: KnownNames): PackedText {
  const language = spokenIn(text, words.language);
  const own = [...passagesOf(text, knownNames(words.nominees)), ...writtenAsNamed(text, words.nominees)];
  const others = passagesOf(text, everybody);
  const found: PackMark[] = [
    ...own.filter(({ kind }) => kind === 'colleague').map(({ start, end }) => ({ from: start, to: end, kind: 'nominee' as const, on: true })),
    ...others.map(({ start, end, kind }) => ({ from: start, to: end, kind: kind === 'colleague' ? ('colleague' as const) : ('contact' as const), on: true })),
    ...words.teams.flatMap((team) => teamIn(text, team)),
    ...genderedIn(text, language).map((one) => ({ ...one, on: one.kind === 'pronoun' })),
  ];
  const marks: PackMark[] = [];
  for (const one of found) if (!marks.some((other) => one.from < other.to && other.from < one.to)) marks.push(one);
  return { key, language, digest: digestOf(text), marks: marks.sort((a, b) => a.from - b.from) };
}

/** Every word of the names of nominees, written as they write it: "Rose" is a name here wherever it stands, though it may be a flower. */
function writtenAsNamed(text: string, nominees: readonly DirectoryPerson[]): Passage[] {
  const parts = new Set(nominees.flatMap(({ name }) => name.match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter((part) => !/^\p{Ll}/u.test(part)));
  return [...parts].flatMap((part) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${RegExp.escape(part)}(?![\\p{L}\\p{M}])`, 'gu'))].map(({ index }) => {
      return { start: index, end: index + part.length, kind: 'colleague' as const };
    }),
  );
}

/** A name of one word must be written as the team is; of several, in any case. */
function teamIn(text: string, team: string): PackMark[] {
  const name = team.trim();
  if (name.length < 2) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, /\s/.test(name) ? 'giu' : 'gu');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, kind: 'team' as const, on: true }));
}

/** Names of nominees that a blind text still holds, in any case and also where they could be an ordinary word; each once. Names of fewer than three letters are not looked for. */
export function leftovers(blind: string, nominees: readonly DirectoryPerson[]): string[] {
  const parts = new Set(nominees.flatMap(({ name }) => name.match(/[\p{L}\p{M}]{3,}/gu) ?? []));
  return [...parts].filter((part) => new RegExp(`(?<![\\p{L}\\p{M}])${RegExp.escape(part)}(?![\\p{L}\\p{M}])`, 'iu').test(blind)).sort();
}

/** Refuses marks that overlap, are out of order or lie outside the text. Throws Refusal `marks-wrong`. */
export function mustFit(text: string, marks: readonly PackMark[]): void {
  let end = 0;
  for (const [i, { from, to }] of marks.entries()) {
    if (from < end || to <= from || to > text.length) {
      const detail = `Mark ${i + 1} must begin at or after the end of the one before it (${end}) and end within the text (${text.length}).`;
      throw new Refusal('invalid', 'marks-wrong', detail, [{ pointer: '#/texts', detail }]);
    }
    end = to;
  }
}
