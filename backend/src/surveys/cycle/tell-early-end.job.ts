import { Injectable } from '@nestjs/common';
import { plainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CycleReader } from './cycle.reader.js';
import { EarlyEndings } from './early-endings.js';
import { InvitationWaves } from './invitation-waves.js';

interface Payload {
  organisationId: string;
  cycleId: string;
  groupId: string;
}

/** What a version before this one enqueued, group by group, and had not sent when this one was installed: that a cycle ends early. Nothing enqueues it any more. */
@Injectable()
@DurableJob('tell-early-end', { retryLimit: 10 })
export class TellEarlyEndJob implements JobHandler<Payload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly endings: EarlyEndings,
    private readonly waves: InvitationWaves,
  ) {}

  async handle({ organisationId, cycleId, groupId }: Payload): Promise<void> {
    await this.work.run(organisationId, async () => {
      const announced = await this.endings.of(cycleId);
      if (!announced || (await this.cycles.find(cycleId)).state !== 'open') return;
      await this.waves.tellGroupEarlyEnd(cycleId, plainDate(announced.announcedOn), groupId);
    });
  }
}
