import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Lets the changes of one organisation's directory follow each other: rules about the whole tree, or about who has which address, need to see it stand still. */
@Injectable()
export class DirectoryLock {
  constructor(private readonly work: UnitOfWork) {}

  /** Waits until no other change is under way, and holds until the end of the unit of work. Reading goes on meanwhile. */
  async take(): Promise<void> {
    await this.work.query(`SELECT organisation_id FROM org.organisation WHERE organisation_id = $1 FOR NO KEY UPDATE`);
  }
}
