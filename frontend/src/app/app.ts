import { ChangeDetectionStrategy, Component, computed, effect, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { directionOf } from '@throughline/domain';
import { Session } from './session/session';
import { focusHeadingOnArrival } from './shell/arrival';
import { TopBar } from './shell/top-bar';
import { keepFromUnloading } from './ui/keep-changes';
import { ToastList } from './ui/toast/toast-list';
import { shellWords } from './shell/words/words';
import { pageLanguage } from './words/language';
import { Speaking } from './words/speaking';

/** The frame around every screen. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, ToastList, TopBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="skip" href="#content" (click)="skip($event, content)">{{ words().skip }}</a>
    <header>
      @if (session.fictional()) {
        <p class="ribbon" role="note">
          {{ words().fictional }}<span>{{ words().nothingReal }}</span>
        </p>
      }
      <app-top-bar />
    </header>
    <main #content id="content" tabindex="-1" [attr.lang]="language()" [attr.dir]="direction()"><router-outlet #outlet="outlet" /></main>
    <app-toast-list />
  `,
  host: { '(window:beforeunload)': 'keep($event)' },
  styleUrl: './app.scss',
})
export class App {
  protected readonly session = inject(Session);
  protected readonly words = shellWords;
  protected readonly language = pageLanguage;
  protected readonly direction = computed(() => directionOf(pageLanguage()));
  private readonly outlet = viewChild.required(RouterOutlet);

  constructor() {
    focusHeadingOnArrival();
    const speaking = inject(Speaking);
    effect(() => void speaking.suggest(this.session.me()?.language));
    // pages that need nobody signed in still show who is; when the server is away, the page that needs it says so
    this.session.settled().catch(() => undefined);
  }

  protected keep(event: Event): void {
    const outlet = this.outlet();
    if (outlet.isActivated) keepFromUnloading(outlet.component, event);
  }

  protected skip(event: Event, content: HTMLElement): void {
    // a plain fragment link would ask the router for another page, because of the document's base address
    event.preventDefault();
    content.focus();
  }
}
