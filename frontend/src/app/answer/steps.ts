import { askedQuestions, conditionalQuestions, isComment, type Answers, type AnswerValue, type CycleQuestion, type DriverKey } from '@throughline/domain';
import type { BallotRecord, Draft } from './device/ballot-record';

/** What stands on the screen together: one question on a phone, the questions of one section on a desk; the rows of a matrix always. */
export interface Step {
  /** Title of the section; without sections the driver is what its questions have in common. */
  readonly section?: { readonly title: string; readonly text?: string };
  readonly driver: DriverKey;
  /** It is the first of its section, so that the words that open it stand here. */
  readonly opens: boolean;
  /** Rows of a matrix together, every other question by itself. */
  readonly blocks: readonly (readonly CycleQuestion[])[];
}

/** Most questions that stand together on a wide screen; a longer section goes over several steps. */
const MOST_TOGETHER = 12;

/** The questions asked as steps. Neighbours of one section, or of one driver where there are no sections, share one on a wide screen. The order is always the questionnaire's. `all`: those asked and those not, which may carry the heading of a section. */
export function stepsOf(asked: readonly CycleQuestion[], wide: boolean, all: readonly CycleQuestion[] = asked): Step[] {
  const headings = new Map(all.flatMap(({ section, heading }) => (section !== undefined && heading ? [[section, heading] as const] : [])));
  const steps: { section?: Step['section']; driver: DriverKey; opens: boolean; blocks: CycleQuestion[][] }[] = [];
  let before: CycleQuestion | undefined;
  for (const question of asked) {
    const step = steps.at(-1);
    const belongs = before !== undefined && belongTogether(before, question);
    if (step && before?.matrix && before.matrix.id === question.matrix?.id) step.blocks.at(-1)!.push(question);
    else if (step && wide && belongs && step.blocks.flat().length < MOST_TOGETHER) step.blocks.push([question]);
    else {
      const section = question.section === undefined ? undefined : headings.get(question.section);
      steps.push({ ...(section && { section }), driver: question.driver, opens: !belongs, blocks: [[question]] });
    }
    before = question;
  }
  return steps;
}

const belongTogether = (one: CycleQuestion, other: CycleQuestion): boolean =>
  one.section === other.section && (one.section !== undefined || one.driver === other.driver);

/** The questions that she is asked, with the answers she has given so far. */
export function askedOf<Question extends CycleQuestion>(questions: readonly Question[], draft: Draft): Question[] {
  return askedQuestions(questions, givenAnswers(draft));
}

/** Whether more or fewer questions may come after the one with this id, depending on answers still to be given. */
export function mayBranchAfter(questions: readonly CycleQuestion[], id: string | undefined): boolean {
  const conditional = conditionalQuestions(questions);
  return questions.slice(questions.findIndex((question) => question.id === id) + 1).some((question) => conditional.has(question.id));
}

// spaces alone are no words: nothing of them travels, so no condition may see them
function givenAnswers({ answers }: Draft): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''));
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
