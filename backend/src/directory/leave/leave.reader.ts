import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Leave, leaveOn } from './leave.rules.js';

/** What neighbours may ask about leave; what they make of it must not tell anybody but HR who is on leave. Every method runs inside a unit of work. */
@Injectable()
export class LeaveReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Who is on leave on the day, with the whole stretch that the day lies in. Whoever is not has no entry. */
  async on(day: PlainDate): Promise<Map<string, Leave>> {
    const rows = await this.work.query<Leave & { employeeId: string }>(
      `SELECT l.employee_id AS "employeeId", l.from_on::text AS "from", l.last_on::text AS last FROM org.employee_leave l WHERE l.organisation_id = $1
       AND EXISTS (SELECT 1 FROM org.employee_leave o WHERE o.organisation_id = l.organisation_id AND o.employee_id = l.employee_id AND o.from_on <= $2::date AND (o.last_on IS NULL OR o.last_on >= $2::date))
       ORDER BY l.employee_id, l.from_on`,
      [day],
    );
    return new Map(
      [...Map.groupBy(rows, ({ employeeId }) => employeeId)].map(([id, leave]) => [
        id,
        leaveOn(
          leave.map(({ from, last }) => ({ from, last })),
          day,
        )!,
      ]),
    );
  }
}
