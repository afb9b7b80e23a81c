import { Injectable } from '@nestjs/common';
import type { ComplaintChange, ComplaintView, NewComplaint } from '@throughline/contract';
import { type PlainDate, plainDate, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { IdempotencyKeys } from '../../platform/http/idempotency-keys.js';
import { ComplaintHandlers } from './complaint-handlers.js';
import { ComplaintHistory } from './complaint-history.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintNumbers } from './complaint-numbers.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintRow } from './complaint.entity.js';
import { actsOf, deadlinesOf, mustBeWithoutPerson } from './complaint.rules.js';

const FIELDS = [
  ['category', 'categoryId'],
  ['team', 'teamId'],
  ['cause', 'causeId'],
  ['reference', 'reference'],
  ['owner', 'ownerId'],
  ['deputy', 'deputyId'],
] as const;

/** A complaint of which nothing was done yet. */
const AT_RECEIPT = {
  state: 'received',
  acknowledgedOn: null,
  respondedOn: null,
  closedOn: null,
  steps: 1,
  reopenings: 0,
  escalatedTo: null,
  decision: null,
  causeId: null,
  redressKind: null,
  amount: null,
  currency: null,
  joinedTo: null,
} as const;

/** The register: complaints are received, given to somebody, and their words erased when nobody needs them any more. What is done with them is `ComplaintActs`. */
@Injectable()
export class ComplaintsService {
  constructor(
    @InjectRows(ComplaintRow) private readonly complaints: Rows<ComplaintRow>,
    private readonly lists: ComplaintListsService,
    private readonly settings: ComplaintSettingsService,
    private readonly handlers: ComplaintHandlers,
    private readonly numbers: ComplaintNumbers,
    private readonly history: ComplaintHistory,
    private readonly views: ComplaintViews,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
    private readonly keys: IdempotencyKeys,
  ) {}

  async register(caller: Caller, body: NewComplaint): Promise<ComplaintView> {
    const { channel, categoryId, teamId = null, deputyId = null, happened, wanted, customerName = '', customerContact = '' } = body;
    const receivedOn = plainDate(body.receivedOn);
    const reference = body.reference.trim();
    mustBeReceived(receivedOn, await this.organisations.today());
    if (!(await this.settings.get()).keepsCustomerData)
      mustBeWithoutPerson({ reference, customerName: customerName.trim(), customerContact: customerContact.trim() });
    const category = await this.lists.usableCategory(categoryId);
    await this.mustBeTeam(teamId);
    const ownerId = body.ownerId ?? caller.employeeId;
    await this.handlers.mustBeHandlers({ ownerId: body.ownerId ?? null, deputyId });
    const rule = { acknowledge: category.acknowledgeWithin, respond: category.respondWithin };
    const due = deadlinesOf(receivedOn, rule, await this.settings.calendar());
    const id = newId();
    await this.complaints.insert({
      id,
      number: await this.numbers.next(),
      ...AT_RECEIPT,
      channel,
      categoryId,
      teamId,
      receivedOn,
      reference,
      deadlines: { from: receivedOn, ...rule },
      acknowledgeDue: due.acknowledge,
      respondDue: due.respond,
      lastStepOn: receivedOn,
      ownerId,
      deputyId,
    });
    await this.history.add(caller, { complaintId: id, position: 0, kind: 'receipt', on: receivedOn });
    await this.history.write(id, 0, { happened, wanted, 'customer-name': customerName, 'customer-contact': customerContact });
    return this.views.get(id);
  }

  async change(caller: Caller, id: string, body: ComplaintChange): Promise<ComplaintView> {
    const now = await this.complaints.require({ id }, 'this complaint', { lock: { mode: 'pessimistic_write' } });
    if (actsOf(now).length === 0) throw new Refusal('conflict', 'complaint-joined', 'This complaint is handled with another one. Change that one.');
    const changes = FIELDS.filter(([, field]) => body[field] !== undefined && body[field] !== now[field]);
    if (changes.length === 0) return this.views.get(id);
    const reference = body.reference?.trim();
    if (reference !== undefined && !(await this.settings.get()).keepsCustomerData) mustBeWithoutPerson({ reference, customerName: '', customerContact: '' });
    await this.mustBeTeam(body.teamId ?? null);
    await this.lists.mustBeCause(body.causeId, now.causeId);
    await this.handlers.mustBeHandlers({
      ownerId: body.ownerId === now.ownerId ? null : (body.ownerId ?? null),
      deputyId: body.deputyId === now.deputyId ? null : (body.deputyId ?? null),
    });
    await this.complaints.update(
      { id },
      {
        ...Object.fromEntries(changes.map(([, field]) => [field, field === 'reference' ? reference : body[field]])),
        ...(body.categoryId === undefined || body.categoryId === now.categoryId ? {} : await this.deadlinesIn(body.categoryId, now)),
        steps: now.steps + 1,
      },
    );
    await this.history.add(caller, {
      complaintId: id,
      position: now.steps,
      kind: 'change',
      on: await this.organisations.today(),
      detail: { changed: changes.map(([name]) => name) },
    });
    return this.views.get(id);
  }

  /** Erases what was written of it in words, reference, notes and files included. That it was, and what was done when, stays. */
  async erase(caller: Caller, id: string): Promise<ComplaintView> {
    const now = await this.complaints.require({ id }, 'this complaint', { lock: { mode: 'pessimistic_write' } });
    await this.history.erase(id);
    await this.keys.emptyAnswersAbout([id]);
    await this.complaints.update({ id }, { reference: '', steps: now.steps + 1 });
    await this.history.add(caller, { complaintId: id, position: now.steps, kind: 'erasure', on: await this.organisations.today() });
    await this.audit.note({ kind: 'complaint-words-erased', by: caller.employeeId, subject: id });
    return this.views.get(id);
  }

  /** The deadlines of another category, for what is still open of them. */
  private async deadlinesIn(categoryId: string, { deadlines: { from }, acknowledgedOn, respondedOn, acknowledgeDue, respondDue }: ComplaintRow) {
    const { acknowledgeWithin: acknowledge, respondWithin: respond } = await this.lists.usableCategory(categoryId);
    const due = deadlinesOf(from, { acknowledge, respond }, await this.settings.calendar());
    return {
      deadlines: { from, acknowledge, respond },
      acknowledgeDue: acknowledgedOn === null ? due.acknowledge : acknowledgeDue,
      respondDue: respondedOn === null ? due.respond : respondDue,
    };
  }

  private async mustBeTeam(teamId: string | null): Promise<void> {
    if (teamId === null || (await this.teams.tree()).some(({ id }) => id === teamId)) return;
    const detail = 'This is no team of your organisation. Choose one from the list.';
    throw new Refusal('invalid', 'not-a-team', detail, [{ pointer: '#/teamId', detail }]);
  }
}

function mustBeReceived(receivedOn: PlainDate, today: PlainDate): void {
  if (receivedOn <= today) return;
  const detail = 'This day is still to come. Choose today or a day before.';
  throw new Refusal('invalid', 'complaint-day', detail, [{ pointer: '#/receivedOn', detail }]);
}
