import { Injectable } from '@nestjs/common';
import type { GrantedRole } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Accounts } from '../account/accounts.port.js';

/** What features may know about roles. Every method runs inside a unit of work. */
@Injectable()
export class RoleReader {
  constructor(
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
  ) {}

  /** Ids of the employees who hold the role, also of those who have left and still can sign in. */
  async holders(role: GrantedRole): Promise<string[]> {
    return (await this.accounts.granted(this.work.organisationId)).flatMap(({ employeeId, roles }) => (roles.includes(role) ? [employeeId] : []));
  }
}
