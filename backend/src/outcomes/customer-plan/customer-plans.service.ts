import { Injectable } from '@nestjs/common';
import type {
  CustomerPlan,
  CustomerPlanChange,
  CustomerPlanCoverage,
  CustomerPlanEntry,
  CustomerPlanHistory,
  CustomerPlanList,
  CustomerPlanQuery,
  NewCustomerContact,
  NewCustomerPlan,
  PlanPerson,
  WantDrafts,
} from '@throughline/contract';
import { CUSTOMER_PLAN, opens, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComplaintReader, type OpenComplaint } from '../complaint/complaint.reader.js';
import { CustomerContactRow } from './customer-contact.entity.js';
import { CustomerPlanChangeRow } from './customer-plan-change.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';
import { coverageOf, gapsOf, mayWrite, presenceOf, type Presences, withPart } from './customer-plan.rules.js';
import { CustomerWantRow } from './customer-want.entity.js';
import { PlanBook, type StandingPlan } from './plan-book.js';
import { type FoundOn, PlanFinder } from './plan-finder.js';
import { referenceKey } from './plan-fields.rules.js';
import { PlanSettingsService } from './plan-settings.service.js';
import { PlanWordsService } from './plan-words.service.js';
import { PlanWriter } from './plan-writer.js';

/** What shown plans are made with. */
interface Surroundings extends FoundOn {
  readonly presences: Presences;
}

/** Customer plans as they are read: lists, one, its history, and the audit of coverage. Everybody who works here may help, so everybody reads. */
@Injectable()
export class CustomerPlansService {
  constructor(
    @InjectRows(CustomerPlanRow) private readonly rows: Rows<CustomerPlanRow>,
    @InjectRows(CustomerWantRow) private readonly wants: Rows<CustomerWantRow>,
    @InjectRows(CustomerContactRow) private readonly contacts: Rows<CustomerContactRow>,
    @InjectRows(CustomerPlanChangeRow) private readonly changes: Rows<CustomerPlanChangeRow>,
    private readonly book: PlanBook,
    private readonly finder: PlanFinder,
    private readonly writer: PlanWriter,
    private readonly words: PlanWordsService,
    private readonly settings: PlanSettingsService,
    private readonly complaints: ComplaintReader,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
  ) {}

  async list({ employeeId }: Caller, query: CustomerPlanQuery): Promise<CustomerPlanList> {
    const filter = { ...query, of: query.mine === 'true' ? employeeId : undefined, ended: query.ended === 'true' };
    const on = await this.foundOn();
    const { ids, total, more } = await this.finder.page(filter, { cursor: query.cursor, limit: query.limit ?? CUSTOMER_PLAN.page }, on);
    const plans = await this.book.plans(ids);
    const items = await this.shown(plans, { ...on, presences: await this.book.presences(plans, on.today) }, await this.complaintsOf(plans));
    return { items, total, ...(more ? { nextCursor: ids.at(-1)! } : {}) };
  }

  async get(caller: Caller, id: string): Promise<CustomerPlan> {
    const [plan] = await this.book.plans([id]);
    if (!plan) throw new Refusal('not-found', 'not-found', 'There is no such plan of a customer in your organisation.');
    const on = await this.foundOn();
    const around = { ...on, presences: await this.book.presences([plan], on.today) };
    const complaints = await this.complaintsOf([plan]);
    const [entry] = await this.shown([plan], around, complaints);
    const { person } = await this.rows.require({ id }, 'this plan');
    const wants = await this.wants.find({ planId: id }, { order: { position: 'ASC', id: 'ASC' } });
    const contacts = await this.contacts.find({ planId: id }, { order: { on: 'DESC', id: 'DESC' }, take: CUSTOMER_PLAN.shown });
    const people = await this.employees.named(contacts.map(({ byId }) => byId));
    return {
      ...entry!,
      person,
      wants: wants.map(({ id: wantId, text, state, since }) => ({ id: wantId, text, state, since })),
      wantsReviewedOn: plan.wantsReviewedOn,
      complaints: complaints.map(({ id: complaintId, number, receivedOn, dueOn }) => ({
        id: opens(['service-manager'], caller.roles) ? complaintId : null,
        ...{ number, receivedOn, dueOn },
        overdue: dueOn !== null && dueOn < around.today,
      })),
      contacts: contacts.map(({ id: contactId, on, channel, note, erased, outcome, byId }) => ({
        id: contactId,
        on,
        channel,
        note: erased ? null : note,
        outcome,
        by: people.get(byId) ?? null,
      })),
      mayWrite: mayWrite(plan.people, caller),
    };
  }

