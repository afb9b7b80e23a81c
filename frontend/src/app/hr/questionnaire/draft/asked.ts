import type { Question } from '@throughline/contract';
import { type CycleQuestion, hasOptions, type Language, linesAsked, type QuestionnaireLine } from '@throughline/domain';
import { builderWords } from '../words/words';
import { baseOf, type Draft, type DraftItem, type DraftPart } from './draft';

/**
 * The draft as a person is asked it, in one language: each row of a matrix is a question, the condition of a section holds for each of its questions. What
 * is not translated comes in the language in which the questionnaire is written.
 */
export function askedIn(draft: Draft, language: Language): CycleQuestion[] {
  return linesAsked(
    draft.parts.flatMap((part) => part.items.map((item) => lineOf(item, part))),
    [language],
    baseOf(draft),
  );
}

function lineOf({ question, mandatory, show, jumps }: DraftItem, { key, heading }: DraftPart): QuestionnaireLine {
  const { id, code, driver, texts, reverse, most } = question;
  return {
    ...{ id, code, driver, text: texts, mandatory, reverse, asks: asks(question) },
    ...(most === undefined ? {} : { most }),
    ...(heading ? { section: { id: key, ...heading } } : {}),
    ...(show ? { show } : {}),
    ...(jumps?.length ? { jumps } : {}),
  };
}

function asks({ type, code, options = [], rows = [], scale }: Question): QuestionnaireLine['asks'] {
  if (type === 'matrix') return { type, scale: scale?.max === 7 ? 'scale7' : 'scale5', rows: rows.map(({ id, texts }) => ({ id, code, text: texts })) };
  return { type, ...(hasOptions(type) ? { options: options.map(({ value, labels }) => ({ value, label: labels })) } : {}) };
}

/** The numbers under which people see each line, by question id: '4', or '5 to 8' for the rows of a matrix. */
export function numbersOf(questions: readonly CycleQuestion[]): ReadonlyMap<string, string> {
  const spans = new Map<string, [number, number]>();
  questions.forEach(({ id, matrix }, i) => {
    const line = matrix?.id ?? id;
    spans.set(line, [spans.get(line)?.[0] ?? i + 1, i + 1]);
  });
  return new Map([...spans].map(([line, [first, last]]) => [line, first === last ? String(first) : builderWords().span(first, last)]));
}
