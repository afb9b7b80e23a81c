import { Injectable } from '@nestjs/common';
import type { RoleGrantList } from '@throughline/contract';
import { type GrantedRole, isGrantedRole, Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Caller } from '../../platform/http/caller.js';
import { Accounts } from '../account/accounts.port.js';
import { People } from '../account/people.port.js';
import { mayTakeRole } from './role.port.js';

/** Who holds which role. A change takes effect with the next request of the person. */
@Injectable()
export class RolesService {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  async list(caller: Caller): Promise<RoleGrantList> {
    const granted = await this.accounts.granted(caller.organisationId);
    const people = await this.people.names(granted.map((grant) => grant.employeeId));
    const byId = new Map(people.map((person) => [person.id, person]));
    return {
      items: granted.flatMap(({ employeeId, roles }) =>
        byId.has(employeeId) ? [{ employeeId, roles, name: byId.get(employeeId)!.name, email: byId.get(employeeId)!.email }] : [],
      ),
    };
  }

  async grant(caller: Caller, employeeId: string, role: GrantedRole): Promise<void> {
    await this.people.standStill();
    found(await this.accounts.changeRole(caller.organisationId, { employeeId, role, give: true }));
    await this.audit.note({ kind: 'role-granted', by: caller.employeeId, subject: employeeId, detail: { role } });
  }

  async take(caller: Caller, employeeId: string, role: string): Promise<void> {
    if (!isGrantedRole(role)) throw new Refusal('not-found', 'no-such-role', `There is no role called "${role}" that can be taken.`);
    await this.people.standStill();
    const staying = await this.people.staying((await this.accounts.granted(caller.organisationId)).map((one) => one.employeeId));
    found(
      await this.accounts.changeRole(caller.organisationId, { employeeId, role, give: false }, (granted) =>
        mayTakeRole(
          role,
          employeeId,
          granted.filter((one) => staying.has(one.employeeId)),
        ),
      ),
    );
    await this.audit.note({ kind: 'role-taken', by: caller.employeeId, subject: employeeId, detail: { role } });
  }
}

function found(changed: boolean): void {
  if (!changed) throw new Refusal('not-found', 'no-such-employee', 'There is no such employee with a sign-in in your organisation.');
}
