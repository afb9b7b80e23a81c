import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { Accounts } from '../../identity/account/accounts.port.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { LOGGER } from '../../platform/log.js';
import { ProgressService } from './progress.service.js';
import { RoundClosing } from './round-closing.js';
import { RoundOpening } from './round-opening.js';

const REMIND_MS = 2 * 86_400_000;
/** The round whose turn it is, and what there is to do. */
type Due = { readonly id: string; readonly what: 'open' | 'close' | 'count' | 'remind' };

/** Opens, closes, counts and reminds where the moment has come, in every organisation. One that fails stops no other, and is looked at again in some minutes. */
@Injectable()
@DurableJob('run-award-rounds', { retryLimit: 1, expireInSeconds: 1800 })
export class RunAwardRoundsJob implements JobHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly opening: RoundOpening,
    private readonly closing: RoundClosing,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.accounts.organisations()) {
      const due = await this.work.run(organisationId, () => this.due(), { readOnly: true });
      for (const { id, what } of due) {
        try {
          await this.work.run(organisationId, () => this.go(id, what));
        } catch (error) {
          // a round that waits for the one before, or for judges, is HR's to put right: her page says what is missing
          if (error instanceof Refusal && error.kind === 'conflict') continue;
          this.log.warn({ round: id, what, error: describedError(error) }, 'a round could not go on');
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async go(id: string, what: Due['what']): Promise<unknown> {
    if (what === 'open') return this.opening.open(id, null);
    if (what === 'close') return this.closing.close(id, null);
    if (what === 'count') return this.closing.count(id, null);
    const first = await this.work.query(`UPDATE org.award_round SET reminded = true WHERE organisation_id = $1 AND id = $2 AND NOT reminded RETURNING id`, [
      id,
    ]);
    return first.length ? this.progress.nudge(id, {}) : undefined;
  }

  private due(): Promise<Due[]> {
    const now = this.clock.now();
    return this.work.query<Due>(
      `SELECT id, CASE WHEN state = 'planned' THEN 'open' WHEN state = 'closed' THEN 'count' WHEN closes_at <= $2 THEN 'close' ELSE 'remind' END AS what FROM org.award_round r
       WHERE organisation_id = $1 AND (
         (state = 'planned' AND opens_at <= $2 AND NOT EXISTS (
            SELECT 1 FROM org.award_programme p WHERE p.organisation_id = r.organisation_id AND p.id = r.programme_id AND (p.revealed_at IS NOT NULL OR EXISTS (
              SELECT 1 FROM org.award_log_line l WHERE l.organisation_id = p.organisation_id AND l.programme_id = p.id AND l.kind = 'winners-decided'))))
         OR (state = 'open' AND (closes_at <= $2 OR (closes_at <= $3 AND NOT reminded AND method <> 'public-vote')))
         OR (state = 'closed' AND NOT EXISTS (SELECT 1 FROM org.award_round_result s WHERE s.organisation_id = r.organisation_id AND s.round_id = r.id)))
       ORDER BY state <> 'closed', state <> 'open', programme_id, position`,
      [now, new Date(now.getTime() + REMIND_MS)],
    );
  }
}
