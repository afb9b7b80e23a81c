import { Injectable } from '@nestjs/common';
import type { Me } from '@throughline/contract';
import { type GrantedRole, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { Accounts } from './accounts.port.js';
import { People } from './people.port.js';

/** Tells who is signed in, in which organisation, as what. */
@Injectable()
export class MeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly people: People,
    private readonly accounts: Accounts,
  ) {}

  async of(entry: { accountId: string; organisationId: string; employeeId: string; roles: readonly GrantedRole[] }): Promise<Me> {
    // before the unit of work asks anything: two connections are never held at once
    const others = await this.others(entry);
    return this.work.run(entry.organisationId, async () => {
      const found = await this.people.find(entry.employeeId);
      if (!found) throw new Refusal('forbidden', 'has-left', 'You are no longer listed in this organisation. Ask your HR team if that is wrong.');
      const organisation = await this.organisations.current();
      const roles: Me['roles'] = ['employee', ...entry.roles, ...(found.leads.length > 0 ? (['leader'] as const) : [])];
      return {
        employee: found.employee,
        organisation: { id: organisation.organisationId, name: organisation.name, fictional: organisation.fictional },
        organisations: [{ id: organisation.organisationId, name: organisation.name }, ...others].sort((a, b) => a.name.localeCompare(b.name, 'en')),
        roles,
        leads: found.leads,
        ...(found.language !== undefined && { language: found.language }),
      };
    });
  }

  private async others(entry: { accountId: string; organisationId: string }): Promise<Me['organisations']> {
    const others = (await this.accounts.signIns(entry.accountId)).filter((one) => one.organisationId !== entry.organisationId);
    const named: Me['organisations'] = [];
    for (const { organisationId } of others) {
      const { name } = await this.work.apart(organisationId, () => this.organisations.current());
      named.push({ id: organisationId, name });
    }
    return named;
  }
}
