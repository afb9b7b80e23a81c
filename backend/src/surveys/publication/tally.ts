import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Board, boardOf, importTallyKey } from '@throughline/anonymity';
import { addDays, type CycleQuestion } from '@throughline/domain';
import { checkNoRecut } from '@throughline/anonymity/disclosure';
import { cutOfTables, type PublicationTables } from '@throughline/publication';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { type BallotCycle, BallotCycles } from '../ballot/ballot-cycles.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { countInThread } from './in-thread.js';
import { CommentScreen } from './comment-screen.js';
import { openBox } from './open-box.js';
import { type ScreenedTables, storePublication } from './store-publication.js';

/**
 * Opens the box of a closed cycle in memory, computes what may be published and stores only that. Run twice it finds the publication there and does
 * nothing; a crash in the middle leaves nothing. Works as the tally role, which can read the box and write the publication.
 */
@Injectable()
export class Tally {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
    private readonly screen: CommentScreen,
  ) {}

  /** Says `waiting` when only trustees can open the box; then nothing is done here. */
  async run(organisationId: string, cycleId: string): Promise<'done' | 'waiting'> {
    const cycle = await this.asTightened(await this.cycles.find(cycleId));
    if ((await this.cycles.state(cycle)) !== 'closed') return 'done';
    if (cycle.manifest.tally.trustees.length > 0) return 'waiting';
    const kept = await this.keys.forTally(organisationId, cycleId);
    const questions = JSON.parse(cycle.questionsText) as CycleQuestion[];
    const key = { tally: await importTallyKey(kept.tally), questions, issued: await this.issued(cycle) };
    const box = await this.pools.transaction('tally', organisationId, (transaction) => openBox(transaction, cycle, key));
    const tables = await countInThread({
      manifest: cycle.manifest,
      questions,
      lattice: cycle.lattice,
      ballots: box.ballots,
      boxedPerCohort: box.boxed,
      issuedPerCohort: key.issued,
      seed: Buffer.from(kept.seed, 'base64url'),
    });
    const board = await boardOf(box.counted, (bytes) => createHash('sha256').update(bytes).digest(), {
      not_counted: box.notCounted,
      manifest_hashes: box.manifestHashes,
    });
    await this.store(cycle, tables, board);
    return 'done';
  }

  /** Publishes what was counted, by us or by trustees. False when the cycle was counted before. */
  async store(cycle: BallotCycle, tables: PublicationTables, board: Board): Promise<boolean> {
    const screened = { ...tables, comments: await this.screen.of(cycle, tables.comments) };
    return this.pools.transaction('tally', cycle.organisationId, (transaction) => this.write(transaction, cycle, screened, board));
  }

  private async write(transaction: OrganisationTransaction, cycle: BallotCycle, tables: ScreenedTables, board: Board): Promise<boolean> {
    const [mine] = await transaction.query(
      `UPDATE pub.ballot_cycle SET state = 'tallied', shred_on = $3 WHERE organisation_id = $1 AND cycle_id = $2 AND state = 'closed' RETURNING cycle_id`,
      [cycle.cycleId, addDays(this.clock.today(), cycle.manifest.shred_after_days)],
    );
    if (!mine) return false;
    await this.mustBeFirstCut(transaction, cycle, tables);
    await storePublication(transaction, cycle, tables, board);
    return true;
  }

  /** Fails closed, whoever counted: answers are cut once, along the teams and families that the public manifest names. */
  private async mustBeFirstCut(transaction: OrganisationTransaction, { cycleId, manifest }: BallotCycle, tables: ScreenedTables): Promise<void> {
    const earlier = await transaction.query(
      `SELECT 1 FROM pub.publication WHERE organisation_id = $1 AND cycle_id = $2 UNION ALL SELECT 1 FROM pub.cell WHERE organisation_id = $1 AND cycle_id = $2
       UNION ALL SELECT 1 FROM pub.distribution WHERE organisation_id = $1 AND cycle_id = $2 LIMIT 1`,
      [cycleId],
    );
    const frozen = manifest.lattice_policy.cut_sha256 ?? 'not in the manifest';
    checkNoRecut({ published: earlier.length > 0, frozen, asked: await cutOfTables(manifest, tables) });
  }

  /** The cycle with the smallest groups that are in force: those of the manifest, or the larger ones that they were raised to. */
  async asTightened(cycle: BallotCycle): Promise<BallotCycle> {
    const raised = await this.cycles.tightened(cycle.organisationId, cycle.cycleId);
    return raised ? { ...cycle, manifest: { ...cycle.manifest, k: raised.k, k_comments: raised.k_comments } } : cycle;
  }

  /** Ballots handed out, with those that were issued again, by cohort. */
  async issued({ organisationId, cycleId }: BallotCycle): Promise<Record<string, number>> {
    const rows = await this.pools.message<{ cohort_id: string; issued: number }>(
      'issuer',
      organisationId,
      sqlText`SELECT cohort_id, count(*) FILTER (WHERE issued)::int + coalesce(sum(reissues), 0)::int + count(second_hash)::int AS issued FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} GROUP BY cohort_id`,
    );
    return Object.fromEntries(rows.map((row) => [row.cohort_id, row.issued]));
  }
}
