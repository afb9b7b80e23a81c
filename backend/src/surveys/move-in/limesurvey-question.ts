import type { LocalText } from '@throughline/domain';
import type { Coded, ForeignAnswer, ForeignCondition, ForeignQuestion } from './foreign-survey.js';

/** A sub-question of LimeSurvey: a statement, a choice of several, or a column of a table (`scale` 1). */
export interface LimePart extends Coded {
  scale: number;
}

/** A question as LimeSurvey has it, its texts read. */
export interface LimeQuestion {
  group: string;
  code: string;
  /** One character. */
  type: string;
  text: LocalText;
  help: LocalText;
  mandatory: boolean;
  /** With a choice that people write themselves; its label. */
  other?: LocalText;
  parts: readonly LimePart[];
  answers: readonly LimePart[];
  attributes: ReadonlyMap<string, string>;
  show: readonly ForeignCondition[];
}

/** The types of LimeSurvey by their letter, as its own pages name them. */
export const LIME_TYPES: Readonly<Record<string, string>> = {
  '1': 'Array dual scale',
  '5': '5 point choice',
  A: 'Array (5 point choice)',
  B: 'Array (10 point choice)',
  C: 'Array (Yes/No/Uncertain)',
  D: 'Date/Time',
  E: 'Array (Increase/Same/Decrease)',
  F: 'Array',
  G: 'Gender',
  H: 'Array by column',
  I: 'Language switch',
  K: 'Multiple numerical input',
  L: 'List (radio)',
  M: 'Multiple choice',
  N: 'Numerical input',
  O: 'List with comment',
  P: 'Multiple choice with comments',
  Q: 'Multiple short text',
  R: 'Ranking',
  S: 'Short free text',
  T: 'Long free text',
  U: 'Huge free text',
  W: 'List with flexible labels (dropdown)',
  X: 'Text display',
  Y: 'Yes/No',
  Z: 'List with flexible labels (radio)',
  '!': 'List (dropdown)',
  ':': 'Array (numbers)',
  ';': 'Array (texts)',
  '|': 'File upload',
  '*': 'Equation',
  '^': 'Slider',
};

/** How LimeSurvey names the kind of question. */
export const limeType = (type: string): string => LIME_TYPES[type] ?? `type "${type}"`;

/** A question of ours made from one of LimeSurvey, or from a part of it. */
export function asked(
  from: Pick<LimeQuestion, 'code' | 'type' | 'text' | 'help' | 'mandatory' | 'show'>,
  answer: ForeignAnswer,
  over: Partial<ForeignQuestion> = {},
): ForeignQuestion {
  const { code, type, text, help, mandatory, show } = from;
  return { code, was: limeType(type), text, help, mandatory, show, answer, ...over };
}
