import type { DriverKey } from './survey-driver.js';

/** Kinds of question. `scale5` has five points of agreement, `recommend` eleven (0 to 10); `text` is a comment and has no figure. */
export const QUESTION_TYPES = ['scale5', 'recommend', 'single-choice', 'text'] as const;
/** One kind of question. */
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The points of a scale from `min` to `max`. `labels` are the words beside the points, the lowest first: one for every point, or two for the ends alone. */
export interface QuestionScale {
  readonly min: number;
  readonly max: number;
  readonly labels: readonly string[];
}

/** One choice. The answer that travels is the value. */
export interface QuestionOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A question as a cycle asks it: fixed from the opening on, hashed into the cycle's manifest. `id` is the question's, the same in every cycle that asks
 * it, so that results can be compared; `code` is stable in the bank (`engagement-pride`). `scale` for scale5 and recommend, `options` for single-choice.
 * `reverse` is there, and true, when agreeing is unfavourable: a figure turns the answer round (min + max - answer), the ballot never does.
 */
export interface CycleQuestion {
  readonly id: string;
  readonly code: string;
  readonly driver: DriverKey;
  readonly type: QuestionType;
  readonly text: string;
  readonly mandatory: boolean;
  readonly reverse?: true;
  readonly scale?: QuestionScale;
  readonly options?: readonly QuestionOption[];
}

/** Five points of agreement, the least first. */
export const AGREEMENT_SCALE: QuestionScale = {
  min: 1,
  max: 5,
  labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
};

/** Eleven points of likelihood; only the ends have words. */
export const RECOMMEND_SCALE: QuestionScale = { min: 0, max: 10, labels: ['Not at all likely', 'Extremely likely'] };

/** The scale that a type of question has; undefined for choices and comments. */
export function scaleOf(type: QuestionType): QuestionScale | undefined {
  if (type === 'scale5') return AGREEMENT_SCALE;
  return type === 'recommend' ? RECOMMEND_SCALE : undefined;
}
