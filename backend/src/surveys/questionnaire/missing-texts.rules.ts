import type { QuestionnaireWarning } from '@throughline/contract';
import type { Language, LocalText } from '@throughline/domain';
import { saidOf, type VersionText } from './questionnaire.rules.js';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language, for sentences. */
export function languageName(language: Language): string {
  return NAMES.of(language) ?? language;
}

/** Every place of the version that lacks its words in one of its languages, the places in order. While there is one, no cycle can open with it. */
export function missingTexts({ languages, introduction, sections, items }: VersionText): QuestionnaireWarning[] {
  const warnings = (what: string, texts: readonly LocalText[], place: { item?: number; section?: number }): QuestionnaireWarning[] =>
    languages.flatMap((language) => {
      const lacking = texts.filter((text) => !text[language]).length;
      if (lacking === 0) return [];
      const parts = texts.length === 1 ? '' : lacking === texts.length ? ' any of' : ` ${lacking} of`;
      const sentence = parts
        ? `${what} lacks${parts} its ${texts.length} texts in ${languageName(language)}.`
        : `${what} is not there in ${languageName(language)}.`;
      return [{ code: 'missing-translation', sentence, language, ...place }];
    });
  return [
    ...(Object.keys(introduction).length > 0 ? warnings('The introduction', [introduction], {}) : []),
    ...sections.flatMap(({ title, text }, section) => warnings(`The heading of section ${section + 1}`, text ? [title, text] : [title], { section })),
    ...items.flatMap(({ question }, item) => warnings(`Line ${item + 1}`, saidOf(question), { item })),
  ];
}
