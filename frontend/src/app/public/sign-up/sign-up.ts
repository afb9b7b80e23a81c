import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { email, form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@throughline/domain';
import { Identity } from '../../api/identity';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';

/** Starts an organisation: its first administrator, who then confirms the address by mail. */
@Component({
  selector: 'app-sign-up',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Start an organisation" lead="You become its first administrator. Everything can be changed later." />
    @if (mailedTo(); as address) {
      <app-note tone="good" [urgent]="true">
        <p>A mail is on its way to {{ address }}. Open the link in it to confirm the address and to choose a password; your organisation is made then.</p>
      </app-note>
    } @else {
      <form class="tl-form" [formRoot]="signUp">
        <app-form-problem [form]="signUp" />
        <app-field label="Organisation" autocomplete="organization" [field]="signUp.organisationName" />
        <app-field label="Your name" autocomplete="name" [field]="signUp.name" />
        <app-field label="E-mail" type="email" autocomplete="email" [field]="signUp.email" />
        <div class="tl-row">
          <button matButton="filled" type="submit" [disabled]="signUp().submitting()">Start</button>
          <a matButton="text" routerLink="/sign-in">I have an account</a>
        </div>
      </form>
    }
  `,
})
export class SignUpPage {
  private readonly identity = inject(Identity);
  private readonly entry = signal({ organisationName: '', name: '', email: '' });
  protected readonly mailedTo = signal('');

  protected readonly signUp = form(
    this.entry,
    (path) => {
      required(path.organisationName);
      minLength(path.organisationName, 2);
      maxLength(path.organisationName, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
      required(path.name);
      maxLength(path.name, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
      required(path.email);
      email(path.email);
    },
    {
      submission: sending(async () => {
        await this.identity.signUp(this.entry());
        this.mailedTo.set(this.entry().email);
      }),
    },
  );
}
