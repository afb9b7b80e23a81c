import { Worker } from 'node:worker_threads';
import { Refusal } from '@throughline/domain';
import { OF_SOURCE } from './of-source.js';
import { YOUNG_MB } from './young.js';

/** What a thread of a pool is sent: a task, and a flag that turns 1 when nobody waits for the result any more. */
export interface ThreadOrder<Task> {
  readonly id: number;
  readonly task: Task;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What a thread answers: any number of shares done, then one result or one error. */
export type ThreadReport<Result> =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string; readonly code?: string } };

export interface PoolLimits {
  readonly threads: number;
  /** Of each thread; one that needs more is ended, and its task fails. */
  readonly memoryMb: number;
  /** Tasks that may wait for a thread; more are refused. */
  readonly waiting: number;
}

export interface RunOptions {
  /** From the beginning of the computation, not of the waiting. */
  readonly longestMs: number;
  readonly onShare?: (share: number) => void;
  readonly signal?: AbortSignal;
}

interface Waiting<Task, Result> extends RunOptions {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: Error) => void;
}

/** A thread that was asked to stop and is still computing after this time is ended. */
const GRACE_MS = 300;

/**
 * Computations beside the main thread, which answers requests meanwhile. Threads start at first use and stay; one that fails, takes too long or does not
 * stop when asked is ended, and the next task gets a new one.
 */
export class ThreadPool<Task, Result> {
  private readonly idle: Worker[] = [];
  private readonly queue: Waiting<Task, Result>[] = [];
  private readonly all = new Set<Worker>();
  private busy = 0;
  private orders = 0;
  private closed = false;

  constructor(
    private readonly file: URL,
    private readonly limits: PoolLimits,
  ) {}

  /**
   * The result of the task. Throws Refusal `too-busy` when too many wait, `took-too-long`, and `cancelled` when the signal said so; else what the thread threw,
   * as an Error with its name, message and code.
   */
  run(task: Task, options: RunOptions): Promise<Result> {
    if (options.signal?.aborted) return Promise.reject(cancelled());
    if (this.queue.length >= this.limits.waiting)
      return Promise.reject(new Refusal('unavailable', 'too-busy', 'Too many computations are waiting already. Please try again in a minute.'));
    return new Promise((resolve, reject) => {
      const waiting = { task, resolve, reject, ...options };
      options.signal?.addEventListener('abort', () => this.leaveQueue(waiting), { once: true });
      this.queue.push(waiting);
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(cancelled());
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private leaveQueue(waiting: Waiting<Task, Result>): void {
    const place = this.queue.indexOf(waiting);
    if (place < 0) return;
    this.queue.splice(place, 1);
    waiting.reject(cancelled());
  }

  private next(): void {
    while (!this.closed && this.busy < this.limits.threads && this.queue.length > 0) this.compute(this.idle.pop() ?? this.start(), this.queue.shift()!);
  }

  private start(): Worker {
    const worker = new Worker(this.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      ...(this.file.href.endsWith('.ts') && OF_SOURCE),
    });
    this.all.add(worker);
    // a thread can fail when it has nothing to do, too: nobody else listens then, and it must get no task any more
    worker.on('error', () => this.forget(worker));
    worker.once('exit', () => {
      this.forget(worker);
      this.all.delete(worker);
    });
    return worker;
  }

  private forget(worker: Worker): void {
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
  }

  private compute(worker: Worker, { task, resolve, reject, longestMs, onShare, signal }: Waiting<Task, Result>): void {
    this.busy++;
    worker.ref();
    const id = ++this.orders;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    let grace: NodeJS.Timeout | undefined;
    const end = (settle: () => void, alive: boolean): void => {
      clearTimeout(tooLong);
      clearTimeout(grace);
      signal?.removeEventListener('abort', onAbort);
      worker.removeListener('message', onReport);
      worker.removeListener('error', onError);
      worker.removeListener('exit', onExit);
      this.busy--;
      if (alive && !this.closed) {
        // an idle thread does not keep the process from ending
        worker.unref();
        this.idle.push(worker);
      } else void worker.terminate();
      settle();
      this.next();
    };
    const onAbort = (): void => {
      Atomics.store(stop, 0, 1);
      grace = setTimeout(() => end(() => reject(cancelled()), false), GRACE_MS);
    };
    const onReport = (report: ThreadReport<Result>): void => {
      if (report.id !== id) return;
      if ('share' in report) return signal?.aborted ? undefined : onShare?.(report.share);
      if (signal?.aborted) return end(() => reject(cancelled()), true);
      if ('result' in report) return end(() => resolve(report.result), true);
      end(() => reject(Object.assign(new Error(report.error.message), report.error)), true);
    };
    const onError = (error: Error): void => end(() => reject(signal?.aborted ? cancelled() : error), false);
    const onExit = (code: number): void => end(() => reject(new Error(`The computing thread ended with code ${code} and no result.`)), false);
    const tooLong = setTimeout(() => {
      const sentence = `The computation took longer than ${Math.round(longestMs / 1000)} seconds and was stopped. Ask for less at once, or start it as a long run.`;
      end(() => reject(new Refusal('unavailable', 'took-too-long', sentence)), false);
    }, longestMs);
    worker.on('message', onReport);
    worker.on('error', onError);
    worker.on('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) return end(() => reject(cancelled()), true);
    worker.postMessage({ id, task, stop } satisfies ThreadOrder<Task>);
  }
}

function cancelled(): Refusal {
  return new Refusal('conflict', 'cancelled', 'The computation was cancelled.');
}
