import type { Language } from '../language.js';
import { INSPECTION_AR } from './ar.js';
import { INSPECTION_DE } from './de.js';
import { INSPECTION_EN } from './en.js';
import { INSPECTION_ES } from './es.js';
import { INSPECTION_FR } from './fr.js';
import type { InspectionWords } from './inspection-word.js';

/** The words of inspections in every language: a page and a certificate say the same. */
export const INSPECTION_WORDS: Readonly<Record<Language, InspectionWords>> = {
  en: INSPECTION_EN,
  de: INSPECTION_DE,
  fr: INSPECTION_FR,
  es: INSPECTION_ES,
  ar: INSPECTION_AR,
};
