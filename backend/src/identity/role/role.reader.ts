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

  /** Who of the people holds one of the roles, or held one at some time since the moment: every grant and every taking is on record. */
  async heldSince(roles: readonly GrantedRole[], employeeIds: readonly string[], since: Date): Promise<Set<string>> {
    const taken = await this.work.query<{ id: string }>(
      `SELECT DISTINCT subject AS id FROM org.audit_line
       WHERE organisation_id = $1 AND kind = 'role-taken' AND subject = ANY($2::text[]) AND detail->>'role' = ANY($3::text[]) AND at >= $4`,
      [employeeIds, roles, since],
    );
    const held = new Set(taken.map(({ id }) => id));
    for (const role of roles) for (const id of await this.holders(role)) if (employeeIds.includes(id)) held.add(id);
    return held;
  }
}
