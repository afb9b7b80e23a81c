import { parentPort } from 'node:worker_threads';
import {
  assemblePanel,
  type CustomerCell,
  findLink,
  type Finding,
  type LinkOptions,
  type LinkWords,
  type PanelOptions,
  type StaffCell,
} from '@throughline/linkage';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** What the thread can be asked. */
export interface LinkTask {
  readonly kind: 'link';
  readonly parts: { readonly staff: readonly StaffCell[]; readonly customer: readonly CustomerCell[]; readonly options: PanelOptions };
  readonly words: LinkWords;
  readonly options: LinkOptions;
}
export type LinkageTask = LinkTask;

/** What it answers, in the order of the kinds. */
export type LinkageResult = Finding;

function computed({ parts, words, options }: LinkageTask): LinkageResult {
  return findLink(assemblePanel(parts.staff, parts.customer, parts.options), words, options);
}

// Runs as a thread of its own (see linkage-threads.ts), so it imports nothing of the house but types: neither a database nor a log is within its reach.
parentPort?.on('message', ({ id, task }: ThreadOrder<LinkageTask>) => {
  const report = (one: ThreadReport<LinkageResult>): void => parentPort!.postMessage(one);
  try {
    report({ id, result: computed(task) });
  } catch (error) {
    // whatever the engine refuses goes to whoever asked, with its name and code
    const { name, message, code } = error as Error & { code?: string };
    report({ id, error: { name, message, ...(code === undefined ? {} : { code }) } });
  }
});
