import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BallotCycles } from './ballot-cycles.js';

/** How often ballots were handed out a second time. Written down once a day and at the count, by group, so that no single one can be seen. */
@Injectable()
export class Reissues {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly pools: ConnectionPools,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes the number of second ballots, and notes them by group in the audit log when there are more than at the last count. Safe to run twice. */
  async note(organisationId: string, cycleId: string): Promise<void> {
    const used = await this.pools.message<{ cohort_id: string; reissued: number }>(
      'issuer',
      organisationId,
      sqlText`SELECT cohort_id, (sum(reissues) + count(readdressed_to))::int AS reissued FROM org.entitlement WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId}
              GROUP BY cohort_id HAVING sum(reissues) + count(readdressed_to) > 0 ORDER BY cohort_id`,
    );
    const total = used.reduce((sum, { reissued }) => sum + reissued, 0);
    const more = await this.pools.message(
      'issuer',
      organisationId,
      sqlText`UPDATE pub.ballot_cycle SET reissued = ${total} WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND reissued < ${total} RETURNING cycle_id`,
    );
    if (more.length === 0) return;
    const { manifest } = await this.cycles.find(cycleId);
    const named = new Map(manifest.cohorts.map((cohort) => [cohort.id, cohort]));
    const groups = used.map(({ cohort_id, reissued }) => `${named.get(cohort_id)!.name}: ${reissued} of at most ${named.get(cohort_id)!.reissue_cap}`);
    await this.work.run(organisationId, () =>
      this.audit.note({ kind: 'ballots-reissued', by: null, subject: cycleId, detail: { total, groups }, dayOnly: true }),
    );
  }
}
