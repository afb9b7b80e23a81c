import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const KEPT_MS = 24 * 3_600_000;

/** What is kept so that a write sent again is done once: the whole answer, which may name people. Runs inside a unit of work. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Empties the answers that are about one of these, by the id that they hold, since what was in them is erased: sent again, such a write is still done once, and answers nothing. */
  async emptyAnswersAbout(ids: readonly string[]): Promise<void> {
    await this.work.query(`UPDATE org.idempotency_key SET body = NULL WHERE organisation_id = $1 AND body->>'id' = ANY($2::text[])`, [ids]);
  }

  /** Forgets keys older than a day; nobody sends a write again after that. */
  async forgetOld(): Promise<void> {
    await this.work.query(`DELETE FROM org.idempotency_key WHERE organisation_id = $1 AND made_at < $2`, [new Date(this.clock.now().getTime() - KEPT_MS)]);
  }
}
