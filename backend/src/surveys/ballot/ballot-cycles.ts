import { Injectable } from '@nestjs/common';
import type { Manifest } from '@throughline/anonymity';
import { Refusal } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import type { LatticeTeam } from './cohorts.rules.js';

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
  private readonly known = new Map<string, BallotCycle>();

  constructor(private readonly pools: ConnectionPools) {}

  /** Throws Refusal `no-such-cycle` when no cycle of that id has opened. */
  async find(cycleId: string): Promise<BallotCycle> {
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

  /** Whether ballots may be cast and collected now. */
  async state(cycle: BallotCycle): Promise<'open' | 'closed' | 'tallied' | undefined> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ state: 'open' | 'closed' | 'tallied' }>(`SELECT state FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [
        cycle.organisationId,
        cycle.cycleId,
      ]);
    return rows[0]?.state;
  }

  /** Manifests of an organisation in the order they were made, for the public chain. */
  async chain(organisationId: string): Promise<string[]> {
    if (!isUUID(organisationId)) return [];
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ manifest: string }>(`SELECT manifest FROM pub.ballot_cycle WHERE organisation_id = $1 ORDER BY position`, [organisationId]);
    return rows.map((row) => row.manifest);
  }

  /** Every cycle whose box is open, over all organisations, for the nightly rewriting. */
  async open(): Promise<{ organisationId: string; cycleId: string }[]> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ organisationId: string; cycleId: string }>(
        `SELECT organisation_id AS "organisationId", cycle_id AS "cycleId" FROM pub.ballot_cycle WHERE state = 'open'`,
      );
    return rows;
  }
}
