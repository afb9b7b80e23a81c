import { Injectable } from '@nestjs/common';
import type { CycleEvent } from '@throughline/contract';
import type { CycleEventKind } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { CycleEventRow, type EventColumns } from './cycle-event.entity.js';

/** What happened to a cycle, day by day. Written by whoever holds the lock on the cycle's row, so positions do not collide. */
@Injectable()
export class CycleEvents {
  constructor(
    @InjectRows(CycleEventRow) private readonly events: Rows<CycleEventRow>,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
  ) {}

  async add(cycleId: string, kind: CycleEventKind, by: string | null, detail: string | null = null): Promise<void> {
    const position = (await this.events.count({ cycleId })) + 1;
    await this.events.insert({ cycleId, position, kind, onDay: await this.organisations.today(), byEmployee: by, detail });
    await this.audit.note({ kind: `cycle-${kind}`, by, subject: cycleId, detail: detail === null ? {} : { detail }, dayOnly: true });
  }

  async happened(cycleId: string, kind: CycleEventKind): Promise<boolean> {
    return (await this.events.count({ cycleId, kind })) > 0;
  }

  async of(cycleId: string): Promise<CycleEvent[]> {
    return eventViews(await this.events.find({ cycleId }, { order: { position: 'ASC' } }), this.employees);
  }
}

/** What happened as people see it, with the names of who did it. */
export async function eventViews<Kind extends string>(
  events: readonly EventColumns<Kind>[],
  employees: EmployeeReader,
): Promise<{ kind: Kind; on: string; by: string | null; detail: string | null }[]> {
  const people = await employees.named(events.flatMap(({ byEmployee }) => byEmployee ?? []));
  return events.map(({ kind, onDay, byEmployee, detail }) => ({
    kind,
    on: onDay,
    by: byEmployee === null ? null : (people.get(byEmployee)?.name ?? null),
    detail,
  }));
}
