import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CustomerPlanChangeRow } from './customer-plan-change.entity.js';
import { CustomerPlanPersonRow } from './customer-plan-person.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';
import type { PartIn } from './customer-plan.rules.js';
import { CustomerWantRow } from './customer-want.entity.js';
import { type FieldChange, referenceKey } from './plan-fields.rules.js';
import type { ImportedFields, PlannedPlan } from './plan-import.rules.js';

/** What a plan was before an import, and what the import added to it. */
interface Kept extends ImportedFields {
  people: PartIn[];
  fields: FieldChange[];
  newWants: string[];
}

/** Writes the plans of an import, remembers what each was, and takes them back. */
@Injectable()
export class PlanImportWriter {
  constructor(
    @InjectRows(CustomerPlanRow) private readonly plans: Rows<CustomerPlanRow>,
    @InjectRows(CustomerPlanPersonRow) private readonly people: Rows<CustomerPlanPersonRow>,
    @InjectRows(CustomerWantRow) private readonly wants: Rows<CustomerWantRow>,
    @InjectRows(CustomerPlanChangeRow) private readonly changes: Rows<CustomerPlanChangeRow>,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async write(planned: readonly PlannedPlan[], importId: string, by: string | null): Promise<void> {
    const today = await this.organisations.today();
    const all = planned.map((one) => ({ ...one, id: one.before?.id ?? newId(), changeId: newId(), wantIds: one.newWants.map(() => newId()) }));
    const added = all.filter(({ before }) => before === undefined);
    await this.plans.insert(
      added.map(({ id, reference, after }) => ({
        ...{ id, reference, referenceKey: referenceKey(reference), ...after, person: null, wantsReviewedOn: null, madeOn: today, ended: false },
      })),
    );
    const changed = all.filter(({ before }) => before !== undefined);
    for (const { id, after } of changed) await this.plans.update({ id }, after);
    await this.work.query(`DELETE FROM org.customer_plan_person WHERE organisation_id = $1 AND plan_id = ANY($2::uuid[])`, [changed.map(({ id }) => id)]);
    await this.people.insert(all.flatMap(({ id, people }) => people.map(({ part, employeeId }) => ({ planId: id, part, employeeId }))));
    await this.wants.insert(
      all.flatMap(({ id, before, newWants, wantIds }) =>
        newWants.map((text, i) => ({ id: wantIds[i]!, planId: id, position: (before?.wants.length ?? 0) + i, text, state: 'open' as const, since: today })),
      ),
    );
    const at = this.clock.now();
    await this.changes.insert(all.map(({ id, changeId, fields }) => ({ id: changeId, planId: id, kind: 'imported' as const, at, byId: by, fields })));
    const before = all.map(({ before: was, fields, wantIds }) => {
      if (was === undefined) return null;
      const { name, risk, valueBand, nextOn, nextAbout, people } = was;
      return JSON.stringify({ name, risk, valueBand, nextOn, nextAbout, people: [...people], fields: [...fields], newWants: wantIds } satisfies Kept);
    });
    await this.work.query(
      `INSERT INTO org.customer_plan_import (organisation_id, import_id, plan_id, change_id, before) SELECT $1, $2, made.* FROM unnest($3::uuid[], $4::uuid[], $5::jsonb[]) AS made`,
      [importId, all.map(({ id }) => id), all.map(({ changeId }) => changeId), before],
    );
  }

  /** Takes an import back, plan by plan, where nothing has been changed or noted since. */
  async takeBack(importId: string, by: string): Promise<void> {
    // in a statement of its own: one that waited for somebody's change would not see the line of history that she wrote meanwhile
    await this.work.query(
      `SELECT 1 FROM org.customer_plan WHERE organisation_id = $1 AND id IN (
         SELECT plan_id FROM org.customer_plan_import WHERE organisation_id = $1 AND import_id = $2) ORDER BY id FOR UPDATE`,
      [importId],
    );
    const rows = await this.work.query<{ planId: string; before: Kept | null }>(
      `SELECT i.plan_id AS "planId", i.before FROM org.customer_plan_import i
         JOIN org.customer_plan p ON p.organisation_id = i.organisation_id AND p.id = i.plan_id
       WHERE i.organisation_id = $1 AND i.import_id = $2
         AND NOT EXISTS (SELECT 1 FROM org.customer_plan_change c WHERE c.organisation_id = $1 AND c.plan_id = i.plan_id AND c.id > i.change_id)
       ORDER BY p.id`,
      [importId],
    );
    const made = rows.filter(({ before }) => before === null).map(({ planId }) => planId);
    await this.work.query(`DELETE FROM org.customer_plan WHERE organisation_id = $1 AND id = ANY($2::uuid[])`, [made]);
    const at = this.clock.now();
    for (const { planId, before } of rows) {
      if (before === null) continue;
      const { people, fields, newWants, ...plan } = before;
      await this.plans.update({ id: planId }, plan);
      await this.people.remove({ planId });
      await this.people.insert(people.map(({ part, employeeId }) => ({ planId, part, employeeId })));
      if (newWants.length > 0) await this.wants.remove({ planId, id: In(newWants) });
      await this.changes.insert({
        ...{ id: newId(), planId, kind: 'imported' as const, at, byId: by },
        fields: fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
      });
    }
    await this.work.query(`DELETE FROM org.customer_plan_import WHERE organisation_id = $1 AND import_id = $2`, [importId]);
  }
}
