import type { QuestionnaireTemplate } from '../questionnaire-template.js';
import { withPromise } from './promise.js';

/** The template `pulse`; see questionnaire-template for what the fields mean. */
export const PULSE: QuestionnaireTemplate = {
  key: 'pulse',
  tag: 'pulse',
  minutes: 2,
  title: { en: 'Pulse', de: 'Pulsbefragung', fr: 'Enquête éclair', es: 'Encuesta de pulso', ar: 'استطلاع النبض' },
  description: {
    en: 'Eight questions for the months between, from the drivers that move within weeks, and one comment. About 2 minutes.',
    de: 'Acht Fragen für die Monate dazwischen, aus den Bereichen, die sich binnen Wochen bewegen, und ein Kommentar. Etwa 2 Minuten.',
    fr: 'Huit questions pour les mois intermédiaires, sur ce qui bouge en quelques semaines, et un commentaire. Environ 2 minutes.',
    es: 'Ocho preguntas para los meses intermedios, sobre lo que cambia en pocas semanas, y un comentario. Unos 2 minutos.',
    ar: 'ثمانية أسئلة للأشهر الفاصلة، عن المحاور التي تتغير خلال أسابيع، مع تعليق واحد. نحو دقيقتين.',
  },
  introduction: withPromise({
    en: 'A short look at how things are going.',
    de: 'Ein kurzer Blick darauf, wie es zurzeit läuft.',
    fr: 'Un bref point sur la situation actuelle.',
    es: 'Un breve vistazo a cómo van las cosas.',
    ar: 'نظرة سريعة على سير الأمور.',
  }),
  codes: [
    'engagement-energy',
    'engagement-recommend',
    'role-clarity-priorities',
    'manager-support-help',
    'recognition-thanked',
    'voice-safe',
    'wellbeing-workload',
    'service-climate-complaints',
    'own-words-change',
  ],
  mandatory: ['engagement-energy', 'engagement-recommend'],
};
