import { type Language, oneLine } from '@throughline/domain';

/** What a mail about a programme says. `by`: who passed it on, `to`: to whom; `from` and `until`: when nominations begin and close, in words of the language. `link` stands alone at the end. */
export interface ProgrammeMailFacts {
  readonly name: string;
  readonly programme: string;
  readonly link: string;
  readonly by?: string;
  readonly to?: string;
  readonly from?: string;
  readonly until?: string;
}

/** handed: to the new secretary · passed-on: to the one before · days-moved: to whoever has a draft for it. */
export type ProgrammeMailKind = 'handed' | 'passed-on' | 'days-moved';

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

type Texts = Readonly<Record<ProgrammeMailKind, (facts: ProgrammeMailFacts) => Words>>;

const WORDS: Readonly<Record<Language, Texts>> = {
  en: {
    handed: ({ name, programme, by }) => ({
      subject: `You are now the secretary: ${programme}`,
      lines: [
        `Hello ${name},`,
        `${by} has passed "${programme}" on to you. From now on only you open and close its rounds, enter what the panel decides, and reveal the winners. Until the reveal only you may look at the results, and each look is noted in the award log.`,
      ],
    }),
    'passed-on': ({ name, programme, by, to }) => ({
      subject: `${programme} has a new secretary`,
      lines: [
        `Hello ${name},`,
        `${by} has passed "${programme}" on to ${to}. You are not its secretary any more, and its results are sealed for you until they are revealed. If this was not agreed with you, please speak to an administrator.`,
      ],
    }),
    'days-moved': ({ name, programme, from, until }) => ({
      subject: `The days have changed: ${programme}`,
      lines: [
        `Hello ${name},`,
        `the days of nominations for "${programme}" have changed. Nominations begin on ${from} and close on ${until}. You have a draft for it; it is kept as it is, and only you can see it.`,
      ],
    }),
  },
  de: {
    handed: ({ name, programme, by }) => ({
      subject: `Sie leiten jetzt die Auszeichnung: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `${by} hat Ihnen „${programme}“ übergeben. Ab jetzt öffnen und schließen nur Sie die Runden, tragen ein, was die Jury entscheidet, und geben die Gewinner bekannt. Bis dahin dürfen nur Sie die Ergebnisse ansehen, und jeder Blick steht im Protokoll.`,
      ],
    }),
    'passed-on': ({ name, programme, by, to }) => ({
      subject: `Neue Leitung: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `${by} hat „${programme}“ an ${to} übergeben. Sie leiten die Auszeichnung nicht mehr, und die Ergebnisse sind für Sie bis zur Bekanntgabe versiegelt. Wenn das nicht mit Ihnen abgesprochen war, wenden Sie sich bitte an die Administration.`,
      ],
    }),
    'days-moved': ({ name, programme, from, until }) => ({
      subject: `Die Tage haben sich geändert: ${programme}`,
      lines: [
        `Hallo ${name},`,
        `die Tage für Nominierungen zu „${programme}“ haben sich geändert. Die Nominierungen beginnen am ${from} und schließen am ${until}. Sie haben dafür einen Entwurf; er bleibt, wie er ist, und nur Sie sehen ihn.`,
      ],
    }),
  },
  fr: {
    handed: ({ name, programme, by }) => ({
      subject: `Vous êtes maintenant secrétaire : ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `${by} vous a confié « ${programme} ». Désormais, vous seul(e) ouvrez et fermez ses tours, saisissez ce que le jury décide et annoncez les gagnants. Jusqu’à l’annonce, vous seul(e) pouvez regarder les résultats, et chaque regard est noté au journal.`,
      ],
    }),
    'passed-on': ({ name, programme, by, to }) => ({
      subject: `Une autre personne s’occupe de ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `${by} a confié « ${programme} » à ${to}. Vous n’en êtes plus secrétaire, et les résultats vous sont fermés jusqu’à l’annonce. Si cela n’était pas convenu avec vous, parlez-en à un administrateur.`,
      ],
    }),
    'days-moved': ({ name, programme, from, until }) => ({
      subject: `Les dates ont changé : ${programme}`,
      lines: [
        `Bonjour ${name},`,
        `les dates des propositions pour « ${programme} » ont changé. Elles commencent le ${from} et se terminent le ${until}. Vous avez un brouillon ; il est gardé tel quel, et vous êtes seul(e) à le voir.`,
      ],
    }),
  },
  es: {
    handed: ({ name, programme, by }) => ({
      subject: `Ahora la secretaría es suya: ${programme}`,
      lines: [
        `Hola, ${name}:`,
        `${by} le ha pasado «${programme}». Desde ahora solo usted abre y cierra sus rondas, anota lo que decide el jurado y anuncia a quienes ganan. Hasta el anuncio solo usted puede mirar los resultados, y cada mirada queda en el registro.`,
      ],
    }),
    'passed-on': ({ name, programme, by, to }) => ({
      subject: `${programme} tiene nueva secretaría`,
      lines: [
        `Hola, ${name}:`,
        `${by} ha pasado «${programme}» a ${to}. Usted ya no lleva su secretaría y los resultados quedan cerrados para usted hasta el anuncio. Si no lo habían acordado con usted, hable con administración.`,
      ],
    }),
    'days-moved': ({ name, programme, from, until }) => ({
      subject: `Han cambiado los días: ${programme}`,
      lines: [
        `Hola, ${name}:`,
        `han cambiado los días de las nominaciones para «${programme}». Empiezan el ${from} y se cierran el ${until}. Usted tiene un borrador; se conserva como está y solo usted lo ve.`,
      ],
    }),
  },
  ar: {
    handed: ({ name, programme, by }) => ({
      subject: `أمانة السر لك الآن: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `سلّمك ${by} برنامج «${programme}». من الآن أنت وحدك تفتح جولاته وتغلقها، وتسجل ما تقرره اللجنة، وتعلن الفائزين. وحتى الإعلان لا يطّلع على النتائج غيرك، وكل اطلاع يُسجَّل في سجل الجوائز.`,
      ],
    }),
    'passed-on': ({ name, programme, by, to }) => ({
      subject: `أمانة سر جديدة: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `سلّم ${by} برنامج «${programme}» إلى ${to}. لم تعد أمين سره، والنتائج مختومة عنك حتى إعلانها. إن لم يكن ذلك باتفاق معك فتحدث إلى مدير النظام.`,
      ],
    }),
    'days-moved': ({ name, programme, from, until }) => ({
      subject: `تغيّرت الأيام: ${programme}`,
      lines: [
        `مرحبًا ${name}،`,
        `تغيّرت أيام الترشيح لبرنامج «${programme}». تبدأ الترشيحات في ${from} وتُغلق في ${until}. لديك مسودة له؛ وهي باقية كما هي ولا يراها أحد غيرك.`,
      ],
    }),
  },
};

/** A mail about a programme in the language of whoever gets it. */
export function programmeMail(kind: ProgrammeMailKind, facts: ProgrammeMailFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language][kind](facts);
  return { subject: oneLine(subject), text: `${[...lines, facts.link].join('\n\n')}\n` };
}
