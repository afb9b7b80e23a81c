import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';
import type { FairnessReportMade, ProgrammeFacts, QuarterFacts } from './fairness-report.rules.js';

// tests run the source, in which a thread finds the neighbours of this file under another ending
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context),
  });
const { fairnessReport } = await import('./fairness-report.rules.js');

// Runs as a thread of its own (see fairness-computer.ts).
parentPort?.on('message', ({ id, task }: ThreadOrder<QuarterFacts | ProgrammeFacts>) => {
  const report = (one: ThreadReport<FairnessReportMade>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: fairnessReport(task) });
  } catch (error) {
    // whatever went wrong is for the job that waits; its message holds ids of teams at most
    report({ id, error: { name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : 'unknown' } });
  }
});
