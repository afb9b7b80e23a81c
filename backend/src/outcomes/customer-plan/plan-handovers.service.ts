import { Injectable } from '@nestjs/common';
import type { PlanHandover, PlanHandoverResult } from '@throughline/contract';
import { opens, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CustomerPlanChangeRow } from './customer-plan-change.entity.js';
import { CustomerPlanPersonRow } from './customer-plan-person.entity.js';
import { handedOver, type PartIn, peopleOf } from './customer-plan.rules.js';
import { PlanBook } from './plan-book.js';
import { changedFields, peopleFields } from './plan-fields.rules.js';

/** Everything that one person does for customers becomes another's in one step, each plan with its line of history. */
@Injectable()
export class PlanHandoversService {
  constructor(
    @InjectRows(CustomerPlanPersonRow) private readonly people: Rows<CustomerPlanPersonRow>,
    @InjectRows(CustomerPlanChangeRow) private readonly changes: Rows<CustomerPlanChangeRow>,
    private readonly book: PlanBook,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** One's own plans, or as service manager those of anybody. Doing it again changes nothing. */
  async handOver(caller: Caller, { fromId, toId }: PlanHandover): Promise<PlanHandoverResult> {
    if (fromId !== caller.employeeId && !opens(['service-manager'], caller.roles))
      throw new Refusal('forbidden', 'not-your-plans', 'You can hand over your own plans only. Ask a service manager to hand over those of somebody else.');
    if (fromId === toId) throw refused('#/toId', 'Choose somebody else to take the plans over.');
    if (!(await this.book.presences([], await this.organisations.today(), [toId])).has(toId))
      throw refused('#/toId', 'There is nobody like this who works here today. Choose a colleague from the list.');
    const before = await this.lockedPlansOf(fromId);
    if (before.size === 0) return { plans: 0 };
    const after = [...before].map(([planId, parts]) => ({ planId, parts, now: handedOver(parts, fromId, toId) }));
    await this.people.remove({ planId: In([...before.keys()]) });
    await this.people.insert(after.flatMap(({ planId, now }) => now.map(({ part, employeeId }) => ({ planId, part, employeeId }))));
    await this.changes.insert(
      after.map(({ planId, parts, now }) => ({
        ...{ id: newId(), planId, kind: 'handed-over' as const, at: this.clock.now(), byId: caller.employeeId },
        fields: changedFields(peopleFields(peopleOf(parts)), peopleFields(peopleOf(now))),
      })),
    );
    await this.audit.note({ kind: 'customer-plans-handed-over', by: caller.employeeId, subject: fromId, detail: { to: toId, plans: after.length } });
    return { plans: after.length };
  }

  /** The parts of every plan in which she has one; nobody else changes these plans until the unit of work ends. */
  private async lockedPlansOf(employeeId: string): Promise<Map<string, PartIn[]>> {
    const plans = await this.work.query<{ id: string }>(
      `SELECT id FROM org.customer_plan WHERE organisation_id = $1 AND id IN (SELECT plan_id FROM org.customer_plan_person WHERE organisation_id = $1 AND employee_id = $2)
       ORDER BY id FOR UPDATE`,
      [employeeId],
    );
    const rows = await this.people.find({ planId: In(plans.map(({ id }) => id)) }, { order: { employeeId: 'ASC' } });
    const parts = Map.groupBy(rows, ({ planId }) => planId);
    return new Map([...parts].filter(([, all]) => all.some((one) => one.employeeId === employeeId)));
  }
}

function refused(pointer: string, detail: string): Refusal {
  return new Refusal('invalid', 'handover-to-whom', detail, [{ pointer, detail }]);
}
