import type { Language, LocalText, MatrixScale } from '@throughline/domain';

/** The tools whose questionnaires can be read. */
export type ForeignSource = 'limesurvey' | 'surveyjs';

/**
 * One thing that did not come over as it was. `left-out`: it is not in the questionnaire; `changed`: it is there in another form; `look`: it is there,
 * and somebody should look at it. `what` and `instead` are sentences; `original` is what stood in the file, where words were lost.
 */
export interface ForeignLine {
  /** The section, as the file names it; empty for the whole. */
  group: string;
  /** The code of the question; empty for a section or the whole. */
  code: string;
  kind: 'left-out' | 'changed' | 'look';
  what: string;
  instead: string;
  original?: string;
}

/** What must hold of other answers, as the other tool says it. Names are those of questions, rows and choices there. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly always: boolean }
  | { readonly name: string; readonly is: 'answered' }
  | { readonly name: string; readonly is: 'equal' | 'less' | 'at-most' | 'more' | 'at-least' | 'contains'; readonly value: string };

/** A condition of the file, in its own words and, where it could be read, as what it means. */
export interface ForeignCondition {
  original: string;
  means?: Expression;
  /** Why it could not be read. */
  why?: string;
}

/** A choice or a row, under the code that the file has for it. */
export interface Coded {
  code: string;
  text: LocalText;
}

/** How a question is answered: on points (`codes` of the points, the lowest first), by picking, in words, or row by row on points. */
export type ForeignAnswer =
  | { readonly kind: MatrixScale | 'recommend'; readonly codes: readonly string[] }
  | { readonly kind: 'single-choice' | 'multiple-choice' | 'ranking'; readonly options: readonly Coded[]; readonly most?: number }
  | { readonly kind: 'short-text' | 'text' }
  | { readonly kind: 'matrix'; readonly scale: MatrixScale; readonly codes: readonly string[]; readonly rows: readonly Coded[] };

/** A question as it can be asked here. One of the file may have become several. */
export interface ForeignQuestion {
  /** Its own in the whole file. */
  code: string;
  /** What conditions of the file call it, where that is not its code. */
  name?: string;
  /** What kind it was there. */
  was: string;
  text: LocalText;
  help: LocalText;
  mandatory: boolean;
  answer: ForeignAnswer;
  /** All of them must hold. */
  show: readonly ForeignCondition[];
}

/** Questions under one heading. */
export interface ForeignGroup {
  title: LocalText;
  text: LocalText;
  show: readonly ForeignCondition[];
  questions: readonly ForeignQuestion[];
}

/** A questionnaire of another tool, in our terms, with everything that did not come over as it was. Plain data, without any answer that was given. */
export interface ForeignSurvey {
  source: ForeignSource;
  title: string;
  /** The base language first. */
  languages: readonly Language[];
  introduction: LocalText;
  groups: readonly ForeignGroup[];
  lines: readonly ForeignLine[];
}
