import { DOCUMENT, effect, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { directionOf, isLanguage, LANGUAGES, type Language } from '@throughline/domain';
import { dayText } from '../day';
import type { Words } from './en';
import { loadWords } from './load-words';

/** What the pages begin to speak in: chosen by answer-start.js and loaded before the first screen is drawn. `decided`: by the address, this device or
 *  her browser; otherwise the survey's own first language follows as soon as it is known. */
export const SPOKEN_FIRST = new InjectionToken<{ readonly language: Language; readonly words: Words; readonly decided: boolean }>('spoken-first');

/** Loads a catalogue. */
export const CATALOGUES = new InjectionToken<(language: Language) => Promise<Words>>('catalogues', { factory: () => loadWords });

const KEPT = 'answer-language';

/** The language of the pages. It is known to this page and this device and is never sent: what is written in it is in every browser alike. */
@Injectable({ providedIn: 'root' })
export class Speech {
  private readonly first = inject(SPOKEN_FIRST);
  private readonly load = inject(CATALOGUES);
  private readonly document = inject(DOCUMENT);
  private decided = this.first.decided;
  readonly language = signal<Language>(this.first.language);
  readonly words = signal<Words>(this.first.words);
  /** The language that was wanted last could not be loaded. */
  readonly failed = signal(false);

  constructor() {
    effect(() => {
      const { documentElement } = this.document;
      documentElement.lang = this.language();
      documentElement.dir = directionOf(this.language());
    });
  }

  /** A wire date in words. */
  day(date: string | undefined): string {
    return date ? dayText(date, this.words().locale) : '';
  }

  /** Speaks another language from now on. `kept`: on this device, for the next time; not on one that several share. */
  async choose(language: Language, kept: boolean): Promise<void> {
    this.decided = true;
    if ((await this.speak(language)) && kept) this.keep(language);
  }

  /** The first language of a survey, for somebody whose own is none of ours or unknown. */
  async suggest(language: unknown): Promise<void> {
    if (!this.decided && isLanguage(language)) await this.speak(language);
  }

  /** The next person's page: as it was before somebody chose. */
  async forget(): Promise<void> {
    this.decided = this.first.decided;
    await this.speak(this.first.language);
  }

  /** Nothing of the choice stays on this device. */
  unkeep(): void {
    try {
      for (const storage of ['localStorage', 'sessionStorage'] as const) this.document.defaultView?.[storage].removeItem(KEPT);
    } catch {
      // SecurityError where the browser forbids storage: then nothing was kept
    }
  }

  /** Loads all languages, so that she can switch without a connection, and so that whoever sees what is loaded learns nothing about hers. */
  async fetchAll(): Promise<void> {
    await Promise.allSettled(LANGUAGES.map((language) => this.load(language)));
  }

  private async speak(language: Language): Promise<boolean> {
    try {
      const words = await this.load(language);
      this.words.set(words);
      this.language.set(language);
      this.failed.set(false);
      return true;
    } catch {
      // TypeError of a connection that is lost while the catalogue comes: only trying tells
      this.failed.set(true);
      return false;
    }
  }

  private keep(language: Language): void {
    try {
      this.document.defaultView?.localStorage.setItem(KEPT, language);
    } catch {
      // SecurityError where the browser forbids storage: the choice then lives as long as the page
    }
  }
}
