import type { AwardProgramme } from '@throughline/contract';
import type { AwardProgrammeState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText } from '../../ui/day-text';
import { cyclesWords } from '../cycles/words/words';

export const PROGRAMME_TONES: Readonly<Record<AwardProgrammeState, Tone>> = { draft: 'neutral', open: 'good', closed: 'people' };

/** Where a programme stands, in a sentence. */
export function programmeSentence({ state, accepting, nominationsFrom, nominationsUntil }: AwardProgramme, today: string): string {
  const words = cyclesWords().programme;
  if (state === 'draft') return words.draft;
  if (accepting) return words.accepting(dayText(nominationsUntil));
  return state === 'open' && today < nominationsFrom ? words.announced(dayText(nominationsFrom)) : words.closed;
}
