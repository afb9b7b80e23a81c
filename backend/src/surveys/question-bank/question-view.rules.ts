import type { Question } from '@throughline/contract';
import { inLanguage, type Language, LANGUAGES, type LocalText, scaleIn } from '@throughline/domain';
import { type KnownQuestion, rowId } from './question.rules.js';

/** What a view says besides the question's own words. */
export interface QuestionSurroundings {
  /** In how many questionnaires. */
  usedIn?: number;
  /** The question that it was made from. */
  origin?: KnownQuestion | undefined;
}

/** The question as replies show it, in the language where it is translated and in English where it is not. */
export function questionView(question: KnownQuestion, language: Language = 'en', { usedIn = 0, origin }: QuestionSurroundings = {}): Question {
  const { id, code, driver, type, text, reverse, tags, options, rows, most, wordingNote, source } = question;
  const scale = scaleIn(language, question.scale ?? type);
  return {
    id,
    code,
    driver,
    text: inLanguage(text, language),
    texts: byLanguage(text),
    type,
    reverse,
    tags: [...(tags ?? [])],
    wordingNote,
    source,
    version: question.version ?? 1,
    meaning: question.meaning ?? 1,
    retired: question.retired ?? false,
    usedIn,
    origin: origin ? { id: origin.id, code: origin.code, text: inLanguage(origin.text, language) } : null,
    ...(scale ? { scale } : {}),
    ...(options ? { options: options.map(({ value, label }) => ({ value, label: inLanguage(label, language), labels: byLanguage(label) })) } : {}),
    ...(most ? { most } : {}),
    ...(rows
      ? { rows: rows.map((row) => ({ id: rowId(id, row.value), value: row.value, text: inLanguage(row.text, language), texts: byLanguage(row.text) })) }
      : {}),
  };
}

/** The text with its languages in the order in which we list them. */
export function byLanguage(text: LocalText): LocalText {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = text[language];
      return words === undefined ? [] : [[language, words]];
    }),
  );
}
