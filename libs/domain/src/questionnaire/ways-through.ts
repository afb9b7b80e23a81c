import { type AnswerValue, type CycleQuestion, hasOptions } from '../survey-question.js';
import { askedQuestions } from './asked-questions.js';
import { type Answers, type Condition, holds, questionsIn } from './condition.js';

/** What the ways through depend on. */
export type WayQuestion = Pick<CycleQuestion, 'id' | 'type' | 'scale' | 'options' | 'section' | 'show' | 'jumps'>;

/** One way through: the questions asked, and the answers to them that decided it. */
export interface Way<Question extends WayQuestion> {
  readonly asked: readonly Question[];
  readonly answers: Answers;
}

/** Questions that are looked at along all ways together, half a second's work; where there would be more, none is walked. */
const MOST_STEPS = 200_000;

/**
 * Every way that answers can lead through the questions, one for each combination of answers that makes a difference to a condition. Undefined when
 * they and the questions are so many that it would take too long. Conditions must name questions that are there (`logicFaults` says so).
 */
export function waysThrough<Question extends WayQuestion>(questions: readonly Question[]): Iterable<Way<Question>> | undefined {
  const conditions = conditionsOf(questions);
  const decisive = [...new Set(conditions.flatMap(questionsIn))].flatMap((id) => questions.find((question) => question.id === id) ?? []);
  const choices = decisive.map((question) => telling(question, conditions));
  const count = choices.reduce((product, { length }) => product * length, 1);
  return count * questions.length > MOST_STEPS ? undefined : walked(questions, decisive, choices, count);
}

/** All conditions and jumps of the questions. */
export function conditionsOf(questions: readonly WayQuestion[]): Condition[] {
  return questions.flatMap(({ show, jumps }) => [...(show ? [show] : []), ...(jumps ?? []).map(({ when }) => when)]);
}

/** The answers that a question can be given: its points or its options. None for a comment. */
export function valuesOf({ scale, options }: Pick<WayQuestion, 'scale' | 'options'>): (number | string)[] {
  if (options) return options.map(({ value }) => value);
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i) : [];
}

function* walked<Question extends WayQuestion>(
  questions: readonly Question[],
  decisive: readonly Question[],
  choices: readonly (readonly (AnswerValue | undefined)[])[],
  count: number,
): Generator<Way<Question>> {
  for (let way = 0; way < count; way++) {
    const answers: Record<string, AnswerValue | undefined> = {};
    let rest = way;
    decisive.forEach(({ id }, i) => {
      const own = choices[i]!;
      answers[id] = own[rest % own.length];
      rest = Math.floor(rest / own.length);
    });
    const asked = askedQuestions(questions, answers);
    const onTheWay = new Set(asked.map(({ id }) => id));
    yield { asked, answers: Object.fromEntries(Object.entries(answers).filter(([id]) => onTheWay.has(id))) };
  }
}

/** Answers to the question that between them make every difference to the conditions, having none among them where it may be left out. */
function telling(question: WayQuestion, conditions: readonly Condition[]): (AnswerValue | undefined)[] {
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
