import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ImportedComplaint, stateOf, stepsOf } from './complaint-import.rules.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintNumbers } from './complaint-numbers.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { deadlinesOf } from './complaint.rules.js';

/** So many complaints go to the database at once. */
const AT_ONCE = 1000;

const ROWS = `
  INSERT INTO org.complaint (organisation_id, id, number, state, channel, category_id, team_id, received_on, reference, deadlines, acknowledge_due, respond_due, acknowledged_on,
    responded_on, closed_on, last_step_on, steps, decision, cause_id, redress_kind, redress_amount, redress_currency, owner_id, import_id, import_key, import_steps)
  SELECT $1, c.id, c.number, c.state, c.channel, c.category_id, c.team_id, c.received_on, c.reference, c.deadlines, c.acknowledge_due, c.respond_due, c.acknowledged_on,
    c.responded_on, c.closed_on, c.last_step_on, c.steps, c.decision, c.cause_id, c.redress_kind, c.redress_amount, c.redress_currency, c.owner_id, $3, c.import_key, c.steps
  FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, number int, state text, channel text, category_id uuid, team_id uuid, received_on date, reference text, deadlines jsonb,
    acknowledge_due date, respond_due date, acknowledged_on date, responded_on date, closed_on date, last_step_on date, steps int, decision text, cause_id uuid, redress_kind text,
    redress_amount numeric, redress_currency text, owner_id uuid, import_key text)`;

const STEPS = `
  INSERT INTO org.complaint_step (organisation_id, complaint_id, position, kind, on_day, noted_at, by_employee, detail)
  SELECT $1, s.complaint_id, s.position, s.kind, s.on_day, $3, $4, s.detail
  FROM jsonb_to_recordset($2::jsonb) AS s (complaint_id uuid, position int, kind text, on_day date, detail jsonb)`;

const WORDS = `
  INSERT INTO org.complaint_words (organisation_id, complaint_id, position, kind, content)
  SELECT $1, w.complaint_id, 0, w.kind, w.content FROM jsonb_to_recordset($2::jsonb) AS w (complaint_id uuid, kind text, content text)`;

/** Of deadlines that passed before a file came nobody is reminded: the desk shows them, and a file of a thousand is no thousand mails. */
const PASSED = `
  INSERT INTO org.complaint_reminder (organisation_id, complaint_id, deadline, due_on, kind)
  SELECT $1, c.id, d.deadline, d.due_on, 'passed' FROM org.complaint c
  CROSS JOIN LATERAL (VALUES ('acknowledge', c.acknowledge_due, c.acknowledged_on), ('respond', c.respond_due, c.responded_on)) AS d (deadline, due_on, done_on)
  WHERE c.organisation_id = $1 AND c.import_id = $2 AND c.state <> 'closed' AND d.done_on IS NULL AND d.due_on < $3::date`;

/** Writes the complaints of an import with their histories, and takes back those with which nobody has done anything since. */
@Injectable()
export class ComplaintImportWriter {
  constructor(
    private readonly lists: ComplaintListsService,
    private readonly settings: ComplaintSettingsService,
    private readonly numbers: ComplaintNumbers,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** In the order of their receipt, so that later ones have higher numbers. */
  async write(complaints: readonly ImportedComplaint[], importId: string, by: string): Promise<void> {
    const calendar = await this.settings.calendar();
    const rules = new Map(
      (await this.lists.categories()).items.map(({ id, acknowledgeWithin, respondWithin }) => [id, { acknowledge: acknowledgeWithin, respond: respondWithin }]),
    );
    const first = await this.numbers.next();
    const at = this.clock.now();
    const inOrder = complaints.toSorted((a, b) => (a.receivedOn === b.receivedOn ? a.line - b.line : a.receivedOn < b.receivedOn ? -1 : 1));
    const made = inOrder.map((one, i) => ({ one, id: newId(), number: first + i, steps: stepsOf(one) }));
    for (let from = 0; from < made.length; from += AT_ONCE) {
      const part = made.slice(from, from + AT_ONCE);
      const rows = part.map(({ one, id, number, steps }) => {
        const rule = rules.get(one.categoryId)!;
        const due = deadlinesOf(one.receivedOn, rule, calendar);
        return {
          ...{ id, number, state: stateOf(one), channel: one.channel, category_id: one.categoryId, team_id: one.teamId, received_on: one.receivedOn },
          ...{ reference: one.reference, deadlines: { from: one.receivedOn, ...rule }, acknowledge_due: due.acknowledge, respond_due: due.respond },
          // who had a response and no acknowledgement was acknowledged by it
          ...{ acknowledged_on: one.acknowledgedOn ?? one.respondedOn, responded_on: one.respondedOn, closed_on: one.closedOn },
          ...{ last_step_on: steps.at(-1)!.on, steps: steps.length, decision: one.decision, cause_id: one.causeId },
          ...{ redress_kind: one.closedOn === null ? null : (one.redress ?? 'none'), redress_amount: one.amount, redress_currency: one.currency },
          ...{ owner_id: one.ownerId ?? by, import_key: one.key },
        };
      });
      await this.work.query(ROWS, [JSON.stringify(rows), importId]);
      const lines = part.flatMap(({ one, id, steps }) =>
        steps.map(({ kind, on }, position) => ({
          complaint_id: id,
          position,
          kind,
          on_day: on,
          detail: { fromFile: true, ...(kind === 'closure' ? endOf(one) : {}) },
        })),
      );
      await this.work.query(STEPS, [JSON.stringify(lines), at, by]);
      const words = part.flatMap(({ one, id }) =>
        Object.entries({ happened: one.happened, wanted: one.wanted, 'customer-name': one.customerName, 'customer-contact': one.customerContact }).flatMap(
          ([kind, content]) => (content === '' ? [] : [{ complaint_id: id, kind, content }]),
        ),
      );
      await this.work.query(WORDS, [JSON.stringify(words)]);
    }
    await this.work.query(PASSED, [importId, await this.organisations.today()]);
  }

  /** Deletes what nobody has touched since; returns the numbers of the others, which stay. */
  async takeBack(importId: string): Promise<number[]> {
    // in a statement of its own: one that waited for somebody's step would not see how many there are by now
    await this.work.query(`SELECT 1 FROM org.complaint WHERE organisation_id = $1 AND import_id = $2 ORDER BY id FOR UPDATE`, [importId]);
    await this.work.query(`DELETE FROM org.complaint WHERE organisation_id = $1 AND import_id = $2 AND steps = import_steps`, [importId]);
    const stay = await this.work.query<{ number: number }>(`SELECT number FROM org.complaint WHERE organisation_id = $1 AND import_id = $2 ORDER BY number`, [
      importId,
    ]);
    return stay.map(({ number }) => number);
  }
}

const endOf = ({ decision, redress, cause, amount, currency }: ImportedComplaint) => ({
  ...{ decision, redressKind: redress ?? 'none' },
  ...(cause === null ? {} : { cause }),
  ...(amount === null ? {} : { amount }),
  ...(currency === null ? {} : { currency }),
});
