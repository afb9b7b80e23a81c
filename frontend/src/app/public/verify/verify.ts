import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LIMITS } from '@throughline/domain';
import { Identity } from '../../api/identity';
import { problemOf } from '../../api/problem';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { Toasts } from '../../ui/toast/toasts';
import { linkToken } from '../link-token';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { publicWords } from '../words/words';

/**
 * Confirms the address of a new organisation. A press, not the mere opening: mail scanners open links too, and a link counts once. The password is
 * asked here, where only the owner of the address comes.
 */
@Component({
  selector: 'app-verify',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().verify.heading" [lead]="words().verify.lead" />
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p>{{ refusal }}</p>
        <p>
          <a routerLink="/sign-up">{{ words().verify.newMail }}</a>
        </p></app-note
      >
    } @else {
      <form class="tl-form" [formRoot]="verification">
        <app-form-problem [form]="verification" />
        <app-field [label]="words().password" type="password" autocomplete="new-password" [hint]="passwordHint()" [field]="verification.password" />
        <div class="tl-row">
          <button matButton="filled" type="submit" [disabled]="verification().submitting()">
            {{ verification().submitting() ? words().working : words().verify.act }}
          </button>
        </div>
      </form>
    }
  `,
})
export class Verify {
  protected readonly words = publicWords;
  private readonly identity = inject(Identity);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly token = linkToken(inject(ActivatedRoute));
  private readonly entry = signal({ password: '' });
  protected readonly refusal = signal(this.token ? '' : publicWords().brokenLink);
  protected readonly passwordHint = computed(() => `${this.words().passwordLength(LIMITS.passwordMin)} ${this.words().verify.staysOld}`);

  protected readonly verification = form(
    this.entry,
    (path) => {
      required(path.password);
      minLength(path.password, LIMITS.passwordMin, { message: () => uiWords().atLeastCharacters(countText(LIMITS.passwordMin)) });
      maxLength(path.password, LIMITS.passwordMax, { message: () => uiWords().atMostCharacters(countText(LIMITS.passwordMax)) });
    },
    { submission: sending(() => this.confirm()) },
  );

  private async confirm(): Promise<void> {
    // HttpErrorResponse 410: the link may have been used or have expired, and then no password helps
    try {
      this.session.begin(await this.identity.verify({ token: this.token ?? '', password: this.entry().password }));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'link-used-up') throw error;
      this.refusal.set(problem.detail);
      return;
    }
    await this.router.navigateByUrl('/');
    this.toasts.done(this.words().verify.done);
  }
}
