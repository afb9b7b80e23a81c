import type { QuestionnaireTemplate } from '../questionnaire-template.js';
import { withPromise } from './promise.js';

/** The template `after-change`; see questionnaire-template for what the fields mean. */
export const AFTER_CHANGE: QuestionnaireTemplate = {
  key: 'after-change',
  tag: 'after-change',
  minutes: 3,
  title: { en: 'After a change', de: 'Nach einer Veränderung', fr: 'Après un changement', es: 'Después de un cambio', ar: 'بعد التغيير' },
  description: {
    en: 'Some weeks after something large has changed. Name the change in the introduction. About 3 minutes.',
    de: 'Einige Wochen nach einer größeren Veränderung. Die Veränderung in der Einleitung nennen. Etwa 3 Minuten.',
    fr: 'Quelques semaines après un grand changement. Nommez le changement dans l’introduction. Environ 3 minutes.',
    es: 'Unas semanas después de un gran cambio. Nombre el cambio en la introducción. Unos 3 minutos.',
    ar: 'بعد بضعة أسابيع من تغيير كبير. سمِّ التغيير في المقدمة. نحو 3 دقائق.',
  },
  introduction: withPromise({
    en: 'Something has changed here lately. How did it go, what is still missing?',
    de: 'Hier hat sich vor Kurzem etwas verändert. Wie ist es gelaufen, was fehlt noch?',
    fr: 'Un changement a eu lieu récemment. Comment s’est-il passé, que manque-t-il encore ?',
    es: 'Hace poco cambió algo aquí. ¿Cómo fue, qué falta todavía?',
    ar: 'تغيّر شيء هنا مؤخرًا. كيف سارت الأمور، وما الذي لا يزال ناقصًا؟',
  }),
  codes: [
    'engagement-energy',
    'engagement-stay',
    'strategy-clarity-change-why',
    'strategy-clarity-change-means',
    'role-clarity-responsible',
    'role-clarity-new-tasks',
    'role-clarity-priorities',
    'training-new-systems',
    'manager-support-change',
    'manager-support-honest',
    'voice-change-heard',
    'voice-safe',
    'resources-change-time',
    'resources-tools',
    'wellbeing-workload',
    'fairness-change-burden',
    'growth-future',
    'teamwork-since-change',
    'teamwork-other-teams',
    'own-words-change-help',
  ],
  mandatory: ['engagement-energy', 'engagement-stay'],
};
