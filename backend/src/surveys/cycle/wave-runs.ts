import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** A job of a wave; `turn`: see WaveRuns. Nothing in it depends on who has taken part. */
export interface WavePayload {
  organisationId: string;
  cycleId: string;
  wave: string;
  turn?: number;
}

/** How long a worker is believed to live that has not been heard of. Longer than the mail server may be silent, so that whoever takes over finds no message of it under way. */
export const RUN_MS = 12 * 60_000;
/** So late a wave goes on at most before it counts as left by everybody. */
const OVERDUE_MS = 10 * 60_000;

/**
 * Which worker has a wave. Only one at a time sends, so that nobody is written to by two; when it is not heard of any more another one takes over. Each
 * job of a wave has a turn, and only the newest turn does anything: were a job delivered twice, there would soon be two that follow one another for ever.
 */
@Injectable()
export class WaveRuns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Takes the wave; `taken` when another worker has it: then this looks again when that is not believed any more. `stale` when a later turn has been taken or nothing is to be sent. */
  begin({ organisationId, cycleId, wave, turn }: WavePayload): Promise<{ run: string } | 'taken' | 'stale'> {
    const run = newId();
    return this.work.run(organisationId, async () => {
      const [row] = await this.work.query<{ turn: number; until: Date | null; state: string }>(
        `SELECT turn, run_until AS until, state FROM org.invitation_wave WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 FOR UPDATE`,
        [cycleId, wave],
      );
      if (!row || row.state === 'done' || (turn !== undefined && turn < row.turn)) return 'stale';
      if (row.until && row.until > this.clock.now()) {
        // of the turn that is under way: when the other one goes on, this one is stale
        await this.jobs.send('send-invitations', { organisationId, cycleId, wave, turn: row.turn }, { startAfter: row.until });
        return 'taken';
      }
      await this.hold(cycleId, wave, run);
      return { run };
    });
  }

  /** Says that the worker is alive. False when the wave was taken away from it. */
  alive({ organisationId, cycleId, wave }: WavePayload, run: string): Promise<boolean> {
    return this.work.run(organisationId, async () => {
      const held = await this.work.query(
        `UPDATE org.invitation_wave SET run_until = $5 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND run = $4 RETURNING 1`,
        [cycleId, wave, run, this.until()],
      );
      return held.length > 0;
    });
  }

  /** Gives the wave back. */
  async end({ organisationId, cycleId, wave }: WavePayload, run: string): Promise<void> {
    await this.work.run(organisationId, () =>
      this.work.query(`UPDATE org.invitation_wave SET run = NULL, run_until = NULL WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND run = $4`, [
        cycleId,
        wave,
        run,
      ]),
    );
  }

  /**
   * Gives the wave back and lets the next job go on at the given instant, both at once: were the next job there before, it would take the wave for another worker's. Does nothing for a
   * worker that the wave was taken away from. What was enqueued for an earlier turn does nothing.
   */
  async goOn({ organisationId, cycleId, wave }: WavePayload, run: string, at: Date): Promise<void> {
    await this.work.run(organisationId, () => this.nextTurn(cycleId, wave, at, run));
  }

  /** Takes up again what nobody goes on with: a wave whose job never came, or was given up. Runs inside a unit of work. Safe to call at any time. */
  async takeUp(cycleId: string): Promise<void> {
    const now = this.clock.now();
    const left = await this.work.query<{ wave: string }>(
      `SELECT wave FROM org.invitation_wave WHERE organisation_id = $1 AND cycle_id = $2 AND state <> 'done'
         AND (next_at IS NULL OR next_at < $3) AND (run_until IS NULL OR run_until < $4)`,
      [cycleId, new Date(now.getTime() - OVERDUE_MS), now],
    );
    for (const { wave } of left) await this.nextTurn(cycleId, wave, now);
  }

  private async nextTurn(cycleId: string, wave: string, at: Date, run?: string): Promise<void> {
    const [row] = await this.work.query<{ turn: number }>(
      `UPDATE org.invitation_wave SET turn = turn + 1, next_at = $4, run = NULL, run_until = NULL
       WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 AND state <> 'done' AND ($5::uuid IS NULL OR run = $5) RETURNING turn`,
      [cycleId, wave, at, run ?? null],
    );
    if (!row) return;
    const { organisationId } = this.work;
    const startAfter = at > this.clock.now() ? { startAfter: at } : {};
    await this.jobs.send('send-invitations', { organisationId, cycleId, wave, turn: row.turn }, startAfter);
  }

  private async hold(cycleId: string, wave: string, run: string): Promise<void> {
    await this.work.query(`UPDATE org.invitation_wave SET run = $4, run_until = $5 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3`, [
      cycleId,
      wave,
      run,
      this.until(),
    ]);
  }

  private until(): Date {
    return new Date(this.clock.now().getTime() + RUN_MS);
  }
}
