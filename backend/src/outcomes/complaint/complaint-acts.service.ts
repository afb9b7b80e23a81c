import { Injectable } from '@nestjs/common';
import type {
  ComplaintClosureBody,
  ComplaintEscalationBody,
  ComplaintJoiningBody,
  ComplaintStepBody,
  ComplaintStepDetail,
  ComplaintView,
} from '@throughline/contract';
import { type ComplaintAct, type PlainDate, plainDate, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComplaintCauseRow } from './complaint-cause.entity.js';
import { ComplaintHistory } from './complaint-history.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintRow } from './complaint.entity.js';
import { deadlinesOf, mayAct, mayClose, mustBeDayOfStep, mustBeRedress, stateAfter } from './complaint.rules.js';

const WHAT = 'this complaint';

/** What is done with a complaint, from acknowledgement to closure and back. Each act is a line of its history, on the day on which it was done. */
@Injectable()
export class ComplaintActs {
  constructor(
    @InjectRows(ComplaintRow) private readonly complaints: Rows<ComplaintRow>,
    @InjectRows(ComplaintCauseRow) private readonly causes: Rows<ComplaintCauseRow>,
    private readonly lists: ComplaintListsService,
    private readonly settings: ComplaintSettingsService,
    private readonly history: ComplaintHistory,
    private readonly views: ComplaintViews,
    private readonly organisations: OrganisationReader,
  ) {}

  acknowledge(caller: Caller, id: string, body: ComplaintStepBody): Promise<ComplaintView> {
    return this.act(caller, id, 'acknowledgement', body, async (_, on) => ({ change: { acknowledgedOn: on } }));
  }

  investigate(caller: Caller, id: string, body: ComplaintStepBody): Promise<ComplaintView> {
    return this.act(caller, id, 'investigation', body);
  }

  /** A response to somebody who got no acknowledgement acknowledges the complaint as well. */
  respond(caller: Caller, id: string, body: ComplaintStepBody): Promise<ComplaintView> {
    return this.act(caller, id, 'response', body, async ({ acknowledgedOn }, on) => ({ change: { respondedOn: on, acknowledgedOn: acknowledgedOn ?? on } }));
  }

  escalate(caller: Caller, id: string, body: ComplaintEscalationBody): Promise<ComplaintView> {
    const { to } = body;
    return this.act(caller, id, 'escalation', body, async () => ({ change: { escalatedTo: to }, detail: { to, body: body.body.trim() } }));
  }

  close(caller: Caller, id: string, body: ComplaintClosureBody): Promise<ComplaintView> {
    const { decision, redressKind, amount = null, currency = null } = body;
    return this.act(caller, id, 'closure', body, async (complaint, on) => {
      mayClose(complaint, decision);
      mustBeRedress(redressKind, amount, currency, decision);
      await this.lists.mustBeCause(body.causeId, complaint.causeId);
      const causeId = body.causeId === undefined ? complaint.causeId : body.causeId;
      const cause = causeId === null ? undefined : (await this.causes.findOne({ id: causeId }))?.name;
      return {
        change: { closedOn: on, decision, causeId, redressKind, amount, currency },
        detail: { decision, redressKind, ...(cause ? { cause } : {}), ...(amount === null ? {} : { amount }), ...(currency === null ? {} : { currency }) },
      };
    });
  }

  /** Taken up again: it has to be answered again, within the time of its category counted from this day. It was acknowledged already. */
  reopen(caller: Caller, id: string, body: ComplaintStepBody): Promise<ComplaintView> {
    return this.act(caller, id, 'reopening', body, async ({ deadlines, acknowledgedOn, acknowledgeDue, reopenings }, on) => {
      const due = deadlinesOf(on, deadlines, await this.settings.calendar());
      return {
        change: {
          deadlines: { ...deadlines, from: on },
          acknowledgedOn: acknowledgedOn ?? on,
          acknowledgeDue,
          respondDue: due.respond,
          respondedOn: null,
          closedOn: null,
          decision: null,
          redressKind: null,
          amount: null,
          currency: null,
          reopenings: reopenings + 1,
        },
      };
    });
  }

  note(caller: Caller, id: string, body: ComplaintStepBody): Promise<ComplaintView> {
    if (body.note?.trim()) return this.act(caller, id, 'note', body);
    const detail = 'Write what is to be noted.';
    throw new Refusal('invalid', 'empty-note', detail, [{ pointer: '#/note', detail }]);
  }

  /** From now on it is handled, and counted, with the other one, which must still be open. */
  async join(caller: Caller, id: string, body: ComplaintJoiningBody): Promise<ComplaintView> {
    // in the order of ids, so that two that are joined to each other at once do not wait for each other
    const both = [id, body.complaintId].sort();
    for (const one of both) await this.complaints.findOne({ id: one }, { lock: { mode: 'pessimistic_write' } });
    return this.act(caller, id, 'joining', body, async ({ number }, on) => {
      const other = await this.complaints.findOne({ id: body.complaintId });
      if (!other || other.id === id || other.state === 'joined' || other.state === 'closed') {
        const detail = 'Choose another complaint that is still open.';
        throw new Refusal('invalid', 'not-to-join', detail, [{ pointer: '#/complaintId', detail }]);
      }
      await this.complaints.update({ id: other.id }, { steps: other.steps + 1 });
      await this.history.add(caller, { complaintId: other.id, position: other.steps, kind: 'joining', on, detail: { joined: number } });
      return { change: { joinedTo: other.id }, detail: { joined: other.number } };
    });
  }

  private async act(
    caller: Caller,
    id: string,
    act: ComplaintAct,
    { on: day, note = '' }: ComplaintStepBody,
    meant: (complaint: ComplaintRow, on: PlainDate) => Promise<{ change: Partial<ComplaintRow>; detail?: ComplaintStepDetail }> = async () => ({ change: {} }),
  ): Promise<ComplaintView> {
    const complaint = await this.complaints.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    const on = plainDate(day);
    mayAct(act, complaint);
    mustBeDayOfStep(on, { last: complaint.lastStepOn, today: await this.organisations.today() });
    const { change, detail = {} } = await meant(complaint, on);
    await this.complaints.update({ id }, { ...change, state: stateAfter(act, complaint.state), lastStepOn: on, steps: complaint.steps + 1 });
    await this.history.add(caller, { complaintId: id, position: complaint.steps, kind: act, on, detail, note });
    return this.views.get(id);
  }
}
