import { type Condition, SURVEY_LIMITS } from '@throughline/domain';
import { type KnownQuestion, rowId } from '../question-bank/question.rules.js';
import type { Expression, ForeignQuestion } from './foreign-survey.js';

/** A question that conditions can ask about: its id here, and what its answers are called in the file, in the order of our values. */
export interface Askable {
  id: string;
  /** A point, or the value of a choice, for each code; none for comments. */
  values: ReadonlyMap<string, number | string>;
  /** Whether several can be picked. */
  several: boolean;
  /** Lowest and highest point, where there are points. */
  points?: readonly [number, number];
  /** Only this one of its choices is meant, as LimeSurvey names each box to tick. */
  only?: string;
}

/** What came of a condition: one of ours, always or never, or why it cannot be said. */
export type Said = { condition: Condition } | { always: boolean } | { why: string };

class CannotSay extends Error {}

/** A condition of the file as one of ours. `known` are the questions by every name that the file may have for them. */
export function saidCondition(means: Expression, known: ReadonlyMap<string, Askable>): Said {
  // CannotSay: that a question is not there, or has no such answer, is known where it is named
  try {
    const said = turned(means, true, known);
    if (typeof said === 'boolean') return { always: said };
    const { depth, comparisons } = sizeOf(said);
    if (depth > SURVEY_LIMITS.conditionDepth || comparisons > SURVEY_LIMITS.comparisons) return { why: 'it is longer than a condition may be here' };
    return { condition: said };
  } catch (error) {
    if (error instanceof CannotSay) return { why: error.message };
    throw error;
  }
}

/** The names by which the conditions of a file may call a question that came over, its rows and its boxes. */
export function askables({ code, name = code, answer }: ForeignQuestion, { id, options, rows }: KnownQuestion): [string, Askable][] {
  const pointed = (codes: readonly string[], first: number): Pick<Askable, 'values' | 'points' | 'several'> => ({
    values: new Map(codes.map((one, i) => [one, i + first])),
    points: [first, first + codes.length - 1],
    several: false,
  });
  switch (answer.kind) {
    case 'scale5':
    case 'scale7':
      return [[name, { id, ...pointed(answer.codes, 1) }]];
    case 'recommend':
      return [[name, { id, ...pointed(answer.codes, 0) }]];
    case 'matrix':
      return answer.rows.flatMap((row, i) => named(name, row.code, { id: rowId(id, rows![i]!.value), ...pointed(answer.codes, 1) }));
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking': {
      const values = new Map(answer.options.map((option, i) => [option.code, options![i]!.value]));
      const whole: Askable = { id, values, several: answer.kind !== 'single-choice' };
      const boxes = answer.kind === 'multiple-choice' ? answer.options.flatMap((option) => named(name, option.code, { ...whole, only: option.code })) : [];
      return [[name, whole], ...boxes];
    }
    default:
      return [[name, { id, values: new Map(), several: false }]];
  }
}

const named = (code: string, part: string, askable: Askable): [string, Askable][] => [
  [`${code}_${part}`, askable],
  [`${code}.${part}`, askable],
];

function turned(means: Expression, holds: boolean, known: ReadonlyMap<string, Askable>): Condition | boolean {
  if ('not' in means) return turned(means.not, !holds, known);
  if ('always' in means) return means.always === holds;
  if ('all' in means || 'any' in means) {
    const parts = ('all' in means ? means.all : means.any).map((part) => turned(part, holds, known));
    // nothing of "not (a or b)" may hold: it is "not a and not b"
    return 'all' in means === holds ? allOf(parts) : anyOf(parts);
  }
  const about = known.get(means.name);
  if (!about) throw new CannotSay(`it asks about "${means.name}", which did not come over or comes later`);
  return means.is === 'answered' ? answered(about, holds) : compared(about, means.is, means.value, holds);
}

function allOf(parts: readonly (Condition | boolean)[]): Condition | boolean {
  if (parts.includes(false)) return false;
  const said = parts.filter((part) => typeof part !== 'boolean').flatMap((part) => ('all' in part ? part.all : [part]));
  return said.length > 1 ? { all: said } : (said[0] ?? true);
}

function anyOf(parts: readonly (Condition | boolean)[]): Condition | boolean {
  if (parts.includes(true)) return true;
  const said = parts.filter((part) => typeof part !== 'boolean').flatMap((part) => ('any' in part ? part.any : [part]));
  return said.length > 1 ? { any: said } : (said[0] ?? false);
}

function answered(about: Askable, holds: boolean): Condition {
  if (about.only === undefined) return { question: about.id, is: holds ? 'answered' : 'not-answered' };
  return picked(about, [about.only], holds);
}

/** The codes that compare as asked; a box that LimeSurvey calls ticked when it is "Y". */
function compared(about: Askable, is: 'equal' | 'less' | 'at-most' | 'more' | 'at-least' | 'contains', value: string, holds: boolean): Condition | boolean {
  if (about.only !== undefined) {
    const ticked = ['Y', '1', 'true', about.only].includes(value);
    if (is !== 'equal' || (!ticked && value !== 'N')) throw new CannotSay(`a box is ticked or not, and it asks for "${value}"`);
    return picked(about, [about.only], ticked === holds);
  }
  if (about.values.size === 0) throw new CannotSay('it compares with words that people write, and conditions can only ask whether they wrote');
  if (about.several && is !== 'contains' && is !== 'equal') throw new CannotSay('it compares the size of several choices');
  if (is === 'equal' || is === 'contains') {
    if (!about.values.has(value)) throw new CannotSay(`it asks for the answer "${value}", which is not there`);
    if (is === 'equal' && about.several) throw new CannotSay('it asks for exactly these choices, and conditions ask whether one is among them');
    return picked(about, [value], holds);
  }
  const asked = Number(value);
  const codes = [...about.values.keys()];
  if (Number.isNaN(asked) || codes.some((code) => code.trim() === '' || Number.isNaN(Number(code))))
    throw new CannotSay('it compares answers that are no numbers');
  const fits = (code: number): boolean => (is === 'less' ? code < asked : is === 'at-most' ? code <= asked : is === 'more' ? code > asked : code >= asked);
  const fitting = codes.filter((code) => fits(Number(code)));
  if (fitting.length === codes.length) return answered(about, holds);
  if (fitting.length === 0) return !holds;
  return picked(about, fitting, holds);
}

/** Whether one of the codes was picked; a question without an answer has none of them, as both tools see it. */
function picked(about: Askable, codes: readonly string[], holds: boolean): Condition {
  const values = codes.map((code) => about.values.get(code)!);
  if (!holds)
    return {
      any: [
        { question: about.id, is: 'none-of', values },
        { question: about.id, is: 'not-answered' },
      ],
    };
  const numbers = values.map(Number).sort((a, b) => a - b);
  const [lowest, highest] = [numbers[0]!, numbers.at(-1)!];
  if (about.points && numbers.length > 1 && highest - lowest === numbers.length - 1) {
    if (highest === about.points[1]) return { question: about.id, is: 'at-least', value: lowest };
    if (lowest === about.points[0]) return { question: about.id, is: 'at-most', value: highest };
  }
  return { question: about.id, is: 'any-of', values };
}

function sizeOf(condition: Condition): { depth: number; comparisons: number } {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (!parts) return { depth: 1, comparisons: 1 };
  const sizes = parts.map(sizeOf);
  return { depth: 1 + Math.max(...sizes.map(({ depth }) => depth)), comparisons: sizes.reduce((sum, { comparisons }) => sum + comparisons, 0) };
}
