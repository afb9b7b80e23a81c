import type { CycleShredding } from '@throughline/contract';

/** What is known of the box of a launched cycle. `on`: the day it is or was destroyed, null before the count; `keys`: whether a key file is still there. */
export interface BoxFacts {
  readonly state: 'open' | 'closed' | 'tallied' | 'shredded';
  readonly on: string | null;
  readonly promisedDays: number;
  readonly keys: boolean;
}

/** When sealed ballots and keys are destroyed, or that they are; also when the keys are gone and the ballots are there, as after a restore. */
export function shreddingOf({ state, on, promisedDays, keys }: BoxFacts): CycleShredding {
  if (state === 'shredded')
    return { on, done: true, sentence: `The sealed ballots and their keys were destroyed on ${on}. What is left of the answers are the published results.` };
  if (!keys)
    return {
      on,
      done: false,
      sentence:
        'The keys of this cycle are gone, so its sealed ballots can never be opened again. So it is after a restore from a backup that is older than their destruction.' +
        (state === 'tallied' ? ' The sealed ballots go too, within the hour after they are due.' : ' The ballots cannot be counted.'),
    };
  const days = promisedDays === 0 ? 'on the day of the count' : promisedDays === 1 ? 'one day after the count' : `${promisedDays} days after the count`;
  return on === null
    ? { on, done: false, sentence: `The sealed ballots and their keys are destroyed ${days}, as it was promised when the cycle opened.` }
    : { on, done: false, sentence: `The sealed ballots and their keys are destroyed on ${on}, ${days}. Until then a count that went wrong can be repeated.` };
}
