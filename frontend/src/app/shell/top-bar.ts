import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChildren } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { Session } from '../session/session';
import { may } from '../session/may';
import { Icon } from '../ui/icon/icon';
import { AccountMenu } from './account-menu';
import { AREAS, areaOf, pageOf } from './areas';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';
import { shellWords } from './words/words';

/** Logo, areas by role, pages of the present area; on a phone one menu with all of them. */
@Component({
  selector: 'app-top-bar',
  imports: [AccountMenu, Icon, Logo, RouterLink, ThemeSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly words = shellWords;
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: '' },
  );
  protected readonly areas = computed(() => {
    const me = this.session.me();
    return me ? AREAS.filter((area) => may(me, area.audiences)) : [];
  });
  protected readonly here = computed(() => areaOf(this.url(), this.areas()));

  protected readonly present = computed(() => pageOf(this.url(), this.here()));
  private readonly links = viewChildren<ElementRef<HTMLElement>>('link');

  constructor() {
    afterRenderEffect(() => {
      const at = this.here()?.pages.findIndex((page) => page === this.present()) ?? -1;
      const link = this.links()[at]?.nativeElement;
      if (link?.parentElement) this.bring(link, link.parentElement);
    });
  }

  /** On a phone the pages do not fit beside each other: the present one is brought into sight, in its own line only. */
  private bring(link: HTMLElement, line: HTMLElement): void {
    const [one, all] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += one.left + one.width / 2 - (all.left + all.width / 2);
  }
}
