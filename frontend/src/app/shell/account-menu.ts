import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Identity } from '../api/identity';
import { problemOf } from '../api/problem';
import { Session } from '../session/session';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { LanguageSwitch } from './language-switch';
import { shellWords } from './words/words';

/** Who is signed in, and the ways out. The browser's own popover closes it on Escape and on a click elsewhere. */
@Component({
  selector: 'app-account-menu',
  imports: [Icon, LanguageSwitch, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.me(); as me) {
      <button type="button" class="shell-button" popovertarget="account-menu" [attr.aria-label]="words().accountOf(me.employee.name)">
        <app-icon name="person" />
      </button>
      <div #menu popover id="account-menu" class="shell-panel">
        <p>
          <strong>{{ me.employee.name }}</strong><br /><small>{{ me.employee.email }}</small
          ><br /><small>{{ me.organisation.name }}</small>
        </p>
        @for (organisation of me.organisations; track organisation.id) {
          @if (organisation.id !== me.organisation.id) {
            <button type="button" (click)="menu.hidePopover(); enter(organisation.id)">{{ words().goTo(organisation.name) }}</button>
          }
        }
        <app-language-switch />
        <a routerLink="/account" (click)="menu.hidePopover()">{{ words().account }}</a>
        <button type="button" (click)="menu.hidePopover(); signOut()">{{ words().signOut }}</button>
        <button type="button" (click)="menu.hidePopover(); signOut(true)">{{ words().signOutEverywhere }}</button>
      </div>
    } @else if (session.me() === null) {
      <app-language-switch [small]="true" />
      <a class="sign-in" routerLink="/sign-in">{{ words().signIn }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--tl-1);
    }
    p {
      margin-bottom: var(--tl-2);
      padding: var(--tl-2) var(--tl-3);
      line-height: 1.35;
      border-bottom: 1px solid var(--tl-line);
    }
    .sign-in {
      display: inline-flex;
      align-items: center;
      min-height: 40px;
      padding: 0 var(--tl-2);
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class AccountMenu {
  protected readonly words = shellWords;
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  private readonly page = inject(DOCUMENT);

  protected async enter(organisationId: string): Promise<void> {
    // HttpErrorResponse: the person may have left that organisation a moment ago
    try {
      await this.identity.enterOrganisation({ organisationId });
    } catch (error) {
      this.toasts.failed(problemOf(error).detail);
      return;
    }
    // afresh: nothing that a screen has read of one organisation may show in the other
    this.page.location.assign('/');
  }

  protected async signOut(everywhere = false): Promise<void> {
    // HttpErrorResponse: the server may be away; the person must learn that they are still signed in
    try {
      await (everywhere ? this.identity.signOutEverywhere() : this.identity.signOut());
    } catch (error) {
      this.toasts.failed(this.words().stillSignedIn(problemOf(error).detail));
      return;
    }
    this.session.end();
    await this.router.navigate(['/sign-in']);
    this.toasts.done(everywhere ? this.words().signedOutEverywhere : this.words().signedOut);
  }
}
