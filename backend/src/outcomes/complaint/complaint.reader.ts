import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DUE } from './complaint-due.js';

/** How many complaints a team got in a month. */
export interface ComplaintsOfMonth {
  readonly teamId: string;
  /** The first day of the month. */
  readonly month: PlainDate;
  readonly received: number;
  /** Of those received in the month, how many were upheld or partly upheld so far. */
  readonly upheld: number;
}

/** A complaint that is open, for somebody who speaks with that customer: that it is, and until when something is promised; nothing of what it says. */
export interface OpenComplaint {
  readonly id: string;
  readonly number: number;
  /** The reference of the customer, in small letters and without blanks around it. */
  readonly referenceKey: string;
  readonly receivedOn: PlainDate;
  /** The next deadline that is open. */
  readonly dueOn: PlainDate | null;
}

/** What neighbours may ask about complaints: counts, and which are open; never what one says. Every method runs inside a unit of work. */
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

  /** Complaints that are open and carry one of these references (in small letters, without blanks around them), the next deadline first. */
  async openAbout(referenceKeys: readonly string[]): Promise<OpenComplaint[]> {
    const keys = referenceKeys.filter((key) => key !== '');
    if (keys.length === 0) return [];
    return this.work.query<OpenComplaint>(
      `SELECT id, number, reference_key AS "referenceKey", received_on::text AS "receivedOn", due_on::text AS "dueOn"
       FROM (SELECT c.id, c.number, lower(btrim(c.reference)) AS reference_key, c.received_on, ${DUE} AS due_on
         FROM org.complaint c WHERE c.organisation_id = $1 AND c.state NOT IN ('closed', 'joined') AND lower(btrim(c.reference)) = ANY($2::text[])) c
       ORDER BY due_on NULLS LAST, number`,
      [keys],
    );
  }
}
