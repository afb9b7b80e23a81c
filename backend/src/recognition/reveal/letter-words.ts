import type { Language } from '@throughline/domain';

/**
 * The words of the mails after a reveal. `%name`: of whom it goes to; `%programme`, `%organisation`, `%category`; `%who`: whom she nominated, or with whom she won. Nobody is told a place, a score or how many there were.
 */
export interface LetterWords {
  readonly hello: string;
  readonly winner: {
    readonly subject: string;
    readonly opening: string;
    readonly line: string;
    readonly lineTogether: string;
    readonly certificate: string;
    readonly wall: string;
  };
  readonly nominee: { readonly subject: string; readonly opening: string; readonly line: string; readonly thanks: string };
  readonly nominator: { readonly subject: string; readonly opening: string; readonly won: string; readonly other: string; readonly thanks: string };
  readonly winners: string;
}

/** The same in every language of the product. */
export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  en: {
    hello: 'Hello %name,',
    winner: {
      subject: 'You have won: %programme',
      opening: 'congratulations. In “%programme” of %organisation the choice fell on you:',
      line: '• %category',
      lineTogether: '• %category, together: %who',
      certificate: 'Your certificate and a picture to share are here:',
      wall: 'May your name stand on the wall of fame? It does not until you say yes. You choose until when, and you can take it back at any time. You find that on the same page.',
    },
    nominee: {
      subject: 'You were nominated: %programme',
      opening: 'colleagues nominated you in “%programme” of %organisation:',
      line: '• %category',
      thanks: 'This time somebody else was chosen. What your colleagues saw in your work is true all the same. Thank you for it.',
    },
    nominator: {
      subject: 'Whom you nominated: %programme',
      opening: 'the winners of “%programme” of %organisation are known. You nominated:',
      won: '• %who (%category): chosen as a winner',
      other: '• %who (%category): not chosen this time',
      thanks: 'Thank you for saying what good work you saw. It was read with care.',
    },
    winners: 'All winners:',
  },
  de: {
    hello: 'Guten Tag %name,',
    winner: {
      subject: 'Sie haben gewonnen: %programme',
      opening: 'herzlichen Glückwunsch. Bei „%programme“ von %organisation fiel die Wahl auf Sie:',
      line: '• %category',
      lineTogether: '• %category, gemeinsam: %who',
      certificate: 'Ihre Urkunde und ein Bild zum Weitergeben finden Sie hier:',
      wall: 'Darf Ihr Name an der Ehrenwand stehen? Er steht dort erst, wenn Sie zustimmen. Sie bestimmen, bis wann, und können es jederzeit zurücknehmen. Das finden Sie auf derselben Seite.',
    },
    nominee: {
      subject: 'Sie wurden vorgeschlagen: %programme',
      opening: 'Kolleginnen und Kollegen haben Sie bei „%programme“ von %organisation vorgeschlagen:',
      line: '• %category',
      thanks: 'Die Wahl fiel dieses Mal auf jemand anderen. Was andere an Ihrer Arbeit gesehen haben, bleibt trotzdem wahr. Vielen Dank dafür.',
    },
    nominator: {
      subject: 'Wen Sie vorgeschlagen haben: %programme',
      opening: 'wer bei „%programme“ von %organisation gewonnen hat, ist jetzt bekannt. Sie haben vorgeschlagen:',
      won: '• %who (%category): hat gewonnen',
      other: '• %who (%category): dieses Mal nicht gewählt',
      thanks: 'Vielen Dank, dass Sie gesagt haben, welche gute Arbeit Sie gesehen haben. Es wurde mit Sorgfalt gelesen.',
    },
    winners: 'Alle, die gewonnen haben:',
  },
  fr: {
    hello: 'Bonjour %name,',
    winner: {
      subject: 'Vous avez gagné : %programme',
      opening: 'félicitations. Dans « %programme » de %organisation, le choix s’est porté sur vous :',
      line: '• %category',
      lineTogether: '• %category, ensemble : %who',
      certificate: 'Votre certificat et une image à partager se trouvent ici :',
      wall: 'Votre nom peut-il figurer au tableau d’honneur ? Il n’y figure pas avant votre accord. Vous choisissez jusqu’à quand, et vous pouvez revenir sur votre accord à tout moment. Cela se fait sur la même page.',
    },
    nominee: {
      subject: 'Votre nom a été proposé : %programme',
      opening: 'des collègues vous ont proposé dans « %programme » de %organisation :',
      line: '• %category',
      thanks: 'Cette fois, le choix s’est porté ailleurs. Ce que vos collègues ont vu dans votre travail reste vrai. Merci pour ce travail.',
    },
    nominator: {
      subject: 'Vos propositions : %programme',
      opening: 'les résultats de « %programme » de %organisation sont connus. Vous aviez proposé :',
      won: '• %who (%category) : choix retenu',
      other: '• %who (%category) : choix non retenu cette fois',
      thanks: 'Merci d’avoir dit quel bon travail vous avez vu. Tout a été lu avec soin.',
    },
    winners: 'Tous les résultats :',
  },
  es: {
    hello: 'Hola, %name:',
    winner: {
      subject: 'Ha ganado: %programme',
      opening: 'enhorabuena. En «%programme» de %organisation, la elección ha recaído en usted:',
      line: '• %category',
      lineTogether: '• %category, en conjunto: %who',
      certificate: 'Su diploma y una imagen para compartir están aquí:',
      wall: '¿Puede figurar su nombre en el muro de honor? No figura hasta que usted diga que sí. Usted elige hasta cuándo y puede retirarlo en cualquier momento. Lo encontrará en la misma página.',
    },
    nominee: {
      subject: 'Le han propuesto: %programme',
      opening: 'sus colegas le han propuesto en «%programme» de %organisation:',
      line: '• %category',
      thanks: 'Esta vez la elección ha recaído en otra candidatura. Lo que sus colegas vieron en su trabajo sigue siendo verdad. Gracias por ese trabajo.',
    },
    nominator: {
      subject: 'A quién propuso: %programme',
      opening: 'ya se conocen los resultados de «%programme» de %organisation. Usted propuso:',
      won: '• %who (%category): ha ganado',
      other: '• %who (%category): no ha ganado esta vez',
      thanks: 'Gracias por contar qué buen trabajo ha visto. Se ha leído con atención.',
    },
    winners: 'Todos los resultados:',
  },
  ar: {
    hello: 'مرحبًا %name،',
    winner: {
      subject: 'لقد فزت: %programme',
      opening: 'تهانينا. في «%programme» لدى %organisation وقع الاختيار عليك:',
      line: '• %category',
      lineTogether: '• %category، معًا: %who',
      certificate: 'تجد شهادتك وصورة للمشاركة هنا:',
      wall: 'هل توافق على أن يظهر اسمك في لوحة الشرف؟ لا يظهر قبل موافقتك. أنت تختار إلى متى، ويمكنك سحب موافقتك في أي وقت. تجد ذلك في الصفحة نفسها.',
    },
    nominee: {
      subject: 'تم ترشيحك: %programme',
      opening: 'رشّحك زملاؤك في «%programme» لدى %organisation:',
      line: '• %category',
      thanks: 'وقع الاختيار هذه المرة على غيرك. وما رآه زملاؤك في عملك يبقى صحيحًا. شكرًا لك عليه.',
    },
    nominator: {
      subject: 'من رشّحتهم: %programme',
      opening: 'أُعلنت نتائج «%programme» لدى %organisation. لقد رشّحت:',
      won: '• %who (%category): من الفائزين',
      other: '• %who (%category): لم يقع الاختيار هذه المرة',
      thanks: 'شكرًا لأنك ذكرت العمل الجيد الذي رأيته. لقد قُرئ بعناية.',
    },
    winners: 'كل الفائزين:',
  },
};
