import type { Language } from '@throughline/domain';
import type { MetricDraft } from '../default-metrics.rules.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the metrics that we offer are called, what they count and how, in a language. */
export interface LibraryWords {
  /** Units by the English ones; what is not here is written alike everywhere. */
  readonly units: Readonly<Record<string, string>>;
  /** By the key of a metric. */
  readonly metrics: Readonly<Record<string, { readonly name: string; readonly definition: string }>>;
}

const WORDS: Readonly<Record<Exclude<Language, 'en'>, LibraryWords>> = { de, fr, es, ar };

/** A metric that we offer, with name, unit and definition in the language; in English when there are no words for it. */
export function spoken<T extends MetricDraft>(draft: T, language: Language): T {
  const words = language === 'en' ? undefined : WORDS[language];
  if (!words) return draft;
  return { ...draft, ...words.metrics[draft.key], unit: words.units[draft.unit] ?? draft.unit };
}
