import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { filter } from 'rxjs';
import { Toasts } from '../ui/toast/toasts';

/** Page titles: what the page is, then the product. */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
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
