import { type Language, oneLine } from '@throughline/domain';

/** What the mail is about: a person, where her link went, and of which survey. */
export interface ReaddressedFacts {
  name: string;
  email: string;
  organisation: string;
  cycle: string;
}

const WORDS: Readonly<Record<Language, (facts: ReaddressedFacts) => { subject: string; lines: string[] }>> = {
  en: ({ name, email, organisation, cycle }) => ({
    subject: `A new link to the survey: ${cycle}`,
    lines: [
      `Hello ${name},`,
      `HR of ${organisation} had a new link to the survey "${cycle}" sent to ${email}, because that is your address there now. It is noted that this was done, and how often it may be done in your group is limited.`,
      'The link that you were mailed here before goes on working, and nobody but you can use it. If the new address is not yours, tell your works council or whoever you trust at work.',
    ],
  }),
  de: ({ name, email, organisation, cycle }) => ({
    subject: `Ein neuer Link zur Befragung: ${cycle}`,
    lines: [
      `Hallo ${name},`,
      `die Personalabteilung von ${organisation} hat einen neuen Link zur Befragung „${cycle}“ an ${email} senden lassen, weil das dort jetzt Ihre Adresse ist. Es wird festgehalten, dass das geschehen ist, und wie oft es in Ihrer Gruppe geschehen darf, ist begrenzt.`,
      'Der Link, den Sie früher hier bekommen haben, gilt weiterhin, und nur Sie können ihn benutzen. Wenn die neue Adresse nicht Ihre ist, sagen Sie es Ihrem Betriebsrat oder jemandem, dem Sie bei der Arbeit vertrauen.',
    ],
  }),
  fr: ({ name, email, organisation, cycle }) => ({
    subject: `Un nouveau lien vers l’enquête : ${cycle}`,
    lines: [
      `Bonjour ${name},`,
      `Les RH de ${organisation} ont fait envoyer un nouveau lien vers l’enquête « ${cycle} » à ${email}, car c’est désormais votre adresse chez eux. Cet envoi est consigné, et son nombre est limité dans votre groupe.`,
      'Le lien que vous avez reçu ici auparavant reste valable, et vous seul(e) pouvez l’utiliser. Si la nouvelle adresse n’est pas la vôtre, dites-le à vos représentants du personnel ou à une personne de confiance.',
    ],
  }),
  es: ({ name, email, organisation, cycle }) => ({
    subject: `Un nuevo enlace a la encuesta: ${cycle}`,
    lines: [
      `Hola, ${name}:`,
      `Recursos humanos de ${organisation} ha hecho enviar un nuevo enlace a la encuesta «${cycle}» a ${email}, porque esa es ahora su dirección allí. Queda anotado, y el número de veces que puede hacerse en su grupo es limitado.`,
      'El enlace que recibió aquí antes sigue funcionando y solo usted puede usarlo. Si la nueva dirección no es suya, dígaselo al comité de empresa o a alguien de confianza en el trabajo.',
    ],
  }),
  ar: ({ name, email, organisation, cycle }) => ({
    subject: `رابط جديد للاستبيان: ${cycle}`,
    lines: [
      `مرحبًا ${name}،`,
      `طلب قسم الموارد البشرية في ${organisation} إرسال رابط جديد للاستبيان «${cycle}» إلى ${email}، لأنه عنوانك المسجّل لديهم الآن. يُسجَّل أن ذلك حدث، وعدد المرات المسموح بها في مجموعتك محدود.`,
      'يظل الرابط الذي وصلك هنا من قبل صالحًا، ولا يستخدمه غيرك. إن لم يكن العنوان الجديد عنوانك، فأخبر مجلس العاملين أو من تثق به في العمل.',
    ],
  }),
};

/** The mail to the address before, when a link to a survey went to another one that HR keeps beside the same name: whose address was taken learns of it. */
export function readdressedMail(facts: ReaddressedFacts, language: Language): { subject: string; text: string } {
  const { subject, lines } = WORDS[language](facts);
  return { subject: oneLine(subject), text: `${lines.join('\n\n')}\n` };
}
