import type { QuestionType } from '../survey-question.js';
import { conditionalQuestions } from './asked-questions.js';
import { waysThrough, type WayQuestion } from './ways-through.js';

/** Seconds that most people need, by what they are asked: reading and choosing, putting in order, or writing a few sentences. A matrix by its rows. */
const SECONDS: Readonly<Record<QuestionType, number>> = {
  scale5: 8,
  scale7: 8,
  recommend: 10,
  'single-choice': 12,
  'multiple-choice': 15,
  ranking: 30,
  'short-text': 20,
  text: 45,
  matrix: 8,
};

/** Estimated time to answer in whole minutes, at least 1. `rows`: how many statements a matrix has. */
export function minutesToAnswer(questions: readonly { readonly type: QuestionType; readonly rows?: number }[]): number {
  return minutesOf(questions.reduce((sum, { type, rows }) => sum + SECONDS[type] * (rows ?? 1), 0));
}

/**
 * Minutes of the shortest and of the longest way through. Where there are too many ways to walk them all: of the questions that everybody is asked, and of all.
 */
export function minutesThrough(questions: readonly WayQuestion[]): { shortest: number; longest: number } {
  const ways = waysThrough(questions);
  if (!ways) {
    const conditional = conditionalQuestions(questions);
    return { shortest: minutesToAnswer(questions.filter(({ id }) => !conditional.has(id))), longest: minutesToAnswer(questions) };
  }
  let [shortest, longest] = [Infinity, 0];
  for (const { asked } of ways) {
    const seconds = asked.reduce((sum, { type }) => sum + SECONDS[type], 0);
    shortest = Math.min(shortest, seconds);
    longest = Math.max(longest, seconds);
  }
  return { shortest: minutesOf(shortest), longest: minutesOf(longest) };
}

const minutesOf = (seconds: number): number => Math.max(1, Math.round(seconds / 60));
