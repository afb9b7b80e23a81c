import type { AwardProgramme } from '@throughline/contract';
import type { AwardProgrammeState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText } from '../../ui/day-text';
import { cyclesWords } from '../cycles/words/words';

export const PROGRAMME_TONES: Readonly<Record<AwardProgrammeState, Tone>> = { draft: 'neutral', open: 'good', closed: 'people' };

/** The state of a programme in a word; once its winners are known that says more than that it is closed. */
export function programmeStateWord({ state, revealedAt }: Pick<AwardProgramme, 'state' | 'revealedAt'>): string {
  const { revealed, states } = cyclesWords().programme;
  return revealedAt === null ? states[state] : revealed;
}

/** Where a programme stands, in a sentence. */
export function programmeSentence({ state, accepting, nominationsFrom, nominationsUntil }: AwardProgramme, today: string): string {
  const words = cyclesWords().programme;
  if (state === 'draft') return words.draft;
  if (accepting) return words.accepting(dayText(nominationsUntil));
  return state === 'open' && today < nominationsFrom ? words.announced(dayText(nominationsFrom)) : words.closed;
}
