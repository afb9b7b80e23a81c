import type { AnswerValue } from '../survey-question.js';

/**
 * What must hold of answers that were given before. `any-of` holds when the answer, or one of several, is among the values, `none-of` when there is an
 * answer and it is not; `at-least` and `at-most` compare points of a scale; `answered` and `not-answered` ask whether there is one, declining included
 * among the latter. Everything but `not-answered` fails for a question that has no answer or was not asked.
 */
export type Condition =
  | { readonly question: string; readonly is: 'answered' | 'not-answered' }
  | { readonly question: string; readonly is: 'any-of' | 'none-of'; readonly values: readonly (number | string)[] }
  | { readonly question: string; readonly is: 'at-least' | 'at-most'; readonly value: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** The ways in which a condition may look at one answer. */
export const COMPARISONS = ['answered', 'not-answered', 'any-of', 'none-of', 'at-least', 'at-most'] as const;
/** One of the ways. */
export type Comparison = (typeof COMPARISONS)[number];

/** Where to go on when the condition holds: at the first question of a later section, or at the end. */
export interface Jump {
  readonly when: Condition;
  readonly to: string | 'end';
}

/** Answers by question id. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;

/** Whether the condition holds of the answers. Only answers to questions that were asked may be among them. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  const given = answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
  switch (condition.is) {
    case 'answered':
      return given;
    case 'not-answered':
      return !given;
    case 'any-of':
    case 'none-of':
      return given && picked(answer).some((value) => condition.values.includes(value)) === (condition.is === 'any-of');
    case 'at-least':
      return typeof answer === 'number' && answer >= condition.value;
    case 'at-most':
      return typeof answer === 'number' && answer <= condition.value;
  }
}

const picked = (answer: AnswerValue): readonly (number | string)[] => (typeof answer === 'object' ? answer : [answer]);

/** The ids of the questions that a condition looks at, each once. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    return [...new Set(parts.flatMap(questionsIn))];
  }
  return [condition.question];
}
