import type { AnnouncedAwardProgrammeRow } from '@throughline/contract';
import type { Tone } from '../../ui/tag/tag';

/** Where an announced programme stands, and the colour of it. */
export function standingOf({ state, accepting, revealedAt }: Pick<AnnouncedAwardProgrammeRow, 'state' | 'accepting' | 'revealedAt'>): {
  key: 'announced' | 'accepting' | 'closed' | 'revealed';
  tone: Tone;
} {
  if (revealedAt !== null) return { key: 'revealed', tone: 'people' };
  if (accepting) return { key: 'accepting', tone: 'good' };
  return state === 'open' ? { key: 'announced', tone: 'neutral' } : { key: 'closed', tone: 'neutral' };
}
