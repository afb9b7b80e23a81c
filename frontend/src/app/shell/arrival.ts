import { afterNextRender, DOCUMENT, effect, inject, Injectable, Injector, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { filter } from 'rxjs';
import { Toasts } from '../ui/toast/toasts';
import { wordingOf } from '../words/speaking';

/** Page titles: what the page is, then the product; in the other language as soon as it is changed. */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly say = signal<() => string | undefined>(() => undefined);

  constructor() {
    super();
    effect(() => this.show(this.say()()));
  }

  override updateTitle(state: RouterStateSnapshot): void {
    let page = state.root;
    while (page.firstChild) page = page.firstChild;
    const title = this.buildTitle(state);
    this.say.set(wordingOf(page.routeConfig?.title) ?? (() => title));
    // at once: what announces the page reads it
    this.show(title);
  }

  private show(title: string | undefined): void {
    this.title.setTitle(title ? `${title} · Throughline` : 'Throughline');
  }
}

/** After a navigation the focus is on the new page's heading, so that keyboard and screen reader start where the eye does. */
export function focusHeadingOnArrival(): void {
  const [router, document, injector, title, toasts] = [inject(Router), inject(DOCUMENT), inject(Injector), inject(Title), inject(Toasts)];
  const pathOf = (url: string) => url.split(/[?#]/)[0];
  let before: string | undefined;
  router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe((event) => {
    const path = pathOf(event.urlAfterRedirects);
    // a changed filter in the address is not a new page
    if (path === before) return;
    const first = before === undefined;
    before = path;
    // the first page is announced by the browser itself
    if (first) return;
    afterNextRender(
      () => {
        const heading = document.querySelector<HTMLElement>('main h1[tabindex]');
        if (heading) heading.focus({ preventScroll: true });
        else toasts.announce(title.getTitle());
      },
      { injector },
    );
  });
}
