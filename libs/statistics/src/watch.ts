/** How a long computation is followed and ended early. All of it is optional, and none of it changes the result. */
export interface Watch {
  /** Told every so often how many of `total` steps are done; the last call has `done` equal to `total`. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked every so often: an AbortSignal, or inside a worker an object whose `aborted` reads a shared flag. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Thrown when `signal.aborted` is seen: nobody waits for the result any more. Not a fault of the input, and so not a StatisticsError. */
export class ComputationAborted extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('The computation was ended before its result was there.');
  }
}

/** Steps between two looks at the clock of the watcher: about a hundred reports a computation. */
const REPORTS = 100;

/**
 * Returns what a loop calls after each of its `total` steps, with the number of steps done.
 * @throws ComputationAborted, from the function returned
 */
export function watcher({ onProgress, signal }: Watch, total: number): (done: number) => void {
  if (!onProgress && !signal) return () => undefined;
  const every = Math.max(1, Math.floor(total / REPORTS));
  return (done) => {
    if (done % every !== 0 && done !== total) return;
    if (signal?.aborted) throw new ComputationAborted();
    onProgress?.(done, total);
  };
}
