import type { Language } from './language.js';
import type { DriverKey } from './survey-driver.js';
import type { Condition, Jump } from './questionnaire/condition.js';

/**
 * Kinds of question. `scale5` and `scale7` have points of agreement, `recommend` eleven (0 to 10). `single-choice` takes one option, `multiple-choice`
 * several, `ranking` puts options in order, the best first. `short-text` and `text` are comments in one line or several and have no figure. `matrix` is
 * several statements on one scale; a cycle asks each of them as a question of its own.
 */
export const QUESTION_TYPES = ['scale5', 'scale7', 'recommend', 'single-choice', 'multiple-choice', 'ranking', 'short-text', 'text', 'matrix'] as const;
/** One kind of question. */
export type QuestionType = (typeof QUESTION_TYPES)[number];
/** A kind of question that a ballot answers; a matrix is there as its rows. */
export type CycleQuestionType = Exclude<QuestionType, 'matrix'>;

/** The scales on which the rows of a matrix can be answered: they are questions of these types. */
export const MATRIX_SCALES = ['scale5', 'scale7'] as const;
/** One of them. */
export type MatrixScale = (typeof MATRIX_SCALES)[number];

/** The points of a scale from `min` to `max`. `labels` are the words beside the points, the lowest first: one for every point, or two for the ends alone. */
export interface QuestionScale {
  readonly min: number;
  readonly max: number;
  readonly labels: readonly string[];
}

/** One choice. The answer that travels is the value. */
export interface QuestionOption {
  readonly value: string;
  readonly label: string;
}

/** The words that open a section of the questionnaire. */
export interface SectionHeading {
  readonly title: string;
  readonly text?: string;
}

/** The words of a question in another language: `options` and `labels` in the order of the question's own. */
export interface QuestionWording {
  readonly text: string;
  readonly options?: readonly string[];
  /** Beside the points of the scale. */
  readonly labels?: readonly string[];
  readonly heading?: SectionHeading;
  /** What stands above the rows of a matrix. */
  readonly matrix?: string;
}

/**
 * A question as a cycle asks it: fixed from the opening on, hashed into the cycle's manifest. `id` is the question's, the same in every cycle that asks
 * it, so that results can be compared; `code` is stable in the bank (`engagement-pride`). Words are in the cycle's first language, with `translations`
 * into its others. `scale` for scale5, scale7 and recommend, `options` for choices and rankings. `reverse` is there, and true, when agreeing is
 * unfavourable: a figure turns the answer round (min + max - answer), the ballot never does.
 */
export interface CycleQuestion {
  readonly id: string;
  readonly code: string;
  readonly driver: DriverKey;
  readonly type: CycleQuestionType;
  readonly text: string;
  readonly mandatory: boolean;
  readonly reverse?: true;
  readonly scale?: QuestionScale;
  readonly options?: readonly QuestionOption[];
  /** Most options that may be picked, or ranked; without it, all. */
  readonly most?: number;
  /** The matrix that it is a row of, with the words above its rows. Rows follow one another. */
  readonly matrix?: { readonly id: string; readonly text: string };
  /** Id of its section. */
  readonly section?: string;
  /** On the first question of a section. */
  readonly heading?: SectionHeading;
  /** Asked only when this holds of the answers before it. */
  readonly show?: Condition;
  /** Where to go on after it; the first that holds is taken. */
  readonly jumps?: readonly Jump[];
  /** Raised by one when the same question came to mean something else; figures of different meanings are not compared. Without it, 1. */
  readonly meaning?: number;
  readonly translations?: Readonly<Partial<Record<Language, QuestionWording>>>;
}

/** An answer on its way to the ballot: a point of a scale, words or one option's value, or several values. */
export type AnswerValue = number | string | readonly string[];

/** Five points of agreement, the least first. */
export const AGREEMENT_SCALE: QuestionScale = {
  min: 1,
  max: 5,
  labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
};

/** Seven points of agreement, the least first. */
export const AGREEMENT_SCALE_7: QuestionScale = {
  min: 1,
  max: 7,
  labels: ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Agree', 'Strongly agree'],
};

/** Eleven points of likelihood; only the ends have words. */
export const RECOMMEND_SCALE: QuestionScale = { min: 0, max: 10, labels: ['Not at all likely', 'Extremely likely'] };

/** The scale that a type of question has; undefined for choices and comments, and for a matrix, which names the scale of its rows itself. */
export function scaleOf(type: QuestionType): QuestionScale | undefined {
  if (type === 'scale5') return AGREEMENT_SCALE;
  if (type === 'scale7') return AGREEMENT_SCALE_7;
  return type === 'recommend' ? RECOMMEND_SCALE : undefined;
}

/** Whether people answer in words of their own: such answers are comments and have no figure. */
export function isComment({ type }: { readonly type: QuestionType }): boolean {
  return type === 'text' || type === 'short-text';
}

/** Whether answers are picked from options. */
export function hasOptions(type: QuestionType): boolean {
  return type === 'single-choice' || type === 'multiple-choice' || type === 'ranking';
}

/** The question with its words in the language, in the cycle's first language where it has no translation. */
export function questionIn(language: Language, question: CycleQuestion): CycleQuestion {
  const words = question.translations?.[language];
  if (!words) return question;
  const { scale, options, heading, matrix } = question;
  return {
    ...question,
    text: words.text,
    ...(scale && words.labels ? { scale: { ...scale, labels: words.labels } } : {}),
    ...(options && words.options ? { options: options.map((option, i) => ({ ...option, label: words.options?.[i] ?? option.label })) } : {}),
    ...(heading && words.heading ? { heading: words.heading } : {}),
    ...(matrix && words.matrix !== undefined ? { matrix: { ...matrix, text: words.matrix } } : {}),
  };
}
