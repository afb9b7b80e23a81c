import { type SqlText, sqlText } from '../../platform/database/sql-text.js';
import type { BallotCycle } from './ballot-cycles.js';
import { cycleLock } from './cycle-lock.js';

/**
 * Collects a ballot with a code of a pack that was printed anew. Such a code stands for the pack, and at its first use takes one of the rights that are left;
 * from then on it is that one's, so that a repeated request gets the same reply and another one nothing. One at a time of a pack, so that no two take the same.
 * Of a code that is known otherwise, or not at all, nothing comes.
 */
export function packStatement({ organisationId, cycleId }: BallotCycle, secretHash: Buffer, blindedHash: Buffer): SqlText {
  return sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
    SELECT pg_advisory_xact_lock(hashtextextended(i.holder_id::text, 4403)) FROM org.invitation i
      WHERE i.organisation_id = ${organisationId} AND i.cycle_id = ${cycleId} AND i.secret_sha256 = ${secretHash}
        AND EXISTS (SELECT 1 FROM org.entitlement e WHERE e.organisation_id = ${organisationId} AND e.cycle_id = ${cycleId} AND e.cohort_id = i.holder_id AND e.card);
    UPDATE org.entitlement SET issued = true, blinded_hash = ${blindedHash}, code_sha256 = ${secretHash}
      WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND card AND (NOT issued OR blinded_hash = ${blindedHash})
        AND holder_id = (SELECT e.holder_id FROM org.entitlement e JOIN org.invitation i
            ON i.organisation_id = ${organisationId} AND i.cycle_id = ${cycleId} AND i.secret_sha256 = ${secretHash} AND i.holder_id = e.cohort_id
          WHERE e.organisation_id = ${organisationId} AND e.cycle_id = ${cycleId} AND e.card AND (e.code_sha256 = ${secretHash} OR NOT e.issued)
          ORDER BY e.code_sha256 IS NULL, gen_random_uuid() LIMIT 1)
        AND EXISTS (SELECT 1 FROM pub.ballot_cycle WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND state = 'open')
      RETURNING cohort_id, profile`;
}
