import type { Language } from '@throughline/domain';

/** The forms of a counted sentence by plural category (CLDR), each with `#` where the number stands. */
type Counted = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Everything that a digest says in one language. */
export interface DigestWords {
  readonly subject: (organisation: string) => string;
  readonly greeting: (name: string) => string;
  readonly you: string;
  readonly team: string;
  readonly from: (giver: string, message: string) => string;
  readonly fromTo: (giver: string, recipients: string, message: string) => string;
  readonly more: Counted;
  readonly others: Counted;
  readonly read: string;
  readonly stop: string;
}

/** The words of every language in which the product speaks. */
export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = {
  en: {
    subject: (organisation) => `Thanks of last week at ${organisation}`,
    greeting: (name) => `Hello ${name},`,
    you: 'You were thanked last week:',
    team: 'So were colleagues in your team:',
    from: (giver, message) => `${giver}: ${message}`,
    fromTo: (giver, recipients, message) => `${giver} to ${recipients}: ${message}`,
    more: { one: 'And # more.', other: 'And # more.' },
    others: { one: '# other', other: '# others' },
    read: 'All of them, and a place to thank somebody yourself:',
    stop: 'To get no more mails of this kind:',
  },
  de: {
    subject: (organisation) => `Dank der letzten Woche bei ${organisation}`,
    greeting: (name) => `Hallo ${name},`,
    you: 'letzte Woche wurde Ihnen gedankt:',
    team: 'In Ihrem Team wurde letzte Woche gedankt:',
    from: (giver, message) => `${giver}: ${message}`,
    fromTo: (giver, recipients, message) => `${giver} an ${recipients}: ${message}`,
    more: { one: 'Und # weiterer.', other: 'Und # weitere.' },
    others: { one: '# weitere Person', other: '# weitere Personen' },
    read: 'Alle davon, und ein Platz, um selbst jemandem zu danken:',
    stop: 'Wenn Sie keine solchen Mails mehr möchten:',
  },
  fr: {
    subject: (organisation) => `Les remerciements de la semaine chez ${organisation}`,
    greeting: (name) => `Bonjour ${name},`,
    you: 'on vous a remercié la semaine dernière :',
    team: 'Dans votre équipe, on a remercié la semaine dernière :',
    from: (giver, message) => `${giver} : ${message}`,
    fromTo: (giver, recipients, message) => `${giver} à ${recipients} : ${message}`,
    more: { one: 'Et # autre.', other: 'Et # autres.' },
    others: { one: '# autre', other: '# autres' },
    read: 'Les lire tous, et remercier quelqu’un à votre tour :',
    stop: 'Pour ne plus recevoir ces messages :',
  },
  es: {
    subject: (organisation) => `Agradecimientos de la semana en ${organisation}`,
    greeting: (name) => `Hola, ${name}:`,
    you: 'la semana pasada le dieron las gracias:',
    team: 'En su equipo se dieron las gracias la semana pasada:',
    from: (giver, message) => `${giver}: ${message}`,
    fromTo: (giver, recipients, message) => `${giver} a ${recipients}: ${message}`,
    more: { one: 'Y # más.', other: 'Y # más.' },
    others: { one: '# persona más', other: '# personas más' },
    read: 'Léalos todos y dé las gracias a alguien aquí:',
    stop: 'Para no recibir más mensajes como este:',
  },
  ar: {
    subject: (organisation) => `رسائل الشكر في الأسبوع الماضي لدى ${organisation}`,
    greeting: (name) => `مرحبًا ${name}،`,
    you: 'وصلك شكر في الأسبوع الماضي:',
    team: 'ووصل شكر إلى زملاء في فريقك:',
    from: (giver, message) => `${giver}: ${message}`,
    fromTo: (giver, recipients, message) => `من ${giver} إلى ${recipients}: ${message}`,
    more: {
      zero: 'ولا شيء غير ذلك.',
      one: 'ورسالة واحدة غيرها.',
      two: 'ورسالتان غيرها.',
      few: 'و# رسائل غيرها.',
      many: 'و# رسالة غيرها.',
      other: 'و# رسالة غيرها.',
    },
    others: { one: 'شخص آخر', two: 'شخصين آخرين', few: '# آخرين', many: '# شخصًا آخر', other: '# شخص آخر' },
    read: 'اقرأها كلها، واشكر من تريد من هنا:',
    stop: 'إن كنت لا تريد رسائل من هذا النوع بعد الآن:',
  },
};

/** The sentence in the form that the number asks for. */
export function countedIn(language: Language, forms: Counted, count: number): string {
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace('#', String(count));
}
