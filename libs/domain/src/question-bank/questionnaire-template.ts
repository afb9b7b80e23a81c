import type { LocalText } from '../language.js';

/** A ready-made questionnaire to start from; `codes` name questions of the bank in the order in which they are asked. */
export interface QuestionnaireTemplate {
  readonly key: string;
  readonly title: LocalText;
  /** For whoever chooses among the templates. */
  readonly description: LocalText;
  readonly introduction: LocalText;
  readonly codes: readonly string[];
  /** Those of `codes` that must be answered. */
  readonly mandatory: readonly string[];
  /** How long answering takes most people. */
  readonly minutes: number;
}

const WHO_SEES_WHAT =
  'Your answers are sealed on your own device before they are sent. Nobody can find out who gave which answer, and figures are shown for groups only.';

/** The templates. A full yearly survey asks two questions of nearly every driver; a pulse asks one of those that change within weeks. */
export const QUESTIONNAIRE_TEMPLATES: readonly QuestionnaireTemplate[] = [
  {
    key: 'yearly-engagement',
    title: { en: 'Yearly engagement' },
    description: { en: 'The whole picture once a year: engagement, everything that leads to it, and two open questions. About five minutes.' },
    introduction: { en: `How is it to work here? Please answer for yourself and as things are today. ${WHO_SEES_WHAT}` },
    codes: [
      'engagement-pride',
      'engagement-energy',
      'engagement-effort',
      'engagement-stay',
      'engagement-recommend',
      'role-clarity-expected',
      'role-clarity-priorities',
      'strategy-clarity-direction',
      'strategy-clarity-own-part',
      'training-current',
      'manager-support-listens',
      'manager-support-help',
      'recognition-noticed',
      'recognition-thanked',
      'voice-safe',
      'voice-follow-up',
      'resources-tools',
      'wellbeing-workload',
      'wellbeing-recover',
      'fairness-respect',
      'fairness-duties',
      'growth-learn',
      'teamwork-help',
      'teamwork-other-teams',
      'service-climate-customer-first',
      'service-climate-authority',
      'own-words-keep',
      'own-words-change',
    ],
    mandatory: ['engagement-pride', 'engagement-energy', 'engagement-effort', 'engagement-stay', 'engagement-recommend'],
    minutes: 5,
  },
  {
    key: 'pulse',
    title: { en: 'Pulse' },
    description: { en: 'Eight questions for the months between, from the drivers that move within weeks. About two minutes.' },
    introduction: { en: `A short look at how things are going. ${WHO_SEES_WHAT}` },
    codes: [
      'engagement-energy',
      'engagement-recommend',
      'role-clarity-priorities',
      'manager-support-help',
      'recognition-thanked',
      'voice-safe',
      'wellbeing-workload',
      'service-climate-complaints',
    ],
    mandatory: ['engagement-energy', 'engagement-recommend'],
    minutes: 1,
  },
];
