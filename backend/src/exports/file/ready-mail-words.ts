import type { Language } from '@throughline/domain';

/** The words of the mail that a file is ready. `%name`: of whom it goes to; `%file`: its title; `%day`: the last on which it can be fetched. */
export interface ReadyWords {
  readonly subject: string;
  readonly hello: string;
  readonly link: string;
  readonly attached: string;
  readonly tooLarge: string;
  readonly stop: string;
}

/** The same in every language of the product. */
export const READY_WORDS: Readonly<Record<Language, ReadyWords>> = {
  en: {
    subject: 'Your file is ready: %file',
    hello: 'Hello %name,',
    link: 'The file “%file” is ready. You can fetch it until the end of %day, after signing in:',
    attached: 'The file “%file” is attached to this mail. Until the end of %day you can also fetch it after signing in:',
    tooLarge: 'It is too large to be attached to a mail.',
    stop: 'Reports that you get by mail, and how to stop them, are on the same page.',
  },
  de: {
    subject: 'Ihre Datei ist fertig: %file',
    hello: 'Guten Tag %name,',
    link: 'die Datei „%file“ ist fertig. Sie können sie bis zum Ende des %day abrufen, nachdem Sie sich angemeldet haben:',
    attached: 'die Datei „%file“ ist dieser E-Mail angehängt. Bis zum Ende des %day können Sie sie auch nach dem Anmelden abrufen:',
    tooLarge: 'Sie ist zu groß für den Anhang einer E-Mail.',
    stop: 'Welche Berichte Sie per E-Mail bekommen und wie Sie sie abbestellen, steht auf derselben Seite.',
  },
  fr: {
    subject: 'Votre fichier est prêt : %file',
    hello: 'Bonjour %name,',
    link: 'Le fichier « %file » est prêt. Vous pouvez le télécharger jusqu’à la fin du %day, après vous être connecté :',
    attached: 'Le fichier « %file » est joint à ce message. Jusqu’à la fin du %day, vous pouvez aussi le télécharger après vous être connecté :',
    tooLarge: 'Il est trop volumineux pour être joint à un message.',
    stop: 'Les rapports que vous recevez par courriel, et la façon de les arrêter, sont sur la même page.',
  },
  es: {
    subject: 'Su archivo está listo: %file',
    hello: 'Hola, %name:',
    link: 'El archivo «%file» está listo. Puede descargarlo hasta el final del %day, después de iniciar sesión:',
    attached: 'El archivo «%file» va adjunto a este mensaje. Hasta el final del %day también puede descargarlo después de iniciar sesión:',
    tooLarge: 'Es demasiado grande para ir adjunto a un mensaje.',
    stop: 'En la misma página están los informes que recibe por correo y la forma de dejar de recibirlos.',
  },
  ar: {
    subject: 'ملفك جاهز: %file',
    hello: 'مرحبًا %name،',
    link: 'الملف «%file» جاهز. يمكنك تنزيله حتى نهاية يوم %day بعد تسجيل الدخول:',
    attached: 'الملف «%file» مرفق بهذه الرسالة. ويمكنك أيضًا تنزيله حتى نهاية يوم %day بعد تسجيل الدخول:',
    tooLarge: 'حجمه أكبر من أن يُرفق برسالة.',
    stop: 'تجد في الصفحة نفسها التقارير التي تصلك بالبريد وطريقة إيقافها.',
  },
};
