import { type CycleQuestion, isComment } from '../survey-question.js';
import { type Condition, holds } from './condition.js';
import { conditionsOf, valuesOf, waysThrough } from './ways-through.js';

/** What the check of logic looks at. */
export type LogicQuestion = Pick<CycleQuestion, 'id' | 'type' | 'scale' | 'options' | 'section' | 'show' | 'jumps' | 'mandatory'>;

/**
 * Something wrong with the logic of a questionnaire: at the question with this place (from 0), in its condition or in the jump with this place.
 * `unknown-section` and `jumps-back` are of jumps; `never-asked` and `never-taken` are dead ends, found by trying every way through; the others are of conditions.
 * `sentence` says it in English. Who says it in another language has `code` and `facts`: the number of the question (from 1); that of the question which the
 * condition looks at, or of the way; and of `unknown-point` the least and the highest point that there is.
 */
export interface LogicFault {
  readonly at: number;
  readonly jump?: number;
  readonly code:
    | 'unknown-question'
    | 'looks-ahead'
    | 'no-points'
    | 'in-words'
    | 'unknown-point'
    | 'unknown-answer'
    | 'empty-condition'
    | 'no-answer'
    | 'too-deep'
    | 'unknown-section'
    | 'jumps-back'
    | 'never-asked'
    | 'never-taken';
  readonly facts: readonly string[];
  readonly sentence: string;
}

const DEEPEST = 5;

/** All that is wrong with the logic of these questions, in their order; empty when every question can be reached and every condition makes sense. */
export function logicFaults(questions: readonly LogicQuestion[]): LogicFault[] {
  const faults = questions.flatMap((question, at) => [...showFaults(questions, question, at), ...jumpFaults(questions, question, at)]);
  return faults.length > 0 ? faults : deadEnds(questions);
}

/** The question as people know it: by its number. */
const numbered = (at: number): string[] => [String(at + 1)];

function showFaults(questions: readonly LogicQuestion[], { show }: LogicQuestion, at: number): LogicFault[] {
  return show ? conditionFaults(questions, show, at, at) : [];
}

function jumpFaults(questions: readonly LogicQuestion[], { section, jumps }: LogicQuestion, at: number): LogicFault[] {
  const there = (to: string) => questions.findIndex((other) => other.section === to);
  return (jumps ?? []).flatMap(({ when, to }, jump) => {
    const faults: LogicFault[] = conditionFaults(questions, when, at, at + 1).map((fault) => ({ ...fault, jump }));
    if (to !== 'end' && there(to) === -1)
      faults.push({ at, jump, code: 'unknown-section', facts: numbered(at), sentence: `Question ${at + 1} leads to a section that there is not.` });
    else if (to !== 'end' && (to === section || there(to) <= at)) {
      const sentence = `Question ${at + 1} leads back to a section before it, and people would go round for ever.`;
      faults.push({ at, jump, code: 'jumps-back', facts: numbered(at), sentence });
    }
    return faults;
  });
}

/** `before`: the condition may look at questions before this place. */
function conditionFaults(questions: readonly LogicQuestion[], condition: Condition, at: number, before: number, depth = 1): LogicFault[] {
  const fault = (code: LogicFault['code'], sentence: string, ...facts: number[]): LogicFault[] => [
    { at, code, facts: [...numbered(at), ...facts.map(String)], sentence },
  ];
  if (depth > DEEPEST) return fault('too-deep', `The condition of question ${at + 1} is nested more than ${DEEPEST} deep.`);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    if (parts.length === 0) return fault('empty-condition', `The condition of question ${at + 1} says nothing.`);
    return parts.flatMap((part) => conditionFaults(questions, part, at, before, depth + 1));
  }
  const place = questions.findIndex(({ id }) => id === condition.question);
  const about = questions[place];
  if (!about) return fault('unknown-question', `The condition of question ${at + 1} looks at a question that is not in this questionnaire.`);
  if (place >= before)
    return fault('looks-ahead', `The condition of question ${at + 1} looks at question ${place + 1}, which is not answered by then.`, place + 1);
  if (condition.is === 'at-least' || condition.is === 'at-most') {
    if (!about.scale) return fault('no-points', `Question ${place + 1} has no points, so the condition of question ${at + 1} cannot compare them.`, place + 1);
    const { min, max } = about.scale;
    return Number.isInteger(condition.value) && condition.value >= min && condition.value <= max
      ? []
      : fault(
          'unknown-point',
          `The condition of question ${at + 1} needs a point from ${min} to ${max}, as question ${place + 1} has them.`,
          place + 1,
          min,
          max,
        );
  }
  if (condition.is !== 'any-of' && condition.is !== 'none-of') return [];
  if (isComment(about)) return fault('in-words', `Question ${place + 1} is answered in words; a condition can only ask whether it was answered.`, place + 1);
  if (condition.values.length === 0) return fault('no-answer', `The condition of question ${at + 1} names no answer.`);
  const known = new Set<number | string>(valuesOf(about));
  return condition.values.every((value) => known.has(value))
    ? []
    : fault('unknown-answer', `The condition of question ${at + 1} names an answer that question ${place + 1} does not have.`, place + 1);
}

/** Questions that nobody is ever asked and jumps that nobody ever takes, found by walking every way that answers can lead where these can be counted. */
function deadEnds(questions: readonly LogicQuestion[]): LogicFault[] {
  const ways = conditionsOf(questions).length === 0 ? undefined : waysThrough(questions);
  if (!ways) return [];
  const reached = new Set<string>();
  const taken = new Set<Condition>();
  for (const { asked, answers } of ways)
    for (const { id, jumps } of asked) {
      reached.add(id);
      const first = jumps?.find(({ when }) => holds(when, answers));
      if (first) taken.add(first.when);
    }
  return questions.flatMap(({ id, jumps }, at): LogicFault[] => [
    ...(reached.has(id)
      ? []
      : [{ at, code: 'never-asked', facts: numbered(at), sentence: `Nobody can ever be asked question ${at + 1}, whatever was answered before.` } as const]),
    ...(jumps ?? []).flatMap(({ when }, jump) =>
      !reached.has(id) || taken.has(when)
        ? []
        : [
            {
              at,
              jump,
              code: 'never-taken',
              facts: [...numbered(at), String(jump + 1)],
              sentence: `Nobody can ever take way ${jump + 1} after question ${at + 1}, whatever was answered.`,
            } as const,
          ],
    ),
  ]);
}
