import { OWN_DEMOGRAPHICS, TENURE_BANDS } from './demographic.js';
import { isLanguage, type Language, LANGUAGE_NAMES } from './language.js';

interface DemographicWords {
  /** By the English label, which is also what stands in a manifest. */
  readonly labels: Readonly<Record<(typeof OWN_DEMOGRAPHICS)[number]['label'], string>>;
  readonly bands: Readonly<Record<(typeof TENURE_BANDS)[number]['label'], string>>;
  /** A crossing of two. */
  readonly both: (one: string, other: string) => string;
  readonly comma: string;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The demographics of every record in the languages other than English, whose words stand in OWN_DEMOGRAPHICS and TENURE_BANDS. */
const WORDS: Readonly<Record<Exclude<Language, 'en'>, DemographicWords>> = {
  de: {
    labels: { Site: 'Standort', 'Role band': 'Stufe', 'Years here': 'Jahre hier', Language: 'Sprache' },
    bands: {
      'under 1 year': 'unter 1 Jahr',
      '1 to 2 years': '1 bis 2 Jahre',
      '3 to 5 years': '3 bis 5 Jahre',
      '6 to 10 years': '6 bis 10 Jahre',
      'over 10 years': 'über 10 Jahre',
    },
    both: (one, other) => `${one} und ${other}`,
    comma: ', ',
  },
  fr: {
    labels: { Site: 'Site', 'Role band': 'Niveau', 'Years here': 'Années ici', Language: 'Langue' },
    bands: {
      'under 1 year': 'moins d’1 an',
      '1 to 2 years': '1 à 2 ans',
      '3 to 5 years': '3 à 5 ans',
      '6 to 10 years': '6 à 10 ans',
      'over 10 years': 'plus de 10 ans',
    },
    both: (one, other) => `${one} et ${lowerFirst(other)}`,
    comma: ', ',
  },
  es: {
    labels: { Site: 'Sede', 'Role band': 'Nivel', 'Years here': 'Años aquí', Language: 'Idioma' },
    bands: {
      'under 1 year': 'menos de 1 año',
      '1 to 2 years': 'de 1 a 2 años',
      '3 to 5 years': 'de 3 a 5 años',
      '6 to 10 years': 'de 6 a 10 años',
      'over 10 years': 'más de 10 años',
    },
    both: (one, other) => `${one} y ${lowerFirst(other)}`,
    comma: ', ',
  },
  ar: {
    labels: { Site: 'الموقع', 'Role band': 'الدرجة', 'Years here': 'السنوات هنا', Language: 'اللغة' },
    bands: {
      'under 1 year': 'أقل من سنة',
      '1 to 2 years': 'من سنة إلى سنتين',
      '3 to 5 years': 'من 3 إلى 5 سنوات',
      '6 to 10 years': 'من 6 إلى 10 سنوات',
      'over 10 years': 'أكثر من 10 سنوات',
    },
    both: (one, other) => `${one} و${other}`,
    comma: '، ',
  },
};

const AND = ' and ';
const COMMA = ', ';
const ofId = (id: string): string | undefined => OWN_DEMOGRAPHICS.find((one) => one.id === id)?.label;

/**
 * What a demographic is called in a language. Only those of every record are translated, alone or in a crossing, and only where they are called what we call them; what an organisation has named itself stays as it is.
 *
 * @param id of the demographic; of a crossing those of both, `site*tenure`
 * @param label as the server and the manifest say it, in English
 */
export function demographicIn(language: Language, id: string, label: string): string {
  if (language === 'en') return label;
  const words = WORDS[language];
  const [first, second] = id.split('*');
  if (second === undefined) return own(words, id, label);
  const [one, other] = partsOf(label, { first: ofId(first!), second: ofId(second) });
  return other === undefined ? label : words.both(own(words, first!, one!), own(words, second, other));
}

/**
 * What a value of a demographic is called in a language: how long somebody has been here, and the name of a language; all other values are the organisation's own words.
 *
 * @param id of the demographic; of a crossing those of both
 * @param label of the value, in English; of a crossing those of both with a comma between them
 */
export function demographicValueIn(language: Language, id: string, label: string): string {
  const [first, second] = id.split('*');
  if (second === undefined) return value(language, id, label);
  // a site may have a comma in its name, a band has none
  const at = second === 'tenure' ? label.lastIndexOf(COMMA) : label.indexOf(COMMA);
  if (at < 0) return label;
  const both = [value(language, first!, label.slice(0, at)), value(language, second, label.slice(at + COMMA.length))];
  return both.join(language === 'en' ? COMMA : WORDS[language].comma);
}

function own({ labels }: DemographicWords, id: string, label: string): string {
  const known = ofId(id);
  return known !== undefined && lowerFirst(known) === lowerFirst(label) ? labels[known as keyof typeof labels] : label;
}

/** Both labels of a crossing: the one of ours is known, and the rest is the other. */
function partsOf(label: string, { first, second }: { first: string | undefined; second: string | undefined }): string[] {
  if (first !== undefined && label.startsWith(first + AND)) return [first, label.slice(first.length + AND.length)];
  if (second !== undefined && label.endsWith(AND + lowerFirst(second))) return [label.slice(0, -AND.length - second.length), second];
  return [label];
}

function value(language: Language, id: string, label: string): string {
  if (id === 'language' && isLanguage(label)) return LANGUAGE_NAMES[label];
  const bands: Readonly<Record<string, string>> = language === 'en' ? {} : WORDS[language].bands;
  return id === 'tenure' && Object.hasOwn(bands, label) ? bands[label]! : label;
}
