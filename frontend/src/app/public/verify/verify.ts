import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Identity } from '../../api/identity';
import { problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { Toasts } from '../../ui/toast/toasts';
import { linkToken } from '../link-token';

/** Confirms the address of a new organisation. A press, not the mere opening: mail scanners open links too, and a link counts once. */
@Component({
  selector: 'app-verify',
  imports: [MatButton, Note, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Confirm your address" />
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p>{{ refusal }}</p>
        <p><a routerLink="/sign-up">Ask for a new mail</a></p></app-note
      >
    } @else {
      <p>One press, and your organisation is made.</p>
      <button matButton="filled" type="button" [disabled]="busy()" (click)="confirm()">{{ busy() ? 'Working …' : 'Confirm and enter' }}</button>
    }
  `,
})
export class Verify {
  private readonly identity = inject(Identity);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly token = linkToken(inject(ActivatedRoute));
  protected readonly busy = signal(false);
  protected readonly refusal = signal(this.token ? '' : 'This link is not whole. Open it again from the mail.');

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    // HttpErrorResponse: a link may have been used or have expired
    try {
      this.session.begin(await this.identity.verify(this.token ?? ''));
      await this.router.navigateByUrl('/');
      this.toasts.done('Your address is confirmed and your organisation is made.');
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
