import { type AnswerValue, type CycleQuestion, hasOptions, isComment } from '../survey-question.js';
import { askedQuestions } from './asked-questions.js';
import { type Answers, type Condition, holds, questionsIn } from './condition.js';

/** What the check of logic looks at. */
export type LogicQuestion = Pick<CycleQuestion, 'id' | 'type' | 'scale' | 'options' | 'section' | 'show' | 'jumps' | 'mandatory'>;

/**
 * Something wrong with the logic of a questionnaire: at the question with this place (from 0), in its condition or in the jump with this place.
 * `unknown-question`, `looks-ahead`, `wrong-comparison` and `unknown-value` are of conditions; `unknown-section` and `jumps-back` of jumps;
 * `never-asked` and `never-taken` are dead ends, found by trying every way through.
 */
export interface LogicFault {
  readonly at: number;
  readonly jump?: number;
  readonly code:
    | 'unknown-question'
    | 'looks-ahead'
    | 'wrong-comparison'
    | 'unknown-value'
    | 'empty-condition'
    | 'too-deep'
    | 'unknown-section'
    | 'jumps-back'
    | 'never-asked'
    | 'never-taken';
  readonly sentence: string;
}

const DEEPEST = 5;
/** Ways through a questionnaire that are tried; one with more is not searched for dead ends. */
const MOST_WAYS = 50_000;

/** All that is wrong with the logic of these questions, in their order; empty when every question can be reached and every condition makes sense. */
export function logicFaults(questions: readonly LogicQuestion[]): LogicFault[] {
  const faults = questions.flatMap((question, at) => [...showFaults(questions, question, at), ...jumpFaults(questions, question, at)]);
  return faults.length > 0 ? faults : deadEnds(questions);
}

function showFaults(questions: readonly LogicQuestion[], { show }: LogicQuestion, at: number): LogicFault[] {
  return show ? conditionFaults(questions, show, at, at) : [];
}

function jumpFaults(questions: readonly LogicQuestion[], { section, jumps }: LogicQuestion, at: number): LogicFault[] {
  const there = (to: string) => questions.findIndex((other) => other.section === to);
  return (jumps ?? []).flatMap(({ when, to }, jump) => {
    const faults: LogicFault[] = conditionFaults(questions, when, at, at + 1).map((fault) => ({ ...fault, jump }));
    if (to !== 'end' && there(to) === -1)
      faults.push({ at, jump, code: 'unknown-section', sentence: `Question ${at + 1} leads to a section that there is not.` });
    else if (to !== 'end' && (to === section || there(to) <= at)) {
      faults.push({ at, jump, code: 'jumps-back', sentence: `Question ${at + 1} leads back to a section before it, and people would go round for ever.` });
    }
    return faults;
  });
}

/** `before`: the condition may look at questions before this place. */
function conditionFaults(questions: readonly LogicQuestion[], condition: Condition, at: number, before: number, depth = 1): LogicFault[] {
  const fault = (code: LogicFault['code'], sentence: string): LogicFault[] => [{ at, code, sentence }];
  if (depth > DEEPEST) return fault('too-deep', `The condition of question ${at + 1} is nested more than ${DEEPEST} deep.`);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    if (parts.length === 0) return fault('empty-condition', `The condition of question ${at + 1} says nothing.`);
    return parts.flatMap((part) => conditionFaults(questions, part, at, before, depth + 1));
  }
  const place = questions.findIndex(({ id }) => id === condition.question);
  const about = questions[place];
  if (!about) return fault('unknown-question', `The condition of question ${at + 1} looks at a question that is not in this questionnaire.`);
  if (place >= before) return fault('looks-ahead', `The condition of question ${at + 1} looks at question ${place + 1}, which is not answered by then.`);
  if (condition.is === 'at-least' || condition.is === 'at-most') {
    if (!about.scale) return fault('wrong-comparison', `Question ${place + 1} has no points, so the condition of question ${at + 1} cannot compare them.`);
    const { min, max } = about.scale;
    return Number.isInteger(condition.value) && condition.value >= min && condition.value <= max
      ? []
      : fault('unknown-value', `The condition of question ${at + 1} needs a point from ${min} to ${max}, as question ${place + 1} has them.`);
  }
  if (condition.is !== 'any-of' && condition.is !== 'none-of') return [];
  if (isComment(about)) return fault('wrong-comparison', `Question ${place + 1} is answered in words; a condition can only ask whether it was answered.`);
  if (condition.values.length === 0) return fault('empty-condition', `The condition of question ${at + 1} names no answer.`);
  const known = new Set<number | string>(valuesOf(about));
  return condition.values.every((value) => known.has(value))
    ? []
    : fault('unknown-value', `The condition of question ${at + 1} names an answer that question ${place + 1} does not have.`);
}

