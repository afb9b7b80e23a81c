import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** `tries`: the round, in which every waiting message is tried that was tried at most so often. `pauses`: how often in a row the mail server was away. `turn`: see WaveRuns. */
export interface WavePayload {
  organisationId: string;
  cycleId: string;
  wave: string;
  tries?: number;
  pauses?: number;
  turn?: number;
}

/** How long a worker is believed to live that has not been heard of. Longer than the mail server may be silent, so that whoever takes over finds no message of it under way. */
export const RUN_MS = 5 * 60_000;

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

  /** Takes the wave; `taken` when another worker has it, with the instant until which that is believed, `stale` when a later turn has been taken or nothing is to be sent. */
  begin({ organisationId, cycleId, wave, turn }: WavePayload): Promise<{ run: string } | { taken: Date } | 'stale'> {
    const run = newId();
    return this.work.run(organisationId, async () => {
      const [row] = await this.work.query<{ turn: number; until: Date | null; state: string }>(
        `SELECT turn, run_until AS until, state FROM org.invitation_wave WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 FOR UPDATE`,
        [cycleId, wave],
      );
      if (!row || row.state === 'done' || (turn !== undefined && turn < row.turn)) return 'stale';
      if (row.until && row.until > this.clock.now()) return { taken: row.until };
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

  /** Lets the next job go on, now or at the given instant; what was enqueued for an earlier turn does nothing. */
  async goOn({ organisationId, cycleId, wave }: WavePayload, { tries, pauses }: { tries: number; pauses: number }, startAfter?: Date): Promise<void> {
    await this.work.run(organisationId, async () => {
      const [row] = await this.work.query<{ turn: number }>(
        `UPDATE org.invitation_wave SET turn = turn + 1 WHERE organisation_id = $1 AND cycle_id = $2 AND wave = $3 RETURNING turn`,
        [cycleId, wave],
      );
      if (!row) return;
      await this.jobs.send('send-invitations', { organisationId, cycleId, wave, tries, pauses, turn: row.turn }, startAfter ? { startAfter } : {});
    });
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
