import { Injectable } from '@nestjs/common';
import type { RoleGrantList } from '@throughline/contract';
import { type GrantedRole, Refusal } from '@throughline/domain';
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
    const held = await this.rolesOf(caller, employeeId);
    await this.accounts.setRoles(caller.organisationId, employeeId, [...new Set([...held, role])]);
  }

  async take(caller: Caller, employeeId: string, role: GrantedRole): Promise<void> {
    const held = await this.rolesOf(caller, employeeId);
    mayTakeRole(role, employeeId, await this.accounts.granted(caller.organisationId));
    await this.accounts.setRoles(
      caller.organisationId,
      employeeId,
      held.filter((one) => one !== role),
    );
  }

  private async rolesOf(caller: Caller, employeeId: string): Promise<GrantedRole[]> {
    const held = await this.accounts.rolesOf(caller.organisationId, employeeId);
    if (!held) throw new Refusal('not-found', 'no-such-employee', 'There is no such employee with a sign-in in your organisation.');
    return held;
  }
}
