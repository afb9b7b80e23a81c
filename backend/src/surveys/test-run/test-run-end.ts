import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CycleKeys } from '../ballot/cycle-keys.js';

/** Throws a test run away. Runs inside a unit of work. */
@Injectable()
export class TestRunEnd {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: CycleKeys,
  ) {}

  /** The keys first: should the rest not happen, what is left can be opened by nobody. Seats, ballots and results go with the row. Nothing happens where there is none. */
  async forget(cycleId: string): Promise<void> {
    const [run] = await this.work.query<{ id: string }>(`SELECT id FROM pub.test_run WHERE organisation_id = $1 AND cycle_id = $2 FOR UPDATE`, [cycleId]);
    if (!run) return;
    await this.keys.destroy(this.work.organisationId, run.id);
    await this.keys.destroyReply(this.work.organisationId, run.id);
    await this.work.query(`DELETE FROM pub.test_run WHERE organisation_id = $1 AND id = $2`, [run.id]);
  }
}
