import { type Language, oneLine } from '@throughline/domain';

/** What the giver of a kudos, or the writer of a reply to one, is told when HR takes it down. */
export interface RemovalFacts {
  readonly what: 'kudos' | 'reply';
  readonly name: string;
  readonly organisation: string;
  /** What she had written. */
  readonly message: string;
  /** What HR says. */
  readonly reason: string;
}

const WORDS: Readonly<Record<Language, (facts: RemovalFacts) => { subject: string; lines: string[] }>> = {
  en: ({ what, name, organisation, message, reason }) => ({
    subject: what === 'kudos' ? 'A kudos of yours was taken down' : 'A reply of yours was taken down',
    lines: [
      `Hello ${name},`,
      `HR at ${organisation} has taken down ${what === 'kudos' ? 'a kudos that you gave' : 'a reply that you wrote under a kudos'}. This is what HR says about it:`,
      reason,
      'You had written:',
      message,
      'Nobody can read it any more. If you see it differently, talk to HR.',
    ],
  }),
  de: ({ what, name, organisation, message, reason }) => ({
    subject: what === 'kudos' ? 'Ein Dank von Ihnen wurde entfernt' : 'Eine Antwort von Ihnen wurde entfernt',
    lines: [
      `Hallo ${name},`,
      `die Personalabteilung von ${organisation} hat ${what === 'kudos' ? 'einen Dank entfernt, den Sie ausgesprochen haben' : 'eine Antwort entfernt, die Sie unter einen Dank geschrieben haben'}. Sie sagt dazu:`,
      reason,
      'Sie hatten geschrieben:',
      message,
      `Niemand kann ${what === 'kudos' ? 'ihn' : 'sie'} mehr lesen. Wenn Sie das anders sehen, sprechen Sie mit der Personalabteilung.`,
    ],
  }),
  fr: ({ what, name, organisation, message, reason }) => ({
    subject: what === 'kudos' ? 'Un de vos remerciements a été retiré' : 'Une de vos réponses a été retirée',
    lines: [
      `Bonjour ${name},`,
      `les RH de ${organisation} ont retiré ${what === 'kudos' ? 'un remerciement que vous aviez adressé' : 'une réponse que vous aviez écrite sous un remerciement'}. Voici ce qu’elles en disent :`,
      reason,
      'Vous aviez écrit :',
      message,
      `Personne ne peut plus ${what === 'kudos' ? 'le' : 'la'} lire. Si vous n’êtes pas d’accord, parlez-en aux RH.`,
    ],
  }),
  es: ({ what, name, organisation, message, reason }) => ({
    subject: what === 'kudos' ? 'Se ha retirado un agradecimiento suyo' : 'Se ha retirado una respuesta suya',
    lines: [
      `Hola, ${name}:`,
      `recursos humanos de ${organisation} ha retirado ${what === 'kudos' ? 'un agradecimiento que usted dio' : 'una respuesta que usted escribió a un agradecimiento'}. Esto es lo que dice al respecto:`,
      reason,
      'Usted había escrito:',
      message,
      `Ya nadie puede ${what === 'kudos' ? 'leerlo' : 'leerla'}. Si lo ve de otra manera, hable con recursos humanos.`,
    ],
  }),
  ar: ({ what, name, organisation, message, reason }) => ({
    subject: what === 'kudos' ? 'أُزيلت رسالة شكر كتبتها' : 'أُزيل رد كتبته',
    lines: [
      `مرحبًا ${name}،`,
      what === 'kudos'
        ? `أزال قسم الموارد البشرية في ${organisation} رسالة شكر كتبتها، وهذا ما يقوله عنها:`
        : `أزال قسم الموارد البشرية في ${organisation} ردًا كتبته على رسالة شكر، وهذا ما يقوله عنه:`,
      reason,
      what === 'kudos' ? 'كان نص رسالتك:' : 'كان نص ردك:',
      message,
      `لم يعد بإمكان أحد ${what === 'kudos' ? 'قراءتها' : 'قراءته'}. إن كان لك رأي آخر، فتحدث إلى قسم الموارد البشرية.`,
    ],
  }),
};

/** The mail to whoever wrote what was taken down, with the reason and her own text. */
export function removalMail(facts: RemovalFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language](facts);
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` };
}
