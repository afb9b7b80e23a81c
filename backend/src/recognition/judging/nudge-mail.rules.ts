import { type Language, oneLine } from '@throughline/domain';

/** What the mail is about. */
export interface NudgeFacts {
  readonly name: string;
  readonly round: string;
  readonly programme: string;
  /** How many candidates, or categories of a ranking, still wait for her; 1 or more. */
  readonly left: number;
  /** When the round closes, in words of her language; null where nobody said. */
  readonly closes: string | null;
  readonly link: string;
}

const WORDS: Readonly<Record<Language, (facts: NudgeFacts) => { subject: string; lines: string[] }>> = {
  en: ({ name, round, programme, left, closes, link }) => ({
    subject: `Still to judge: ${programme}`,
    lines: [
      `Hello ${name},`,
      `thank you for judging "${programme}". In "${round}", ${left === 1 ? 'one verdict is' : `${left} verdicts are`} still to be given.${closes ? ` You can give and change them until ${closes}.` : ''}`,
      link,
    ],
  }),
  de: ({ name, round, programme, left, closes, link }) => ({
    subject: `Noch zu beurteilen: ${programme}`,
    lines: [
      `Hallo ${name},`,
      `danke, dass Sie bei „${programme}“ mitbeurteilen. In „${round}“ ${left === 1 ? 'fehlt noch ein Urteil' : `fehlen noch ${left} Urteile`}.${closes ? ` Sie können bis ${closes} urteilen und Urteile ändern.` : ''}`,
      link,
    ],
  }),
  fr: ({ name, round, programme, left, closes, link }) => ({
    subject: `Encore à juger : ${programme}`,
    lines: [
      `Bonjour ${name},`,
      `merci de juger « ${programme} ». Dans « ${round} », il reste ${left === 1 ? 'un avis' : `${left} avis`} à donner.${closes ? ` Vous pouvez les donner et les modifier jusqu’au ${closes}.` : ''}`,
      link,
    ],
  }),
  es: ({ name, round, programme, left, closes, link }) => ({
    subject: `Aún por valorar: ${programme}`,
    lines: [
      `Hola, ${name}:`,
      `gracias por valorar «${programme}». En «${round}» ${left === 1 ? 'falta una valoración' : `faltan ${left} valoraciones`}.${closes ? ` Puede darlas y cambiarlas hasta el ${closes}.` : ''}`,
      link,
    ],
  }),
  ar: ({ name, round, programme, left, closes, link }) => ({
    subject: `ما زال بانتظار تحكيمك: ${programme}`,
    lines: [
      `مرحبًا ${name}،`,
      `شكرًا لمشاركتك في تحكيم «${programme}». عدد الأحكام المتبقية في «${round}»: ${left}.${closes ? ` يمكنك إصدارها وتعديلها حتى ${closes}.` : ''}`,
      link,
    ],
  }),
};

/** The mail that reminds a judge of what is still to be judged. */
export function nudgeMail(facts: NudgeFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language](facts);
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` };
}
