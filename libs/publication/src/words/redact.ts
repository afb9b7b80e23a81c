import type { Language } from '@throughline/domain';
import { contactDetails, type Passage } from './contact-details.js';
import type { KnownNames } from './known-names.js';
import { namedColleagues } from './named-colleagues.js';

/** What stands in a comment where something was taken out, in its language. */
export const TAKEN_OUT: Readonly<Record<Language, Readonly<Record<Passage['kind'], string>>>> = {
  en: { colleague: '[a colleague]', address: '[an address]', phone: '[a phone number]', number: '[a personnel number]' },
  de: { colleague: '[jemand von hier]', address: '[eine Adresse]', phone: '[eine Telefonnummer]', number: '[eine Personalnummer]' },
  fr: { colleague: '[une personne d’ici]', address: '[une adresse]', phone: '[un numéro de téléphone]', number: '[un matricule]' },
  es: { colleague: '[alguien de aquí]', address: '[una dirección]', phone: '[un número de teléfono]', number: '[un número de empleado]' },
  ar: { colleague: '[أحد الزملاء]', address: '[عنوان]', phone: '[رقم هاتف]', number: '[رقم وظيفي]' },
};

/** A text without what would name anybody, and how many passages were taken out of it. */
export interface Redacted {
  readonly text: string;
  readonly passages: number;
}

/** Takes out of a comment the names, addresses and numbers of people (see `namedColleagues`, `contactDetails`). `language`: in which what stands in their place is written. */
export function redacted(text: string, names: KnownNames, language: Language): Redacted {
  const passages = passagesOf(text, names);
  let [words, end] = ['', 0];
  for (const passage of passages) {
    words += text.slice(end, passage.start) + TAKEN_OUT[language][passage.kind];
    ({ end } = passage);
  }
  return { text: words + text.slice(end), passages: passages.length };
}

/** Where a text names people, or says how they are reached (see `namedColleagues`, `contactDetails`): in the order of the text, none overlapping another. */
export function passagesOf(text: string, names: KnownNames): Passage[] {
  return apart(text, [...contactDetails(text), ...namedColleagues(text, names)]);
}

/** The passages in their order, those that overlap or are parts of one name as one; of two kinds at one place, the first that was found. */
function apart(text: string, found: readonly Passage[]): Passage[] {
  const ordered = found.map((passage, i) => ({ ...passage, i })).sort((a, b) => a.start - b.start || a.i - b.i);
  const merged: Passage[] = [];
  for (const { start, end, kind } of ordered) {
    const last = merged.at(-1);
    const overlaps = last !== undefined && start < last.end;
    const oneName = last?.kind === 'colleague' && kind === 'colleague' && /^[\s.\-'’\u2010-\u2015]*$/.test(text.slice(last.end, start));
    if (last && (overlaps || oneName))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end), kind: overlaps && last.kind !== 'colleague' ? last.kind : kind };
    else merged.push({ start, end, kind });
  }
  return merged;
}
