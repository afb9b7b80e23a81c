import type { Language } from './language.js';
import { STAFF_MEASURES, type StaffMeasure } from './survey-driver.js';

/** What is set beside customers: everything that surveys measure, and the share of a team that was thanked in a quarter, from published reports on fairness. */
export type LinkMeasure = StaffMeasure | 'recognition-reach';
/** All of them, in the order of lists. */
export const LINK_MEASURES: readonly LinkMeasure[] = /* @__PURE__ */ [...STAFF_MEASURES, 'recognition-reach'];

const REACH: Readonly<Record<Language, string>> = {
  en: 'Recognition reach',
  de: 'Reichweite der Anerkennung',
  fr: 'Portée de la reconnaissance',
  es: 'Alcance del reconocimiento',
  ar: 'مدى وصول التقدير',
};

/** What `recognition-reach` is called. */
export const reachLabel = (language: Language): string => REACH[language];
