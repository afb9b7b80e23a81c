import { Injectable } from '@nestjs/common';
import type { ComplaintDecision, PlainDate } from '@throughline/domain';
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

/** A complaint that was decided and closed; nothing of what it says, and nothing of the customer. */
export interface ResolvedOne {
  readonly id: string;
  readonly number: number;
  /** The name of its category. */
  readonly category: string;
  readonly decision: Exclude<ComplaintDecision, 'withdrawn'>;
  readonly closedOn: PlainDate;
}

/** What neighbours may ask about complaints: counts, which are open, and which were resolved; never what one says. Every method runs inside a unit of work. */
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

  /** Complaints that were closed since the day with a decision, that one of the people owns or that are about one of the teams; the latest first, `most` at most. One that its customer took back is no resolved one. */
  async resolved(whose: { readonly ownerIds: readonly string[]; readonly teamIds: readonly string[] }, since: PlainDate, most: number): Promise<ResolvedOne[]> {
    if (whose.ownerIds.length + whose.teamIds.length === 0) return [];
    return this.work.query<ResolvedOne>(
      `SELECT c.id, c.number, k.name AS category, c.decision, c.closed_on::text AS "closedOn"
       FROM org.complaint c JOIN org.complaint_category k ON k.organisation_id = c.organisation_id AND k.id = c.category_id
       WHERE c.organisation_id = $1 AND c.closed_on >= $2::date AND c.decision <> 'withdrawn' AND (c.owner_id = ANY($3::uuid[]) OR c.team_id = ANY($4::uuid[]))
       ORDER BY c.closed_on DESC, c.number DESC LIMIT $5`,
      [since, whose.ownerIds, whose.teamIds, most],
    );
  }

  /** Those of these that are in the register; none of them goes before the unit of work ends. */
  async held(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.work.query<{ id: string }>(
      `SELECT id FROM org.complaint WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
