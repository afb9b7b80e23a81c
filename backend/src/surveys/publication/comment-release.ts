import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sealMessage } from '@throughline/anonymity/mailbox';
import type { SealedMessage } from '@throughline/contract';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { holdComments } from './comment-lock.js';
import { passedOnSentence } from './passed-on.rules.js';

interface Moved {
  mailboxId: string | null;
  language: string | null;
}

/**
 * Takes a comment out of those that speak of danger and puts it among the others of its survey, under a new id. All comments of the survey are written anew with it, so that neither the place of a row nor its transaction tells
 * which one came later. What was said with the author until then stays between the two, and she is told in their conversation. Works as the tally role, the only one that writes comments.
 */
@Injectable()
export class CommentRelease {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  /** False when it is not there: passed on before, taken down, or another organisation's. */
  of(organisationId: string, cycleId: string, commentId: string, byName: string): Promise<boolean> {
    return this.pools.transaction('tally', organisationId, async (transaction) => {
      await holdComments(transaction, cycleId);
      const [moved] = await transaction.query<Moved>(
        `WITH taken AS (DELETE FROM pub.sensitive_comment WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3 RETURNING *)
         INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
         SELECT organisation_id, $4, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes FROM taken WHERE organisation_id = $1
         RETURNING mailbox_id AS "mailboxId", language`,
        [cycleId, commentId, randomUUID()],
      );
      if (!moved) return false;
      await transaction.query(
        `WITH all_of_it AS (DELETE FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 RETURNING *)
         INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
         SELECT organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes FROM all_of_it WHERE organisation_id = $1 ORDER BY random()`,
        [cycleId],
      );
      if (moved.mailboxId !== null) await this.keepApart(transaction, cycleId, moved.mailboxId, { byName, text: passedOnSentence(moved.language) });
      return true;
    });
  }

  /** Keeps what was said so far between the safe person and the author, and tells her who reads what comes. Nothing where nobody has written to her: the first answer will say who did. */
  private async keepApart(
    transaction: OrganisationTransaction,
    cycleId: string,
    mailboxId: string,
    { byName, text }: { byName: string; text: string },
  ): Promise<void> {
    const [talk] = await transaction.query<{ encPub: string; turn: number; closed: boolean }>(
      `SELECT m.enc_pub AS "encPub", m.closed, (SELECT coalesce(max(t.turn), 0) + 1 FROM pub.thread t WHERE t.organisation_id = m.organisation_id AND t.cycle_id = m.cycle_id AND t.mailbox_id = m.id) AS turn
       FROM pub.mailbox m WHERE m.organisation_id = $1 AND m.cycle_id = $2 AND m.id = $3`,
      [cycleId, mailboxId],
    );
    if (!talk || talk.turn === 1) return;
    if (!talk.closed) {
      const message: SealedMessage = { turn: talk.turn, on: this.clock.today(), from: 'organisation', byName, byRole: 'safe-person', text };
      const sealed = Buffer.from(await sealMessage(talk.encPub, { cycle: cycleId, mailbox: mailboxId, direction: 'to-author' }, JSON.stringify(message)));
      await transaction.query(
        `INSERT INTO pub.thread (organisation_id, id, cycle_id, mailbox_id, turn, direction, day, by_name, by_role, body, body_ct)
         VALUES ($1, $2, $3, $4, $5, 'to-author', $6, $7, 'safe-person', $8, $9)`,
        [randomUUID(), cycleId, mailboxId, talk.turn, message.on, byName, text, sealed],
      );
    }
    await transaction.query(`UPDATE pub.thread SET private = true WHERE organisation_id = $1 AND cycle_id = $2 AND mailbox_id = $3`, [cycleId, mailboxId]);
  }
}
