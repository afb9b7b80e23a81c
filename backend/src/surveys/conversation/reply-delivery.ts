import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnonymityError, importTallyKey, shuffled, systemRandom, type TallyKey } from '@throughline/anonymity';
import { checkReply, openMessage, type Reply, sealMessage } from '@throughline/anonymity/mailbox';
import type { SealedMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { commentText } from '@throughline/publication';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { BoxPartitions } from '../ballot/box-partitions.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { holdComments } from '../publication/comment-lock.js';
import { deliverable } from './delivery.rules.js';

interface Waiting {
  mailbox: string;
  kind: Reply['kind'];
  counter: string;
  sealed: Buffer | null;
  signature: Buffer;
}

interface MailboxRow {
  id: string;
  enc_pub: string;
  sig_pub: string;
  counter: string;
  closed: boolean;
}

/** Where a comment may lie. */
const COMMENTS = ['pub.comment', 'pub.sensitive_comment'] as const;

interface Cycle {
  organisationId: string;
  cycleId: string;
}

/**
 * Delivers the replies of the days before, all at once: in one transaction, in random order, under one day. Until then nobody can open one. Works as the tally
 * role. Run twice it finds nothing left; a crash in the middle leaves all of them waiting.
 */
@Injectable()
export class ReplyDelivery {
  constructor(
    private readonly keys: CycleKeys,
    private readonly partitions: BoxPartitions,
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  async deliver(cycle: Cycle): Promise<void> {
    const { organisationId, cycleId } = cycle;
    const today = this.clock.today();
    if (!(await this.anyWait(cycle, today))) return;
    const key = await importTallyKey((await this.keys.forReplies(organisationId, cycleId)).reply);
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      await holdComments(transaction, cycleId);
      const waiting = await transaction.query<Waiting>(
        `DELETE FROM box.reply_in WHERE organisation_id = $1 AND cycle_id = $2 AND day < $3
         RETURNING mailbox_id AS mailbox, kind, counter, sealed, signature`,
        [cycleId, today],
      );
      const byMailbox = Map.groupBy(waiting, ({ mailbox }) => mailbox);
      // whoever answers a comment holds its mailbox; in the order of ids two deliveries cannot wait for each other
      for (const id of [...byMailbox.keys()].sort()) await holdMailbox(transaction, cycleId, id);
      for (const id of shuffled([...byMailbox.keys()], systemRandom)) await this.deliverOne(transaction, { cycleId, today, key }, id, byMailbox.get(id)!);
    });
    await this.partitions.shuffleReplies(organisationId, cycleId);
  }

  /** Ends all conversations of a cycle: the comments stay, what was written about them goes, and with the key every reply that still waits. */
  async end({ organisationId, cycleId }: Cycle): Promise<void> {
    await this.keys.destroyReply(organisationId, cycleId);
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      await holdComments(transaction, cycleId);
      await transaction.query(`DELETE FROM pub.thread WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
      for (const table of COMMENTS)
        await transaction.query(`UPDATE ${table} SET mailbox_id = NULL WHERE organisation_id = $1 AND cycle_id = $2 AND mailbox_id IS NOT NULL`, [cycleId]);
      await transaction.query(`DELETE FROM pub.mailbox WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
    });
    await this.partitions.dropReplies(organisationId, cycleId);
  }

  private anyWait({ organisationId, cycleId }: Cycle, today: string): Promise<boolean> {
    return this.pools.transaction('tally', organisationId, async (transaction) => {
      const rows = await transaction.query(`SELECT 1 FROM box.reply_in WHERE organisation_id = $1 AND cycle_id = $2 AND day < $3 LIMIT 1`, [cycleId, today]);
      return rows.length > 0;
    });
  }

  private async deliverOne(
    transaction: OrganisationTransaction,
    at: { cycleId: string; today: string; key: TallyKey },
    id: string,
    waiting: readonly Waiting[],
  ): Promise<void> {
    const { cycleId } = at;
    const [mailbox] = await transaction.query<MailboxRow>(
      `SELECT id, enc_pub, sig_pub, counter, closed FROM pub.mailbox WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3`,
      [cycleId, id],
    );
    if (!mailbox) return;
    const last = Number(mailbox.counter);
    for (const reply of deliverable(await genuine(mailbox, cycleId, waiting), { last, closed: mailbox.closed })) {
      if (reply.kind === 'withdraw') return takeDown(transaction, cycleId, id);
      await this.write(transaction, at, mailbox, reply);
      await transaction.query(`UPDATE pub.mailbox SET counter = $4, closed = $5 WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3`, [
        cycleId,
        id,
        reply.counter,
        reply.kind === 'close',
      ]);
    }
  }

  private async write(
    transaction: OrganisationTransaction,
    { cycleId, today, key }: { cycleId: string; today: string; key: TallyKey },
    mailbox: MailboxRow,
    reply: Reply,
  ): Promise<void> {
    const place = { cycle: cycleId, mailbox: mailbox.id, direction: 'from-author' } as const;
    const text = reply.kind === 'reply' ? await opened(key, place, reply.sealed) : '';
    if (text === undefined || (reply.kind === 'reply' && text === '')) return;
    const [{ turn }] = (await transaction.query<{ turn: number }>(
      `SELECT coalesce(max(turn), 0) + 1 AS turn FROM pub.thread WHERE organisation_id = $1 AND cycle_id = $2 AND mailbox_id = $3`,
      [cycleId, mailbox.id],
    )) as [{ turn: number }];
    const kind = reply.kind === 'close' ? 'close' : 'reply';
    const message: SealedMessage = { turn, on: today, from: 'author', kind, counter: reply.counter, text };
    // sealed back to her, so that she finds her own words on any device
    const sealed = await sealMessage(mailbox.enc_pub, place, JSON.stringify(message));
    await transaction.query(
      `INSERT INTO pub.thread (organisation_id, id, cycle_id, mailbox_id, turn, direction, day, by_name, by_role, body, body_ct)
       VALUES ($1, $2, $3, $4, $5, 'from-author', $6, NULL, NULL, $7, $8)`,
      [randomUUID(), cycleId, mailbox.id, turn, today, text, Buffer.from(sealed)],
    );
  }
}

