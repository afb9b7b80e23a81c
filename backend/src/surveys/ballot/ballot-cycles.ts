import { Injectable } from '@nestjs/common';
import { hashWords, type Manifest } from '@throughline/anonymity';
import type { OpenBallot } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import type { LatticeTeam } from '@throughline/publication';
import { isUUID } from 'class-validator';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { MostRecent } from '../../platform/most-recent.js';

/** What is fixed when a cycle opens and public from then on. */
export interface BallotCycle {
  organisationId: string;
  cycleId: string;
  manifestText: string;
  manifest: Manifest;
  manifestHash: string;
  /** The questions as canonical JSON, whose hash the manifest holds. */
  questionsText: string;
  lattice: readonly LatticeTeam[];
}

/** Where the box of a cycle stands; it goes only forwards. */
export type BoxState = 'open' | 'closed' | 'tallied' | 'shredded';

/** A manifest of 100,000 people has half a megabyte, so not every cycle that ever was stays in memory. */
const KEPT = 200;

interface Row {
  organisation_id: string;
  cycle_id: string;
  manifest: string;
  manifest_sha256: string;
  questions: string;
  lattice: LatticeTeam[];
}

/** The opened cycles, found by id alone: what it reads is public. Never changes after opening, so it is read once and kept. */
@Injectable()
export class BallotCycles {
  private readonly known = new MostRecent<BallotCycle>(KEPT);

  constructor(private readonly pools: ConnectionPools) {}

  /** The id in any spelling; `cycleId` of what it returns is the one to go on with. Throws Refusal `no-such-cycle` when no cycle of that id has opened. */
  async find(spelled: string): Promise<BallotCycle> {
    const cycleId = spelled.toLowerCase();
    const known = this.known.get(cycleId);
    if (known) return known;
    const { rows } = isUUID(cycleId)
      ? await this.pools
          .pool('ballot')
          .query<Row>(`SELECT organisation_id, cycle_id, manifest, manifest_sha256, questions, lattice FROM pub.ballot_cycle WHERE cycle_id = $1`, [cycleId])
      : { rows: [] };
    const row = rows[0];
    if (!row) throw new Refusal('not-found', 'no-such-cycle', 'There is no such survey, or it has not opened yet. Check that the link is complete.');
    const found: BallotCycle = {
      organisationId: row.organisation_id,
      cycleId: row.cycle_id,
      manifestText: row.manifest,
      manifest: JSON.parse(row.manifest) as Manifest,
      manifestHash: row.manifest_sha256,
      questionsText: row.questions,
      lattice: row.lattice,
    };
    this.known.set(cycleId, found);
    return found;
  }

  /** The open cycle whose manifest begins with these two words, in any case, with a hyphen or a space between. Throws Refusal `no-such-survey`. */
  openByWords(typed: string): Promise<OpenBallot> {
    return this.byWords(typed, `state = 'open'`, 'No open survey begins with these two words. Compare them with those on your card.');
  }

  /** The same among the cycles, open or closed, in which comments are still answered on this day. */
  answeringByWords(typed: string, today: string): Promise<OpenBallot> {
    const sentence = 'No survey in which comments are still answered begins with these two words. Compare them with those before your code.';
    return this.byWords(typed, `state = 'open' OR replies_until >= $1::date`, sentence, [today]);
  }

  private async byWords(typed: string, among: string, sentence: string, parameters: readonly string[] = []): Promise<OpenBallot> {
    const words = typed
      .trim()
      .toLowerCase()
      .split(/[\s-]+/);
    const { rows } = await this.pools
      .pool('ballot')
      .query<OpenBallot>(`SELECT cycle_id AS cycle, manifest_sha256 AS "manifestSha256" FROM pub.ballot_cycle WHERE ${among}`, [...parameters]);
    const found = rows.filter(({ manifestSha256 }) => hashWords(manifestSha256).slice(0, 2).join() === words.join());
    if (found.length !== 1) throw new Refusal('not-found', 'no-such-survey', sentence);
    return found[0]!;
  }

