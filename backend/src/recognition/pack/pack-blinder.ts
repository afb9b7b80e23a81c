import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { PackedText } from './blinding.js';
import type { ToBlind } from './pack-thread.js';

const LONGEST_MS = 10 * 60_000;

/** Makes texts blind beside the main thread, which answers everybody else meanwhile. Throws what a pool of threads throws. */
@Injectable()
export class PackBlinder implements OnApplicationShutdown {
  // the same ending as this file: tests run the source
  private readonly thread = new ThreadPool<ToBlind, PackedText[][]>(new URL(`./pack-thread${path.extname(import.meta.url)}`, import.meta.url), {
    threads: 1,
    memoryMb: 1024,
    waiting: 40,
  });

  /** The marks of the texts of each candidate, in the order of both. */
  blind(task: ToBlind): Promise<PackedText[][]> {
    return this.thread.run(task, { longestMs: LONGEST_MS });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
