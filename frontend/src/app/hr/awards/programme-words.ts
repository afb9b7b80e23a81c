import type { AwardProgramme } from '@throughline/contract';
import type { AwardProgrammeState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText } from '../../ui/day-text';

export const PROGRAMME_TONES: Readonly<Record<AwardProgrammeState, Tone>> = { draft: 'neutral', open: 'good', closed: 'people' };

/** Where a programme stands, in a sentence. */
export function programmeSentence({ state, accepting, nominationsFrom, nominationsUntil }: AwardProgramme, today: string): string {
  if (state === 'draft') return 'A draft. Nobody has heard of it yet.';
  if (accepting) return `Employees can nominate until ${dayText(nominationsUntil)}.`;
  if (state === 'open' && today < nominationsFrom) return `Announced. Nominations are taken from ${dayText(nominationsFrom)}.`;
  return 'Closed. It takes no nominations any more.';
}
