import { type SqlText, sqlText } from '../../platform/database/sql-text.js';
import type { BallotCycle } from './ballot-cycles.js';
import { cycleLock } from './cycle-lock.js';

/**
 * Collects the ballot of a link to an address that was changed since the opening. It is one on top of the first, which stays where it is, collected or not: so whoever gets the link
 * learns nothing about the first and cannot take it. When the link was allowed it was counted among the second ballots, whose number is published.
 */
export function secondStatement({ organisationId, cycleId }: BallotCycle, secretHash: Buffer, blindedHash: Buffer): SqlText {
  return sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
    UPDATE org.entitlement SET second_hash = ${blindedHash}
    WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND (second_hash IS NULL OR second_hash = ${blindedHash})
      AND holder_id = (SELECT holder_id FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND secret_sha256 = ${secretHash} AND second)
      AND EXISTS (SELECT 1 FROM pub.ballot_cycle WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND state = 'open') RETURNING cohort_id, profile`;
}
