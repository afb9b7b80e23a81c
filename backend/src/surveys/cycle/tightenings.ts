import type { CycleTightening } from '@throughline/contract';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What was raised so far, in that order. */
export function tighteningsOf(work: Pick<UnitOfWork, 'query'>, cycleId: string): Promise<CycleTightening[]> {
  return work.query<CycleTightening>(
    `SELECT k, k_comments AS "kComments", on_day::text AS "on" FROM pub.tightening WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY position`,
    [cycleId],
  );
}
