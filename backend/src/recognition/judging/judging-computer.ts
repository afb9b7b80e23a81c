import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Assignment } from '@throughline/judging';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { AssignmentTask, JudgingTask } from './judging-thread.js';
import type { JudgedRound, RoundResult } from './round-result.rules.js';

/** 20,000 candidates among 200 judges take two to four seconds. */
const LONGEST_MS = 120_000;
const MEMORY_MB = 512;

/** Shares candidates out among judges and counts rounds beside the main thread, which answers everybody else meanwhile. Throws what a pool of threads throws. */
@Injectable()
export class JudgingComputer implements OnApplicationShutdown {
  private readonly thread = new ThreadPool<JudgingTask, Assignment | RoundResult>(
    // the same ending as this file: tests run the source
    new URL(`./judging-thread${path.extname(import.meta.url)}`, import.meta.url),
    { threads: 1, memoryMb: MEMORY_MB, waiting: 20 },
  );

  /** There must be a judge. */
  assign(assignment: AssignmentTask): Promise<Assignment> {
    return this.thread.run({ assignment }, { longestMs: LONGEST_MS }) as Promise<Assignment>;
  }

  count(round: JudgedRound): Promise<RoundResult> {
    return this.thread.run({ round }, { longestMs: LONGEST_MS }) as Promise<RoundResult>;
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
