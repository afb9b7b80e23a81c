import type { OptionMarks, OptionRules } from '@throughline/anonymity/disclosure';
import { type CycleQuestion, hasOptions } from '@throughline/domain';

/** An answer as it is counted: a point of a scale, turned so that more is better, or the marks of the options. */
export type CountedAnswer = number | OptionMarks;

/** The answer as it is counted, or undefined when there is none or the question cannot have it: a sealed ballot may hold anything, so whatever does not fit is as good as not answered. */
export function countedAnswer(question: CycleQuestion, answer: unknown): CountedAnswer | undefined {
  return hasOptions(question.type) ? marksOf(question, answer) : figureOf(question, answer);
}

/** Whether answers to the question become figures; those to the others are comments. */
export const hasFigure = (question: CycleQuestion): boolean => question.scale !== undefined || hasOptions(question.type);

/** How the options of a question may be answered. */
export function optionRulesOf({ type, options = [], most }: CycleQuestion): OptionRules {
  const kind = type === 'single-choice' ? 'one' : type === 'ranking' ? 'order' : 'several';
  return { kind, options: options.length, most: kind === 'one' ? 1 : Math.min(most ?? options.length, options.length) };
}

/** The marks of an answer to a question with options: one value of a single choice; of the others a list of values, each an option and none twice, one at least and no more than the question takes. */
export function marksOf(question: CycleQuestion, answer: unknown): OptionMarks | undefined {
  const { kind, most } = optionRulesOf(question);
  const values: unknown[] = kind === 'one' ? [answer] : Array.isArray(answer) ? answer : [];
  if (values.length < 1 || values.length > most || new Set(values).size < values.length) return undefined;
  const marks = new Uint8Array(question.options!.length);
  for (const [place, value] of values.entries()) {
    const option = question.options!.findIndex((one) => one.value === value);
    if (option < 0) return undefined;
    marks[option] = kind === 'order' ? place + 1 : 1;
  }
  return marks;
}

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
