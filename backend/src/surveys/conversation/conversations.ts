import { Injectable } from '@nestjs/common';
import type { AnsweredCycleList, Conversation, ConversationMessage } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Where answers to a comment go, null where none are wanted. */
export interface Mailbox {
  readonly cycleId: string;
  readonly mailboxId: string | null;
}

/** What the organisation may read of conversations. Every method runs inside a unit of work. */
@Injectable()
export class Conversations {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Finds the conversation about a comment among those of some mailboxes; a comment whose author asked for no answer has none. The id of a mailbox is its author's choice, so it means something within its cycle only.
   * `whole`: also what was said with a safe person before the comment was passed on, which stays between the two.
   */
  async of(mailboxes: readonly Mailbox[], { whole }: { whole: boolean }): Promise<(mailbox: Mailbox) => Conversation | undefined> {
    const asked = mailboxes.filter(({ mailboxId }) => mailboxId !== null);
    if (asked.length === 0) return () => undefined;
    const rows = await this.work.query<{ cycleId: string; id: string; closed: boolean; messages: ConversationMessage[] }>(
      `SELECT m.cycle_id AS "cycleId", m.id, m.closed, coalesce((
         SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', CASE t.direction WHEN 'to-author' THEN 'organisation' ELSE 'author' END,
                  'byName', t.by_name, 'byRole', t.by_role, 'on', t.day::text, 'text', t.body)) ORDER BY t.turn)
         FROM pub.thread t WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.mailbox_id = m.id AND t.body <> '' AND ($4 OR NOT t.private)), '[]') AS messages
       FROM unnest($2::uuid[], $3::text[]) AS asked(cycle_id, id)
       JOIN pub.mailbox m ON m.organisation_id = $1 AND m.cycle_id = asked.cycle_id AND m.id = asked.id WHERE m.organisation_id = $1`,
      [asked.map(({ cycleId }) => cycleId), asked.map(({ mailboxId }) => mailboxId), whole],
    );
    const found = new Map(rows.map(({ cycleId, id, closed, messages }) => [`${cycleId} ${id}`, { closed, messages }]));
    return ({ cycleId, mailboxId }) => found.get(`${cycleId} ${mailboxId}`);
  }

  /** The cycles in which authors of comments may have been answered, for everybody alike: all in which one asked for it, since who was answered by a safe person is nobody's to know. */
  async answeredCycles(): Promise<AnsweredCycleList> {
    const items = await this.work.query<{ id: string; name: string }>(
      `SELECT c.id, c.name FROM org.cycle c WHERE c.organisation_id = $1 AND EXISTS (
         SELECT 1 FROM pub.mailbox m WHERE m.organisation_id = c.organisation_id AND m.cycle_id = c.id)
       ORDER BY c.closed_on DESC, c.id`,
    );
    return { items };
  }
}
