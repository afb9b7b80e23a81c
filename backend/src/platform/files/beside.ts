import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { ThreadPool } from '../threads/thread-pool.js';
import { silenced } from './silenced.js';

/** The longest file that may be asked for takes some ten seconds. */
const LONGEST_MS = 120_000;

/** What ends the threads that were started. */
const running = new Set<() => Promise<void>>();

/** Ends the threads that make files, with the process; what they are making fails. A file that is asked for afterwards gets a new one. */
@Injectable()
export class FileThreads implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...running].map((end) => end()));
  }
}

/**
 * Files made beside the main thread by the thread in `file`, which answers requests meanwhile. One thread for all of its kind: a file takes a second, and what makes it takes memory. The function throws Refusal `too-busy` and `took-too-long`, and of
 * anything else that went wrong only `sentence`: what a library says may quote the file.
 */
export function madeBeside<Task>(file: URL, memoryMb: number, sentence: string): (task: Task) => Promise<Buffer> {
  let thread: ThreadPool<Task, Uint8Array> | undefined;
  const end = async (): Promise<void> => {
    const before = thread;
    thread = undefined;
    running.delete(end);
    await before?.close();
  };
  return async (task) => {
    thread ??= new ThreadPool(file, { threads: 1, memoryMb, waiting: 40 });
    running.add(end);
    try {
      const { buffer, byteOffset, byteLength } = await thread.run(task, { longestMs: LONGEST_MS });
      return Buffer.from(buffer, byteOffset, byteLength);
    } catch (error) {
      // Error of the thread: what a library cannot write is known only to it. A refusal is for whoever asked
      throw error instanceof Refusal ? error : silenced(error, sentence);
    }
  };
}
