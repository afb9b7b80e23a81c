import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../../platform/database/connection-pools.js';

/**
 * Takes a comment out of those that speak of danger and puts it among the others of its survey, under a new id. All comments of the survey are written anew with it, so that neither the place of a row nor its transaction tells
 * which one came later. Works as the tally role, the only one that writes comments.
 */
@Injectable()
export class CommentRelease {
  constructor(private readonly pools: ConnectionPools) {}

  /** False when it is not there: passed on before, taken down, or another organisation's. */
  of(organisationId: string, cycleId: string, commentId: string): Promise<boolean> {
    return this.pools.transaction('tally', organisationId, async (transaction) => {
      const moved = await transaction.query(
        `WITH taken AS (DELETE FROM pub.sensitive_comment WHERE organisation_id = $1 AND cycle_id = $2 AND id = $3 RETURNING *)
         INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
         SELECT organisation_id, $4, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes FROM taken WHERE organisation_id = $1 RETURNING id`,
        [cycleId, commentId, randomUUID()],
      );
      if (moved.length === 0) return false;
      await transaction.query(
        `WITH all_of_it AS (DELETE FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 RETURNING *)
         INSERT INTO pub.comment SELECT * FROM all_of_it WHERE organisation_id = $1 ORDER BY random()`,
        [cycleId],
      );
      return true;
    });
  }
}
