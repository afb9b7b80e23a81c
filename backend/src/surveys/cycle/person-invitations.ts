import { Injectable } from '@nestjs/common';
import type { PersonInvitation, PersonInvitationList } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Readdressing } from '../ballot/readdressing.js';
import { DeliveryRows } from './delivery-rows.js';
import { INVITATION } from './invitation-waves.js';

/**
 * To which open surveys somebody was invited, for whoever is asked for her link again. Everybody of the audience was invited, so that says nothing about answering; nothing here looks at
 * who has collected a ballot. Runs inside a unit of work.
 */
@Injectable()
export class PersonInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly readdressing: Readdressing,
    private readonly rows: DeliveryRows,
  ) {}

  /** Throws Refusal `not-found` unless there is such a person. */
  async of(employeeId: string): Promise<PersonInvitationList> {
    const [person] = await this.work.query<{ email: string | null }>(`SELECT email FROM org.employee WHERE organisation_id = $1 AND id = $2`, [employeeId]);
    if (!person) throw new Refusal('not-found', 'not-found', 'There is no such person.');
    const cycles = await this.work.query<Pick<PersonInvitation, 'cycleId' | 'name' | 'closesOn'>>(
      `SELECT c.id AS "cycleId", c.name, c.closes_on::text AS "closesOn" FROM org.cycle c WHERE c.organisation_id = $1 AND c.state = 'open' AND EXISTS (
         SELECT 1 FROM org.invited_group g WHERE g.organisation_id = c.organisation_id AND g.cycle_id = c.id AND $2::uuid = ANY(g.employee_ids))
       ORDER BY c.closes_on, lower(c.name), c.id`,
      [employeeId],
    );
    const items: PersonInvitation[] = [];
    for (const cycle of cycles) {
      const address = await this.address(cycle.cycleId, employeeId, person.email);
      const mailed = (await this.rows.reachable(cycle.cycleId, INVITATION, [employeeId])).get(employeeId)?.mail;
      items.push({ ...cycle, address, mail: mailed ?? 'ready' });
    }
    return { items };
  }

  private async address(cycleId: string, employeeId: string, email: string | null): Promise<PersonInvitation['address']> {
    if (email === null) return 'none-now';
    const [changed] = await this.readdressing.changed(this.work.organisationId, cycleId, [{ employeeId, email }]);
    if (!changed) return 'same';
    return changed.before === '' ? 'none-then' : 'changed';
  }
}
