import type { Stop } from '../../protocol/stop';

/** Every reason for which these pages stop, and those of the server that a respondent may meet. The English words stand where each is thrown. */
export const STOP_CODES = [
  'unreachable',
  'cycle-closed',
  'ballot-collected',
  'no-invitation',
  'not-invited',
  'address-changed',
  'unknown-invitation',
  'pack-used-up',
  'reissued-before',
  'no-more-reissues',
  'no-such-cycle',
  'no-such-survey',
  'no-board-yet',
  'other-edit-secret',
  'wrong-hash',
  'wrong-questions',
  'wrong-closing',
  'other-cycle',
  'other-words',
  'changed-rules',
  'unpublished-rules',
  'broken-list',
  'foreign-cohort',
  'forged-receipt',
  'insecure',
  'damaged-link',
  'mistyped',
  'malformed',
  'no-words',
  'too-long',
  'unsupported',
  'cleared',
  'no-ballot',
  'no-survey',
  'unexpected',
] as const;

/** What is said of a stop in one language: a heading and sentences. */
type Said = readonly [title: string, message: string];

/** All stops in one language. `unsafe`: heading of every failed check, and the sentence for one without its own. `refused`: for what the server says beyond these. */
export type StopWords = Readonly<Record<(typeof STOP_CODES)[number] | 'unsafe' | 'refused', Said>>;

/** Says a stop in the language of the table; without one, in English, as whoever threw it did. A refusal that the table does not know keeps the server's
 *  own sentence behind ours. */
export function sayStop(words: StopWords | undefined, { kind, code, title, message }: Stop): { readonly title: string; readonly message: string } {
  if (!words) return { title, message };
  const known: Readonly<Record<string, Said>> = words;
  const otherwise: Said = kind === 'refused' ? [words.refused[0], `${words.refused[1]} \u2068${message}\u2069`] : words.unexpected;
  const said = Object.hasOwn(known, code) ? (known[code] ?? words.unexpected) : kind === 'unsafe' ? words.unsafe : otherwise;
  return { title: kind === 'unsafe' ? words.unsafe[0] : said[0], message: said[1] };
}
