import type { QuestionnaireText } from '@throughline/contract';
import type { KnownQuestion } from '../question-bank/question.rules.js';
import { draftText } from '../questionnaire/questionnaire.rules.js';
import { logicProblems } from '../questionnaire/questionnaire-logic.rules.js';
import type { ForeignLine } from './foreign-survey.js';

/** How often logic is looked through again after conditions went; then all that are left go. */
const ROUNDS = 6;

/**
 * The questionnaire without the conditions that our check of logic refuses, such as those that can never hold, with a line for each. `codes` are what the file
 * calls the questions.
 */
export function mendedLogic(
  asked: QuestionnaireText,
  known: ReadonlyMap<string, KnownQuestion>,
  codes: ReadonlyMap<string, string>,
): { text: QuestionnaireText; lines: ForeignLine[] } {
  const text = { ...asked, items: asked.items.map((item) => ({ ...item })), sections: (asked.sections ?? []).map((section) => ({ ...section })) };
  const lines: ForeignLine[] = [];
  const drop = (pointer: string, why: string): void => {
    const [, kind, place] = /^#\/(items|sections)\/(\d+)/.exec(pointer) ?? [];
    const item = kind === 'items' ? text.items[Number(place)] : undefined;
    const section = kind === 'sections' ? text.sections[Number(place)] : text.sections.find(({ id }) => id === item?.sectionId);
    const from = item?.show ? item : section;
    if (!from?.show) return;
    lines.push({
      group: section ? (Object.values(section.title)[0] ?? '') : '',
      code: from === item ? (codes.get(item!.questionId) ?? '') : '',
      kind: 'changed',
      what: `It was shown under a condition; now everybody is asked, since otherwise: ${why}`,
      instead: 'Write a condition for it in the questionnaire, if not everybody shall be asked.',
    });
    delete from.show;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const problems = logicProblems(draftText(text, known).text);
    if (problems.length === 0) return { text, lines };
    problems.forEach(({ pointer, detail }) => drop(pointer, detail));
  }
  [...text.items.keys()].forEach((i) => drop(`#/items/${i}`, 'the conditions contradict one another.'));
  [...text.sections.keys()].forEach((i) => drop(`#/sections/${i}`, 'the conditions contradict one another.'));
  return { text, lines };
}
