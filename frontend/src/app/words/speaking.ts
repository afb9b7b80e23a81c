import { Directionality } from '@angular/cdk/bidi';
import { DOCUMENT, effect, inject, Injectable, type Type } from '@angular/core';
import { ResolveEnd, Router, type ResolveFn } from '@angular/router';
import { directionOf, type Language, languageOfTag } from '@throughline/domain';
import { filter } from 'rxjs';
import { type Catalogue, fetchWords, wordsHere } from './catalogue';
import { language, speak, standAt } from './language';

const KEPT = 'language';

/** Changes the language of the pages. The choice stays on this device; nobody is told. */
@Injectable({ providedIn: 'root' })
export class Speaking {
  private readonly document = inject(DOCUMENT);
  private readonly direction = inject(Directionality);
  private decided = this.kept() !== null;

  constructor() {
    effect(() => {
      const [root, direction] = [this.document.documentElement, directionOf(language())];
      root.lang = language();
      root.dir = direction;
      if (this.direction.valueSignal() === direction) return;
      this.direction.valueSignal.set(direction);
      this.direction.change.emit(direction);
    });
    const router = inject(Router);
    // before the page is drawn, not after: its first words are already in its language
    router.events.pipe(filter((event) => event instanceof ResolveEnd)).subscribe((event) => standAt(event.urlAfterRedirects));
  }

  /** Speaks the language that the person has chosen, now and the next time on this device. Resolves to whether its words could be loaded. */
  async choose(wanted: Language): Promise<boolean> {
    if (!(await this.speakOnce(wanted))) return false;
    this.decided = true;
    // SecurityError where the browser forbids storage: the choice then lives as long as the page
    try {
      this.document.defaultView?.localStorage.setItem(KEPT, wanted);
    } catch {
      return true;
    }
    return true;
  }

  /** The language that is on record for who has signed in: taken up unless something else was chosen on this device. */
  async suggest(hers: string | undefined): Promise<void> {
    const wanted = languageOfTag(hers ?? null);
    if (!this.decided && wanted) await this.speakOnce(wanted);
  }

  private async speakOnce(wanted: Language): Promise<boolean> {
    if (wanted === language()) return true;
    try {
      await fetchWords(wanted);
    } catch {
      // TypeError of a connection that is lost while the words come: only trying tells
      return false;
    }
    speak(wanted);
    return true;
  }

  private kept(): string | null {
    try {
      return this.document.defaultView?.localStorage.getItem(KEPT) ?? null;
    } catch {
      // SecurityError where the browser forbids storage: then nothing was kept
      return null;
    }
  }
}

const wordings = new WeakMap<object, () => string>();

/** The title of a page in the language of the page: for a route. */
export function titled(say: () => string): ResolveFn<string> {
  return titleFrom(() => Promise.resolve(say));
}

/** The same with a catalogue that comes with the page: a list of many pages then carries the words of none of them. */
export function titledBy<W>(load: () => Promise<Catalogue<W>>, say: (words: W) => string): ResolveFn<string> {
  return titleFrom(async () => {
    const words = await load();
    return () => say(words());
  });
}

function titleFrom(load: () => Promise<() => string>): ResolveFn<string> {
  const title: ResolveFn<string> = async (_route, { url }) => {
    const say = await load();
    wordings.set(title, say);
    await wordsHere();
    standAt(url);
    return say();
  };
  return title;
}

/** How the title of a route is said in the language that is spoken when it is called; undefined for one that is the same in all. */
export function wordingOf(title: string | object | undefined): (() => string) | undefined {
  return typeof title === 'function' ? wordings.get(title) : undefined;
}

/** A page whose words have come before it is drawn: for a route's `loadComponent`. */
export function spoken<T>(load: () => Promise<Type<T>>): () => Promise<Type<T>> {
  return async () => {
    const page = await load();
    await wordsHere();
    return page;
  };
}
