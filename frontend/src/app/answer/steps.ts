import { driverOf, type CycleQuestion } from '@throughline/domain';
import type { BallotRecord, Draft } from './device/ballot-record';

/** What stands on the screen together: one question on a phone, the questions of one driver on a desk. */
export interface Step {
  readonly heading: string;
  readonly questions: readonly CycleQuestion[];
}

/** Neighbouring questions of one driver share a step on a wide screen. The order is always the questionnaire's. */
export function stepsOf(questions: readonly CycleQuestion[], wide: boolean): Step[] {
  const steps: { heading: string; questions: CycleQuestion[] }[] = [];
  for (const question of questions) {
    const last = steps.at(-1);
    if (wide && last?.questions[0]?.driver === question.driver) last.questions.push(question);
    else steps.push({ heading: driverOf(question.driver).label, questions: [question] });
  }
  return steps;
}

/** Whether the person has dealt with the question: answered it or chosen not to. */
export function isDone({ id }: CycleQuestion, { answers, declined }: Draft): boolean {
  return (answers[id] !== undefined && answers[id] !== '') || declined.includes(id);
}

/** The first question that must be dealt with and was not. */
export function firstMissing(questions: readonly CycleQuestion[], draft: Draft): CycleQuestion | undefined {
  return questions.find((question) => question.mandatory && !isDone(question, draft));
}

/** The draft with an answer; an empty one takes the answer back. */
export function withAnswer(draft: Draft, id: string, value: number | string): Draft {
  const { [id]: _before, ...others } = draft.answers;
  return { ...draft, answers: value === '' ? others : { ...others, [id]: value }, declined: draft.declined.filter((other) => other !== id) };
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
export function isWished({ id, type }: CycleQuestion, { answers, wishes }: Draft): boolean {
  return type === 'text' && String(answers[id] ?? '').trim() !== '' && (wishes ?? []).includes(id);
}

function withoutWish(draft: Draft, id: string): Draft {
  const { wishes, ...others } = draft;
  const left = wishes?.filter((other) => other !== id) ?? [];
  return left.length > 0 ? { ...others, wishes: left } : others;
}

/** What the questions are about, each thing once, in the questionnaire's order. */
export function topicsOf(questions: readonly CycleQuestion[]): string[] {
  const drivers = new Set(questions.map(({ driver }) => driver));
  return [...drivers].map((driver) => (driver === 'own-words' ? 'what you say in your own words' : driverOf(driver).label.toLowerCase()));
}

/** A list as people write it: 'a, b and c'. */
export function inWords(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** The record with something about her that travels with her answers, or does not. */
export function withRemoved(record: BallotRecord, id: string, kept: boolean): BallotRecord {
  const others = (record.removed ?? []).filter((other) => other !== id);
  return { ...record, removed: kept ? others : [...others, id] };
}
