import { type Language, oneLine } from '@throughline/domain';

/** Whose address became which, and at which organisation; `after` is null when it was only taken away. */
export interface AddressChangedFacts {
  name: string;
  after: string | null;
  organisation: string;
}

const WORDS: Readonly<Record<Language, (facts: AddressChangedFacts) => { subject: string; lines: string[] }>> = {
  en: ({ name, after, organisation }) => ({
    subject: `Your address at ${organisation} was changed`,
    lines: [
      `Hello ${name},`,
      after === null
        ? `this mail address was taken off your name in the list of people of ${organisation}.`
        : `your mail address in the list of people of ${organisation} was changed to ${after}.`,
      'Mail that is for you goes there from now on. Links to surveys that are open stay with this address: they go on working, and no reminder of them goes to the new one. If you did not expect this, ask HR, or your works council.',
    ],
  }),
  de: ({ name, after, organisation }) => ({
    subject: `Ihre Adresse bei ${organisation} wurde geändert`,
    lines: [
      `Hallo ${name},`,
      after === null
        ? `diese Mailadresse wurde in der Personenliste von ${organisation} bei Ihrem Namen entfernt.`
        : `Ihre Mailadresse in der Personenliste von ${organisation} wurde geändert in ${after}.`,
      'Nachrichten an Sie gehen von jetzt an dorthin. Links zu offenen Befragungen bleiben bei dieser Adresse: Sie gelten weiter, und keine Erinnerung daran geht an die neue. Wenn Sie das nicht erwartet haben, fragen Sie die Personalabteilung oder Ihren Betriebsrat.',
    ],
  }),
  fr: ({ name, after, organisation }) => ({
    subject: `Votre adresse chez ${organisation} a été modifiée`,
    lines: [
      `Bonjour ${name},`,
      after === null
        ? `cette adresse a été retirée de votre nom dans la liste des personnes de ${organisation}.`
        : `votre adresse dans la liste des personnes de ${organisation} a été remplacée par ${after}.`,
      'Les messages qui vous sont destinés y sont désormais envoyés. Les liens vers les enquêtes ouvertes restent à cette adresse-ci : ils restent valables, et aucun rappel n’est envoyé à la nouvelle. Si vous ne vous y attendiez pas, adressez-vous aux RH ou à vos représentants du personnel.',
    ],
  }),
  es: ({ name, after, organisation }) => ({
    subject: `Se ha cambiado su dirección en ${organisation}`,
    lines: [
      `Hola, ${name}:`,
      after === null
        ? `esta dirección se ha quitado de su nombre en la lista de personas de ${organisation}.`
        : `su dirección en la lista de personas de ${organisation} se ha cambiado por ${after}.`,
      'Los mensajes para usted se envían allí a partir de ahora. Los enlaces a encuestas abiertas se quedan en esta dirección: siguen funcionando, y no se envía ningún recordatorio a la nueva. Si no lo esperaba, pregunte a recursos humanos o al comité de empresa.',
    ],
  }),
  ar: ({ name, after, organisation }) => ({
    subject: `تغيّر عنوانك لدى ${organisation}`,
    lines: [
      `مرحبًا ${name}،`,
      after === null ? `أُزيل هذا العنوان من اسمك في قائمة الأشخاص لدى ${organisation}.` : `تغيّر عنوانك في قائمة الأشخاص لدى ${organisation} إلى ${after}.`,
      'تُرسل الرسائل الموجهة إليك إلى هناك من الآن. أما روابط الاستبيانات المفتوحة فتبقى لهذا العنوان: تظل صالحة، ولا يُرسل أي تذكير بها إلى العنوان الجديد. إن لم تتوقع هذا التغيير، فاسأل قسم الموارد البشرية أو مجلس العاملين.',
    ],
  }),
};

/** The mail to the address that somebody had: whoever's address was taken from her learns of it, and where her mail goes now. */
export function addressChangedMail(facts: AddressChangedFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language](facts);
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` };
}
