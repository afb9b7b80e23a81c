import { DOCUMENT, inject, Injectable } from '@angular/core';

export type Screen = 'loading' | 'stopped' | 'device' | 'welcome' | 'questions' | 'review' | 'thanks' | 'answers' | 'code' | 'moving';

/** Where she is, kept in this tab's history: the back button retraces it and a reload returns to it. Nothing of it is in the address. */
export interface Place {
  readonly slot: string;
  readonly screen: Screen;
  /** The question on the screen. */
  readonly question?: string;
}

/** The tab's address and history. */
@Injectable({ providedIn: 'root' })
export class Trail {
  private readonly window = inject(DOCUMENT).defaultView as Window;

  /** What stands after the # sign; it is taken out of the address bar and of the history. */
  takeFragment(): string {
    const { hash, pathname } = this.window.location;
    if (hash) this.window.history.replaceState(null, '', pathname);
    return hash;
  }

  /** Puts a part without a secret back into the address bar, so that a reload leads to the same page. */
  keepFragment(hash: string): void {
    this.window.history.replaceState(null, '', `${this.window.location.pathname}${hash}`);
  }

  here(): Place | undefined {
    return (this.window.history.state as Place | null) ?? undefined;
  }

  /** A new place, to which the back button does not lead but from which it leads back. */
  move(place: Place): void {
    this.window.history.pushState(place, '');
  }

  /** The same entry of the history, under a new name. */
  settle(place: Place): void {
    this.window.history.replaceState(place, '');
  }

  onReturn(go: (place: Place | undefined) => void): void {
    this.window.addEventListener('popstate', () => go(this.here()));
  }

  /** Another link opened in this tab. */
  onAddress(open: () => void): void {
    this.window.addEventListener('hashchange', open);
  }

  /** The device says that it has a connection again, or none any more. */
  onConnection(changed: (online: boolean) => void): void {
    this.window.addEventListener('online', () => changed(true));
    this.window.addEventListener('offline', () => changed(false));
  }
}
