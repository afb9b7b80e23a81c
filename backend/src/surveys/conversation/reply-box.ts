import { generateKeyPairSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnonymityError } from '@throughline/anonymity';
import { checkReply, messageLengths, type Reply } from '@throughline/anonymity/mailbox';
import type { MailboxMessages, MailboxReply } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { cycleLock } from '../ballot/cycle-lock.js';

/** A key whose private half is thrown away. What is sent to a mailbox that does not exist is checked against it, so that it takes as long. */
const NOBODYS = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x!;

/** The anonymous side of conversations: hands everybody all messages of a cycle, and takes replies from nobody in particular. */
@Injectable()
export class ReplyBox {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  /** All messages of the cycle, by ids that are random: the order says nothing. */
  async messages(address: string): Promise<MailboxMessages> {
    const { organisationId, cycleId } = await this.cycles.find(address);
    const rows = await this.pools.message<{ mailbox: string; sealed: Buffer }>(
      'ballot',
      organisationId,
      sqlText`SELECT mailbox_id AS mailbox, body_ct AS sealed FROM pub.thread WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} ORDER BY id`,
    );
    return { messages: rows.map(({ mailbox, sealed }) => ({ mailbox, sealed: sealed.toString('base64url') })) };
  }

  /**
   * Keeps a genuine reply, with the day only, until all of the day are delivered; a second one of its kind on that day takes its place. Whatever is not
   * genuine, or names a mailbox that does not exist, is left unsaid: everybody gets the same answer, so nobody can ask this door which mailboxes there are.
   */
  async put(address: string, given: MailboxReply): Promise<void> {
    const { organisationId, cycleId } = await this.cycles.find(address);
    const reply = replyOf(given);
    const [mailbox] = await this.pools.message<{ sig_pub: string }>(
      'ballot',
      organisationId,
      sqlText`SELECT sig_pub FROM pub.mailbox WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND id = ${reply.mailbox}`,
    );
    const verdict = await verdictOf(mailbox?.sig_pub ?? NOBODYS, cycleId, reply);
    if (!mailbox || verdict !== 'genuine') return;
    const sealed = reply.kind === 'reply' ? Buffer.from(reply.sealed, 'base64url') : null;
    // the lock keeps a reply from falling into the table that is just being rewritten
    await this.pools.message(
      'ballot',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
        INSERT INTO box.reply_in AS r (organisation_id, cycle_id, mailbox_id, day, kind, counter, sealed, signature)
        SELECT m.organisation_id, m.cycle_id, m.id, ${this.clock.today()}::date, ${reply.kind}, ${reply.counter}, ${sealed}::bytea, ${Buffer.from(reply.signature, 'base64url')}
        FROM pub.mailbox m WHERE m.organisation_id = ${organisationId} AND m.cycle_id = ${cycleId} AND m.id = ${reply.mailbox}
        ON CONFLICT (organisation_id, cycle_id, mailbox_id, day, kind) DO UPDATE SET counter = excluded.counter, sealed = excluded.sealed, signature = excluded.signature
        WHERE excluded.counter >= r.counter`,
    );
  }
}

function replyOf({ mailbox, kind, counter, sealed, signature }: MailboxReply): Reply {
  if (kind !== 'reply') return { mailbox, kind, counter, signature };
  if (sealed === undefined || !messageLengths.includes(Buffer.from(sealed, 'base64url').length))
    throw new Refusal('invalid', 'wrong-size', `A sealed message has ${messageLengths.join(' or ')} bytes.`, [
      { pointer: '#/sealed', detail: `Must have ${messageLengths.join(' or ')} bytes.` },
    ]);
  return { mailbox, kind, counter, sealed, signature };
}

async function verdictOf(sigPub: string, cycleId: string, reply: Reply): Promise<string> {
  try {
    return await checkReply(sigPub, cycleId, reply, 0);
  } catch (error) {
    // an AnonymityError: a part that is base64url by its letters but not by its bits; it says no more than a forged one
    if (error instanceof AnonymityError) return 'malformed';
    throw error;
  }
}
