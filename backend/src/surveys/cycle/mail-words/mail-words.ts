import type { Language } from '@throughline/domain';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** The forms of a counted noun by plural category (CLDR), each with `#` where the number stands; `other` for every category that is not there. */
export type Counted = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Texts that HR may replace by their own. Places: {name}, {cycle}, {closes}, {organisation}. */
export interface MailText {
  readonly subject: string;
  readonly message: string;
}

/** Everything that an invitation says in one language. Places in braces are filled in. */
export interface MailWords {
  readonly greeting: string;
  readonly invitation: MailText;
  readonly reminder: MailText;
  /** That the cycle ends before its last day. Its words are ours alone: it is a promise that changes. */
  readonly earlyEnd: MailText & { readonly everybody: string };
  /** {closes}, {questions}, {minutes} */
  readonly until: string;
  readonly questions: Counted;
  readonly minutes: Counted;
  readonly people: Counted;
  readonly alone: string;
  readonly button: string;
  readonly whoSees: string;
  /** {people}, {kComments} */
  readonly seen: readonly string[];
  /** Before the words of the hash. */
  readonly check: string;
  /** Before the address. */
  readonly rules: string;
  readonly how: string;
  readonly stop: string;
  /** Marks a test, in the subject and above the text. */
  readonly test: { readonly mark: string; readonly sentence: string };
}

/** The words of every language in which the product speaks. */
export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = { en, de, fr, es, ar };
