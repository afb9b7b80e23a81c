import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { LOGGER } from '../../platform/log.js';
import { FamiliesService } from '../analysis/families.service.js';
import { LinkService } from '../analysis/link.service.js';
import type { LongRun } from '../thread/linkage-threads.js';
import type { LinkageRunRow, RunResult } from './linkage-run.entity.js';
import { LinkageRunsService } from './linkage-runs.service.js';

const LONGEST_MS = 10 * 60_000;
const TELL_EVERY_MS = 500;
const DRAWS = 5000;
const FAILED = 'The computation failed. Please start it again, and tell your administrator if it fails once more.';

/** Something done in a unit of work of the run's organisation. */
type Inside = <T>(what: () => Promise<T>) => Promise<T>;

/**
 * Computes a long run beside the main thread. Reads its input in one unit of work and writes its result in another, so that no connection waits meanwhile;
 * tells how far it is, and stops when it hears that it was cancelled. Run twice, it computes again and writes the same.
 */
@Injectable()
export class RunComputingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: LinkageRunsService,
    private readonly families: FamiliesService,
    private readonly links: LinkService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Takes the run up and reads what it needs; what comes back computes it, outside of any unit of work. Undefined when the run is over. */
  async begin(runId: string): Promise<(() => Promise<void>) | undefined> {
    const run = await this.runs.takeUp(runId);
    if (!run) return undefined;
    const { organisationId } = this.work;
    const inside: Inside = (what) => this.work.run(organisationId, what);
    try {
      const compute = await this.prepared(run);
      return () => this.compute(runId, compute, inside);
    } catch (error) {
      // a Refusal of a reader: what the run is about is no longer there
      if (!(error instanceof Refusal)) throw error;
      return () => inside(() => this.runs.fail(runId, error.message));
    }
  }

  private async compute(runId: string, compute: LongRun<RunResult>, inside: Inside): Promise<void> {
    const stop = new AbortController();
    const teller = new Teller(
      (share) => inside(() => this.runs.tell(runId, share)),
      () => stop.abort(),
    );
    try {
      const result = await compute({ longestMs: LONGEST_MS, signal: stop.signal, onShare: (share) => teller.hear(share) });
      await inside(() => this.runs.finish(runId, result));
    } catch (error) {
      // a refusal of the engine is the answer; a computation that nobody waits for any more has none, and one that was cut off is tried again
      if (stop.signal.aborted) return;
      if (error instanceof Refusal && error.code === 'cancelled') throw error;
      const known = error instanceof Refusal || (error as Error).name === 'LinkageError';
      if (!known) this.log.error({ error: describedError(error) }, 'a long computation failed');
      await inside(() => this.runs.fail(runId, known ? (error as Error).message : FAILED));
    } finally {
      teller.end();
    }
  }

  /** What is left to compute once everything was read. */
  private async prepared({ kind, request }: LinkageRunRow): Promise<LongRun<RunResult>> {
    const { draws = DRAWS, seed, metric, ...query } = request;
    switch (kind) {
      case 'drivers': {
        const compute = await this.families.driversRun({ ...query, metric: metric! }, { draws, seed });
        return async (how) => ({ drivers: await compute(how) });
      }
      case 'family': {
        const compute = await this.families.familyRun(query);
        return async (how) => ({ family: await compute(how) });
      }
      case 'permutation': {
        const compute = await this.links.permutationRun({ ...query, metric: metric! }, { draws, seed });
        return async (how) => ({ permutation: await compute(how) });
      }
    }
  }
}

/** Tells the table now and then how far a run is, and hears from it whether anybody waits. Also when the computation itself has nothing to tell. */
class Teller {
  private share = 0;
  private telling = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly tell: (share: number) => Promise<boolean>,
    private readonly onNobody: () => void,
  ) {
    this.timer = setInterval(() => void this.now(), TELL_EVERY_MS);
  }

  hear(share: number): void {
    this.share = share;
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async now(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      if (!(await this.tell(this.share))) this.onNobody();
    } catch {
      // a connection that was lost for a moment: the next time tells again
    } finally {
      this.telling = false;
    }
  }
}
