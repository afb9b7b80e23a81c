import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CellRoller } from '../cell/cell-roller.js';
import { Reattribution } from './reattribution.js';

/** After an agent was assigned otherwise: what she handled counts for its team of that day, and the figures of both teams follow. */
@Injectable()
@DurableJob('reattribute-outcomes')
export class ReattributeOutcomesJob implements JobHandler<{ organisationId: string; agentIds: string[] }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: Reattribution,
    private readonly cells: CellRoller,
  ) {}

  async handle({ organisationId, agentIds }: { organisationId: string; agentIds: string[] }): Promise<void> {
    await this.work.run(organisationId, async () => {
      await this.events.of(agentIds);
      // who an agent is may have changed, and with that how many people are behind a figure
      await this.cells.forgetAgents(agentIds);
      await this.cells.rollUp();
    });
  }
}