  /** Whether ballots may be cast and collected now. */
  async state(cycle: BallotCycle): Promise<BoxState | undefined> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ state: BoxState }>(`SELECT state FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [cycle.organisationId, cycle.cycleId]);
    return rows[0]?.state;
  }

  /** The cycles, over all organisations, whose box is open and was not rewritten on this day. */
  async untidy(today: string): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ organisationId: string; cycleId: string }>(
        `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle WHERE state = 'open' AND tidied_on IS DISTINCT FROM $1 ORDER BY cycle_id`,
        [today],
      );
    return rows;
  }

  /** The cycles, over all organisations, whose box is open. */
  open(): Promise<{ organisationId: string; cycleId: string }[]> {
    return this.whose('open');
  }

  /** The cycles, over all organisations, whose box is closed and not counted yet. */
  closed(): Promise<{ organisationId: string; cycleId: string }[]> {
    return this.whose('closed');
  }

  /** The cycles, over all organisations, whose box is open although the last day that was promised is over. It may have been moved to a later one since. */
  async perhapsOver(today: string): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ organisationId: string; cycleId: string }>(
        `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle WHERE state = 'open' AND manifest::jsonb->>'closes_on' < $1 ORDER BY cycle_id`,
        [today],
      );
    return rows;
  }

  /** The cycles, over all organisations, whose commenters may still write; `over`: not on this day any more. Where replies wait is dropped last. */
  async conversing(today: string): Promise<{ organisationId: string; cycleId: string; over: boolean }[]> {
    const { rows } = await this.pools.pool('ballot').query<{ organisationId: string; cycleId: string; over: boolean }>(
      `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId", replies_until < $1::date AS over FROM pub.ballot_cycle c
       WHERE replies_until IS NOT NULL AND EXISTS (
         SELECT 1 FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
         WHERE n.nspname = 'box' AND t.relname = 'reply_in_' || replace(c.cycle_id::text, '-', '')) ORDER BY cycle_id`,
      [today],
    );
    return rows;
  }

  /** The cycles, over all organisations, whose box is closed and whose count has not come to its end: entitlements are dropped last. Not those that wait for trustees. */
  async waitingForCount(): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools.pool('ballot').query<{ organisationId: string; cycleId: string }>(
      `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle c
       WHERE (state = 'closed' AND not_counted_because IS DISTINCT FROM 'waits-for-trustees') OR (state = 'tallied' AND EXISTS (
         SELECT 1 FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
         WHERE n.nspname = 'org' AND t.relname = 'entitlement_' || replace(c.cycle_id::text, '-', ''))) ORDER BY cycle_id`,
    );
    return rows;
  }

  /** The organisations that had a cycle counted. */
  async organisationsWithCounts(): Promise<string[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ id: string }>(`SELECT DISTINCT organisation_id AS id FROM pub.ballot_cycle WHERE state IN ('tallied', 'shredded') ORDER BY organisation_id`);
    return rows.map(({ id }) => id);
  }

  /** The counted cycles, over all organisations, whose sealed ballots and keys are due to be destroyed. */
  async dueForShredding(today: string): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ organisationId: string; cycleId: string }>(
        `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle WHERE state = 'tallied' AND shred_on <= $1 ORDER BY cycle_id`,
        [today],
      );
    return rows;
  }

  /** Where the box stands, and the day on which it is or was destroyed; undefined when no cycle of that id has opened. */
  async endOf(organisationId: string, cycleId: string): Promise<{ state: BoxState; on: string | null; promisedDays: number } | undefined> {
    const { rows } = await this.pools.pool('ballot').query<{ state: BoxState; on: string | null; promisedDays: number }>(
      `SELECT state, coalesce(shredded_on, shred_on)::text AS "on", (manifest::jsonb->>'shred_after_days')::int AS "promisedDays"
       FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
      [organisationId, cycleId],
    );
    return rows[0];
  }

  /** The smallest groups, when they were raised since the opening. */
  async tightened(organisationId: string, cycleId: string): Promise<{ k: number; k_comments: number; on: string } | undefined> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ k: number; k_comments: number; on: string }>(
        `SELECT k, k_comments, on_day::text AS "on" FROM pub.tightening WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY position DESC LIMIT 1`,
        [organisationId, cycleId],
      );
    return rows[0];
  }

  /** The code of what keeps a closed cycle from being counted; null when nothing does. */
  async notCountedBecause(organisationId: string, cycleId: string): Promise<string | null> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ code: string | null }>(`SELECT not_counted_because AS code FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [
        organisationId,
        cycleId,
      ]);
    return rows[0]?.code ?? null;
  }

  private async whose(state: BoxState): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ organisationId: string; cycleId: string }>(
        `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle WHERE state = $1 ORDER BY cycle_id`,
        [state],
      );
    return rows;
  }
}
