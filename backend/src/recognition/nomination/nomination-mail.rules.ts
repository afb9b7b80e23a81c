import { type Language, oneLine } from '@throughline/domain';

/** What a mail about nominations is about. `link`: where to go on; `by`: who asked. */
export interface NominationMailFacts {
  readonly name: string;
  readonly programme: string;
  readonly link: string;
  readonly by?: string;
  /** When nominations close, in words of the language. */
  readonly until?: string;
}

/** endorse: asked to stand by a nomination · nominated: told that she is · declined: told, as nominator, that it does not go on · draft: reminded of one before the close. */
export type NominationMailKind = 'endorse' | 'nominated' | 'declined' | 'draft';

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

type Texts = Readonly<Record<NominationMailKind, (facts: NominationMailFacts) => Words>>;

const WORDS: Readonly<Record<Language, Texts>> = {
  en: {
    endorse: ({ name, programme, by }) => ({
      subject: `${by} asks you to stand by a nomination: ${programme}`,
      lines: [
        `Hello ${name},`,
        `${by} has nominated somebody for "${programme}" and asks you to stand by it in a sentence of your own. You can read the nomination first, and you can say no. Nobody but ${by} and HR sees what you decide.`,
      ],
    }),
    nominated: ({ name, programme }) => ({
      subject: `You are nominated: ${programme}`,
      lines: [
        `Hello ${name},`,
        `colleagues have nominated you for "${programme}", alone or together with others. There is nothing you have to do. If you would rather not be judged, you can say so until the judges begin to read, and nobody asks why.`,
      ],
    }),
    declined: ({ name, programme }) => ({
      subject: `Your nomination does not go on: ${programme}`,
      lines: [
        `Hello ${name},`,
        `thank you for your nomination for "${programme}". It does not go on: whom you nominated has been told of it and would rather not be judged. Your words were not wasted; you can still say them to the person.`,
      ],
    }),
    draft: ({ name, programme, until }) => ({
      subject: `Your draft for ${programme} is not handed in yet`,
      lines: [
        `Hello ${name},`,
        `you have begun a nomination for "${programme}" and not handed it in yet. Nominations close on ${until}. Only you can see your draft. If you have changed your mind, do nothing; we do not remind you again.`,
      ],
    }),
  },
  de: {
    endorse: ({ name, programme, by }) => ({
      subject: `${by} bittet Sie, eine Nominierung zu unterstützen: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `${by} hat jemanden für „${programme}“ nominiert und bittet Sie, das mit einem eigenen Satz zu unterstützen. Sie können die Nominierung zuerst lesen, und Sie können ablehnen. Wie Sie sich entscheiden, sehen nur ${by} und die Personalabteilung.`,
      ],
    }),
    nominated: ({ name, programme }) => ({
      subject: `Sie sind nominiert: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `Kolleginnen und Kollegen haben Sie für „${programme}“ nominiert, allein oder zusammen mit anderen. Sie müssen nichts tun. Wenn Sie lieber nicht beurteilt werden möchten, können Sie das sagen, bis die Jury zu lesen beginnt, und niemand fragt warum.`,
      ],
    }),
    declined: ({ name, programme }) => ({
      subject: `Ihre Nominierung geht nicht weiter: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `danke für Ihre Nominierung für „${programme}“. Sie geht nicht weiter: Wen Sie nominiert haben, weiß davon und möchte lieber nicht beurteilt werden. Ihre Worte waren nicht umsonst; Sie können sie der Person immer noch selbst sagen.`,
      ],
    }),
    draft: ({ name, programme, until }) => ({
      subject: `Ihr Entwurf für ${programme} ist noch nicht eingereicht`,
      lines: [
        `Hallo ${name},`,
        `Sie haben eine Nominierung für „${programme}“ begonnen und noch nicht eingereicht. Die Nominierungen schließen am ${until}. Ihren Entwurf sehen nur Sie. Wenn Sie es sich anders überlegt haben, tun Sie nichts; wir erinnern Sie nicht noch einmal.`,
      ],
    }),
  },
  fr: {
    endorse: ({ name, programme, by }) => ({
      subject: `${by} vous demande de soutenir une candidature : ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `${by} a proposé quelqu’un pour « ${programme} » et vous demande de soutenir cette proposition par une phrase à vous. Vous pouvez d’abord la lire, et vous pouvez refuser. Seuls ${by} et les RH voient votre décision.`,
      ],
    }),
    nominated: ({ name, programme }) => ({
      subject: `On vous a proposé(e) : ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `des collègues vous ont proposé(e) pour « ${programme} », seul(e) ou avec d’autres. Vous n’avez rien à faire. Si vous préférez ne pas être évalué(e), vous pouvez le dire jusqu’à ce que le jury commence à lire, et personne ne demandera pourquoi.`,
      ],
    }),
    declined: ({ name, programme }) => ({
      subject: `Votre proposition s’arrête là : ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `merci pour votre proposition pour « ${programme} ». Elle s’arrête là : la personne proposée l’a appris et préfère ne pas être évaluée. Vos mots n’étaient pas inutiles ; vous pouvez toujours les lui dire.`,
      ],
    }),
    draft: ({ name, programme, until }) => ({
      subject: `Votre brouillon pour ${programme} n’est pas encore envoyé`,
      lines: [
        `Bonjour ${name},`,
        `vous avez commencé une proposition pour « ${programme} » sans l’envoyer. Les propositions se terminent le ${until}. Vous êtes seul(e) à voir votre brouillon. Si vous avez changé d’avis, ne faites rien ; nous ne vous le rappellerons plus.`,
      ],
    }),
  },
  es: {
    endorse: ({ name, programme, by }) => ({
      subject: `${by} le pide que apoye una candidatura: ${programme}`,
      lines: [
        `Hola, ${name}:`,
        `${by} ha propuesto a alguien para «${programme}» y le pide que apoye la propuesta con una frase suya. Puede leerla antes y puede decir que no. Solo ${by} y recursos humanos ven lo que decida.`,
      ],
    }),
    nominated: ({ name, programme }) => ({
      subject: `Le han propuesto: ${programme}`,
      lines: [
        `Hola, ${name}:`,
        `sus colegas le han propuesto para «${programme}», a usted o junto con otras personas. No tiene que hacer nada. Si prefiere que no le evalúen, puede decirlo hasta que el jurado empiece a leer, y nadie preguntará por qué.`,
      ],
    }),
    declined: ({ name, programme }) => ({
      subject: `Su propuesta no sigue adelante: ${programme}`,
      lines: [
        `Hola, ${name}:`,
        `gracias por su propuesta para «${programme}». No sigue adelante: la persona propuesta lo ha sabido y prefiere que no la evalúen. Sus palabras no fueron en vano; todavía puede decírselas.`,
      ],
    }),
    draft: ({ name, programme, until }) => ({
      subject: `Su borrador para ${programme} aún no se ha enviado`,
      lines: [
        `Hola, ${name}:`,
        `ha empezado una propuesta para «${programme}» y aún no la ha enviado. Las propuestas se cierran el ${until}. Solo usted ve su borrador. Si ha cambiado de idea, no haga nada; no volveremos a recordárselo.`,
      ],
    }),
  },
  ar: {
    endorse: ({ name, programme, by }) => ({
      subject: `يطلب منك ${by} تأييد ترشيح: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `رشّح ${by} شخصًا لبرنامج «${programme}» ويطلب منك تأييد الترشيح بجملة من عندك. يمكنك قراءة الترشيح أولًا، ويمكنك الرفض. لا يرى قرارك إلا ${by} وقسم الموارد البشرية.`,
      ],
    }),
    nominated: ({ name, programme }) => ({
      subject: `تم ترشيحك: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `رشّحك زملاؤك لبرنامج «${programme}»، وحدك أو مع آخرين. ليس عليك فعل شيء. إذا كنت تفضّل عدم التقييم فيمكنك قول ذلك إلى أن يبدأ المحكّمون القراءة، ولن يسأل أحد عن السبب.`,
      ],
    }),
    declined: ({ name, programme }) => ({
      subject: `ترشيحك لن يستمر: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `شكرًا على ترشيحك لبرنامج «${programme}». لن يستمر الترشيح: علم به من رشّحته ويفضّل عدم التقييم. كلماتك لم تذهب سدى؛ ما زال بإمكانك أن تقولها له.`,
      ],
    }),
    draft: ({ name, programme, until }) => ({
      subject: `مسودتك لبرنامج ${programme} لم تُرسل بعد`,
      lines: [
        `مرحبًا ${name}،`,
        `بدأت ترشيحًا لبرنامج «${programme}» ولم ترسله بعد. تُغلق الترشيحات في ${until}. لا يرى مسودتك أحد غيرك. إذا غيّرت رأيك فلا تفعل شيئًا؛ لن نذكّرك مرة أخرى.`,
      ],
    }),
  },
};

/** A mail about nominations in the language of whoever gets it. Subject in one line; the link stands alone at the end. */
export function nominationMail(kind: NominationMailKind, facts: NominationMailFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language][kind](facts);
  return { subject: oneLine(subject), text: `${[...lines, facts.link].join('\n\n')}\n` };
}
