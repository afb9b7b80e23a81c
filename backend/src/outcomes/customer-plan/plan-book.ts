import { Injectable } from '@nestjs/common';
import type { PlainDate, PlanPresence, PlanRisk, ValueBand } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PartIn, PlanFacts, Presences } from './customer-plan.rules.js';

/** Of a plan, what lists and the audit show of it. */
export interface StandingPlan extends PlanFacts {
  readonly id: string;
  readonly risk: PlanRisk | null;
  readonly valueBand: ValueBand | null;
  readonly nextAbout: string;
}

/** Every plan of the organisation, or those with these ids, with its last contact and its people. Deputies in the order of their ids. */
const STANDING = `
  SELECT p.id, p.reference, p.name, p.risk, p.value_band AS "valueBand", p.ended, p.next_on::text AS "nextOn", p.next_about AS "nextAbout",
    p.wants_reviewed_on::text AS "wantsReviewedOn", p.made_on::text AS "madeOn", c.last::text AS "lastContactOn", coalesce(h.people, '[]') AS people
  FROM org.customer_plan p
  LEFT JOIN (SELECT plan_id, max(on_day) AS last FROM org.customer_contact WHERE organisation_id = $1 AND ($2::uuid[] IS NULL OR plan_id = ANY($2)) GROUP BY plan_id) c
    ON c.plan_id = p.id
  LEFT JOIN (SELECT plan_id, jsonb_agg(jsonb_build_object('employeeId', employee_id, 'part', part) ORDER BY employee_id) AS people
    FROM org.customer_plan_person WHERE organisation_id = $1 AND ($2::uuid[] IS NULL OR plan_id = ANY($2)) GROUP BY plan_id) h ON h.plan_id = p.id
  WHERE p.organisation_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY($2)) ORDER BY lower(p.name), p.id`;

/** The plans as they stand, and who of their people is here: what lists, the audit and reminders are made of. */
@Injectable()
export class PlanBook {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  /** All plans by name, or those with these ids. */
  plans(ids: readonly string[] | null = null): Promise<StandingPlan[]> {
    return this.work.query<StandingPlan>(STANDING, [ids]);
  }

  /** Who of the people of these plans, and of further ones, is here and who is away today; who is not in it has left. */
  async presences(plans: readonly { readonly people: readonly PartIn[] }[], today: PlainDate, further: readonly string[] = []): Promise<Presences> {
    const ids = [...new Set([...further, ...plans.flatMap(({ people }) => people.map(({ employeeId }) => employeeId))])];
    if (ids.length === 0) return new Map();
    const active = await this.employees.activeAmong(ids);
    const away = await this.work.query<{ id: string }>(
      `SELECT employee_id AS id FROM org.customer_plan_absence WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[]) AND from_on <= $3::date AND until_on >= $3::date`,
      [ids, today],
    );
    const absent = new Set(away.map(({ id }) => id));
    return new Map(active.map(({ employeeId }): [string, PlanPresence] => [employeeId, absent.has(employeeId) ? 'away' : 'here']));
  }
}
