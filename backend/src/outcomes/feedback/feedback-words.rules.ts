import type { Language } from '@throughline/domain';

/** What the page for customers says in one language. */
export interface FeedbackWords {
  asks(organisation: string): string;
  readonly comment: string;
  commentHint(days: number): string;
  readonly pass: string;
  readonly passHint: string;
  readonly send: string;
  readonly kept: string;
  keptText(organisation: string): string;
  readonly ofRequest: string;
  commentKept(days: number): string;
  readonly notKept: string;
  change(hours: number): string;
  readonly before: string;
  readonly choose: string;
  commentTooLong(most: number): string;
  readonly thanks: string;
  readonly arrived: string;
  readonly changeIt: string;
  readonly languages: string;
  readonly closed: readonly [heading: string, text: string];
  late(hours: number): readonly [heading: string, text: string];
  expired(days: number): readonly [heading: string, text: string];
  readonly unknown: readonly [heading: string, text: string];
  readonly many: readonly [heading: string, text: string];
}

/** The words of the page in all languages. */
export const FEEDBACK_WORDS: Readonly<Record<Language, FeedbackWords>> = {
  en: {
    asks: (organisation) => `${organisation} asks`,
    comment: 'Would you like to add something? (optional)',
    commentHint: () => 'Please write no names and nothing private.',
    pass: 'You may pass my words on as thanks, without my name.',
    passHint:
      'Then colleagues of whoever helped you can choose your words when they nominate for an award, and those who decide on it read them, until your comment is deleted. Leave the box empty, and nobody does.',
    send: 'Send',
    kept: 'What is kept',
    keptText: (organisation) =>
      `Your answer, when you gave it, and what the link says about your request (such as who at ${organisation} helped you), for as long as ${organisation} keeps its figures.`,
    ofRequest: 'The number of your request is kept only in a scrambled form, so that each request counts once.',
    commentKept: (days) => `A comment is deleted after ${days} days. Names in it are taken out as far as a program can find them.`,
    notKept:
      'Not kept: your name, your address and your device. This page sets no cookies. Your network is kept in a scrambled form for an hour, against misuse.',
    change: (hours) => `You can change your answer for ${hours} hours. The last one counts.`,
    before: 'You have answered before. What you send now, with or without a comment, takes its place.',
    choose: 'Please choose a number, then send.',
    commentTooLong: (most) => `A comment can have ${most} characters. Please shorten it.`,
    thanks: 'Thank you',
    arrived: 'Your answer has arrived.',
    changeIt: 'Change my answer',
    languages: 'Language',
    closed: ['This survey is over', 'It takes no answers any more. Thank you for opening it.'],
    late: (hours) => ['You have answered already', `Your answer counts. It could be changed for ${hours} hours.`],
    expired: (days) => ['This link is too old', `It could be answered for ${days} days. Thank you for opening it.`],
    unknown: ['This link does not work', 'It is incomplete or was changed. Please open it again from the message that you got it in.'],
    many: ['Please try again later', 'Many answers came from your network in the last hour. Yours was not taken yet.'],
  },
  de: {
    asks: (organisation) => `${organisation} fragt`,
    comment: 'Möchten Sie etwas hinzufügen? (freiwillig)',
    commentHint: () => 'Bitte schreiben Sie keine Namen und nichts Privates.',
    pass: 'Sie dürfen meine Worte als Dank weitergeben, ohne meinen Namen.',
    passHint:
      'Dann können Kolleginnen und Kollegen Ihre Worte anführen, wenn sie jemanden für eine Auszeichnung vorschlagen, und wer darüber entscheidet, liest sie, bis Ihr Kommentar gelöscht wird. Lassen Sie das Kästchen leer, tut es niemand.',
    send: 'Absenden',
    kept: 'Was aufbewahrt wird',
    keptText: (organisation) =>
      `Ihre Antwort, wann Sie sie gaben, und was der Link über Ihre Anfrage sagt (etwa wer bei ${organisation} Ihnen half), solange ${organisation} seine Zahlen aufbewahrt.`,
    ofRequest: 'Die Nummer Ihrer Anfrage wird nur unkenntlich aufbewahrt, damit jede Anfrage einmal zählt.',
    commentKept: (days) => `Ein Kommentar wird nach ${days} Tagen gelöscht. Namen darin werden entfernt, soweit ein Programm sie findet.`,
    notKept:
      'Nicht aufbewahrt werden Ihr Name, Ihre Adresse und Ihr Gerät. Diese Seite setzt keine Cookies. Ihr Netz wird eine Stunde lang unkenntlich aufbewahrt, gegen Missbrauch.',
    change: (hours) => `Sie können Ihre Antwort ${hours} Stunden lang ändern. Die letzte zählt.`,
    before: 'Sie haben schon geantwortet. Was Sie jetzt senden, mit oder ohne Kommentar, tritt an diese Stelle.',
    choose: 'Bitte wählen Sie eine Zahl und senden Sie dann ab.',
    commentTooLong: (most) => `Ein Kommentar kann ${most} Zeichen haben. Bitte kürzen Sie ihn.`,
    thanks: 'Vielen Dank',
    arrived: 'Ihre Antwort ist angekommen.',
    changeIt: 'Meine Antwort ändern',
    languages: 'Sprache',
    closed: ['Diese Befragung ist beendet', 'Sie nimmt keine Antworten mehr an. Danke, dass Sie sie geöffnet haben.'],
    late: (hours) => ['Sie haben schon geantwortet', `Ihre Antwort zählt. Sie konnte ${hours} Stunden lang geändert werden.`],
    expired: (days) => ['Dieser Link ist zu alt', `Er konnte ${days} Tage lang beantwortet werden. Danke, dass Sie ihn geöffnet haben.`],
    unknown: [
      'Dieser Link funktioniert nicht',
      'Er ist unvollständig oder wurde verändert. Bitte öffnen Sie ihn noch einmal aus der Nachricht, in der er stand.',
    ],
    many: ['Bitte versuchen Sie es später', 'In der letzten Stunde kamen viele Antworten aus Ihrem Netz. Ihre ist noch nicht angenommen.'],
  },
  fr: {
    asks: (organisation) => `${organisation} vous demande`,
    comment: 'Souhaitez-vous ajouter quelque chose ? (facultatif)',
    commentHint: () => 'N’écrivez ni nom ni rien de privé.',
    pass: 'Vous pouvez transmettre mes mots en remerciement, sans mon nom.',
    passHint:
      'Des collègues pourront alors citer vos mots en proposant quelqu’un pour un prix, et les personnes qui décident les liront, jusqu’à la suppression de votre commentaire. Laissez la case vide, et personne ne le fera.',
    send: 'Envoyer',
    kept: 'Ce qui est conservé',
    keptText: (organisation) =>
      `Votre réponse, le moment et ce que le lien dit de votre demande (par exemple qui vous a aidé chez ${organisation}), aussi longtemps que ${organisation} conserve ses chiffres.`,
    ofRequest: 'Le numéro de votre demande n’est conservé que brouillé, pour que chaque demande compte une fois.',
    commentKept: (days) => `Un commentaire est supprimé après ${days} jours. Les noms en sont retirés autant qu’un programme les trouve.`,
    notKept:
      'Ne sont pas conservés : votre nom, votre adresse et votre appareil. Cette page ne dépose aucun cookie. Votre réseau est conservé une heure sous forme brouillée, contre les abus.',
    change: (hours) => `Vous pouvez changer votre réponse pendant ${hours} heures. La dernière compte.`,
    before: 'Vous avez déjà répondu. Ce que vous envoyez maintenant, avec ou sans commentaire, prend sa place.',
    choose: 'Choisissez un chiffre, puis envoyez.',
    commentTooLong: (most) => `Un commentaire peut avoir ${most} caractères. Veuillez le raccourcir.`,
    thanks: 'Merci',
    arrived: 'Votre réponse est arrivée.',
    changeIt: 'Changer ma réponse',
    languages: 'Langue',
    closed: ['Cette enquête est terminée', 'Elle ne prend plus de réponses. Merci de l’avoir ouverte.'],
    late: (hours) => ['Vous avez déjà répondu', `Votre réponse compte. Elle pouvait être changée pendant ${hours} heures.`],
    expired: (days) => ['Ce lien est trop ancien', `On pouvait y répondre pendant ${days} jours. Merci de l’avoir ouvert.`],
    unknown: ['Ce lien ne fonctionne pas', 'Il est incomplet ou a été modifié. Rouvrez-le depuis le message où vous l’avez reçu.'],
    many: ['Réessayez plus tard', 'Beaucoup de réponses sont venues de votre réseau depuis une heure. La vôtre n’est pas encore prise.'],
  },
  es: {
    asks: (organisation) => `${organisation} pregunta`,
    comment: '¿Quiere añadir algo? (opcional)',
    commentHint: () => 'No escriba nombres ni nada privado.',
    pass: 'Pueden transmitir mis palabras como agradecimiento, sin mi nombre.',
    passHint:
      'Entonces, colegas de quien le ayudó podrán citar sus palabras al proponer a alguien para un premio, y quienes deciden las leerán, hasta que se borre su comentario. Si deja la casilla vacía, nadie lo hará.',
    send: 'Enviar',
    kept: 'Qué se guarda',
    keptText: (organisation) =>
      `Su respuesta, el momento y lo que el enlace dice de su solicitud (por ejemplo, quién le ayudó en ${organisation}), mientras ${organisation} guarde sus cifras.`,
    ofRequest: 'El número de su solicitud se guarda solo de forma irreconocible, para que cada solicitud cuente una vez.',
    commentKept: (days) => `Un comentario se borra a los ${days} días. Se quitan los nombres que un programa encuentre en él.`,
    notKept:
      'No se guardan su nombre, su dirección ni su dispositivo. Esta página no usa cookies. Su red se guarda una hora de forma irreconocible, contra abusos.',
    change: (hours) => `Puede cambiar su respuesta durante ${hours} horas. Cuenta la última.`,
    before: 'Ya ha respondido. Lo que envíe ahora, con o sin comentario, ocupará su lugar.',
    choose: 'Elija un número y envíe.',
    commentTooLong: (most) => `Un comentario puede tener ${most} caracteres. Acórtelo, por favor.`,
    thanks: 'Gracias',
    arrived: 'Su respuesta ha llegado.',
    changeIt: 'Cambiar mi respuesta',
    languages: 'Idioma',
    closed: ['Esta encuesta ha terminado', 'Ya no admite respuestas. Gracias por abrirla.'],
    late: (hours) => ['Ya ha respondido', `Su respuesta cuenta. Se podía cambiar durante ${hours} horas.`],
    expired: (days) => ['Este enlace es demasiado antiguo', `Se podía responder durante ${days} días. Gracias por abrirlo.`],
    unknown: ['Este enlace no funciona', 'Está incompleto o se ha modificado. Ábralo de nuevo desde el mensaje en que lo recibió.'],
    many: ['Inténtelo más tarde', 'En la última hora llegaron muchas respuestas de su red. La suya aún no se ha tomado.'],
  },
  ar: {
    asks: (organisation) => `سؤال من ${organisation}`,
    comment: 'هل تودّ إضافة شيء؟ (اختياري)',
    commentHint: () => 'من فضلك لا تكتب أسماءً ولا أمورًا خاصة.',
    pass: 'يمكنكم نقل كلماتي على سبيل الشكر، من دون اسمي.',
    passHint:
      'عندها يمكن لزملاء من ساعدك أن يستشهدوا بكلماتك عند ترشيح أحد لجائزة، ويقرؤها من يتخذون القرار، إلى أن يُحذف تعليقك. وإن تركت المربع فارغًا فلن يفعل أحد ذلك.',
    send: 'إرسال',
    kept: 'ما الذي يُحفظ',
    keptText: (organisation) => `إجابتك ووقتها وما يقوله الرابط عن طلبك (مثل من ساعدك لدى ${organisation})، ما دامت ${organisation} تحتفظ بأرقامها.`,
    ofRequest: 'لا يُحفظ رقم طلبك إلا بصيغة مموّهة، كي يُحتسب كل طلب مرة واحدة.',
    commentKept: (days) => `يُحذف التعليق بعد مدة بالأيام: ${days}. وتُزال منه الأسماء بقدر ما يجدها البرنامج.`,
    notKept: 'لا يُحفظ اسمك ولا عنوانك ولا جهازك. ولا تستخدم هذه الصفحة ملفات تعريف الارتباط. وتُحفظ شبكتك بصيغة مموّهة ساعة واحدة، منعًا لسوء الاستخدام.',
    change: (hours) => `يمكنك تغيير إجابتك خلال مدة بالساعات: ${hours}. والأخيرة هي المحتسبة.`,
    before: 'لقد أجبت من قبل. ما ترسله الآن، بتعليق أو من دونه، يحلّ محلّ ما سبق.',
    choose: 'اختر رقمًا ثم أرسل.',
    commentTooLong: (most) => `الحدّ الأقصى لأحرف التعليق: ${most}. يرجى اختصاره.`,
    thanks: 'شكرًا لك',
    arrived: 'وصلت إجابتك.',
    changeIt: 'تغيير إجابتي',
    languages: 'اللغة',
    closed: ['انتهى هذا الاستبيان', 'لم يعد يقبل الإجابات. شكرًا لفتحه.'],
    late: (hours) => ['لقد أجبت بالفعل', `إجابتك محتسبة. كان تغييرها ممكنًا خلال مدة بالساعات: ${hours}.`],
    expired: (days) => ['هذا الرابط قديم جدًا', `كانت الإجابة عنه ممكنة خلال مدة بالأيام: ${days}. شكرًا لفتحه.`],
    unknown: ['هذا الرابط لا يعمل', 'الرابط ناقص أو جرى تغييره. يرجى فتحه مجددًا من الرسالة التي وصلك فيها.'],
    many: ['يرجى المحاولة لاحقًا', 'وصلت إجابات كثيرة من شبكتك خلال الساعة الأخيرة. لم تُستلم إجابتك بعد.'],
  },
};
