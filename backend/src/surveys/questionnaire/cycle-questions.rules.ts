import { type CycleQuestion, linesAsked, type QuestionnaireLine } from '@throughline/domain';
import { rowId } from '../question-bank/question.rules.js';
import type { VersionItem, VersionText } from './questionnaire.rules.js';

/**
 * The questions as a cycle fixes them, in all languages of the version: a matrix as its rows, each a question of its own with an id that stays; what a section
 * asks for joined with what a question asks for; the heading of a section on its first question. Jumps of a matrix stand on its last row. What a language lacks
 * stands in the base language; a cycle does not open while a text lacks.
 */
export function cycleQuestions({ languages: [base = 'en', ...others], sections, items }: VersionText): CycleQuestion[] {
  const lines = items.map((item): QuestionnaireLine => {
    const { question, mandatory, show, jumps } = item;
    const { id, code, driver, text, reverse, most, meaning } = question;
    const section = sections.find((one) => one.id === item.sectionId);
    return {
      ...{ id, code, driver, text, mandatory, reverse, asks: asks(question) },
      ...(most ? { most } : {}),
      ...(meaning === undefined ? {} : { meaning }),
      ...(section ? { section } : {}),
      ...(show ? { show } : {}),
      ...(jumps ? { jumps } : {}),
    };
  });
  return linesAsked(lines, [base, ...others], base);
}

function asks({ id, code, type, options, rows, scale }: VersionItem['question']): QuestionnaireLine['asks'] {
  if (type !== 'matrix') return { type, ...(options ? { options } : {}) };
  if (!rows || !scale) throw new RangeError(`The matrix ${code} has no rows or no scale.`);
  return { type, scale, rows: rows.map(({ value, text }) => ({ id: rowId(id, value), code: `${code}-${value}`, text })) };
}
