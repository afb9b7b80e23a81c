import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
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
import { OwnMail } from './own-mail';

/** One's own account: where one is signed in, the way out everywhere, a new password. */
@Component({
  selector: 'app-account',
  imports: [Cell, DataTable, Field, FormProblem, FormRoot, MatButton, OwnMail, PageHeader, ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account.html',
})
export class Account {
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly sessions = sessionsResource();
  protected readonly columns: Column<SessionEntry>[] = [
    { key: 'device', label: 'Device', value: (row) => deviceName(row.userAgent) },
    { key: 'since', label: 'Since', value: (row) => row.createdOn, text: (row) => shortDayText(row.createdOn) },
    { key: 'current', label: 'This device', hideLabel: true, value: (row) => (row.current ? 'this one' : '') },
  ];
  private readonly entry = signal({ currentPassword: '', newPassword: '' });
  protected readonly passwordHint = `At least ${LIMITS.passwordMin} characters; a sentence is easy to remember.`;

  protected readonly password = form(
    this.entry,
    (path) => {
      required(path.newPassword);
      minLength(path.newPassword, LIMITS.passwordMin, { message: `At least ${LIMITS.passwordMin} characters are needed.` });
      maxLength(path.newPassword, LIMITS.passwordMax, { message: `At most ${LIMITS.passwordMax} characters.` });
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
    this.toasts.done('Your password is changed.');
  }

  protected async everywhere(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: 'Sign out everywhere?',
      sentences: ['Every device, this one too, has to sign in again. Nothing that was saved is lost.'],
      act: 'Sign out everywhere',
    });
    if (!sure) return;
    // HttpErrorResponse: the server may be away; the person must learn that nothing was ended
    try {
      await this.identity.signOutEverywhere();
    } catch (error) {
      this.toasts.failed(`You are still signed in. ${problemOf(error).detail}`);
      return;
    }
    this.session.end();
    await this.router.navigate(['/sign-in']);
  }
}
