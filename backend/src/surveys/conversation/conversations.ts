import { Injectable } from '@nestjs/common';
import type { AnsweredCycleList, Conversation, ConversationMessage } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What the organisation may read of conversations. Every method runs inside a unit of work. */
@Injectable()
export class Conversations {
  constructor(private readonly work: UnitOfWork) {}

  /** The conversations of some mailboxes, by mailbox; a comment whose author asked for no answer has none. */
  async of(mailboxIds: readonly string[]): Promise<Map<string, Conversation>> {
    if (mailboxIds.length === 0) return new Map();
    const rows = await this.work.query<{ id: string; closed: boolean; messages: ConversationMessage[] }>(
      `SELECT m.id, m.closed, coalesce((
         SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', CASE t.direction WHEN 'to-author' THEN 'organisation' ELSE 'author' END,
                  'byName', t.by_name, 'byRole', t.by_role, 'on', t.day::text, 'text', t.body)) ORDER BY t.turn)
         FROM pub.thread t WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.mailbox_id = m.id AND t.body <> ''), '[]') AS messages
       FROM pub.mailbox m WHERE m.organisation_id = $1 AND m.id = ANY($2::text[])`,
      [mailboxIds],
    );
    return new Map(rows.map(({ id, closed, messages }) => [id, { closed, messages }]));
  }

  /** The cycles in which a comment was answered, for everybody alike. */
  async answeredCycles(): Promise<AnsweredCycleList> {
    const items = await this.work.query<{ id: string; name: string }>(
      `SELECT c.id, c.name FROM org.cycle c WHERE c.organisation_id = $1 AND EXISTS (
         SELECT 1 FROM pub.thread t WHERE t.organisation_id = c.organisation_id AND t.cycle_id = c.id AND t.direction = 'to-author')
       ORDER BY c.closed_on DESC, c.id`,
    );
    return { items };
  }
}
