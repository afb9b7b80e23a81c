import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * Lets the writers of one organisation's events follow each other, and the adding up of its cells too: what stood before must not change between looking and writing, and a place that goes stale
 * while it is added up would be forgotten. Reading goes on meanwhile, and other organisations do not wait.
 */
@Injectable()
export class OutcomeLock {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds until the end of the unit of work. */
  async take(): Promise<void> {
    await this.work.query(`SELECT id FROM org.outcome_source WHERE organisation_id = $1 ORDER BY id FOR NO KEY UPDATE`);
  }
}
