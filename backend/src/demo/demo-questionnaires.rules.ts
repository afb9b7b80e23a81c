import type { QuestionnaireText } from '@throughline/contract';
import { type DriverKey, type LocalText, QUESTION_BANK, type QuestionnaireTemplate } from '@throughline/domain';
import { bankQuestionId } from '../surveys/question-bank/question.rules.js';

const YEARLY: readonly { id: string; title: LocalText; drivers: readonly DriverKey[] }[] = [
  { id: 'here', title: { en: 'You and this organisation', de: 'Sie und diese Organisation' }, drivers: ['engagement'] },
  { id: 'work', title: { en: 'Your work', de: 'Ihre Arbeit' }, drivers: ['role-clarity', 'strategy-clarity', 'training'] },
  { id: 'people', title: { en: 'The people around you', de: 'Die Menschen um Sie' }, drivers: ['manager-support', 'recognition', 'voice'] },
  { id: 'needs', title: { en: 'What you need', de: 'Was Sie brauchen' }, drivers: ['resources', 'wellbeing', 'fairness', 'growth'] },
  { id: 'customers', title: { en: 'Working together for customers', de: 'Gemeinsam für Kundinnen und Kunden' }, drivers: ['teamwork', 'service-climate'] },
  { id: 'words', title: { en: 'In your own words', de: 'In Ihren eigenen Worten' }, drivers: ['own-words'] },
];
const LANGUAGES = ['en', 'de'] as const;
const DRIVER_OF = new Map(QUESTION_BANK.map(({ code, driver }) => [code, driver]));

/**
 * The questionnaire of the demo's cycles: a template in two languages, its questions in their order under headings. Everybody is asked everything, since a
 * condition would change what the planted truth looks like in the figures.
 */
export function demoYearly({
  title,
  introduction,
  codes,
  mandatory,
}: Pick<QuestionnaireTemplate, 'title' | 'introduction' | 'codes' | 'mandatory'>): QuestionnaireText {
  return {
    title: title.en,
    languages: [...LANGUAGES],
    introduction: inBoth(introduction),
    sections: YEARLY.map(({ id, title }) => ({ id, title })),
    items: codes.map((code) => {
      const section = YEARLY.find(({ drivers }) => drivers.includes(DRIVER_OF.get(code)!))!;
      return { questionId: bankQuestionId(code), mandatory: mandatory.includes(code), sectionId: section.id };
    }),
  };
}

/** A pulse that nobody was asked yet, to look at: who has too much to do is asked what stands in the way. */
export function demoPulse({ introduction, codes, mandatory }: Pick<QuestionnaireTemplate, 'introduction' | 'codes' | 'mandatory'>): QuestionnaireText {
  const workload = bankQuestionId('wellbeing-workload');
  return {
    title: 'Pulse with a second look at workload',
    languages: [...LANGUAGES],
    introduction: inBoth(introduction),
    sections: [
      { id: 'now', title: { en: 'How it is now', de: 'Wie es gerade ist' } },
      { id: 'workload', title: { en: 'Your workload', de: 'Ihre Arbeitsmenge' }, show: { question: workload, is: 'at-most', value: 2 } },
    ],
    items: [
      ...codes.map((code) => ({ questionId: bankQuestionId(code), mandatory: mandatory.includes(code), sectionId: 'now' })),
      { questionId: bankQuestionId('own-words-obstacle'), mandatory: false, sectionId: 'workload' },
    ],
  };
}

const inBoth = (text: LocalText): LocalText => Object.fromEntries(LANGUAGES.map((language) => [language, text[language]!]));
