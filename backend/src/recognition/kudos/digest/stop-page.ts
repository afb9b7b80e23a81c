import { askingPage, saidPage } from '../../../platform/mail/stop-pages.js';

/** In five languages at once, because nobody knows who looks. */
const WORDS = [
  ['en', 'ltr', 'The weekly mail about kudos stops. You can have it again on your account page.', 'Stop this mail', 'Done.'],
  ['de', 'ltr', 'Die wöchentliche Mail über Dank endet. Auf Ihrer Kontoseite können Sie sie wieder bestellen.', 'Diese Mail beenden', 'Erledigt.'],
  [
    'fr',
    'ltr',
    'Le message hebdomadaire des remerciements s’arrête. Vous pouvez le rétablir sur la page de votre compte.',
    'Arrêter ce message',
    'C’est fait.',
  ],
  ['es', 'ltr', 'El mensaje semanal de agradecimientos termina. Puede volver a recibirlo en la página de su cuenta.', 'Dejar de recibirlo', 'Hecho.'],
  ['ar', 'rtl', 'تتوقف الرسالة الأسبوعية عن الشكر، ويمكنك طلبها من جديد في صفحة حسابك.', 'إيقاف هذه الرسالة', 'تم.'],
] as const;

/** Asks whoever opens the link of a mail whether it shall stop. */
export const STOP_PAGE = askingPage('Kudos by mail', WORDS);

/** Says that it has. */
export const STOPPED_PAGE = saidPage('Kudos by mail', WORDS);
