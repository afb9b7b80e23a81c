import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From so many cells on, room is worth more than the last tenth of speed. */
const MANY_CELLS = 100_000;

/**
 * Nearly everything that a run makes lives to its end, so the room that the collector of garbage takes for what dies young stays as it is at the start.
 * To be called before anything is read. Measured with 360,000 rows: 401 MB without, about 350 MB with, in the same time.
 */
export function keepYoungSmall() {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Keeps a run over hundreds of thousands of cells below 400 MB. What has become garbage is collected at once, and room is kept tight while the figures are worked out.
 * Measured with 360,000 rows: 530 MB without this and the above, for a tenth less processor time.
 * @returns { collect, beforeFigures }: to call when something large has become garbage; they do nothing for few cells
 */
export function thrift(cells) {
  if (cells < MANY_CELLS) return { collect: () => {}, beforeFigures: () => {} };
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  return {
    collect,
    beforeFigures: () => {
      collect();
      v8.setFlagsFromString('--optimize-for-size');
    },
  };
}
