import { Injectable } from '@nestjs/common';
import type { Kudos, KudosReply, KudosReplyList } from '@throughline/contract';
import { KUDOS, KUDOS_REACTIONS, type KudosReactionKind, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { KudosFeed } from './kudos-feed.js';
import { KudosReplyRow } from './kudos-reply.entity.js';
import { RemovalMail } from './removal-mail.js';

/** What colleagues say to a kudos that they may see: one of a few words with one press, and replies. */
@Injectable()
export class KudosTalkService {
  constructor(
    @InjectRows(KudosReplyRow) private readonly replies: Rows<KudosReplyRow>,
    private readonly feed: KudosFeed,
    private readonly employees: EmployeeReader,
    private readonly removals: RemovalMail,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One of each person: another one takes the place of the first. */
  async react(caller: Caller, kudosId: string, kind: string): Promise<Kudos> {
    if (!isReaction(kind)) throw new Refusal('not-found', 'no-such-reaction', `"${kind.slice(0, 40)}" is none of ${KUDOS_REACTIONS.join(', ')}.`);
    await this.feed.mustSee(caller, kudosId);
    await this.work.query(
      `INSERT INTO org.kudos_reaction (organisation_id, kudos_id, employee_id, kind) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, kudos_id, employee_id) DO UPDATE SET kind = excluded.kind`,
      [kudosId, caller.employeeId, kind],
    );
    return this.feed.one(caller, kudosId);
  }

  async unreact(caller: Caller, kudosId: string): Promise<Kudos> {
    await this.feed.mustSee(caller, kudosId);
    await this.work.query(`DELETE FROM org.kudos_reaction WHERE organisation_id = $1 AND kudos_id = $2 AND employee_id = $3`, [kudosId, caller.employeeId]);
    return this.feed.one(caller, kudosId);
  }

  async list(caller: Caller, kudosId: string): Promise<KudosReplyList> {
    await this.feed.one(caller, kudosId);
    return { items: await this.shown(caller, await this.replies.find({ kudosId }, { order: { id: 'ASC' } })) };
  }

  async reply(caller: Caller, kudosId: string, text: string): Promise<KudosReply> {
    await this.feed.mustSee(caller, kudosId);
    if ((await this.replies.count({ kudosId })) >= KUDOS.repliesMost)
      throw new Refusal('conflict', 'too-many-replies', `There are ${KUDOS.repliesMost} replies already, which is the most.`);
    const writtenAt = this.clock.now();
    const id = newId(writtenAt.getTime());
    await this.replies.insert({ id, kudosId, authorId: caller.employeeId, text: text.trim(), writtenAt, editedAt: null });
    return this.one(caller, kudosId, id);
  }

  async change(caller: Caller, kudosId: string, id: string, text: string): Promise<KudosReply> {
    await this.feed.mustSee(caller, kudosId);
    await this.one(caller, kudosId, id);
    await this.replies.update({ id }, { text: text.trim(), editedAt: this.clock.now() });
    return this.one(caller, kudosId, id);
  }

  async withdraw(caller: Caller, kudosId: string, id: string): Promise<void> {
    await this.replies.require({ id, kudosId, authorId: caller.employeeId }, 'this reply of yours');
    await this.replies.remove({ id });
  }

  /** HR takes it down. Its writer is told why by mail; the log says who did it, and neither text nor reason. */
  async takeDown(caller: Caller, kudosId: string, id: string, reason: string): Promise<void> {
    const { authorId, text } = await this.replies.require({ id, kudosId }, 'this reply', { lock: { mode: 'pessimistic_write' } });
    await this.removals.order({ what: 'reply', writerId: authorId, message: text, reason: reason.trim() });
    await this.replies.remove({ id });
    await this.audit.note({ kind: 'kudos-reply-removed', by: caller.employeeId, subject: id, detail: { kudos: kudosId, writer: authorId } });
  }

  private async one(caller: Caller, kudosId: string, id: string): Promise<KudosReply> {
    const [reply] = await this.shown(caller, [await this.replies.require({ id, kudosId, authorId: caller.employeeId }, 'this reply of yours')]);
    return reply!;
  }

  private async shown(caller: Caller, rows: readonly KudosReplyRow[]): Promise<KudosReply[]> {
    const authors = await this.employees.named(rows.map(({ authorId }) => authorId));
    return rows.map(({ id, authorId, text, writtenAt, editedAt }) => ({
      id,
      author: authors.get(authorId)!,
      text,
      writtenAt: writtenAt.toISOString(),
      edited: editedAt !== null,
      mine: authorId === caller.employeeId,
    }));
  }
}

const isReaction = (kind: string): kind is KudosReactionKind => KUDOS_REACTIONS.some((known) => known === kind);
