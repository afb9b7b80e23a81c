import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';
import type { ChainedStep } from './award-hash.rules.js';
import type { KeptOutcome, Replay, ReplayedLine } from './replay.rules.js';

/** A log to be checked; `kept` only where the winners are to be computed too. */
export interface LogToCheck {
  readonly lines: readonly ChainedStep[];
  readonly kept: readonly KeptOutcome[] | null;
}

/** What came of it. */
export interface CheckedLog {
  readonly fault: string | null;
  readonly replay: Replay | null;
}

// tests run the source, in which a thread finds the neighbours of this file under another ending
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context),
  });
const { awardFault } = await import('./award-hash.rules.js');
const { replayed } = await import('./replay.rules.js');

// Runs as a thread of its own (see log-checker.ts).
parentPort?.on('message', ({ id, task: { lines, kept } }: ThreadOrder<LogToCheck>) => {
  const report = (one: ThreadReport<CheckedLog>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: { fault: awardFault(lines) ?? null, replay: kept && replayed(lines as readonly (ChainedStep & ReplayedLine)[], kept) } });
  } catch (error) {
    // whatever went wrong is for whoever waits; its message holds ids at most
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : 'unknown' } });
  }
});
