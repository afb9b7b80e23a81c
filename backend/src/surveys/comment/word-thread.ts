import { parentPort } from 'node:worker_threads';
import { languageTools } from '@throughline/publication/languages';
import { type StandingOut, standingOut, type WrittenComment } from '@throughline/publication/server';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** Comments and those they are compared with. */
export interface WordTask {
  readonly comments: readonly WrittenComment[];
  readonly others: readonly WrittenComment[];
  readonly least: number;
}

// Runs as a thread of its own (see comment-words.ts), so it imports nothing of the house but types.
parentPort?.on('message', ({ id, task }: ThreadOrder<WordTask>) => {
  const report = (one: ThreadReport<StandingOut>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: standingOut(task.comments, task.others, task.least, languageTools) });
  } catch (error) {
    // a message may quote a comment, and is left behind here
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: 'The words could not be counted.' } });
  }
});
