import { Injectable } from '@nestjs/common';
import type { Me } from '@throughline/contract';
import { type GrantedRole, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { People } from './people.port.js';

/** Tells who is signed in, in which organisation, as what. */
@Injectable()
export class MeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly people: People,
  ) {}

  of(entry: { organisationId: string; employeeId: string; roles: readonly GrantedRole[] }): Promise<Me> {
    return this.work.run(entry.organisationId, async () => {
      const found = await this.people.find(entry.employeeId);
      if (!found) throw new Refusal('forbidden', 'has-left', 'You are no longer listed in this organisation. Ask your HR team if that is wrong.');
      const organisation = await this.organisations.current();
      const roles: Me['roles'] = ['employee', ...entry.roles, ...(found.leads.length > 0 ? (['leader'] as const) : [])];
      return {
        employee: found.employee,
        organisation: { id: organisation.organisationId, name: organisation.name, fictional: organisation.fictional },
        roles,
        leads: found.leads,
      };
    });
  }
}
