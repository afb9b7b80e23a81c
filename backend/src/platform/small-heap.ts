import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much what lives long may grow, in percent, before it is collected; V8 lets it become twice as much and more. */
const GROWTH = 20;
/** A heap that has grown by less since it was emptied is left as it is. */
const WORTH_WHILE = 1.05;

let underWay = 0;
/** Bytes of the heap after it was emptied; 0 before that. */
let emptied = 0;

/**
 * Does long work in as little memory as there can be: what the process has no use for any more is given back first, which stops it once for a few tenths of a second, and what becomes useless meanwhile is collected soon instead of when
 * there is much of it, which takes some of the processor's time.
 */
export async function inSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  if (underWay++ === 0) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  makeRoom();
  try {
    return await work();
  } finally {
    // 0: as V8 likes
    if (--underWay === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}

/** Gives back what the process has no use for any more, unless nothing has come since it last did: before something that needs much memory for a short time. */
export function makeRoom(): void {
  if (getHeapStatistics().total_heap_size > emptied * WORTH_WHILE) empty();
}

/** Collects all there is, and gives the pages of the heap back that are free then; an ordinary collection keeps them. */
function empty(): void {
  setFlagsFromString('--expose-gc');
  // only a context that is made now knows it
  const collect = runInNewContext('gc') as (how: { type: 'major'; flavor: 'last-resort' }) => void;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', flavor: 'last-resort' });
  emptied = getHeapStatistics().total_heap_size;
}
