import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Caller } from '../../platform/http/caller.js';
import { Accounts } from '../account/accounts.port.js';
import { People } from '../account/people.port.js';

/** The one role that HR gives: it opens the pages of judges and nothing else, and shows nothing to whom no award named as a judge. */
@Injectable()
export class JudgeRole {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** Gives it to somebody who has a sign-in and does not hold it yet; says whether she holds it now. */
  async give(caller: Caller, employeeId: string): Promise<boolean> {
    const granted = await this.accounts.granted(caller.organisationId);
    if (granted.some((one) => one.employeeId === employeeId && one.roles.includes('judge'))) return true;
    await this.people.standStill();
    const given = await this.accounts.changeRole(caller.organisationId, { employeeId, role: 'judge', give: true });
    if (given) await this.audit.note({ kind: 'role-granted', by: caller.employeeId, subject: employeeId, detail: { role: 'judge' } });
    return given;
  }
}
