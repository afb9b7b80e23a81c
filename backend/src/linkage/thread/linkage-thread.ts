import { parentPort } from 'node:worker_threads';
import {
  type ActionPlan,
  assemblePanel,
  type CustomerCell,
  type DriverName,
  type DriverOptions,
  type DriverRow,
  type DriversFinding,
  type ExperimentCell,
  type ExperimentOptions,
  type ExperimentResult,
  type FamilyLink,
  type FamilyOptions,
  findDrivers,
  findLink,
  findLinkFamily,
  type Finding,
  judgeAction,
  type LinkFamily,
  type LinkOptions,
  type LinkWords,
  type PanelOptions,
  type StaffCell,
} from '@throughline/linkage';
import type { ThreadOrder, ThreadReport } from '../../platform/threads/thread-pool.js';

/** One link, from the cells of both sides. */
export interface LinkTask {
  readonly parts: { readonly staff: readonly StaffCell[]; readonly customer: readonly CustomerCell[]; readonly options: PanelOptions };
  readonly words: LinkWords;
  readonly options: Omit<LinkOptions, 'onProgress' | 'signal'>;
}

/** The drivers of one metric. */
export interface DriversTask {
  readonly names: readonly DriverName[];
  readonly rows: readonly DriverRow[];
  readonly options: Omit<DriverOptions, 'onProgress' | 'signal'>;
}

/** Many links together. */
export interface FamilyTask {
  readonly links: readonly FamilyLink[];
  readonly options: Omit<FamilyOptions, 'onProgress' | 'signal'>;
}

/** One action. */
export interface ActionTask {
  readonly plan: ActionPlan;
  readonly cells: { readonly staff: readonly ExperimentCell[]; readonly customer: readonly ExperimentCell[] };
  readonly options: ExperimentOptions;
}

/** What the thread can be asked. */
export type LinkageTask = { readonly link: LinkTask } | { readonly drivers: DriversTask } | { readonly family: FamilyTask } | { readonly action: ActionTask };

/** What it answers, in the order of the tasks. */
export type LinkageResult = Finding | DriversFinding | LinkFamily | ExperimentResult;

type Watched = Required<Pick<DriverOptions, 'onProgress' | 'signal'>>;

function computed(task: LinkageTask, watched: Watched): LinkageResult {
  if ('drivers' in task) return findDrivers(task.drivers.names, task.drivers.rows, { ...task.drivers.options, ...watched });
  if ('family' in task) return findLinkFamily(task.family.links, { ...task.family.options, ...watched });
  if ('action' in task) return judgeAction(task.action.plan, task.action.cells, task.action.options);
  const { parts, words, options } = task.link;
  return findLink(assemblePanel(parts.staff, parts.customer, parts.options), words, { ...options, ...watched });
}

// Runs as a thread of its own (see linkage-threads.ts), so it imports nothing of the house but types: neither a database nor a log is within its reach.
parentPort?.on('message', ({ id, task, stop }: ThreadOrder<LinkageTask>) => {
  const report = (one: ThreadReport<LinkageResult>): void => parentPort!.postMessage(one);
  const signal = {
    get aborted(): boolean {
      return Atomics.load(stop, 0) === 1;
    },
  };
  try {
    report({ id, result: computed(task, { signal, onProgress: (done, total) => report({ id, share: total === 0 ? 1 : done / total }) }) });
  } catch (error) {
    // whatever the engine refuses goes to whoever asked, with its name and code
    const { name, message, code } = error as Error & { code?: string };
    report({ id, error: { name, message, ...(code === undefined ? {} : { code }) } });
  }
});
