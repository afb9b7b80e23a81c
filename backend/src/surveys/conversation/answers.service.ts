import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnonymityError } from '@throughline/anonymity';
import { sealMessage } from '@throughline/anonymity/mailbox';
import type { SealedMessage } from '@throughline/contract';
import { LIMITS, opens, Refusal } from '@throughline/domain';
import { commentText } from '@throughline/publication';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { SafePersons } from '../comment/safe-persons.js';
import { CERTIFIED } from '../results/certified.js';
import { holdMailbox } from './reply-delivery.js';

interface CommentRow {
  nodeId: string;
  mailboxId: string | null;
  encPub: string | null;
  closed: boolean | null;
}

/** Answers comments whose authors asked for it. Nobody here learns who they are; what is written is sealed to the comment's mailbox. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
    private readonly employees: EmployeeReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly safePersons: SafePersons,
  ) {}

  async answer(caller: Caller, cycleId: string, commentId: string, text: string): Promise<void> {
    const { mailboxId, encPub, byRole } = await this.mailbox(caller, cycleId, commentId);
    const words = commentText(text);
    if (!words)
      throw new Refusal('invalid', 'blank', 'Write an answer first.', [{ pointer: '#/text', detail: 'Must hold at least one character that can be seen.' }]);
    await holdMailbox(this.work, cycleId, mailboxId);
    const { turn, closed } = await this.next(cycleId, mailboxId);
    if (closed) throw ended();
    if (turn > LIMITS.conversation)
      throw new Refusal('conflict', 'conversation-full', `A conversation has at most ${LIMITS.conversation} messages, and this one has them.`);
    const byName = (await this.employees.named([caller.employeeId])).get(caller.employeeId)?.name ?? '';
    const message: SealedMessage = { turn, on: this.clock.today(), from: 'organisation', byName, byRole, text: words };
    await this.work.query(
      `INSERT INTO pub.thread (organisation_id, id, cycle_id, mailbox_id, turn, direction, day, by_name, by_role, body, body_ct)
       VALUES ($1, $2, $3, $4, $5, 'to-author', $6, $7, $8, $9, $10)`,
      [randomUUID(), cycleId, mailboxId, turn, message.on, byName, byRole, words, await sealed(encPub, cycleId, mailboxId, message)],
    );
    // which comment it was is not said: the log must not tell in which order mailboxes were written to
    // nor, of a safe person, that she wrote at all: that there are comments that speak of danger is hers to know
    if (byRole !== 'safe-person') await this.audit.note({ kind: 'comment-answered', by: caller.employeeId, subject: cycleId, dayOnly: true });
  }

  /** The mailbox of a comment that the caller may see: HR all, a leader those of her own teams and below, a safe person those that speak of danger, where the cycle names her. */
  private async mailbox(
    caller: Caller,
    cycleId: string,
    commentId: string,
  ): Promise<{ mailboxId: string; encPub: string; byRole: NonNullable<SealedMessage['byRole']> }> {
    const named = opens(['safe-person'], caller.roles) && (await this.safePersons.cyclesOf(caller.employeeId)).includes(cycleId);
    const safe = named ? await this.comment('pub.sensitive_comment', cycleId, commentId) : undefined;
    const comment = safe ?? (await this.comment('pub.comment', cycleId, commentId));
    const all = opens(['hr'], caller.roles);
    const mine = safe !== undefined || all || (comment && (await this.teams.scopeOf(caller.employeeId)).includes(comment.nodeId));
    if (!comment || !mine) throw new Refusal('not-found', 'not-found', 'There is no such comment among those you may see; its author may have taken it down.');
    const { mailboxId, encPub } = comment;
    if (mailboxId === null || encPub === null)
      throw new Refusal('conflict', 'no-answer-wanted', 'Whoever wrote this comment did not ask for an answer, so none can reach them.');
    return { mailboxId, encPub, byRole: safe ? 'safe-person' : all ? 'hr' : 'leader' };
  }

  private async comment(table: 'pub.comment' | 'pub.sensitive_comment', cycleId: string, commentId: string): Promise<CommentRow | undefined> {
    const [comment] = await this.work.query<CommentRow>(
      `SELECT c.node_id AS "nodeId", m.id AS "mailboxId", m.enc_pub AS "encPub", m.closed
       FROM ${table} c JOIN pub.publication p ON p.organisation_id = c.organisation_id AND p.cycle_id = c.cycle_id
       LEFT JOIN pub.mailbox m ON m.organisation_id = c.organisation_id AND m.cycle_id = c.cycle_id AND m.id = c.mailbox_id
       WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.id = $3 AND ${CERTIFIED}`,
      [cycleId, commentId],
    );
    return comment;
  }

  private async next(cycleId: string, mailboxId: string): Promise<{ turn: number; closed: boolean }> {
    const [row] = await this.work.query<{ turn: number; closed: boolean }>(
      `SELECT (SELECT coalesce(max(t.turn), 0) + 1 FROM pub.thread t WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.mailbox_id = m.id) AS turn, m.closed
       FROM pub.mailbox m WHERE m.organisation_id = $1 AND m.cycle_id = $2 AND m.id = $3`,
      [cycleId, mailboxId],
    );
    if (!row) throw ended();
    return row;
  }
}

function ended(): Refusal {
  return new Refusal('conflict', 'conversation-closed', 'The author of this comment has ended the conversation; nothing more reaches them.');
}

async function sealed(encPub: string, cycle: string, mailbox: string, message: SealedMessage): Promise<Buffer> {
  try {
    return Buffer.from(await sealMessage(encPub, { cycle, mailbox, direction: 'to-author' }, JSON.stringify(message)));
  } catch (error) {
    // AnonymityError `too-long`: only sealing tells how many bytes the words take
    if (!(error instanceof AnonymityError)) throw error;
    throw new Refusal('invalid', error.code, error.message, [{ pointer: '#/text', detail: 'Must be shorter.' }]);
  }
}
