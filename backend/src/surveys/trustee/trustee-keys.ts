import { Injectable } from '@nestjs/common';
import type { TrusteePart } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A key as it is kept here: the public half, and parts that open nothing without their passphrases. */
export interface KeptTrusteeKey {
  publicKey: string;
  parts: readonly TrusteePart[];
}

/** The locked keys of cycles with trustees, each until its ballots are counted. */
@Injectable()
export class TrusteeKeys {
  constructor(private readonly work: UnitOfWork) {}

  async find(cycleId: string): Promise<KeptTrusteeKey | undefined> {
    const [row] = await this.work.query<KeptTrusteeKey>(
      `SELECT public_key AS "publicKey", parts FROM org.trustee_key WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    return row;
  }

  /** Keeps a key in place of an earlier one of the draft. */
  async keep(cycleId: string, { publicKey, parts }: KeptTrusteeKey): Promise<void> {
    await this.forget(cycleId);
    await this.work.query(`INSERT INTO org.trustee_key (organisation_id, cycle_id, public_key, parts) VALUES ($1, $2, $3, $4)`, [
      cycleId,
      publicKey,
      JSON.stringify(parts),
    ]);
  }

  async forget(cycleId: string): Promise<void> {
    await this.work.query(`DELETE FROM org.trustee_key WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
  }
}
