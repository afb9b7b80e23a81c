import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { email, form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Me } from '@throughline/contract';
import { Identity } from '../../api/identity';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { DemoPeople } from './demo-people';
import { Rich } from '../../ui/rich/rich';
import { publicWords } from '../words/words';

/** Sign in with a password, or have a link mailed. */
@Component({
  selector: 'app-sign-in',
  imports: [DemoPeople, Field, FormProblem, FormRoot, MatButton, Note, PageHeader, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignInPage {
  /** Where the person wanted to go. */
  readonly then = input<string>();
  /** Set when a session has ended under the person's hands. */
  readonly ended = input<string>();

  protected readonly words = publicWords;
  private readonly identity = inject(Identity);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly byLink = signal(false);
  protected readonly mailedTo = signal('');
  private readonly entry = signal({ email: '', password: '' });
  private readonly address = signal({ email: '' });

  protected readonly entryForm = form(
    this.entry,
    (path) => {
      required(path.email);
      email(path.email);
      required(path.password);
    },
    { submission: sending(async () => this.enter(await this.identity.signIn(this.entry()))) },
  );

  protected readonly linkForm = form(
    this.address,
    (path) => {
      required(path.email);
      email(path.email);
    },
    {
      submission: sending(async () => {
        await this.identity.mailLink(this.address());
        this.mailedTo.set(this.address().email);
      }),
    },
  );

  protected switchTo(byLink: boolean): void {
    this.byLink.set(byLink);
    if (byLink) this.address.set({ email: this.entry().email });
  }

  protected async enter(me: Me): Promise<void> {
    this.session.begin(me);
    const then = this.then();
    // only an address of our own: a link from elsewhere must not lead out after signing in
    await this.router.navigateByUrl(then?.startsWith('/') && !then.startsWith('//') ? then : '/');
  }
}
