import { askingPage, saidPage } from '../../platform/mail/stop-pages.js';

/** In five languages at once, because nobody knows who looks: what stops, and that the right to answer stays. */
const WORDS = [
  ['en', 'ltr', 'Reminders of this survey stop. You can still answer with the link of your invitation.', 'Stop reminders', 'Done.'],
  ['de', 'ltr', 'Erinnerungen an diese Befragung enden. Mit dem Link Ihrer Einladung können Sie weiterhin antworten.', 'Erinnerungen beenden', 'Erledigt.'],
  [
    'fr',
    'ltr',
    'Les rappels de cette enquête s’arrêtent. Vous pouvez toujours répondre avec le lien de votre invitation.',
    'Arrêter les rappels',
    'C’est fait.',
  ],
  ['es', 'ltr', 'Los recordatorios de esta encuesta terminan. Puede seguir respondiendo con el enlace de su invitación.', 'Dejar de recibirlos', 'Hecho.'],
  ['ar', 'rtl', 'تتوقف التذكيرات بهذا الاستبيان، وتظل الإجابة ممكنة بالرابط الوارد في دعوتك.', 'إيقاف التذكيرات', 'تم.'],
] as const;

/** Asks whoever opens the address of a mail header whether reminders shall stop. */
export const STOP_PAGE = askingPage('Reminders', WORDS);

/** Says that they have. */
export const STOPPED_PAGE = saidPage('Reminders', WORDS);
