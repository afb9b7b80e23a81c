import { computed, signal } from '@angular/core';
import { isLanguage, type Language } from '@throughline/domain';
import { speaksOnlyEnglish } from './english-only';

// state of the module, as a document has one language: also the plain functions that word a day or a refusal read it, and what draws their text follows
const chosen = signal<Language>(isLanguage(globalThis.document?.documentElement.lang) ? (document.documentElement.lang as Language) : 'en');
const address = signal('/');

/** The language of the frame around the pages: what the person chose, else hers, else her browser's. language.js decides it before the first paint. */
export const language = chosen.asReadonly();

/** The language of the present page; English where the page is not translated. */
export const pageLanguage = computed<Language>(() => (speaksOnlyEnglish(address()) ? 'en' : chosen()));

/** Every date and figure of the pages is written in figures that are the same everywhere, and in the calendar of the wire. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', ar: 'ar-u-ca-gregory-nu-latn' };

/** For dates, numbers, lists and the order of words on the present page. */
export const locale = computed(() => LOCALES[pageLanguage()]);

/** From now on the pages speak this language. The words must have come before: `speakFrom` in speaking.ts sees to it. */
export function speak(language: Language): void {
  chosen.set(language);
}

/** The page with this address is shown next. */
export function standAt(url: string): void {
  address.set(url);
}
