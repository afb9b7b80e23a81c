import type { CycleQuestion } from '@throughline/domain';

/**
 * The answer turned so that more is better, or undefined when there is none or it is not a point of the question's scale: a sealed ballot may hold
 * anything, so whatever does not fit the questionnaire is as good as not answered.
 */
export function figureOf(question: CycleQuestion, answer: unknown): number | undefined {
  const scale = question.scale;
  if (!scale || typeof answer !== 'number' || !Number.isSafeInteger(answer) || answer < scale.min || answer > scale.max) return undefined;
  return question.reverse ? scale.min + scale.max - answer : answer;
}

/** The least favourable point of a scale: 4 of 5, 5 of 7 (who agrees at least somewhat), and 9 of 0 to 10 (who recommends). */
export function favourableFrom(question: CycleQuestion): number {
  if (question.type === 'scale7') return 5;
  return question.type === 'recommend' ? 9 : question.scale!.max - 1;
}

/** The most that still counts as unfavourable: 2 of 5, 3 of 7, and 6 of 0 to 10. */
export function unfavourableUpTo(question: CycleQuestion): number {
  if (question.type === 'scale7') return 3;
  return question.type === 'recommend' ? 6 : question.scale!.min + 1;
}
