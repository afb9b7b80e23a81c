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
import { Rich } from '../../ui/rich/rich';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { publicWords } from '../words/words';

/** Starts an organisation: its first administrator, who then confirms the address by mail. */
@Component({
  selector: 'app-sign-up',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, Rich, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().signUp.heading" [lead]="words().signUp.lead" />
    @if (mailedTo(); as address) {
      <app-note tone="good" [urgent]="true">
        <p><app-rich [text]="words().signUp.mailed(address)" /></p>
      </app-note>
    } @else {
      <form class="tl-form" [formRoot]="signUp">
        <app-form-problem [form]="signUp" />
        <app-field [label]="words().signUp.organisation" autocomplete="organization" [field]="signUp.organisationName" />
        <app-field [label]="words().signUp.name" autocomplete="name" [field]="signUp.name" />
        <app-field [label]="words().email" type="email" autocomplete="email" [field]="signUp.email" />
        <div class="tl-row">
          <button matButton="filled" type="submit" [disabled]="signUp().submitting()">{{ words().signUp.act }}</button>
          <a matButton="text" routerLink="/sign-in">{{ words().signUp.haveAccount }}</a>
        </div>
      </form>
    }
  `,
})
export class SignUpPage {
  protected readonly words = publicWords;
  private readonly identity = inject(Identity);
  private readonly entry = signal({ organisationName: '', name: '', email: '' });
  protected readonly mailedTo = signal('');

  protected readonly signUp = form(
    this.entry,
    (path) => {
      required(path.organisationName);
      minLength(path.organisationName, 2);
      maxLength(path.organisationName, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      required(path.name);
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
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
