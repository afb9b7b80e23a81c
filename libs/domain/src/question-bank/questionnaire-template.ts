import type { Translated } from '../language.js';
import type { QuestionTag } from './question-tag.js';

/** A ready-made questionnaire to start from; `codes` name questions of the bank in the order in which they are asked. */
export interface QuestionnaireTemplate {
  readonly key: string;
  /** The tag that its questions carry, apart from those of engagement, which every template asks. */
  readonly tag: QuestionTag;
  /** How long answering takes most people; `description` says it too. */
  readonly minutes: number;
  readonly title: Translated;
  /** For whoever chooses among the templates. */
  readonly description: Translated;
  /** Shown before the first question. */
  readonly introduction: Translated;
  readonly codes: readonly string[];
  /** Those of `codes` that must be answered. */
  readonly mandatory: readonly string[];
}
