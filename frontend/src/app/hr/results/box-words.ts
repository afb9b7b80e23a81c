import type { CycleResults } from '@throughline/contract';
import { inOrder } from '../../words/numbers';
import { resultWords } from './words/words';

/** What became of the ballots in the box, and who counted them. */
export function boxWords({ box: { counted, notCounted, manifests, reissued }, countedBy }: Pick<CycleResults, 'box' | 'countedBy'>): string {
  const words = resultWords().box;
  return [
    countedBy ? words.countedBy(counted, countedBy.map(inOrder).join(resultWords().comma)) : words.counted(counted),
    reissued ? words.extra(reissued) : words.noExtra,
    ...(notCounted ? [words.left(notCounted)] : []),
    ...(manifests > 1 ? [words.several(manifests)] : []),
  ].join(' ');
}
