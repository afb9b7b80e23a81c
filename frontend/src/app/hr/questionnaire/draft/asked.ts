import type { Question } from '@throughline/contract';
import {
  type Condition,
  type CycleQuestion,
  hasOptions,
  inLanguage,
  type Jump,
  type Language,
  type LocalText,
  type QuestionScale,
  type QuestionType,
  scaleIn,
} from '@throughline/domain';
import type { Draft, DraftItem, SectionWords } from './draft';

/**
 * The draft as a person is asked it, in one language: each row of a matrix is a question, the condition of a section holds for each of its questions. What
 * is not translated comes in the language in which the questionnaire is written.
 */
export function askedIn(draft: Draft, language: Language): CycleQuestion[] {
  const base = draft.languages[0] ?? 'en';
  return draft.parts.flatMap(({ key, heading, items }) => {
    const questions = items.flatMap((item) => questionsOf(item, language, base, heading && { section: key, show: heading.show }));
    return questions.map((question, i) => (i === 0 && heading ? { ...question, heading: headingIn(heading, language, base) } : question));
  });
}

/** The words in the language, in the base language where they are not translated. */
export function wordsIn(text: LocalText, language: Language, base: Language): string {
  return text[language] ?? text[base] ?? inLanguage(text, language);
}

function headingIn({ title, text }: SectionWords, language: Language, base: Language): { title: string; text?: string } {
  return { title: wordsIn(title, language, base), ...(text && { text: wordsIn(text, language, base) }) };
}

function questionsOf(item: DraftItem, language: Language, base: Language, section?: { section: string; show?: Condition }): CycleQuestion[] {
  const { question, mandatory, show, jumps } = item;
  const words = (text: LocalText): string => wordsIn(text, language, base);
  const shown = both(section?.show, show);
  const facts = {
    code: question.code,
    driver: question.driver,
    mandatory,
    ...(question.reverse && { reverse: true as const }),
    ...(section && { section: section.section }),
    ...(shown && { show: shown }),
  };
  const jumping = (last: boolean): { jumps?: readonly Jump[] } => (last && jumps?.length ? { jumps } : {});
  if (question.type === 'matrix') {
    const rows = question.rows ?? [];
    const type = rowType(question);
    const matrix = { id: question.id, text: words(question.texts) };
    return rows.map((row, i) => ({ id: row.id, ...facts, type, text: words(row.texts), matrix, ...scale(type, language), ...jumping(i === rows.length - 1) }));
  }
  return [
    {
      id: question.id,
      ...facts,
      type: question.type,
      text: words(question.texts),
      ...scale(question.type, language),
      ...(hasOptions(question.type) && { options: (question.options ?? []).map(({ value, labels }) => ({ value, label: words(labels) })) }),
      ...(question.most !== undefined && { most: question.most }),
      ...jumping(true),
    },
  ];
}

const scale = (type: QuestionType, language: Language): { scale?: QuestionScale } => {
  const found = scaleIn(language, type);
  return found ? { scale: found } : {};
};

const rowType = ({ scale: points }: Question): 'scale5' | 'scale7' => (points?.max === 7 ? 'scale7' : 'scale5');

function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}

/** The numbers under which people see each line, by question id: '4', or '5 to 8' for the rows of a matrix. */
export function numbersOf(questions: readonly CycleQuestion[]): ReadonlyMap<string, string> {
  const spans = new Map<string, [number, number]>();
  questions.forEach(({ id, matrix }, i) => {
    const line = matrix?.id ?? id;
    spans.set(line, [spans.get(line)?.[0] ?? i + 1, i + 1]);
  });
  return new Map([...spans].map(([line, [first, last]]) => [line, first === last ? String(first) : `${first} to ${last}`]));
}
