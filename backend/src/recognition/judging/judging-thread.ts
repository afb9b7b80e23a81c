import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Assignment } from '@throughline/judging';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';
import type { JudgedRound, RoundResult } from './round-result.rules.js';

/** What is shared out: candidates and judges by their numbers. */
export interface AssignmentTask {
  readonly nominations: number;
  readonly judges: number;
  readonly reviews: number;
  readonly most?: number;
  /** Judges who are not free, by candidate. */
  readonly barred: readonly (readonly number[])[];
}
/** A round to be counted, or candidates to be shared out. */
export type JudgingTask = { readonly round: JudgedRound } | { readonly assignment: AssignmentTask };

// tests run the source, in which a thread finds the neighbours of this file under another ending
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context),
  });
const { assignJudges } = await import('@throughline/judging');
const { roundResult } = await import('./round-result.rules.js');

/** Draws in 0 … 1 from the system's source of chance, fetched many at a time. */
function chance(): () => number {
  const drawn = new Uint32Array(16_384);
  let at = drawn.length;
  return () => {
    if (at === drawn.length) {
      crypto.getRandomValues(drawn);
      at = 0;
    }
    return drawn[at++]! / 2 ** 32;
  };
}

function computed(task: JudgingTask): Assignment | RoundResult {
  if ('round' in task) return roundResult(task.round);
  const { barred, ...rest } = task.assignment;
  return assignJudges({ ...rest, excluded: (nomination) => barred[nomination]!, random: chance() });
}

// Runs as a thread of its own (see judging-computer.ts).
parentPort?.on('message', ({ id, task }: ThreadOrder<JudgingTask>) => {
  const report = (one: ThreadReport<Assignment | RoundResult>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: computed(task) });
  } catch (error) {
    // whatever went wrong is for whoever waits; its message holds ids at most
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : 'unknown' } });
  }
});
