import { Injectable } from '@nestjs/common';
import type { PlanAbsenceDays, PlanAbsenceList } from '@throughline/contract';
import { opens, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';

/** Who is on leave, said by herself or by a service manager: her deputies are reminded meanwhile. Days that are over are deleted. */
@Injectable()
export class PlanAbsencesService {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async list(caller: Caller): Promise<PlanAbsenceList> {
    const whose = isManager(caller) ? null : caller.employeeId;
    const rows = await this.work.query<{ id: string; from: string; until: string }>(
      `SELECT employee_id AS id, from_on::text AS "from", until_on::text AS until FROM org.customer_plan_absence
       WHERE organisation_id = $1 AND until_on >= $2::date AND ($3::uuid IS NULL OR employee_id = $3) ORDER BY from_on, employee_id`,
      [await this.organisations.today(), whose],
    );
    const named = await this.employees.named(rows.map(({ id }) => id));
    return { items: rows.map(({ id, from, until }) => ({ employee: named.get(id)!, from, until })) };
  }

  async set(caller: Caller, employeeId: string, { from, until }: PlanAbsenceDays): Promise<PlanAbsenceList> {
    mayTell(caller, employeeId);
    if (until < from) {
      const detail = 'The last day of a leave is not before its first.';
      throw new Refusal('invalid', 'ends-before-it-begins', detail, [{ pointer: '#/until', detail }]);
    }
    if (!(await this.employees.findActive(employeeId))) throw new Refusal('not-found', 'not-found', 'There is no such colleague who works here today.');
    const today = await this.organisations.today();
    await this.work.query(`DELETE FROM org.customer_plan_absence WHERE organisation_id = $1 AND until_on < $2::date`, [today]);
    await this.work.query(
      `INSERT INTO org.customer_plan_absence (organisation_id, employee_id, from_on, until_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, employee_id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on`,
      [employeeId, from, until],
    );
    return this.list(caller);
  }

  async remove(caller: Caller, employeeId: string): Promise<void> {
    mayTell(caller, employeeId);
    if (!(await this.employees.named([employeeId])).has(employeeId))
      throw new Refusal('not-found', 'not-found', 'There is no such colleague in your organisation.');
    await this.work.query(`DELETE FROM org.customer_plan_absence WHERE organisation_id = $1 AND employee_id = $2`, [employeeId]);
  }
}

function isManager({ roles }: Caller): boolean {
  return opens(['service-manager'], roles);
}

function mayTell(caller: Caller, employeeId: string): void {
  if (employeeId !== caller.employeeId && !isManager(caller))
    throw new Refusal('forbidden', 'not-yours', 'You can say when you are on leave yourself; for somebody else a service manager does.');
}
