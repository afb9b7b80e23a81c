import type { QuestionType } from '../survey-question.js';

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
  const seconds = questions.reduce((sum, { type, rows }) => sum + SECONDS[type] * (rows ?? 1), 0);
  return Math.max(1, Math.round(seconds / 60));
}
