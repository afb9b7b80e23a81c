import type { QuestionnaireTemplate } from '../questionnaire-template.js';
import { withPromise } from './promise.js';

/** The template `onboarding`; see questionnaire-template for what the fields mean. */
export const ONBOARDING: QuestionnaireTemplate = {
  key: 'onboarding',
  tag: 'onboarding',
  minutes: 3,
  title: { en: 'Onboarding', de: 'Einarbeitung', fr: 'Arrivée dans l’organisation', es: 'Incorporación', ar: 'الالتحاق بالعمل' },
  description: {
    en: 'For people who joined some weeks ago: what they were told, taught and given, and how they were received. About 3 minutes.',
    de: 'Für Menschen, die vor einigen Wochen angefangen haben: was ihnen gesagt, gezeigt und gegeben wurde und wie sie aufgenommen wurden. Etwa 3 Minuten.',
    fr: 'Pour les personnes arrivées il y a quelques semaines : ce qui leur a été dit, appris et fourni, et l’accueil reçu. Environ 3 minutes.',
    es: 'Para quienes empezaron hace unas semanas: qué se les dijo, enseñó y dio, y cómo se les recibió. Unos 3 minutos.',
    ar: 'لمن التحقوا بالعمل قبل بضعة أسابيع: ما قيل لهم وما تعلموه وما أُعطوه، وكيف استُقبلوا. نحو 3 دقائق.',
  },
  introduction: withPromise({
    en: 'You have been here for some weeks. What you noticed as a newcomer helps us to receive the next ones better.',
    de: 'Seit einigen Wochen arbeiten Sie hier. Was Ihnen am Anfang aufgefallen ist, hilft uns, die Nächsten besser aufzunehmen.',
    fr: 'Vous travaillez ici depuis quelques semaines. Ce que vous avez remarqué à votre arrivée nous aide à mieux accueillir les personnes suivantes.',
    es: 'Lleva unas semanas aquí. Lo que notó al llegar nos ayuda a recibir mejor a quienes vengan después.',
    ar: 'مضت بضعة أسابيع على بدء عملك هنا. ما لاحظته في البداية يساعدنا على استقبال من سيأتون بعدك على نحو أفضل.',
  }),
  codes: [
    'engagement-first-weeks',
    'engagement-energy',
    'engagement-again',
    'engagement-recommend',
    'role-clarity-expected',
    'role-clarity-as-promised',
    'role-clarity-ask',
    'strategy-clarity-own-part',
    'training-start',
    'training-colleagues',
    'manager-support-first-weeks',
    'manager-support-feedback',
    'voice-mistakes',
    'resources-first-day',
    'fairness-respect',
    'fairness-belong',
    'teamwork-welcome',
    'own-words-first-weeks',
  ],
  mandatory: ['engagement-first-weeks', 'engagement-recommend'],
};
