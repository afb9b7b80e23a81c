import { type SqlText, sqlText } from '../../platform/database/sql-text.js';
import type { BallotCycle } from './ballot-cycles.js';
import type { Asks } from './ballot-tokens.service.js';
import { cycleLock } from './cycle-lock.js';

/**
 * Hands a ballot out a second time: once for each holder, and in each cohort as often as its cap allows (reissueCap of its members, which the manifest states).
 * The second lock lets one at a time add up what is used of the cap, so that of ten who ask at once no more get one than it allows. The ballot that was
 * collected first stays good, since nobody can tell which one it is; that is why the number of second ballots is published.
 */
export function reissueStatement({ organisationId, cycleId }: BallotCycle, asks: Asks, blindedHash: Buffer): SqlText {
  const employeeId = 'employeeId' in asks ? asks.employeeId : null;
  const secretHash = 'secretHash' in asks ? asks.secretHash : null;
  return sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
    SELECT pg_advisory_xact_lock(hashtextextended(${cycleId}, 4402));
    UPDATE org.entitlement e SET blinded_hash = ${blindedHash}, reissues = 1
    WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND issued AND reissues = 0
      AND holder_id = coalesce(${employeeId}::uuid,
        (SELECT u.holder_id FROM org.entitlement u
          WHERE u.organisation_id = ${organisationId} AND u.cycle_id = ${cycleId} AND u.card AND u.code_sha256 = ${secretHash}::bytea),
        (SELECT holder_id FROM org.invitation
          WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND secret_sha256 = ${secretHash}::bytea AND NOT second))
      AND EXISTS (SELECT 1 FROM pub.ballot_cycle WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND state = 'open')
      AND (SELECT sum(c.reissues) + count(c.readdressed_to) < greatest(1, count(*) / 50) FROM org.entitlement c
        WHERE c.organisation_id = ${organisationId} AND c.cycle_id = ${cycleId} AND c.cohort_id = e.cohort_id) RETURNING cohort_id, profile`;
}
