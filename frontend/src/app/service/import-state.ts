import type { ImportView } from '@throughline/contract';
import type { ImportState } from '@throughline/domain';
import type { Tone } from '../ui/tag/tag';
import { countText as number } from '../words/numbers';
import { serviceWords } from './words/words';

const TONES: Readonly<Record<ImportState, Tone>> = { previewed: 'watch', applied: 'good', undone: 'neutral' };

export const stateWord = (state: ImportState): string => serviceWords().states[state];
export const stateTone = (state: ImportState): Tone => TONES[state];

/** What became of a file's rows, as far as it is true: a file that waits has added nothing, and one that was taken back has left nothing. */
export function countsSentence({ state, rowCount, counts: { added, changed, unchanged, refused } }: ImportView): string {
  return serviceWords().became[state](rowCount, added, changed, unchanged, refused);
}

/** One count for a table's cell. */
export function countText({ state, counts }: ImportView, what: 'added' | 'changed'): string {
  if (state === 'undone') return '–';
  if (state === 'applied') return number(counts[what]);
  const { toAdd, toChange } = serviceWords().imports;
  return what === 'added' ? toAdd(counts.added) : toChange(counts.changed);
}
