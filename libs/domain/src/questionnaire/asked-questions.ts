import type { CycleQuestion } from '../survey-question.js';
import { type Answers, holds } from './condition.js';

/** What of a question decides whether it and the others are asked. */
export type Routed = Pick<CycleQuestion, 'id' | 'section' | 'show' | 'jumps'>;

/**
 * The questions that a person with these answers is asked, in order. An answer to a question that she is no longer asked, since she went back and
 * changed one before it, counts for nothing: not for later conditions, and it must not be sent. Conditions look backwards and jumps lead forwards only
 * (`logicFaults` refuses others), so one pass is enough and there is no loop.
 */
export function askedQuestions<Question extends Routed>(questions: readonly Question[], answers: Answers): Question[] {
  const asked: Question[] = [];
  const counted: Record<string, Answers[string]> = {};
  let goingTo: string | undefined;
  for (const question of questions) {
    if (goingTo === 'end') break;
    if (goingTo !== undefined && question.section !== goingTo) continue;
    goingTo = undefined;
    if (question.show && !holds(question.show, counted)) continue;
    asked.push(question);
    if (Object.hasOwn(answers, question.id)) counted[question.id] = answers[question.id];
    goingTo = question.jumps?.find(({ when }) => holds(when, counted))?.to;
  }
  return asked;
}

/** The ids of the questions that not everybody is asked, whatever she answers: they have a condition, or a jump may pass them. */
export function conditionalQuestions(questions: readonly Routed[]): Set<string> {
  const conditional = new Set(questions.flatMap(({ id, show }) => (show ? [id] : [])));
  questions.forEach(({ jumps }, from) => {
    for (const { to } of jumps ?? []) {
      const there = to === 'end' ? -1 : questions.findIndex(({ section }, at) => at > from && section === to);
      for (const { id } of questions.slice(from + 1, there === -1 ? undefined : there)) conditional.add(id);
    }
  });
  return conditional;
}
