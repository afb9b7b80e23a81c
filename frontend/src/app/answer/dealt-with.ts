import { askedQuestions, isComment, type Answers, type AnswerValue, type CycleQuestion, type DriverKey } from '@throughline/domain';
import type { BallotRecord, Draft } from './device/ballot-record';

/** The questions that she is asked, with the answers she has given so far. */
export function askedOf<Question extends CycleQuestion>(questions: readonly Question[], draft: Draft): Question[] {
  return askedQuestions(questions, givenAnswers(draft));
}

// spaces alone are no words: nothing of them travels, so no condition may see them
function givenAnswers({ answers }: Draft): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''));
}

/** Whether the person has dealt with the question: answered it or chosen not to. */
export function isDone({ id }: CycleQuestion, { answers, declined }: Draft): boolean {
  return (answers[id] !== undefined && answers[id] !== '') || declined.includes(id);
}

/** The draft with an answer; an empty one takes the answer back. */
export function withAnswer(draft: Draft, id: string, value: AnswerValue): Draft {
  const { [id]: _before, ...others } = draft.answers;
  const none = value === '' || (typeof value === 'object' && value.length === 0);
  return { ...draft, answers: none ? others : { ...others, [id]: value }, declined: draft.declined.filter((other) => other !== id) };
}

/** The draft with a question she would rather not answer. */
export function withDeclined(draft: Draft, id: string): Draft {
  return { ...withoutWish(draft, id), answers: withAnswer(draft, id, '').answers, declined: [...new Set([...draft.declined, id])] };
}

/** The draft with the wish that her comment be answered, or without it. */
export function withWish(draft: Draft, id: string, wished: boolean): Draft {
  return wished ? { ...draft, wishes: [...new Set([...(draft.wishes ?? []), id])] } : withoutWish(draft, id);
}

/** Whether she has written a comment there and would like it answered. */
export function isWished(question: CycleQuestion, { answers, wishes }: Draft): boolean {
  const words = answers[question.id];
  return isComment(question) && typeof words === 'string' && words.trim() !== '' && (wishes ?? []).includes(question.id);
}

function withoutWish(draft: Draft, id: string): Draft {
  const { wishes, ...others } = draft;
  const left = wishes?.filter((other) => other !== id) ?? [];
  return left.length > 0 ? { ...others, wishes: left } : others;
}

/** What the questions are about, each thing once, in the questionnaire's order. */
export function driversOf(questions: readonly CycleQuestion[]): DriverKey[] {
  return [...new Set(questions.map(({ driver }) => driver))];
}

/** The record with something about her that travels with her answers, or does not. */
export function withRemoved(record: BallotRecord, id: string, kept: boolean): BallotRecord {
  const others = (record.removed ?? []).filter((other) => other !== id);
  return { ...record, removed: kept ? others : [...others, id] };
}
