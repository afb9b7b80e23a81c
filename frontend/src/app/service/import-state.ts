import type { ImportState } from '@throughline/domain';
import type { Tone } from '../ui/tag/tag';

const WORDS: Readonly<Record<ImportState, string>> = { previewed: 'not applied yet', applied: 'applied', undone: 'taken back' };
const TONES: Readonly<Record<ImportState, Tone>> = { previewed: 'watch', applied: 'good', undone: 'neutral' };

export const stateWord = (state: ImportState): string => WORDS[state];
export const stateTone = (state: ImportState): Tone => TONES[state];
