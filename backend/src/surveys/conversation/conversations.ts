import { Injectable } from '@nestjs/common';
import type { AnsweredCycleList, Conversation, ConversationMessage } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What the organisation may read of conversations. Every method runs inside a unit of work. */
@Injectable()
export class Conversations {
  constructor(private readonly work: UnitOfWork) {}

  /** The conversations about the comments of some teams, by comment; a comment whose author asked for no answer has none. */
  async of(cycleId: string, teamIds: readonly string[]): Promise<Map<string, Conversation>> {
    const rows = await this.work.query<{ commentId: string; closed: boolean; messages: ConversationMessage[] }>(
      `SELECT c.id AS "commentId", m.closed, coalesce((
         SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', CASE t.direction WHEN 'to-author' THEN 'organisation' ELSE 'author' END,
                  'byName', t.by_name, 'byRole', t.by_role, 'on', t.day::text, 'text', t.body)) ORDER BY t.turn)
         FROM pub.thread t WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.mailbox_id = m.id AND t.body <> ''), '[]') AS messages
       FROM pub.comment c JOIN pub.mailbox m ON m.organisation_id = c.organisation_id AND m.cycle_id = c.cycle_id AND m.id = c.mailbox_id
       WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.node_id = ANY($3::uuid[])`,
      [cycleId, teamIds],
    );
    return new Map(rows.map(({ commentId, closed, messages }) => [commentId, { closed, messages }]));
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
