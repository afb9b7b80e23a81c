import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';

/** Keeps others from moving or taking down comments of the cycle until the transaction ends: whoever waits for a row that is written anew meanwhile would not find it. */
export async function holdComments(transaction: OrganisationTransaction, cycleId: string): Promise<void> {
  await transaction.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(cycle_id::text, 331)) FROM pub.publication WHERE organisation_id = $1 AND cycle_id = $2`,
    [cycleId],
  );
}
