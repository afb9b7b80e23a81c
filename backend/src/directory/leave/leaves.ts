import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EmployeeLeaveRow } from './employee-leave.entity.js';
import { checkedLeave, type Leave } from './leave.rules.js';

/**
 * When people are on leave, which HR alone reads. It goes twelve months after its last day, or after the person has left: awards ask who is on leave on a day that is near, and
 * nobody needs to know longer that somebody was away. Every method runs inside a unit of work.
 */
@Injectable()
export class Leaves {
  constructor(
    @InjectRows(EmployeeLeaveRow) private readonly rows: Rows<EmployeeLeaveRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** In the order of days. */
  async of(employeeId: string): Promise<Leave[]> {
    const rows = await this.rows.find({ employeeId }, { order: { fromOn: 'ASC' } });
    return rows.map(({ fromOn, lastOn }) => ({ from: fromOn, last: lastOn }));
  }

  /** Makes these all the leave of the person. Throws Refusal `leave-ends-before-it-begins` or `leave-overlaps`. */
  async set(employeeId: string, given: readonly Leave[]): Promise<void> {
    const leave = checkedLeave(given);
    await this.rows.remove({ employeeId });
    await this.rows.insert(leave.map(({ from, last }) => ({ employeeId, fromOn: from, lastOn: last })));
  }

  /** Forgets what ended twelve months ago or earlier. */
  async forgetOld(): Promise<void> {
    await this.work.query(
      `DELETE FROM org.employee_leave l USING org.employee e WHERE l.organisation_id = $1 AND e.organisation_id = l.organisation_id AND e.id = l.employee_id
       AND least(l.last_on, e.left_on) <= $2::date - interval '12 months'`,
      [await this.organisations.today()],
    );
  }
}
