import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * Lets the writers of one organisation's events follow each other, and the adding up of its cells too: what stood before must not change between looking and writing, and a place that goes stale
 * while it is added up would be forgotten. Reading goes on meanwhile, and other organisations do not wait.
 */
@Injectable()
export class OutcomeLock {
  constructor(private readonly work: UnitOfWork) {}

  /** Holds until the end of the unit of work. Throws when the source of which events are to be written is none of the organisation's: no foreign key looks that up for each of them. */
  async take(sourceId?: string): Promise<void> {
    const sources = await this.work.query<{ id: string }>(`SELECT id FROM org.outcome_source WHERE organisation_id = $1 ORDER BY id FOR NO KEY UPDATE`);
    if (sourceId !== undefined && !sources.some(({ id }) => id === sourceId)) throw new Error('There is no such source in this organisation.');
  }
}
