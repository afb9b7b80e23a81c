import { createHash } from 'node:crypto';
import type { NewQuestion, Question } from '@throughline/contract';
import {
  type BankQuestion,
  type DriverKey,
  inLanguage,
  type Language,
  LANGUAGES,
  type LocalText,
  type QuestionTag,
  type QuestionType,
  Refusal,
  scaleIn,
} from '@throughline/domain';

/** Name space of the ids of bank questions (RFC 9562, version 5). Never changes: results are compared by these ids. */
const BANK = '6f1d2c4e-9a57-4b0e-8d3a-5c1e7b9f0a24';

/** A question with everything a questionnaire takes over from it, so that later changes of the bank or of an own question change no version. */
export interface KnownQuestion {
  id: string;
  code: string;
  driver: DriverKey;
  type: QuestionType;
  text: LocalText;
  reverse: boolean;
  options: readonly { value: string; label: LocalText }[] | null;
  wordingNote: string | null;
  /** Own questions have none. */
  tags?: readonly QuestionTag[];
  source: 'bank' | 'own';
}

/** The id of a bank question, the same in every installation and for ever: a version 5 UUID of its code. */
export function bankQuestionId(code: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(BANK.replaceAll('-', ''), 'hex'))
    .update(code)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
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

/**
 * An own question, ready to be kept: text without spaces around it, choices with values `choice-1`, `choice-2` and so on. Throws Refusal `invalid-question`
 * naming the field when choices are missing or misplaced, a question other than scale5 is turned round, a comment belongs to a driver with figures or
 * a figure to none, and `question-exists` when the same words are there already.
 */
export function ownQuestion(id: string, asked: NewQuestion, known: readonly KnownQuestion[]): KnownQuestion {
  const text = asked.text.trim().replace(/\s+/g, ' ');
  const refuse = (field: string, detail: string): never => {
    throw new Refusal('invalid', 'invalid-question', detail, [{ pointer: `#/${field}`, detail }]);
  };
  if (text.length < 3) refuse('text', 'A question needs at least three letters.');
  if (asked.type === 'single-choice' && !asked.options) refuse('options', 'A question with choices needs at least two of them.');
  if (asked.type !== 'single-choice' && asked.options) refuse('options', 'Only a question of the type single-choice has choices.');
  if (asked.reverse && asked.type !== 'scale5') refuse('reverse', 'Only a question on the five points of agreement can be turned round.');
  if (asked.driver === 'own-words' && asked.type !== 'text')
    refuse('driver', '"own-words" holds open comments only. Choose the driver that the figure is about.');
  const choices = asked.options?.map((label) => label.trim()) ?? [];
  if (choices.some((label) => label === '')) refuse('options', 'A choice cannot be empty.');
  if (new Set(choices.map((label) => label.toLowerCase())).size < choices.length) refuse('options', 'Each choice can be there once only.');
  const same = known.find((question) => question.text.en?.toLowerCase() === text.toLowerCase());
  if (same)
    throw new Refusal('conflict', 'question-exists', `This question is there already, as "${same.code}".`, [
      { pointer: '#/text', detail: 'This question is there already.' },
    ]);
  return {
    id,
    code: ownCode(id),
    driver: asked.driver,
    type: asked.type,
    text: { en: text },
    reverse: asked.reverse ?? false,
    options: asked.options ? choices.map((label, i) => ({ value: `choice-${i + 1}`, label: { en: label } })) : null,
    wordingNote: asked.wordingNote?.trim() || null,
    source: 'own',
  };
}

/** Code of an own question; stable because its id is. */
export function ownCode(id: string): string {
  return `own-${id}`;
}

/** The question as replies show it, in the language where it is translated and in English where it is not. */
export function questionView(question: KnownQuestion, language: Language = 'en'): Question {
  const { id, code, driver, type, text, reverse, tags, options, wordingNote, source } = question;
  const scale = scaleIn(language, type);
  return {
    id,
    code,
    driver,
    text: inLanguage(text, language),
    texts: byLanguage(text),
    type,
    reverse,
    tags: [...(tags ?? [])],
    wordingNote,
    source,
    ...(scale ? { scale } : {}),
    ...(options ? { options: options.map(({ value, label }) => ({ value, label: inLanguage(label, language), labels: byLanguage(label) })) } : {}),
  };
}

function byLanguage(text: LocalText): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = text[language];
      return words === undefined ? [] : [[language, words]];
    }),
  );
}
