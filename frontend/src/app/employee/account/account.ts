import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { SessionEntry } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { Identity, sessionsResource } from '../../api/identity';
import { problemOf } from '../../api/problem';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Toasts } from '../../ui/toast/toasts';
import { deviceName } from './device-name';
import { OwnKudosMail } from '../kudos/own-kudos-mail';
import { OwnMail } from './own-mail';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** One's own account: where one is signed in, the way out everywhere, a new password. */
@Component({
  selector: 'app-account',
  imports: [Cell, DataTable, Field, FormProblem, FormRoot, MatButton, OwnKudosMail, OwnMail, PageHeader, ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account.html',
})
export class Account {
  protected readonly words = employeeWords;
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly sessions = sessionsResource();
  protected readonly columns = computed((): Column<SessionEntry>[] => [
    { key: 'device', label: this.words().account.device, value: (row) => deviceName(row.userAgent) },
    { key: 'since', label: this.words().account.since, value: (row) => row.createdOn, text: (row) => shortDayText(row.createdOn) },
    { key: 'current', label: this.words().account.thisDevice, hideLabel: true, value: (row) => (row.current ? this.words().account.thisDevice : '') },
  ]);
  private readonly entry = signal({ currentPassword: '', newPassword: '' });
  protected readonly passwordHint = computed(() => this.words().account.passwordHint(countText(LIMITS.passwordMin)));

  protected readonly password = form(
    this.entry,
    (path) => {
      required(path.newPassword);
      minLength(path.newPassword, LIMITS.passwordMin, { message: () => uiWords().atLeastCharacters(countText(LIMITS.passwordMin)) });
      maxLength(path.newPassword, LIMITS.passwordMax, { message: () => uiWords().atMostCharacters(countText(LIMITS.passwordMax)) });
    },
    { submission: sending(() => this.changePassword()) },
  );

  private async changePassword(): Promise<void> {
    const { currentPassword, newPassword } = this.entry();
    // who has only ever signed in by link has no password to repeat
    await this.identity.changePassword(currentPassword ? { currentPassword, newPassword } : { newPassword });
    this.entry.set({ currentPassword: '', newPassword: '' });
    this.password().reset();
    this.sessions.reload();
    this.toasts.done(this.words().account.changed);
  }

  protected async everywhere(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().account.sure,
      sentences: [this.words().account.sureText],
      act: this.words().account.everywhere,
    });
    if (!sure) return;
    // HttpErrorResponse: the server may be away; the person must learn that nothing was ended
    try {
      await this.identity.signOutEverywhere();
    } catch (error) {
      this.toasts.failed(this.words().account.stillSignedIn(problemOf(error).detail));
      return;
    }
    this.session.end();
    await this.router.navigate(['/sign-in']);
  }
}
