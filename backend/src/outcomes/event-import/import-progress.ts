import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const EVERY_MS = 700;

/** Lets those who look at an import see how far it is: outside of the transaction that does the work, and not more often than somebody looks. */
@Injectable()
export class ImportProgress {
  private readonly said = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async say(importId: string, share: number): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - (this.said.get(importId) ?? 0) < EVERY_MS) return;
    this.said.set(importId, now);
    await this.work.alone(() =>
      this.work.query(`UPDATE org.event_import SET progress = $3 WHERE organisation_id = $1 AND id = $2 AND state IN ('reading', 'applying')`, [
        importId,
        Math.min(1, share),
      ]),
    );
    if (share >= 1) this.said.delete(importId);
  }
}
