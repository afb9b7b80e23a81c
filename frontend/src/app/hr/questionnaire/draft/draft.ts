import type { Question } from '@throughline/contract';
import type { Condition, Jump, Language, LocalText } from '@throughline/domain';

/** One line of the questionnaire being built. */
export interface DraftItem {
  readonly question: Question;
  readonly mandatory: boolean;
  /** Asked only when this holds. */
  readonly show?: Condition;
  /** Where to go on after it. */
  readonly jumps?: readonly Jump[];
}

/** What a section says, and when it is asked. */
export interface SectionWords {
  readonly title: LocalText;
  readonly text?: LocalText;
  readonly show?: Condition;
}

/** Lines that follow one another. `key` is the section's id; the first part has no heading, since it holds what comes before the first section. */
export interface DraftPart {
  readonly key: string;
  readonly heading?: SectionWords;
  readonly items: readonly DraftItem[];
}

/** A questionnaire while it is being built. The first language is the one it is written in; the others are translations. */
export interface Draft {
  readonly title: string;
  readonly languages: readonly Language[];
  readonly introduction: LocalText;
  readonly parts: readonly DraftPart[];
}

export const EMPTY_DRAFT: Draft = { title: '', languages: ['en'], introduction: {}, parts: [{ key: '', items: [] }] };

/** The language in which the questionnaire is written. */
export function baseOf({ languages }: Pick<Draft, 'languages'>): Language {
  return languages[0] ?? 'en';
}

/** All lines in the order in which they are asked. */
export function linesOf({ parts }: Draft): DraftItem[] {
  return parts.flatMap(({ items }) => [...items]);
}
