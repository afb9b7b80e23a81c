import { type Language, oneLine } from '@throughline/domain';

/** What the giver of a kudos is told when HR takes it down. */
export interface RemovalFacts {
  readonly name: string;
  readonly organisation: string;
  /** What she had written. */
  readonly message: string;
  /** What HR says. */
  readonly reason: string;
}

const WORDS: Readonly<Record<Language, (facts: RemovalFacts) => { subject: string; lines: string[] }>> = {
  en: ({ name, organisation, message, reason }) => ({
    subject: 'A kudos of yours was taken down',
    lines: [
      `Hello ${name},`,
      `HR at ${organisation} has taken down a kudos that you gave. This is what HR says about it:`,
      reason,
      'You had written:',
      message,
      'Nobody can read it any more. If you see it differently, talk to HR.',
    ],
  }),
  de: ({ name, organisation, message, reason }) => ({
    subject: 'Ein Dank von Ihnen wurde entfernt',
    lines: [
      `Hallo ${name},`,
      `die Personalabteilung von ${organisation} hat einen Dank entfernt, den Sie ausgesprochen haben. Sie sagt dazu:`,
      reason,
      'Sie hatten geschrieben:',
      message,
      'Niemand kann ihn mehr lesen. Wenn Sie das anders sehen, sprechen Sie mit der Personalabteilung.',
    ],
  }),
  fr: ({ name, organisation, message, reason }) => ({
    subject: 'Un de vos remerciements a été retiré',
    lines: [
      `Bonjour ${name},`,
      `les RH de ${organisation} ont retiré un remerciement que vous aviez adressé. Voici ce qu’elles en disent :`,
      reason,
      'Vous aviez écrit :',
      message,
      'Personne ne peut plus le lire. Si vous n’êtes pas d’accord, parlez-en aux RH.',
    ],
  }),
  es: ({ name, organisation, message, reason }) => ({
    subject: 'Se ha retirado un agradecimiento suyo',
    lines: [
      `Hola, ${name}:`,
      `recursos humanos de ${organisation} ha retirado un agradecimiento que usted dio. Esto es lo que dice al respecto:`,
      reason,
      'Usted había escrito:',
      message,
      'Ya nadie puede leerlo. Si lo ve de otra manera, hable con recursos humanos.',
    ],
  }),
  ar: ({ name, organisation, message, reason }) => ({
    subject: 'أُزيلت رسالة شكر كتبتها',
    lines: [
      `مرحبًا ${name}،`,
      `أزال قسم الموارد البشرية في ${organisation} رسالة شكر كتبتها، وهذا ما يقوله عنها:`,
      reason,
      'كان نص رسالتك:',
      message,
      'لم يعد بإمكان أحد قراءتها. إن كان لك رأي آخر، فتحدث إلى قسم الموارد البشرية.',
    ],
  }),
};

/** The mail to the giver of a kudos that was taken down, with the reason and her own text. */
export function removalMail(facts: RemovalFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language](facts);
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` };
}
