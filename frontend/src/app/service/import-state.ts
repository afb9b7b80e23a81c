import type { ImportView } from '@throughline/contract';
import type { ImportState } from '@throughline/domain';
import type { Tone } from '../ui/tag/tag';

const WORDS: Readonly<Record<ImportState, string>> = { previewed: 'not applied yet', applied: 'applied', undone: 'taken back' };
const TONES: Readonly<Record<ImportState, Tone>> = { previewed: 'watch', applied: 'good', undone: 'neutral' };

export const stateWord = (state: ImportState): string => WORDS[state];
export const stateTone = (state: ImportState): Tone => TONES[state];

const number = (count: number): string => count.toLocaleString('en');

/** What became of a file's rows, as far as it is true: a file that waits has added nothing, and one that was taken back has left nothing. */
export function countsSentence({ state, rowCount, counts: { added, changed, unchanged, refused } }: ImportView): string {
  const rows = `${number(rowCount)} rows`;
  const rest = `${number(unchanged)} unchanged, ${number(refused)} refused.`;
  if (state === 'previewed') return `${rows}, nothing is brought in yet: ${number(added)} to add, ${number(changed)} to change, ${rest}`;
  if (state === 'undone') return `${rows}, taken back: ${number(added)} had been added and ${number(changed)} changed.`;
  return `${rows}: ${number(added)} added, ${number(changed)} changed, ${rest}`;
}

/** One count for a table's cell. */
export function countText({ state, counts }: ImportView, what: 'added' | 'changed'): string {
  if (state === 'undone') return '–';
  return state === 'applied' ? number(counts[what]) : `${number(counts[what])} to ${what === 'added' ? 'add' : 'change'}`;
}
