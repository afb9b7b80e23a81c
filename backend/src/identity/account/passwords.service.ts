import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { Caller } from '../../platform/http/caller.js';
import { SessionsService } from '../session/sessions.service.js';
import { Accounts } from './accounts.port.js';
import { hashPassword, passwordFits } from './password.js';

/** Changes a password; every other session of the person ends with it. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: SessionsService,
  ) {}

  async change(caller: Caller, current: string | undefined, next: string): Promise<void> {
    const account = await this.accounts.findById(caller.accountId);
    if (account?.passwordHash && !(await passwordFits(account.passwordHash, current ?? ''))) {
      throw new Refusal('invalid', 'wrong-password', 'The current password is not right.', [
        { pointer: '#/currentPassword', detail: 'This is not your current password.' },
      ]);
    }
    await this.accounts.setPassword(caller.accountId, await hashPassword(next));
    await this.sessions.endAllButThis(caller);
  }
}
