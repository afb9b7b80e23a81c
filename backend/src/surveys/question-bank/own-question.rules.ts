import type { NewQuestion, QuestionChange } from '@throughline/contract';
import { hasOptions, isComment, LANGUAGES, type LocalText, Refusal } from '@throughline/domain';
import { type KnownOption, type KnownQuestion, type KnownRow, ownCode } from './question.rules.js';
import { byLanguage } from './question-view.rules.js';

/**
 * An own question, ready to be kept: texts without spaces around them, choices with values `choice-1`, `choice-2` and so on, rows with `row-1` and so on.
 * Throws Refusal `invalid-question` naming the field when choices, rows or their limits are missing or misplaced, a question without points of agreement is
 * turned round, or a comment belongs to a driver with figures or a figure to none; and `question-exists` when the same words are there already, other than
 * in the question it is made from.
 */
export function ownQuestion(id: string, asked: NewQuestion, known: readonly KnownQuestion[]): KnownQuestion {
  const question = { id, code: ownCode(id), source: 'own' as const, origin: originOf(asked, known), version: 1, meaning: 1, ...content(asked) };
  mustBeNew(question, known);
  return question;
}

/** What a request says of a question, in order. Throws Refusal `invalid-question`. */
export function content(asked: NewQuestion | QuestionChange): Omit<KnownQuestion, 'id' | 'code' | 'source' | 'origin' | 'version' | 'meaning'> {
  mustFitItsType(asked);
  return {
    driver: asked.driver,
    type: asked.type,
    text: tidyText(asked.text, '#/text'),
    reverse: asked.reverse ?? false,
    options: asked.options ? listed('options', asked.options).map((label, i): KnownOption => ({ value: `choice-${i + 1}`, label })) : null,
    most: asked.most ?? null,
    rows: asked.rows ? listed('rows', asked.rows).map((text, i): KnownRow => ({ value: `row-${i + 1}`, text })) : null,
    scale: asked.scale ?? null,
    tags: [...new Set((asked.tags ?? []).map((tag) => tag.trim().replace(/\s+/g, ' ').toLowerCase()))],
    wordingNote: asked.wordingNote?.trim() || null,
  };
}

/** Throws Refusal `question-exists` when another question says the same in a language, whatever the capitals. */
export function mustBeNew(question: KnownQuestion, known: readonly KnownQuestion[]): void {
  const same = known.find(
    ({ id, text }) =>
      id !== question.id && id !== question.origin && LANGUAGES.some((language) => text[language] && sameWords(text[language], question.text[language])),
  );
  if (same)
    throw new Refusal('conflict', 'question-exists', `This question is there already, as "${same.code}".`, [
      { pointer: '#/text', detail: 'This question is there already.' },
    ]);
}

function mustFitItsType({ driver, type, options, rows, scale, most, reverse }: NewQuestion | QuestionChange): void {
  if (hasOptions(type) && !options) refuse('options', 'A question with choices needs at least two of them.');
  if (!hasOptions(type) && options) refuse('options', 'Only questions of the types single-choice, multiple-choice and ranking have choices.');
  if (type === 'matrix' && !rows) refuse('rows', 'A matrix needs at least two statements.');
  if (type !== 'matrix' && rows) refuse('rows', 'Only a matrix has statements.');
  if (type === 'matrix' && !scale) refuse('scale', 'Say on which scale the statements of the matrix are answered.');
  if (type !== 'matrix' && scale) refuse('scale', 'Only a matrix needs to say which scale it has.');
  if (most !== undefined && type !== 'multiple-choice' && type !== 'ranking')
    refuse('most', 'Only a question of the type multiple-choice or ranking has a most that may be picked.');
  if (most !== undefined && most > (options?.length ?? 0)) refuse('most', `There are only ${options?.length ?? 0} choices to pick from.`);
  if (reverse && type !== 'scale5' && type !== 'scale7') refuse('reverse', 'Only a question on points of agreement can be turned round.');
  if (driver === 'own-words' && !isComment({ type })) refuse('driver', '"own-words" holds open comments only. Choose the driver that the figure is about.');
}

function originOf({ origin }: NewQuestion, known: readonly KnownQuestion[]): string | null {
  if (origin === undefined) return null;
  const from = known.find(({ id }) => id === origin.toLowerCase());
  return from ? from.id : refuse('origin', 'The question that this was made from is not there.');
}

/** The texts of choices or rows, each there once in every language. */
function listed(field: 'options' | 'rows', texts: readonly LocalText[]): LocalText[] {
  const tidied = texts.map((text, i) => tidyText(text, `#/${field}/${i}`));
  for (const language of LANGUAGES) {
    const words = tidied.flatMap((text) => text[language]?.toLowerCase() ?? []);
    if (new Set(words).size < words.length) refuse(field, `Each ${field === 'options' ? 'choice' : 'statement'} can be there once only.`);
  }
  return tidied;
}

function tidyText(text: LocalText, pointer: string): LocalText {
  const words = Object.entries(text).map(([language, said]) => [language, said.trim().replace(/\s+/g, ' ')] as const);
  if (!pointer.startsWith('#/options') && words.some(([, said]) => said.length < 3)) refuse(pointer.slice(2), 'A question needs at least three letters.');
  return byLanguage(Object.fromEntries(words));
}

const sameWords = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

/** Refuses a question for one of its fields. */
export function refuse(field: string, detail: string): never {
  throw new Refusal('invalid', 'invalid-question', detail, [{ pointer: `#/${field}`, detail }]);
}
