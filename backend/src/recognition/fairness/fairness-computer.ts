import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { FairnessReportMade, ProgrammeFacts, QuarterFacts } from './fairness-report.rules.js';

/** The plan for 100,000 people takes under a minute. */
const LONGEST_MS = 600_000;
const MEMORY_MB = 1024;

/** Makes reports beside the main thread, which answers everybody else meanwhile. Throws what a pool of threads throws. */
@Injectable()
export class FairnessComputer implements OnApplicationShutdown {
  private readonly thread = new ThreadPool<QuarterFacts | ProgrammeFacts, FairnessReportMade>(
    // the same ending as this file: tests run the source
    new URL(`./fairness-thread${path.extname(import.meta.url)}`, import.meta.url),
    { threads: 1, memoryMb: MEMORY_MB, waiting: 20 },
  );

  report(facts: QuarterFacts | ProgrammeFacts): Promise<FairnessReportMade> {
    return this.thread.run(facts, { longestMs: LONGEST_MS });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
