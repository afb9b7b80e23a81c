import type { Language } from '@throughline/domain';
import type { MailboxAddress } from '@throughline/anonymity/mailbox';
import type { PublishedComment } from '../counted-ballot.js';
import { type DirectoryPerson, knownNames } from './known-names.js';
import { languageOf, type LanguageTools } from './language-of.js';
import { redacted } from './redact.js';
import { sensitiveComments, type SignalWordChange } from './signals/sensitive.js';
import { type ThemeEntry, themesOf } from './themes/themes-of.js';
import { folded } from './fold.js';

/** What comments go through between the count and the table. */
export interface ToScreen {
  readonly comments: readonly PublishedComment[];
  readonly people: readonly DirectoryPerson[];
  readonly signals: readonly SignalWordChange[];
  readonly themes: readonly ThemeEntry[];
  /** The first language of the survey. */
  readonly language: Language;
}

/** A comment as it is stored. */
export interface ScreenedComment {
  readonly nodeId: string;
  readonly questionId: string;
  readonly text: string;
  readonly language: Language;
  /** How many passages were taken out of it. */
  readonly passages: number;
  /** Keys of what it is about. */
  readonly themes: readonly string[];
  /** Whether it speaks of danger and is shown first to who was named for that. */
  readonly sensitive: boolean;
  readonly mailbox?: MailboxAddress;
}

/** The comments without the names of anybody, each with its language and its themes, and which speak of danger. In the same order. */
export function screenedComments(
  { comments, people, signals, themes, language: survey }: ToScreen,
  { detect, stopWords, stem }: LanguageTools,
): ScreenedComment[] {
  if (comments.length === 0) return [];
  const names = knownNames(people, new Set(Object.values(stopWords).flat().map(folded)));
  const find = themesOf(themes, stem);
  const isSensitive = sensitiveComments(signals);
  return comments.map(({ text, ...comment }) => {
    const language = languageOf(text, detect, survey);
    const { text: words, passages } = redacted(text, names, language);
    return { ...comment, text: words, language, passages, themes: find(words, language), sensitive: isSensitive(text) };
  });
}
