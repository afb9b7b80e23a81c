import { Injectable } from '@nestjs/common';
import { addDays, INSPECTION, type PlainDate, type TimeAllowed } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { lastDayOf, type WorkingCalendar } from '../complaint/working-days.rules.js';
import type { InspectedPeriod } from './inspection.rules.js';
import type { EarlierCause, InspectedComplaint, RegisterFacts } from './register-checks.rules.js';

/** Of which days and teams: null for the whole organisation, what is about no team included. */
export interface InspectedScope extends InspectedPeriod {
  readonly teamIds: readonly string[] | null;
}

type Found = Omit<InspectedComplaint, 'ownerHere' | 'respondDue'> & {
  readonly ownerId: string | null;
  readonly respondDue: PlainDate;
  readonly respondWithin: TimeAllowed;
};

const IN_SCOPE = `($2::uuid[] IS NULL OR c.team_id = ANY($2))`;

/** Reads of the register what is inspected: nothing that was written in words. */
@Injectable()
export class InspectedRegister {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: RoleReader,
    private readonly employees: EmployeeReader,
  ) {}

  async facts(scope: InspectedScope, today: PlainDate, timeZone: string): Promise<{ facts: RegisterFacts; calendar: WorkingCalendar }> {
    const calendar = await this.calendar();
    const handlers = await this.handlers();
    const complaints = (await this.complaints(scope, timeZone)).map(({ ownerId, respondWithin, respondDue, ...one }): InspectedComplaint => {
      // reopening counts the deadline anew; the first response had the first one
      const first = one.reopenings > 0 ? lastDayOf(one.receivedOn, respondWithin, calendar) : respondDue;
      return { ...one, respondDue: first, ownerHere: ownerId !== null && handlers.has(ownerId) };
    });
    return { facts: { complaints, earlier: await this.earlier(scope), erasable: await this.erasable(scope, today) }, calendar };
  }

  private complaints({ from, until, teamIds }: InspectedScope, timeZone: string): Promise<Found[]> {
    return this.work.query<Found>(
      `SELECT c.id, c.number, c.received_on::text AS "receivedOn", CASE WHEN c.import_id IS NULL THEN (s.noted_at AT TIME ZONE $5)::date::text END AS "notedOn", c.team_id AS "teamId", c.cause_id AS "causeId",
         c.state = 'closed' AS closed, c.acknowledge_due::text AS "acknowledgeDue", least(s.acknowledged, s.responded)::text AS "acknowledgedOn",
         c.respond_due::text AS "respondDue", c.deadlines->'respond' AS "respondWithin", s.responded::text AS "respondedOn",
         coalesce(s.investigated < s.closed, false) AS investigated, c.reopenings, c.decision, c.redress_kind AS "redressKind", c.last_step_on::text AS "lastStepOn",
         c.owner_id AS "ownerId"
       FROM org.complaint c JOIN (
         SELECT complaint_id, min(noted_at) AS noted_at, min(on_day) FILTER (WHERE kind = 'acknowledgement') AS acknowledged,
           min(on_day) FILTER (WHERE kind = 'response') AS responded, min(position) FILTER (WHERE kind IN ('investigation', 'reopening')) AS investigated,
           max(position) FILTER (WHERE kind = 'closure') AS closed
         FROM org.complaint_step WHERE organisation_id = $1 GROUP BY complaint_id) s ON s.complaint_id = c.id
       WHERE c.organisation_id = $1 AND c.state <> 'joined' AND ${IN_SCOPE} AND c.received_on BETWEEN $3::date AND $4::date ORDER BY c.number`,
      [teamIds, from, until, timeZone],
    );
  }

  private earlier({ from, teamIds }: InspectedScope): Promise<EarlierCause[]> {
    return this.work.query<EarlierCause>(
      `SELECT c.team_id AS "teamId", c.cause_id AS "causeId", c.received_on::text AS "receivedOn" FROM org.complaint c
       WHERE c.organisation_id = $1 AND ${IN_SCOPE} AND c.team_id IS NOT NULL AND c.cause_id IS NOT NULL AND c.decision IN ('upheld', 'partly-upheld')
         AND c.received_on >= $3::date AND c.received_on < $4::date`,
      [teamIds, addDays(from, -INSPECTION.repeatedWithinDays), from],
    );
  }

  private async erasable({ teamIds }: InspectedScope, today: PlainDate): Promise<RegisterFacts['erasable']> {
    const before = addDays(today, -INSPECTION.erasedAfterDays);
    const [all] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM org.complaint c WHERE c.organisation_id = $1 AND ${IN_SCOPE} AND c.closed_on < $3::date`,
      [teamIds, before],
    );
    const holding = await this.work.query<{ id: string; number: number }>(
      `SELECT c.id, c.number FROM org.complaint c WHERE c.organisation_id = $1 AND ${IN_SCOPE} AND c.closed_on < $3::date AND EXISTS (
         SELECT 1 FROM org.complaint_words w WHERE w.organisation_id = $1 AND w.complaint_id = c.id AND w.kind IN ('customer-name', 'customer-contact'))
       ORDER BY c.number`,
      [teamIds, before],
    );
    return { base: all!.n, holding };
  }

  /** Who works here today and may open complaints. */
  private async handlers(): Promise<Set<string>> {
    const ids = [...(await this.roles.holders('service-manager')), ...(await this.roles.holders('administrator'))];
    return new Set((await this.employees.activeAmong([...new Set(ids)])).map(({ employeeId }) => employeeId));
  }

  private async calendar(): Promise<WorkingCalendar> {
    const [setting] = await this.work.query<{ days: number[] }>(`SELECT weekend_days AS days FROM org.complaint_setting WHERE organisation_id = $1`);
    const holidays = await this.work.query<{ on: string }>(`SELECT on_day::text AS "on" FROM org.complaint_holiday WHERE organisation_id = $1`);
    return { weekendDays: setting?.days ?? [6, 7], holidays: new Set(holidays.map(({ on }) => on)) };
  }
}
