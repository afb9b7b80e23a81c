import type { Language } from './language.js';

/**
 * Why a passage of a nomination is not for judges. nominee: a name of somebody who is nominated · colleague: anybody else of the directory · team: a name of the team · contact: an address or number · pronoun: tells a gender, and is replaced ·
 * check: may tell a gender, a person looks and decides · added: taken out by hand.
 */
export const PACK_MARKS = ['nominee', 'colleague', 'team', 'contact', 'pronoun', 'check', 'added'] as const;
/** One of PACK_MARKS. */
export type PackMarkKind = (typeof PACK_MARKS)[number];

/** What judges read in the place of a passage that was taken out, in the language of the text. */
export const PACK_WORDS: Readonly<Record<Language, Readonly<Record<PackMarkKind, string>>>> = {
  en: {
    nominee: '[the nominee]',
    colleague: '[a colleague]',
    team: '[the team]',
    contact: '[contact details]',
    pronoun: '[they]',
    check: '[they]',
    added: '[…]',
  },
  de: {
    nominee: '[die nominierte Person]',
    colleague: '[jemand von hier]',
    team: '[das Team]',
    contact: '[Kontaktdaten]',
    pronoun: '[die Person]',
    check: '[die Person]',
    added: '[…]',
  },
  fr: {
    nominee: '[la personne proposée]',
    colleague: '[une personne d’ici]',
    team: '[l’équipe]',
    contact: '[coordonnées]',
    pronoun: '[la personne]',
    check: '[la personne]',
    added: '[…]',
  },
  es: {
    nominee: '[la persona propuesta]',
    colleague: '[alguien de aquí]',
    team: '[el equipo]',
    contact: '[datos de contacto]',
    pronoun: '[la persona]',
    check: '[la persona]',
    added: '[…]',
  },
  ar: {
    nominee: '[المرشَّح]',
    colleague: '[أحد الزملاء]',
    team: '[الفريق]',
    contact: '[بيانات الاتصال]',
    pronoun: '[الشخص]',
    check: '[الشخص]',
    added: '[…]',
  },
};

/** Most marks that a text of a pack can have. */
export const PACK_LIMITS = { marks: 2000, texts: 2000, files: 2000 } as const;
