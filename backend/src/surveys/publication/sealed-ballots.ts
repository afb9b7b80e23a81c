import type { SealedBallot } from '@throughline/anonymity';
import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';

interface Row {
  spend_tag: Buffer;
  cohort_id: string;
  token_input: Buffer;
  token_signature: Buffer;
  envelope: Buffer;
  envelope_hash: Buffer;
}

/** The next ballots of a box after a tag (base64url; empty for the first), in the order of the tags: these are hashes, so it is the same in every run, and no trace of the order of arrival. */
export async function ballotsAfter(transaction: OrganisationTransaction, cycleId: string, tag: string, count: number): Promise<SealedBallot[]> {
  const rows = await transaction.query<Row>(
    `SELECT spend_tag, cohort_id, token_input, token_signature, envelope, envelope_hash FROM box.sealed_ballot
     WHERE organisation_id = $1 AND cycle_id = $2 AND spend_tag > $3 AND envelope IS NOT NULL ORDER BY spend_tag LIMIT $4`,
    [cycleId, Buffer.from(tag, 'base64url'), count],
  );
  return rows.map((row) => ({
    tag: row.spend_tag.toString('base64url'),
    hash: row.envelope_hash.toString('base64url'),
    cohort: row.cohort_id,
    token: { input: row.token_input.toString('base64url'), signature: row.token_signature.toString('base64url') },
    envelope: row.envelope,
  }));
}

/** Sealed ballots by cohort, whether or not they can be opened. */
export async function boxedOf(transaction: OrganisationTransaction, cycleId: string): Promise<Record<string, number>> {
  const rows = await transaction.query<{ cohort: string; ballots: number }>(
    `SELECT cohort_id AS cohort, count(*)::int AS ballots FROM box.sealed_ballot
     WHERE organisation_id = $1 AND cycle_id = $2 AND envelope IS NOT NULL GROUP BY cohort_id`,
    [cycleId],
  );
  return Object.fromEntries(rows.map((row) => [row.cohort, row.ballots]));
}
