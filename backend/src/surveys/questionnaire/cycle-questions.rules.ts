import {
  type Condition,
  type CycleQuestion,
  inLanguage,
  type Language,
  type LocalText,
  type QuestionWording,
  scaleIn,
  type SectionHeading,
} from '@throughline/domain';
import { rowId } from '../question-bank/question.rules.js';
import type { VersionItem, VersionSection, VersionText } from './questionnaire.rules.js';

/**
 * The questions as a cycle fixes them, in all languages of the version: a matrix as its rows, each a question of its own with an id that stays; what a section
 * asks for joined with what a question asks for; the heading of a section on its first question. Jumps of a matrix stand on its last row.
 */
export function cycleQuestions({ languages, sections, items }: VersionText): CycleQuestion[] {
  return items.flatMap((item, i) => {
    const section = sections.find(({ id }) => id === item.sectionId);
    const opens = section !== undefined && items[i - 1]?.sectionId !== section.id;
    return asked(item, section, languages).map((question, row) => (opens && row === 0 ? withHeading(question, section, languages) : question));
  });
}

function asked(item: VersionItem, section: VersionSection | undefined, languages: readonly Language[]): CycleQuestion[] {
  const { question, mandatory, jumps } = item;
  const { id, code, driver, type, text, reverse, options, rows, most, meaning = 1 } = question;
  const show = both(section?.show, item.show);
  const [base = 'en', ...others] = languages;
  const common = {
    driver,
    mandatory,
    ...(reverse ? { reverse: true as const } : {}),
    ...(section ? { section: section.id } : {}),
    ...(show ? { show } : {}),
    ...(meaning > 1 ? { meaning } : {}),
  };
  if (type !== 'matrix') {
    const wording = (language: Language): QuestionWording => {
      const labels = scaleIn(language, type)?.labels;
      return {
        text: words(text, language, base),
        ...(labels ? { labels } : {}),
        ...(options ? { options: options.map(({ label }) => words(label, language, base)) } : {}),
      };
    };
    const scale = scaleIn(base, type);
    return [
      {
        id,
        code,
        type,
        text: words(text, base, base),
        ...common,
        ...(scale ? { scale } : {}),
        ...(options ? { options: options.map(({ value, label }) => ({ value, label: words(label, base, base) })) } : {}),
        ...(most ? { most } : {}),
        ...(jumps ? { jumps } : {}),
        ...translated(others, wording),
      },
    ];
  }
  if (!rows || !question.scale) throw new RangeError(`The matrix ${code} has no rows or no scale.`);
  const points = question.scale;
  return rows.map((row, i) => ({
    id: rowId(id, row.value),
    code: `${code}-${row.value}`,
    type: points,
    text: words(row.text, base, base),
    ...common,
    scale: scaleIn(base, points)!,
    matrix: { id, text: words(text, base, base) },
    ...(jumps && i === rows.length - 1 ? { jumps } : {}),
    ...translated(others, (language) => ({
      text: words(row.text, language, base),
      labels: scaleIn(language, points)!.labels,
      matrix: words(text, language, base),
    })),
  }));
}

function withHeading(question: CycleQuestion, section: VersionSection, languages: readonly Language[]): CycleQuestion {
  const [base = 'en'] = languages;
  const heading = (language: Language): SectionHeading => ({
    title: words(section.title, language, base),
    ...(section.text ? { text: words(section.text, language, base) } : {}),
  });
  const { translations = {} } = question;
  const others = Object.entries(translations) as [Language, QuestionWording][];
  return {
    ...question,
    heading: heading(base),
    ...(others.length > 0
      ? { translations: Object.fromEntries(others.map(([language, wording]) => [language, { ...wording, heading: heading(language) }])) }
      : {}),
  };
}

function translated(languages: readonly Language[], wording: (language: Language) => QuestionWording): Pick<CycleQuestion, 'translations'> {
  return languages.length > 0 ? { translations: Object.fromEntries(languages.map((language) => [language, wording(language)])) } : {};
}

/** The text in the language, in the base language where it lacks; a cycle does not open while a text lacks. */
function words(text: LocalText, language: Language, base: Language): string {
  return text[language] ?? text[base] ?? inLanguage(text, base);
}

/** Both conditions in one. */
function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}