/** Waits until nobody else writes to the mailbox, and keeps others from it until the transaction ends. */
export async function holdMailbox(transaction: OrganisationTransaction, cycleId: string, id: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended(id, 330)) FROM pub.mailbox WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3`, [
    cycleId,
    id,
  ]);
}

async function takeDown(transaction: OrganisationTransaction, cycleId: string, id: string): Promise<void> {
  await transaction.query(`DELETE FROM pub.thread WHERE organisation_id = $1 AND cycle_id = $2 AND mailbox_id = $3`, [cycleId, id]);
  for (const table of COMMENTS) await transaction.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND cycle_id = $2 AND mailbox_id = $3`, [cycleId, id]);
  await transaction.query(`DELETE FROM pub.mailbox WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3`, [cycleId, id]);
}

/** The door has checked them already; whoever could write into the table without it is found out here. */
async function genuine(mailbox: MailboxRow, cycleId: string, waiting: readonly Waiting[]): Promise<Reply[]> {
  const replies = waiting.map(replyOf);
  const verdicts = await Promise.all(replies.map((reply) => checkReply(mailbox.sig_pub, cycleId, reply, Number(mailbox.counter)).catch(malformed)));
  return replies.filter((_, i) => verdicts[i] === 'genuine');
}

function malformed(error: unknown): 'forged' {
  if (error instanceof AnonymityError) return 'forged';
  throw error;
}

function replyOf({ mailbox, kind, counter, sealed, signature }: Waiting): Reply {
  const signed = { mailbox, counter: Number(counter), signature: signature.toString('base64url') };
  return kind === 'reply' ? { ...signed, kind, sealed: (sealed ?? Buffer.alloc(0)).toString('base64url') } : { ...signed, kind };
}

/** The words of a reply as they may be stored, or undefined when they cannot be opened: then nobody will ever read them. */
async function opened(key: TallyKey, place: Parameters<typeof openMessage>[1], sealed: string): Promise<string | undefined> {
  try {
    return commentText((await openMessage(key, place, Buffer.from(sealed, 'base64url'))).slice(0, LIMITS.answer));
  } catch (error) {
    // an AnonymityError is a message sealed to another key or place; it must not stop the others
    if (error instanceof AnonymityError) return undefined;
    throw error;
  }
}
