import { ThreadPool } from './thread-pool.js';

/** A thread that counts to a number, ten milliseconds a step, listens to the flag if it is polite, and fails when it is told to. */
const COUNTING = `
  import { parentPort, threadId } from 'node:worker_threads';
  const wait = new Int32Array(new SharedArrayBuffer(4));
  parentPort.on('message', ({ id, task, stop }) => {
    if (task.fail) return parentPort.postMessage({ id, error: { name: 'CountError', message: 'It does not count.', code: 'no-number' } });
    if (task.fall) throw new Error('fell over');
    if (task.hog) for (const all = []; ; ) all.push(new Array(1e6).fill(Math.random()));
    for (let step = 1; step <= task.steps; step++) {
      if (task.polite && Atomics.load(stop, 0)) return parentPort.postMessage({ id, error: { name: 'AbortError', message: 'ended' } });
      Atomics.wait(wait, 0, 0, 10);
      parentPort.postMessage({ id, share: step / task.steps });
    }
    parentPort.postMessage({ id, result: { steps: task.steps, threadId } });
    if (task.later === 'throws') setTimeout(() => void Promise.reject(new Error('late')), 20);
    if (task.later === 'exits') setTimeout(() => process.exit(0), 20);
  });`;
interface Counting {
  steps: number;
  polite?: boolean;
  fail?: boolean;
  fall?: boolean;
  hog?: boolean;
  later?: 'throws' | 'exits';
}
const file = new URL(`data:text/javascript,${encodeURIComponent(COUNTING)}`);

describe('a pool of threads', () => {
  let pool: ThreadPool<Counting, { steps: number; threadId: number }>;
  beforeEach(() => void (pool = new ThreadPool(file, { threads: 1, memoryMb: 64, waiting: 2 })));
  afterEach(() => pool.close());
  const run = (task: Counting, more: { longestMs?: number; onShare?: (share: number) => void; signal?: AbortSignal } = {}) =>
    pool.run(task, { longestMs: 20_000, ...more });

  it('answers, says how far it is, and uses the same thread again', async () => {
    const shares: number[] = [];
    const first = await run({ steps: 4 }, { onShare: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect((await run({ steps: 1 })).threadId).toBe(first.threadId);
  });

  it('lets as many wait as it may, refuses the next, and answers those that waited', async () => {
    const three = [run({ steps: 5 }), run({ steps: 1 }), run({ steps: 1 })];
    await expect(run({ steps: 1 })).rejects.toMatchObject({ code: 'too-busy', kind: 'unavailable' });
    expect((await Promise.all(three)).map(({ steps }) => steps)).toEqual([5, 1, 1]);
  });

  it('passes on what a thread throws, with its code', async () => {
    await expect(run({ steps: 1, fail: true })).rejects.toMatchObject({ name: 'CountError', message: 'It does not count.', code: 'no-number' });
    expect((await run({ steps: 1 })).steps).toBe(1);
  });

  it.each([
    ['polite', true],
    ['deaf', false],
  ])('stops a %s thread that is cancelled, and works on', async (_, polite) => {
    const stop = new AbortController();
    const long = run({ steps: 2000, polite }, { signal: stop.signal, onShare: () => stop.abort() });
    await expect(long).rejects.toMatchObject({ code: 'cancelled' });
    expect((await run({ steps: 1 })).steps).toBe(1);
  });

  it('takes what is cancelled while it waits out of the queue', async () => {
    const stop = new AbortController();
    const first = run({ steps: 10 });
    const second = run({ steps: 1 }, { signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect((await first).steps).toBe(10);
    await expect(run({ steps: 1 }, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each(['throws', 'exits'] as const)('gives no task to an idle thread that %s, and lives on', async (later) => {
    const { threadId } = await run({ steps: 1, later });
    const { all } = pool as unknown as { all: Set<unknown> };
    while (all.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await run({ steps: 1 }, { longestMs: 5000 })).threadId).not.toBe(threadId);
  });

  it('ends a thread that takes too long, falls over or eats up its memory, and goes on with another', async () => {
    await expect(run({ steps: 2000 }, { longestMs: 60 })).rejects.toMatchObject({ code: 'took-too-long' });
    await expect(run({ steps: 1, fall: true })).rejects.toThrow('fell over');
    await expect(run({ steps: 1, hog: true })).rejects.toThrow(/memory/i);
    expect((await run({ steps: 1 })).steps).toBe(1);
  }, 30_000);

  it('refuses those who still wait when it is closed', async () => {
    const first = run({ steps: 200 });
    const second = run({ steps: 1 });
    await Promise.all([expect(second).rejects.toMatchObject({ code: 'cancelled' }), expect(first).rejects.toThrow(), pool.close()]);
  });
});
