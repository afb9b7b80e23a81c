import { computed, DOCUMENT, effect, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { directionOf, isLanguage, LANGUAGES, type Language } from '@throughline/domain';
import { listed } from '../../words/listed';
import { dayText } from '../day';
import type { Stop } from '../protocol/stop';
import type { Words } from './en';
import type { WordsLater } from './en-later';
import { loadWords, loadWordsLater } from './load-words';
import { sayStop } from './stops/stop-words';

/** What the pages begin to speak in: chosen by answer-start.js and loaded before the first screen is drawn. `decided`: by the address, this device or
 *  her browser; otherwise the survey's own first language follows as soon as it is known. */
export const SPOKEN_FIRST = new InjectionToken<{ readonly language: Language; readonly words: Words; readonly decided: boolean }>('spoken-first');

/** Loads what the first screens say in a language, and what those after the start do. */
export interface Catalogues {
  readonly first: (language: Language) => Promise<Words>;
  readonly later: (language: Language) => Promise<WordsLater>;
}
export const CATALOGUES = new InjectionToken<Catalogues>('catalogues', { factory: () => ({ first: loadWords, later: loadWordsLater }) });

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
  private readonly held = signal<Partial<Readonly<Record<Language, WordsLater>>>>({});
  private started = false;
  /** What the screens after the start say. They are drawn when `start` is through; read before that it throws an Error. */
  readonly later = computed(() => {
    const words = this.held()[this.language()];
    if (!words) throw new Error('A screen after the start was drawn before its words were loaded.');
    return words;
  });
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

  /** Why the page says no. */
  say(stop: Stop): { readonly title: string; readonly message: string } {
    return sayStop(this.words().stops, stop);
  }

  /** 'a, b and c'. */
  list(items: readonly string[]): string {
    return listed(this.words().locale, items);
  }

  /** Loads what the screens after the start say. Throws a TypeError when the connection is lost meanwhile. */
  async start(): Promise<void> {
    // from here on no language is spoken before both halves of it are there
    this.started = true;
    // everybody asks for all of them in the same order; only hers is waited for
    for (const language of LANGUAGES) this.load.later(language).catch(() => undefined);
    await this.hold(this.language());
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
    await Promise.allSettled(LANGUAGES.flatMap((language) => [this.load.first(language), this.load.later(language)]));
  }

  private async speak(language: Language): Promise<boolean> {
    try {
      const words = await this.load.first(language);
      if (this.started) await this.hold(language);
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

  private async hold(language: Language): Promise<void> {
    const words = await this.load.later(language);
    this.held.update((held) => ({ ...held, [language]: words }));
  }

  private keep(language: Language): void {
    try {
      this.document.defaultView?.localStorage.setItem(KEPT, language);
    } catch {
      // SecurityError where the browser forbids storage: the choice then lives as long as the page
    }
  }
}
