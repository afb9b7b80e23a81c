import type { DriverKey } from '../survey-driver.js';
import type { Translated } from '../language.js';
import type { QuestionType } from '../survey-question.js';
import type { QuestionTag } from './question-tag.js';

/**
 * A question of the bank. The wording is our own: one idea in plain words, no instrument of anybody else. `code` never changes and never comes to mean
 * something else: a better wording that asks something different is a new question. `reverse`: agreeing is unfavourable.
 */
export interface BankQuestion {
  readonly code: string;
  readonly driver: DriverKey;
  readonly type: QuestionType;
  /** Words to find it by: for which surveys and which people it is meant. */
  readonly tags: readonly QuestionTag[];
  readonly text: Translated;
  readonly reverse?: true;
  /** The choices in order; for single-choice only. */
  readonly options?: readonly { readonly value: string; readonly label: Translated }[];
  /** For whoever builds a questionnaire: what the wording is after, and when to leave the question out. */
  readonly wordingNote: string;
}
