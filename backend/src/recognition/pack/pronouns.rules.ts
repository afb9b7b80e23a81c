import { LANGUAGES, type Language, type PackMarkKind } from '@throughline/domain';

/** A passage of a text that tells, or may tell, somebody's gender. `pronoun`: is replaced. `check`: could be another word, so a person looks. */
export interface Gendered {
  readonly from: number;
  readonly to: number;
  readonly kind: Extract<PackMarkKind, 'pronoun' | 'check'>;
}

interface Words {
  readonly pronoun: RegExp;
  readonly check: RegExp;
}

const word = (...words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

/**
 * Words that tell a gender. Sure: they stand for one person and mean nothing else. To be checked: German "sie" is also plural, "Sie" polite, "sein" also a verb; French "il" is also nobody ("il faut"), "lui" also a
 * woman; and nouns such as "mother".
 */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    pronoun: word('he', 'she', 'him', 'his', 'hers', 'himself', 'herself', 'her'),
    check: word(
      'man',
      'woman',
      'lady',
      'gentleman',
      'guy',
      'girl',
      'boy',
      'mother',
      'father',
      'mum',
      'mom',
      'dad',
      'wife',
      'husband',
      'madam',
      'sir',
      'Mr',
      'Mrs',
      'Ms',
    ),
  },
  de: {
    pronoun: word('er', 'ihn', 'ihm', 'seine[rmns]?'),
    check: word(
      'sie',
      'ihr',
      'ihre[rmns]?',
      'sein',
      'seines',
      'Herr',
      'Herrn',
      'Frau',
      'Mann',
      'Mutter',
      'Vater',
      'Kollegin',
      'Kollege',
      'Chefin',
      'Chef',
      'Mitarbeiterin',
      '\\p{L}+erin',
    ),
  },
  fr: {
    pronoun: word('elle', 'elle-même', 'lui-même'),
    check: word('il', 'lui', 'celui', 'celle', 'monsieur', 'madame', 'homme', 'femme', 'mère', 'père', '\\p{L}+euse', '\\p{L}+trice'),
  },
  es: {
    pronoun: word('él', 'ella', 'él mismo', 'ella misma'),
    check: word('lo', 'señor', 'señora', 'hombre', 'mujer', 'madre', 'padre', 'compañera', 'compañero', '\\p{L}+dora'),
  },
  ar: { pronoun: word('و?هو', 'و?هي'), check: word('السيد', 'السيدة', 'الأستاذ', 'الأستاذة', 'زميلتنا', 'زميلنا', 'زميلتي', 'زميلي') },
};
/** French "il" that is nobody. */
const NOBODY = /^il\s+(?:y\s+(?:a|avait|aura)|fau[td]|fallait|faudra|s[’']agi|pleu|est\s+(?:clair|vrai|important|rare|temps|difficile|facile))/iu;

/** Where a text in the language tells a gender, in its order. */
export function genderedIn(text: string, language: Language): Gendered[] {
  const { pronoun, check } = WORDS[language];
  const sure = [...text.matchAll(pronoun)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, kind: 'pronoun' as const }));
  const asked = [...text.matchAll(check)].flatMap(({ 0: found, index }) =>
    language === 'fr' && NOBODY.test(text.slice(index)) ? [] : [{ from: index, to: index + found.length, kind: 'check' as const }],
  );
  return [...sure, ...asked].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** By which a language is known: small words that no text can do without, and that the others do not have (an English text is full of "a", which is French, too). */
const SMALL: Readonly<Record<Exclude<Language, 'ar'>, RegExp>> = {
  en: word(
    'the',
    'and',
    'of',
    'to',
    'with',
    'for',
    'was',
    'who',
    'that',
    'she',
    'he',
    'her',
    'his',
    'is',
    'has',
    'had',
    'have',
    'i',
    'it',
    'my',
    'this',
    'from',
    'each',
    'every',
    'when',
  ),
  de: word('der', 'die', 'das', 'und', 'mit', 'für', 'ist', 'nicht', 'den', 'dem', 'hat', 'sie', 'er', 'war', 'auch', 'ein', 'eine', 'wenn'),
  fr: word('le', 'la', 'les', 'et', 'des', 'une', 'dans', 'pour', 'est', 'elle', 'il', 'avec', 'qui', 'que', 'à', 'du', 'nous', 'un', 'au', 'ce', 'nos'),
  es: word('el', 'la', 'los', 'las', 'y', 'de', 'con', 'para', 'es', 'una', 'ella', 'él', 'que', 'en', 'del', 'nos', 'siempre'),
};

/** In which of our languages a text is written, by its small words; `otherwise` when they do not tell, also between it and another. */
export function spokenIn(text: string, otherwise: Language): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > letters) return 'ar';
  let [best, most] = [otherwise, 0];
  for (const language of [otherwise, ...LANGUAGES]) {
    if (language === 'ar') continue;
    const found = text.match(SMALL[language])?.length ?? 0;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}
