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

/** A passage of a text, from the first character to the one after its last, and whether it is taken out. */
export interface PackMark {
  readonly from: number;
  readonly to: number;
  readonly kind: PackMarkKind;
  readonly on: boolean;
}

/** The text as judges read it: what is taken out is named by its kind. `marks`: in the order of the text, none overlapping another. */
export function blindText(text: string, { language, marks }: { readonly language: Language; readonly marks: readonly PackMark[] }): string {
  let [words, end] = ['', 0];
  for (const { from, to, kind, on } of marks) {
    if (!on) continue;
    const gendered = kind === 'pronoun' && language === 'en';
    words += text.slice(end, from) + (gendered ? neutral(text.slice(from, to), text.slice(to)) : PACK_WORDS[language][kind]);
    end = to;
  }
  return words + text.slice(end);
}

/** What stands in the place of an English pronoun: whose it is must still be read. Other languages have one word for all. */
function neutral(pronoun: string, next: string): string {
  switch (pronoun.toLowerCase()) {
    case 'him':
      return '[them]';
    case 'his':
      return '[their]';
    case 'hers':
      return '[theirs]';
    case 'himself':
    case 'herself':
      return '[themself]';
    case 'her':
      // "her work" is whose, "thank her." is whom
      return /^\s+\p{L}/u.test(next) && !AFTER_HER.test(next) ? '[their]' : '[them]';
    default:
      return '[they]';
  }
}

/** What follows "her" that is whom: "told her that", "helped her with". */
const AFTER_HER =
  /^\s+(?:a|an|the|and|but|or|so|for|to|with|in|on|at|by|as|that|when|who|because|if|since|while|from|about|after|before|again|all|up|out|very|too)\b/iu;

/** Most marks that a text of a pack can have. */
export const PACK_LIMITS = { marks: 2000, texts: 2000, files: 2000 } as const;
