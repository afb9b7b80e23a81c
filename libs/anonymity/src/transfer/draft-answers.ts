import { AnonymityError } from '../anonymity-error.js';

/** Answers in the order of the questions: a point of a scale, an option or a text, several options (in her order), null for a question she chose not
 *  to answer, undefined for one still open. */
export type PackedAnswer = number | string | readonly string[] | null | undefined;

/** What a device keeps while somebody answers: values by question id, and the questions she chose not to answer. */
export interface DraftAnswers {
  readonly answers: Readonly<Record<string, number | string | readonly string[]>>;
  readonly declined: readonly string[];
}

/** The draft in the order of the questions. Answers to other questions are left out: they belong to no question of this survey. */
export function answersInOrder(questionIds: readonly string[], { answers, declined }: DraftAnswers): PackedAnswer[] {
  return questionIds.map((id) => (declined.includes(id) ? null : answers[id]));
}

/** The draft again. Throws an AnonymityError (`malformed`) when the number of answers is not that of the questions: then they belong to another
 *  questionnaire, and every answer would stand beside the wrong question. */
export function answersById(questionIds: readonly string[], packed: readonly PackedAnswer[]): DraftAnswers {
  if (packed.length !== questionIds.length)
    throw new AnonymityError('malformed', `The code holds answers to ${packed.length} questions, but this survey has ${questionIds.length}.`);
  const answers: Record<string, number | string | readonly string[]> = {};
  const declined: string[] = [];
  questionIds.forEach((id, i) => {
    const answer = packed[i];
    if (answer === null) declined.push(id);
    else if (answer !== undefined) answers[id] = answer;
  });
  return { answers, declined };
}
