import { signal } from '@angular/core';
import type { Language } from '@throughline/domain';
import { language, pageLanguage } from './language';

/** Everything a part of the product says, in the language of the present page; read it in a template and it follows the language. */
export type Catalogue<W> = () => W;

/** The other languages of a catalogue, each a file of its own. */
type Others<W> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<W>>>;

const known: ((wanted: Language) => Promise<void>)[] = [];

/**
 * A catalogue: English comes with the page, as the model of all others and for whoever has lost the connection; another language comes when it is wanted.
 * `around`: for the frame, which speaks the person's language also around a page that is not translated.
 */
export function catalogue<W extends object>(en: W, others: Others<W>, { around = false } = {}): Catalogue<W> {
  const come = signal<Partial<Record<Language, W>>>({ en });
  known.push(async (wanted) => {
    if (wanted === 'en' || come()[wanted] !== undefined) return;
    const words = await others[wanted]();
    come.update((before) => ({ ...before, [wanted]: words }));
  });
  return () => come()[around ? language() : pageLanguage()] ?? en;
}

/** Resolves when every catalogue whose code is on this page speaks the language. Rejects with a TypeError when the connection is lost meanwhile. */
export async function fetchWords(wanted: Language): Promise<void> {
  await Promise.all(known.map((load) => load(wanted)));
}

/** Resolves when the words of the present language are here, or cannot be had now: English then stands in. */
export async function wordsHere(): Promise<void> {
  // TypeError of a lost connection: the page itself came, so it is shown in the words there are
  await fetchWords(language()).catch(() => undefined);
}
