import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { BoxPartitions } from '../ballot/box-partitions.js';
import { Reissues } from '../ballot/reissues.js';
import { type NotCountedCode, whyNotCounted } from '../ballot/not-counted.rules.js';
import { CyclesService } from '../cycle/cycles.service.js';
import { TrusteeHands } from '../trustee/trustee-hands.js';
import { TrusteeMails } from '../trustee/trustee-mails.js';
import { Tally } from './tally.js';

/**
 * Counts a closed cycle, or has its trustees called: forgets the order of arrival, opens the box in memory, publishes, and drops who had collected a ballot.
 */
@Injectable()
@DurableJob('tally-cycle', { retryLimit: 20, pollingIntervalSeconds: 0.5, expireInSeconds: 3600 })
export class TallyCycleJob implements JobHandler<{ organisationId: string; cycleId: string }> {
  constructor(
    private readonly partitions: BoxPartitions,
    private readonly tally: Tally,
    private readonly work: UnitOfWork,
    private readonly cycles: CyclesService,
    private readonly pools: ConnectionPools,
    private readonly reissues: Reissues,
    private readonly mails: TrusteeMails,
    private readonly trustees: TrusteeHands,
  ) {}

  async handle({ organisationId, cycleId }: { organisationId: string; cycleId: string }): Promise<void> {
    try {
      await this.say(organisationId, cycleId, await this.count(organisationId, cycleId));
    } catch (error) {
      // whatever it is, the queue tries again; meanwhile HR reads why there are no results, by a code that holds nothing of the box
      await this.say(organisationId, cycleId, whyNotCounted(error)).catch(() => undefined /* the database itself is away; the first error says more */);
      throw error;
    }
  }

  private async say(organisationId: string, cycleId: string, code: NotCountedCode | null): Promise<void> {
    await this.pools.message(
      'tally',
      organisationId,
      sqlText`UPDATE pub.ballot_cycle SET not_counted_because = ${code} WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId}`,
    );
  }

  /** Null once all is done; otherwise what it waits for. */
  private async count(organisationId: string, cycleId: string): Promise<NotCountedCode | null> {
    await this.partitions.shuffle(organisationId, cycleId);
    if ((await this.tally.run(organisationId, cycleId)) === 'waiting') {
      await this.work.run(organisationId, () => this.mails.send(cycleId));
      return 'waits-for-trustees';
    }
    // first, so that nobody reads results beside a smaller number of second ballots
    await this.reissues.note(organisationId, cycleId);
    await this.work.run(organisationId, async () => {
      await this.cycles.markPublished(cycleId);
      await this.trustees.rest(cycleId);
    });
    await this.pools.message('issuer', organisationId, sqlText`DELETE FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId}`);
    await this.partitions.dropEntitlements(organisationId, cycleId);
    return null;
  }
}
