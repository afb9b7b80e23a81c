import { Injectable } from '@nestjs/common';
import type { CustomerPlanChange, NewCustomerContact, NewCustomerPlan, WantDrafts } from '@throughline/contract';
import { plainDate, type PlanChangeKind, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CustomerContactRow } from './customer-contact.entity.js';
import { CustomerPlanChangeRow } from './customer-plan-change.entity.js';
import { CustomerPlanPersonRow } from './customer-plan-person.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';
import { mayBeIn, mayNamePerson, mustBeOver, mustWrite, type PartIn, partsOf, peopleOf, type PlanPeople } from './customer-plan.rules.js';
import { CustomerWantRow } from './customer-want.entity.js';
import { PlanBook } from './plan-book.js';
import { changedFields, type FieldChange, peopleFields, planFields, referenceKey } from './plan-fields.rules.js';
import { PlanSettingsService } from './plan-settings.service.js';
import { wantChanges, wantsAfter } from './wants.rules.js';

const WHAT = 'this plan of a customer';
const NOBODY: PlanPeople = { ownerId: null, deputyIds: [], nextById: null };

/** Changes of plans, each with its line of history in the same transaction. Two changes of one plan come one after the other. */
@Injectable()
export class PlanWriter {
  constructor(
    @InjectRows(CustomerPlanRow) private readonly plans: Rows<CustomerPlanRow>,
    @InjectRows(CustomerPlanPersonRow) private readonly people: Rows<CustomerPlanPersonRow>,
    @InjectRows(CustomerWantRow) private readonly wants: Rows<CustomerWantRow>,
    @InjectRows(CustomerContactRow) private readonly contacts: Rows<CustomerContactRow>,
    @InjectRows(CustomerPlanChangeRow) private readonly changes: Rows<CustomerPlanChangeRow>,
    private readonly book: PlanBook,
    private readonly settings: PlanSettingsService,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Returns the id of the new plan. */
  async make(caller: Caller, { reference, name, ownerId, deputyIds = [] }: NewCustomerPlan): Promise<string> {
    const today = await this.organisations.today();
    const people = { ownerId: ownerId ?? null, deputyIds, nextById: null };
    await this.mayBeIn(people, NOBODY);
    const id = newId();
    const row = { reference: reference.trim(), name: name.trim() };
    const made = await this.work.query(
      `INSERT INTO org.customer_plan (organisation_id, id, reference, reference_key, name, made_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, reference_key) DO NOTHING RETURNING id`,
      [id, row.reference, referenceKey(reference), row.name, today],
    );
    if (made.length === 0) {
      const detail = `There is a plan with the reference "${row.reference}" already. Open that one, or choose another reference.`;
      throw new Refusal('conflict', 'reference-taken', detail, [{ pointer: '#/reference', detail }]);
    }
    await this.setPeople(id, [], partsOf(people));
    await this.note(id, 'made', caller.employeeId, changedFields({}, { ...row, ...peopleFields(people) }));
    return id;
  }

  async change(caller: Caller, id: string, body: CustomerPlanChange): Promise<void> {
    const plan = await this.locked(id);
    const before = await this.partsOfPlan(id);
    mustWrite(before, caller);
    mayNamePerson(body.person, (await this.settings.get()).personNames);
    const was = peopleOf(before);
    const ownerId = body.ownerId === undefined ? was.ownerId : body.ownerId;
    const people = {
      ownerId,
      // who becomes the owner is no deputy any more
      deputyIds: body.deputyIds ?? was.deputyIds.filter((one) => one !== ownerId),
      nextById: body.next === undefined ? was.nextById : (body.next?.byId ?? null),
    };
    await this.mayBeIn(people, was);
    const next =
      body.next === undefined
        ? { nextOn: plan.nextOn, nextAbout: plan.nextAbout }
        : { nextOn: body.next?.on ?? null, nextAbout: body.next?.about.trim() ?? '' };
    const after = {
      name: body.name?.trim() ?? plan.name,
      person: body.person === undefined ? plan.person : body.person,
      risk: body.risk === undefined ? plan.risk : body.risk,
      valueBand: body.valueBand === undefined ? plan.valueBand : body.valueBand,
      ended: body.ended ?? plan.ended,
      ...next,
    };
    const fields = changedFields({ ...planFields(plan), ...peopleFields(was) }, { ...planFields(after), ...peopleFields(people) });
    if (fields.length === 0) return;
    await this.plans.update({ id }, after);
    await this.setPeople(id, before, partsOf(people));
    await this.note(id, 'changed', caller.employeeId, fields);
  }

  async setWants(caller: Caller, id: string, { wants: drafts, removed }: WantDrafts): Promise<void> {
    await this.held(caller, id);
    const today = await this.organisations.today();
    const before = await this.wants.find({ planId: id }, { order: { position: 'ASC', id: 'ASC' } });
    const after = wantsAfter(drafts, before, today, removed);
    await this.wants.remove({ planId: id });
    if (after.length > 0) await this.wants.insert(after.map((want, position) => ({ ...want, id: want.id ?? newId(), planId: id, position })));
    await this.plans.update({ id }, { wantsReviewedOn: today });
    await this.note(id, 'wants', caller.employeeId, wantChanges(before, after));
  }

  /** Notes a contact that was, and what comes next; what is planned stays when nothing is said of it. */
  async addContact(caller: Caller, id: string, { on, channel, note, outcome, next }: NewCustomerContact): Promise<void> {
    await this.held(caller, id);
    mustBeOver(plainDate(on), await this.organisations.today());
    await this.contacts.insert({ id: newId(), planId: id, on, channel, note: note.trim(), erased: false, outcome, byId: caller.employeeId });
    await this.note(id, 'contact', caller.employeeId, [{ field: 'lastContact', from: null, to: on }]);
    if (next !== undefined) await this.change(caller, id, { next });
  }

  /** Nobody else changes the plan until the unit of work ends. Refuses whoever may not change it. */
  async held(caller: Caller, id: string): Promise<void> {
    await this.locked(id);
    mustWrite(await this.partsOfPlan(id), caller);
  }

  /** Adds a line to the history and returns its id. */
  async note(planId: string, kind: PlanChangeKind, byId: string | null, fields: readonly FieldChange[]): Promise<string> {
    const id = newId();
    await this.changes.insert({ id, planId, kind, at: this.clock.now(), byId, fields });
    return id;
  }

  private locked(id: string): Promise<CustomerPlanRow> {
    return this.plans.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
  }

  private async partsOfPlan(planId: string): Promise<PartIn[]> {
    return (await this.people.find({ planId }, { order: { employeeId: 'ASC' } })).map(({ employeeId, part }) => ({ employeeId, part }));
  }

  private async mayBeIn(people: PlanPeople, before: PlanPeople): Promise<void> {
    const ids = partsOf(people).map(({ employeeId }) => employeeId);
    mayBeIn(people, before, await this.book.presences([], await this.organisations.today(), ids));
  }

  private async setPeople(planId: string, before: readonly PartIn[], after: readonly PartIn[]): Promise<void> {
    if (before.length > 0) await this.people.remove({ planId });
    if (after.length > 0) await this.people.insert(after.map(({ employeeId, part }) => ({ planId, part, employeeId })));
  }
}
