import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** How many complaints a team got in a month. */
export interface ComplaintsOfMonth {
  readonly teamId: string;
  /** The first day of the month. */
  readonly month: PlainDate;
  readonly received: number;
  /** Of those received in the month, how many were upheld or partly upheld so far. */
  readonly upheld: number;
}

/** What neighbours may ask about complaints: counts, never one of them. Every method runs inside a unit of work. */
@Injectable()
export class ComplaintReader {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Complaints by team and by the month in which they were received, both days included, in the order of months and teams. A joined one counts with the complaint it was joined to, a reopened one
   * once, and one about no team is in no count. Months without any are absent.
   */
  async byTeamAndMonth(from: PlainDate, until: PlainDate): Promise<ComplaintsOfMonth[]> {
    return this.work.query<ComplaintsOfMonth>(
      `SELECT team_id AS "teamId", date_trunc('month', received_on)::date::text AS month, count(*)::int AS received,
         (count(*) FILTER (WHERE decision IN ('upheld', 'partly-upheld')))::int AS upheld
       FROM org.complaint WHERE organisation_id = $1 AND team_id IS NOT NULL AND state <> 'joined' AND received_on BETWEEN $2::date AND $3::date
       GROUP BY 1, 2 ORDER BY 2, 1`,
      [from, until],
    );
  }
}