  async make(caller: Caller, body: NewCustomerPlan): Promise<CustomerPlan> {
    return this.get(caller, await this.writer.make(caller, body));
  }

  async change(caller: Caller, id: string, body: CustomerPlanChange): Promise<CustomerPlan> {
    await this.writer.change(caller, id, body);
    return this.get(caller, id);
  }

  async setWants(caller: Caller, id: string, body: WantDrafts): Promise<CustomerPlan> {
    await this.writer.setWants(caller, id, body);
    return this.get(caller, id);
  }

  async addContact(caller: Caller, id: string, body: NewCustomerContact): Promise<CustomerPlan> {
    await this.writer.addContact(caller, id, body);
    return this.get(caller, id);
  }

  async eraseContact(caller: Caller, id: string, contactId: string): Promise<CustomerPlan> {
    await this.words.eraseContact(caller, id, contactId);
    return this.get(caller, id);
  }

  async erase(caller: Caller, id: string): Promise<CustomerPlan> {
    await this.words.erase(caller, id);
    return this.get(caller, id);
  }

  async history(id: string): Promise<CustomerPlanHistory> {
    await this.rows.require({ id }, 'this plan');
    const rows = await this.changes.find({ planId: id }, { order: { id: 'DESC' }, take: CUSTOMER_PLAN.shown });
    const ids = (text: string | null): string[] => (text ? text.split(',') : []);
    const ofPeople = (field: string): boolean => ['owner', 'deputies', 'nextBy'].includes(field);
    const named = await this.employees.named([
      ...rows.flatMap(({ byId, fields }) => [
        ...(byId ? [byId] : []),
        ...fields.filter(({ field }) => ofPeople(field)).flatMap(({ from, to }) => [...ids(from), ...ids(to)]),
      ]),
    ]);
    const told = (field: string, text: string | null): string | null =>
      !ofPeople(field) || text === null
        ? text
        : ids(text)
            .flatMap((one) => named.get(one)?.name ?? [])
            .join(', ') || null;
    return {
      items: rows.map(({ id: changeId, kind, at, byId, fields }) => ({
        ...{ id: changeId, kind, at: at.toISOString(), by: (byId && named.get(byId)) || null },
        fields: fields.map(({ field, from, to }) => ({ field, from: told(field, from), to: told(field, to) })),
      })),
    };
  }

  async coverage(): Promise<CustomerPlanCoverage> {
    return { ...coverageOf(await this.finder.coverage(await this.foundOn())), settings: await this.settings.get() };
  }

  private async foundOn(): Promise<FoundOn> {
    return { today: await this.organisations.today(), days: await this.settings.get() };
  }

  private complaintsOf(plans: readonly StandingPlan[]): Promise<OpenComplaint[]> {
    return this.complaints.openAbout(plans.map(({ reference }) => referenceKey(reference)));
  }

  private async shown(
    plans: readonly StandingPlan[],
    { presences, today, days }: Surroundings,
    complaints: readonly OpenComplaint[],
  ): Promise<CustomerPlanEntry[]> {
    const named = await this.employees.named(plans.flatMap(({ people }) => people.map(({ employeeId }) => employeeId)));
    const person = (id: string | undefined): PlanPerson | null =>
      id === undefined ? null : { id, name: named.get(id)!.name, presence: presenceOf(id, presences) };
    return plans.map((plan) => {
      const { id, reference, name, risk, valueBand, nextOn, nextAbout, lastContactOn, ended, people } = plan;
      return {
        ...{ id, reference, name, risk, valueBand, lastContactOn, ended },
        owner: person(withPart(people, 'owner')[0]),
        deputies: withPart(people, 'deputy').map((one) => person(one)!),
        openComplaints: complaints.filter((one) => one.referenceKey === referenceKey(reference)).length,
        next: nextOn === null ? null : { on: nextOn, about: nextAbout, by: person(withPart(people, 'next')[0]) },
        gaps: gapsOf(plan, presences, today, days),
      };
    });
  }
}
