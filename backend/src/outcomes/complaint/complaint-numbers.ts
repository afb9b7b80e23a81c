import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** The numbers by which people know complaints. */
@Injectable()
export class ComplaintNumbers {
  constructor(private readonly work: UnitOfWork) {}

  /** Held until the complaint is kept, so that numbers have no gaps and none twice. */
  async hold(): Promise<void> {
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 1610)) FROM org.organisation WHERE organisation_id = $1`);
  }

  /** The next one that is free, held. */
  async next(): Promise<number> {
    await this.hold();
    const [row] = await this.work.query<{ n: number }>(`SELECT coalesce(max(number), 0)::int + 1 AS n FROM org.complaint WHERE organisation_id = $1`);
    return row!.n;
  }
}
