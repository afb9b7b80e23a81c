import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { CheckedLog, LogToCheck } from './log-check-thread.js';

/** 120,000 lines take less than ten seconds. */
const LIMITS = { threads: 1, memoryMb: 1024, waiting: 10 };
const LONGEST_MS = 120_000;

/** Checks logs beside the main thread, which answers everybody else meanwhile. Throws what a pool of threads throws. */
@Injectable()
export class LogChecker implements OnApplicationShutdown {
  // the same ending as this file: tests run the source
  private readonly thread = new ThreadPool<LogToCheck, CheckedLog>(new URL(`./log-check-thread${path.extname(import.meta.url)}`, import.meta.url), LIMITS);

  check(log: LogToCheck): Promise<CheckedLog> {
    return this.thread.run(log, { longestMs: LONGEST_MS });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
