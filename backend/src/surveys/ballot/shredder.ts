import { Injectable } from '@nestjs/common';
import { signShredding } from '@throughline/anonymity/server';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { holdComments } from '../publication/comment-lock.js';
import { BallotCycles } from './ballot-cycles.js';
import { BoxPartitions } from './box-partitions.js';
import { CycleKeys } from './cycle-keys.js';
import { addLine } from './public-log.js';

interface Box {
  state: string;
  on: string | null;
  signature: string | null;
  ballots: number;
  root: string;
}

/**
 * Destroys a counted box for good, in steps that can each be done again: sign what will be said while there is a key to sign with, destroy keys and
 * ballots, and only when all is gone say so in public. A crash between any two leaves a cycle that is still due, and the next run goes on.
 */
@Injectable()
export class Shredder {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly partitions: BoxPartitions,
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  /** Fixes the day and signs for it, with the last use of the receipt key. Without a key, as after a restore, the line will stand unsigned. */
  async prepare(organisationId: string, cycleId: string): Promise<void> {
    const { state, on, ballots, root } = await this.box(organisationId, cycleId);
    if (state !== 'tallied' || on !== null) return;
    const today = this.clock.today();
    const key = await this.keys.casting(organisationId, cycleId).catch((error: unknown) => {
      // Refusal `keys-missing`: the files are gone already, and only reading them tells
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    const signature = key ? signShredding(key.receipt, { shredded: cycleId, on: today, ballots, board_root: root }) : null;
    await this.pools.transaction('tally', organisationId, (transaction) =>
      transaction.query(
        `UPDATE pub.ballot_cycle SET shredded_on = $3, shred_signature = $4 WHERE organisation_id = $1 AND cycle_id = $2 AND state = 'tallied' AND shredded_on IS NULL`,
        [cycleId, today, signature],
      ),
    );
  }

  /** Destroys every copy of the keys, then what they opened. */
  async destroy(organisationId: string, cycleId: string): Promise<void> {
    await this.keys.destroy(organisationId, cycleId);
    await this.partitions.drop(organisationId, cycleId);
  }

  /** Deletes comments that speak of danger in a cycle that named nobody for them when it opened: nobody has read them, and nobody ever could. */
  async forgetUnread(organisationId: string, cycleId: string): Promise<void> {
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      await holdComments(transaction, cycleId);
      await transaction.query(`DELETE FROM pub.sensitive_comment WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
    });
  }

  /** Says in the public log that all is gone. Of two runs at once one says it. */
  async record(organisationId: string, cycleId: string): Promise<void> {
    const { on, signature, ballots, root } = await this.box(organisationId, cycleId);
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      const [mine] = await transaction.query(
        `UPDATE pub.ballot_cycle SET state = 'shredded' WHERE organisation_id = $1 AND cycle_id = $2 AND state = 'tallied' RETURNING cycle_id`,
        [cycleId],
      );
      if (mine) await addLine(transaction, ({ previous }) => ({ v: 1, shredded: cycleId, on, ballots, board_root: root, signature, prev_sha256: previous }));
    });
  }

  private async box(organisationId: string, cycleId: string): Promise<Box> {
    const [box] = await this.pools.transaction('tally', organisationId, (transaction) =>
      transaction.query<Box>(
        `SELECT c.state, c.shredded_on::text AS "on", c.shred_signature AS signature, b.ballots, b.root
         FROM pub.ballot_cycle c JOIN pub.board b USING (organisation_id, cycle_id) WHERE c.organisation_id = $1 AND c.cycle_id = $2`,
        [cycleId],
      ),
    );
    if (!box) throw new Error('A cycle without a board is not counted, and a box that is not counted is never destroyed.');
    return box;
  }
}
