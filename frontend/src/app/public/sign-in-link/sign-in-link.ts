import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Identity } from '../../api/identity';
import { problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { linkToken } from '../link-token';
import { publicWords } from '../words/words';

/** Signs in with a mailed link, by a press: mail scanners open links too, and this one counts once. */
@Component({
  selector: 'app-sign-in-link',
  imports: [MatButton, Note, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    app-note {
      margin-bottom: var(--tl-4);
    }
  `,
  template: `
    <app-page-header [heading]="words().byLink.heading" />
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p>{{ refusal }}</p>
        <p>
          <a routerLink="/sign-in">{{ words().byLink.newLink }}</a>
        </p></app-note
      >
    } @else {
      @if (trouble(); as trouble) {
        <app-note tone="watch" [urgent]="true">{{ trouble }}</app-note>
      }
      <button matButton="filled" type="button" [disabled]="busy()" (click)="enter()">{{ busy() ? words().byLink.busy : words().byLink.act }}</button>
    }
  `,
})
export class SignInLink {
  protected readonly words = publicWords;
  private readonly identity = inject(Identity);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly token = linkToken(inject(ActivatedRoute));
  protected readonly busy = signal(false);
  /** What kept the link from being looked at at all: it is still good. */
  protected readonly trouble = signal('');
  protected readonly refusal = signal(this.token ? '' : publicWords().brokenLink);

  protected async enter(): Promise<void> {
    this.busy.set(true);
    this.trouble.set('');
    // HttpErrorResponse: a link may have been used or have expired, and the connection may be lost
    try {
      this.session.begin(await this.identity.signInByLink(this.token ?? ''));
      await this.router.navigateByUrl('/');
    } catch (error) {
      const { code, detail } = problemOf(error);
      // only then no further press helps
      if (code === 'link-used-up') this.refusal.set(detail);
      else this.trouble.set(detail);
    } finally {
      this.busy.set(false);
    }
  }
}
