import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DriversFinding, ExperimentResult, Finding, LinkFamily } from '@throughline/linkage';
import { type RunOptions, ThreadPool } from '../../platform/threads/thread-pool.js';
import type { ActionTask, DriversTask, FamilyTask, LinkageResult, LinkageTask, LinkTask } from './linkage-thread.js';

/** What is left of a long run when everything was read: it needs no database any more. */
export type LongRun<Result> = (how: RunOptions) => Promise<Result>;

/** For what is asked by a page: beyond this it is a long run. */
export const PAGE_MS = 30_000;

/** One thread answers pages, one computes long runs: nobody who looks at a page waits for a long run. */
@Injectable()
export class LinkageThreads implements OnApplicationShutdown {
  private readonly pages = pool(40);
  private readonly runs = pool(200);

  link(link: LinkTask, how: Partial<RunOptions> = {}): Promise<Finding> {
    return this.ask({ link }, how);
  }

  drivers(drivers: DriversTask, how: Partial<RunOptions> = {}): Promise<DriversFinding> {
    return this.ask({ drivers }, how);
  }

  family(family: FamilyTask, how: Partial<RunOptions> = {}): Promise<LinkFamily> {
    return this.ask({ family }, how);
  }

  action(action: ActionTask, how: Partial<RunOptions> = {}): Promise<ExperimentResult> {
    return this.ask({ action }, how);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pages.close(), this.runs.close()]);
  }

  /** A task with a longest time of its own is a long run. */
  private ask<Result extends LinkageResult>(task: LinkageTask, { longestMs, onShare, signal }: Partial<RunOptions>): Promise<Result> {
    const how = { longestMs: longestMs ?? PAGE_MS, ...(onShare ? { onShare } : {}), ...(signal ? { signal } : {}) };
    return (longestMs === undefined ? this.pages : this.runs).run(task, how) as Promise<Result>;
  }
}

function pool(waiting: number): ThreadPool<LinkageTask, LinkageResult> {
  // the same ending as this file: tests run the source
  const file = new URL(`./linkage-thread${path.extname(import.meta.url)}`, import.meta.url);
  return new ThreadPool(file, { threads: 1, memoryMb: 512, waiting });
}
