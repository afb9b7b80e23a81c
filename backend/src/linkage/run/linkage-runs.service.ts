import { Injectable } from '@nestjs/common';
import type { LinkageRun, NewLinkageRun } from '@throughline/contract';
import { type LinkageRunState, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { measureOf, mustBeWindow, Panels } from '../analysis/panels.js';
import { LinkageRunRow, type RunResult } from './linkage-run.entity.js';

const WHAT = 'this run';
const KEPT_MS = 24 * 60 * 60_000;
/** Runs of one organisation that wait or compute at once. */
const MOST_AT_ONCE = 5;
const OPEN: LinkageRunState[] = ['waiting', 'running'];

/** Long computations as things that can be looked at and cancelled; a job computes them (see RunComputingService). */
@Injectable()
export class LinkageRunsService {
  constructor(
    @InjectRows(LinkageRunRow) private readonly runs: Rows<LinkageRunRow>,
    private readonly metrics: MetricReader,
    private readonly panels: Panels,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Everything that can be wrong with the request is refused here, and not after minutes. */
  async start(caller: Caller, request: NewLinkageRun): Promise<LinkageRun> {
    mustBeWindow(request);
    measureOf(request.staff ?? 'engagement');
    if (request.metric !== undefined) await this.metrics.require(request.metric);
    await this.panels.scope(caller, request.teamId);
    if ((await this.runs.count({ state: In(OPEN) })) >= MOST_AT_ONCE)
      throw new Refusal('too-many', 'too-many-runs', `Your organisation has ${MOST_AT_ONCE} long computations under way. Wait for one of them, or cancel one.`);
    const id = newId();
    await this.runs.insert({
      id,
      kind: request.kind,
      request,
      startedBy: caller.employeeId,
      state: 'waiting',
      progress: 0,
      sentence: 'Waiting for its turn.',
      result: null,
    });
    const payload = { organisationId: this.work.organisationId, runId: id };
    await this.jobs.send('compute-linkage-run', payload);
    await this.jobs.send('forget-linkage-run', payload, { startAfter: new Date(this.clock.now().getTime() + KEPT_MS) });
    return this.get(caller, id);
  }

  async get(caller: Caller, id: string): Promise<LinkageRun> {
    return shown(await this.runs.require({ id, startedBy: caller.employeeId }, WHAT));
  }

  /** Whoever computes it hears of it at the next step. What is done, failed or cancelled stays so. */
  async cancel(caller: Caller, id: string): Promise<void> {
    await this.runs.require({ id, startedBy: caller.employeeId }, WHAT);
    await this.runs.update({ id, state: In(OPEN) }, { state: 'cancelled', sentence: 'Cancelled.' });
  }

  /** For the job: the run, taken up; undefined when it is over. */
  async takeUp(id: string): Promise<LinkageRunRow | undefined> {
    const taken = await this.runs.update({ id, state: In(OPEN) }, { state: 'running', progress: 0, sentence: 'Computing.' });
    return taken === 0 ? undefined : this.runs.findOne({ id });
  }

  /** For the job: whether anybody still waits for the result. */
  async tell(id: string, progress: number): Promise<boolean> {
    return (await this.runs.update({ id, state: 'running' }, { progress })) > 0;
  }

  async finish(id: string, result: RunResult): Promise<void> {
    // spread: the type of a change would follow the result into its depths
    await this.runs.update({ id, state: 'running' }, { state: 'done', progress: 1, sentence: 'Done.', ...({ result } as object) });
  }

  async fail(id: string, sentence: string): Promise<void> {
    await this.runs.update({ id, state: 'running' }, { state: 'failed', sentence });
  }

  async forget(id: string): Promise<void> {
    await this.runs.remove({ id });
  }
}

function shown({ id, kind, state, progress, sentence, result }: LinkageRunRow): LinkageRun {
  return { id, kind, state, progress, sentence, ...result };
}
