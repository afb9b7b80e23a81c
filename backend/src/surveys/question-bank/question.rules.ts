import { createHash } from 'node:crypto';
import type { BankQuestion, DriverKey, LocalText, MatrixScale, QuestionType } from '@throughline/domain';

/** Name space of the ids of bank questions (RFC 9562, version 5). Never changes: results are compared by these ids. */
const BANK = '6f1d2c4e-9a57-4b0e-8d3a-5c1e7b9f0a24';

/** A choice of a question, in the languages it has words in. */
export interface KnownOption {
  value: string;
  label: LocalText;
}

/** A statement of a matrix. */
export interface KnownRow {
  value: string;
  text: LocalText;
}

/** A question with everything a questionnaire takes over from it, so that later changes of the bank or of an own question change no launched version. */
export interface KnownQuestion {
  id: string;
  code: string;
  driver: DriverKey;
  type: QuestionType;
  text: LocalText;
  reverse: boolean;
  options: readonly KnownOption[] | null;
  wordingNote: string | null;
  tags?: readonly string[];
  source: 'bank' | 'own';
  /** Of a matrix. */
  rows?: readonly KnownRow[] | null;
  /** On which the rows of a matrix are answered. */
  scale?: MatrixScale | null;
  /** Most options that may be picked or ranked. */
  most?: number | null;
  /** How many times it was worded; without it, once. */
  version?: number;
  /** Raised whenever it came to ask something else; without it, 1. */
  meaning?: number;
  retired?: boolean;
  /** Id of the question that it was made from. */
  origin?: string | null;
}

/** The id that a name has in a name space, the same everywhere and for ever: a version 5 UUID (RFC 9562). */
export function namedId(space: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id of a bank question, the same in every installation and for ever. */
export function bankQuestionId(code: string): string {
  return namedId(BANK, code);
}

/** The id under which a cycle asks a row of a matrix: that of the matrix and the value of the row make it, so it stays when rows are reworded or moved. */
export function rowId(matrixId: string, value: string): string {
  return namedId(matrixId, value);
}

/** Code of an own question; stable because its id is. */
export function ownCode(id: string): string {
  return `own-${id}`;
}

/** A question of the bank as questionnaires take it over. */
export function fromBank(question: BankQuestion): KnownQuestion {
  const { code, driver, type, text, tags, wordingNote } = question;
  return {
    id: bankQuestionId(code),
    code,
    driver,
    type,
    text,
    reverse: question.reverse ?? false,
    options: question.options ?? null,
    wordingNote,
    tags,
    source: 'bank',
  };
}
