import { Injectable } from '@nestjs/common';
import { type PlainDate, PLAN_GAPS, type PlanGap } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CoverageCounts, PlanDays, PlanFilter } from './customer-plan.rules.js';

/** The day on which plans are looked at, and after how many days something is too long ago. */
export interface FoundOn {
  readonly today: PlainDate;
  readonly days: PlanDays;
}

/** Which plans of a list a page shows. */
export interface PageOfPlans {
  /** The last one of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** `gapsOf` as conditions on a plan `p`, its people `h`, its contacts `c` and the days `g`. A test holds the two against each other. */
const LACKS: Readonly<Record<PlanGap, string>> = {
  'no-owner': `h.owners = 0`,
  'owner-left': `h.owner_left`,
  'owner-away': `h.owner_away`,
  'no-deputy': `h.deputies = 0`,
  'deputy-left': `h.deputy_left`,
  'deputy-away': `h.deputy_away`,
  'no-next-contact': `p.next_on IS NULL`,
  'contact-overdue': `coalesce(p.next_on < g.today, false)`,
  'long-no-contact': `g.today - coalesce(c.last, p.made_on) > g.contact_days`,
  'wants-not-reviewed': `g.today - coalesce(p.wants_reviewed_on, p.made_on) > g.review_days`,
};
/** `isCovered` in the same terms. */
const COVERED = `h.here AND NOT (${PLAN_GAPS.filter((gap) => gap !== 'owner-away' && gap !== 'deputy-away')
  .map((gap) => `(${LACKS[gap]})`)
  .join(' OR ')})`;
const part = (name: string, among: string): string => `coalesce(bool_or(employee_id = ANY(${among}::uuid[])) FILTER (WHERE part = '${name}'), false)`;
/** Parameters: organisation · today · contactDays · reviewDays · who of the people of plans has left · who of them is on leave. */
const PLANS = `org.customer_plan p CROSS JOIN (SELECT $2::date AS today, $3::int AS contact_days, $4::int AS review_days) g
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE part = 'owner') AS owners, count(*) FILTER (WHERE part = 'deputy') AS deputies,
      ${part('owner', '$5')} AS owner_left, ${part('owner', '$6')} AS owner_away, ${part('deputy', '$5')} AS deputy_left, ${part('deputy', '$6')} AS deputy_away,
      coalesce(bool_or(employee_id <> ALL($5::uuid[]) AND employee_id <> ALL($6::uuid[])) FILTER (WHERE part <> 'next'), false) AS here
    FROM org.customer_plan_person WHERE organisation_id = $1 AND plan_id = p.id) h
  CROSS JOIN LATERAL (SELECT max(on_day) AS last FROM org.customer_contact WHERE organisation_id = $1 AND plan_id = p.id) c`;

/** Which plans a list shows, and how many lack what: found by the database, so that many plans are no more work for a page than few. */
@Injectable()
export class PlanFinder {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  /** The ids of one page, by name, and how many there are on all. A cursor that is gone begins anew. */
  async page(filter: PlanFilter, { cursor, limit }: PageOfPlans, on: FoundOn): Promise<{ ids: string[]; total: number; more: boolean }> {
    // where no gap is asked for, nobody's part and no contact has to be looked at
    const plans = filter.gap === undefined ? 'org.customer_plan p' : PLANS;
    const given = filter.gap === undefined ? [] : await this.around(on);
    // the first parameter is the organisation
    const next = (value: unknown): string => `$${given.push(value) + 1}`;
    const conditions = [`p.organisation_id = $1`, `p.ended = ${next(filter.ended)}::boolean`];
    const search = filter.search?.trim() ?? '';
    if (search !== '') {
      const text = `lower(${next(search)}::text)`;
      conditions.push(`(strpos(lower(p.name), ${text}) > 0 OR strpos(lower(p.reference), ${text}) > 0)`);
    }
    if (filter.risk !== undefined) conditions.push(`p.risk = ${next(filter.risk)}`);
    if (filter.gap !== undefined) conditions.push(`NOT p.ended AND ${LACKS[filter.gap]}`);
    if (filter.of !== undefined)
      conditions.push(`p.id IN (SELECT plan_id FROM org.customer_plan_person WHERE organisation_id = $1 AND employee_id = ${next(filter.of)}::uuid)`);
    const where = conditions.join(' AND ');
    const [counted] = await this.work.query<{ total: number }>(`SELECT count(*)::int AS total FROM ${plans} WHERE ${where}`, given);
    const [before] =
      cursor === undefined ? [] : await this.work.query<{ id: string }>(`SELECT id FROM org.customer_plan WHERE organisation_id = $1 AND id = $2`, [cursor]);
    const after = before
      ? ` AND (lower(p.name), p.id) > (SELECT lower(name), id FROM org.customer_plan WHERE organisation_id = $1 AND id = ${next(before.id)})`
      : '';
    const found = await this.work.query<{ id: string }>(
      `SELECT p.id FROM ${plans} WHERE ${where}${after} ORDER BY lower(p.name), p.id LIMIT ${next(limit + 1)}`,
      given,
    );
    return { ids: found.slice(0, limit).map(({ id }) => id), total: counted!.total, more: found.length > limit };
  }

  /** How many plans that have not ended there are, how many are covered, and how many have each gap. */
  async coverage(on: FoundOn): Promise<CoverageCounts> {
    const counts = PLAN_GAPS.map((gap, i) => `count(*) FILTER (WHERE ${LACKS[gap]})::int AS gap_${i}`);
    const [row] = await this.work.query<Record<string, number>>(
      `SELECT count(*)::int AS plans, count(*) FILTER (WHERE ${COVERED})::int AS covered, ${counts.join(', ')} FROM ${PLANS} WHERE p.organisation_id = $1 AND NOT p.ended`,
      await this.around(on),
    );
    return { plans: row!['plans']!, covered: row!['covered']!, gaps: new Map(PLAN_GAPS.map((gap, i) => [gap, row![`gap_${i}`]!])) };
  }

  private async around({ today, days }: FoundOn): Promise<unknown[]> {
    const people = await this.work.query<{ id: string }>(`SELECT DISTINCT employee_id AS id FROM org.customer_plan_person WHERE organisation_id = $1`);
    const ids = people.map(({ id }) => id);
    const active = new Set((await this.employees.activeAmong(ids)).map(({ employeeId }) => employeeId));
    const away = await this.work.query<{ id: string }>(
      `SELECT employee_id AS id FROM org.customer_plan_absence WHERE organisation_id = $1 AND from_on <= $2::date AND until_on >= $2::date`,
      [today],
    );
    const onLeave = away.map(({ id }) => id).filter((id) => active.has(id));
    return [today, days.contactDays, days.reviewDays, ids.filter((id) => !active.has(id)), onLeave];
  }
}