function valuesOf({ scale, options }: LogicQuestion): (number | string)[] {
  if (options) return options.map(({ value }) => value);
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i) : [];
}

/** Questions that nobody is ever asked and jumps that nobody ever takes, found by walking every way that answers can lead. */
function deadEnds(questions: readonly LogicQuestion[]): LogicFault[] {
  const conditions = questions.flatMap(({ show, jumps }) => [...(show ? [show] : []), ...(jumps ?? []).map(({ when }) => when)]);
  if (conditions.length === 0) return [];
  const decisive = [...new Set(conditions.flatMap(questionsIn))].map((id) => questions.find((question) => question.id === id)!);
  const choices = decisive.map((question) => telling(question, conditions));
  const ways = choices.reduce((product, { length }) => product * length, 1);
  if (ways > MOST_WAYS) return [];
  const asked = new Set<string>();
  const taken = new Set<Condition>();
  for (let way = 0; way < ways; way++) {
    const answers: Record<string, AnswerValue | undefined> = {};
    let rest = way;
    decisive.forEach(({ id }, i) => {
      const own = choices[i]!;
      answers[id] = own[rest % own.length];
      rest = Math.floor(rest / own.length);
    });
    const path = askedQuestions(questions, answers);
    const onPath = new Set(path.map(({ id }) => id));
    const counted: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => onPath.has(id)));
    for (const { id, jumps } of path) {
      asked.add(id);
      const first = jumps?.find(({ when }) => holds(when, counted));
      if (first) taken.add(first.when);
    }
  }
  return questions.flatMap(({ id, jumps }, at): LogicFault[] => [
    ...(asked.has(id) ? [] : [{ at, code: 'never-asked', sentence: `Nobody can ever be asked question ${at + 1}, whatever was answered before.` } as const]),
    ...(jumps ?? []).flatMap(({ when }, jump) =>
      !asked.has(id) || taken.has(when)
        ? []
        : [{ at, jump, code: 'never-taken', sentence: `Nobody can ever take way ${jump + 1} after question ${at + 1}, whatever was answered.` } as const],
    ),
  ]);
}

/** Answers to the question that between them make every difference to the conditions, having none among them where it may be left out. */
function telling(question: LogicQuestion, conditions: readonly Condition[]): (AnswerValue | undefined)[] {
  const own = conditions.flatMap(leaves).filter(({ question: id }) => id === question.id);
  const several = question.type === 'multiple-choice' || question.type === 'ranking';
  const values = valuesOf(question);
  const possible: (AnswerValue | undefined)[] = several ? [...values.map((value) => [String(value)]), values.map(String)] : values;
  if (!hasOptions(question.type) && !question.scale) possible.push('words');
  // a mandatory question can be declined too
  possible.push(undefined);
  const classes = new Map(possible.map((answer) => [own.map((leaf) => Number(holds(leaf, { [question.id]: answer }))).join(''), answer]));
  return [...classes.values()];
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown }>;

function leaves(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return [condition];
}
