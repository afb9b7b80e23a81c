import type { AnnouncedAwardProgrammeRow } from '@throughline/contract';
import { dayText } from '../../ui/day-text';
import { momentText } from '../../ui/moment-text';
import type { Tone } from '../../ui/tag/tag';

/** When nominations close: the last day, or the moment on it where HR named one. The midnight that ends a day would read as the day after. */
export function closingText({
  closesAt,
  closesAtTime,
  nominationsUntil,
  timeZone,
}: Pick<AnnouncedAwardProgrammeRow, 'closesAt' | 'closesAtTime' | 'nominationsUntil' | 'timeZone'>): string {
  return closesAtTime === null ? dayText(nominationsUntil) : momentText(closesAt, timeZone);
}

/** Where an announced programme stands, and the colour of it. */
export function standingOf({ state, accepting, revealedAt }: Pick<AnnouncedAwardProgrammeRow, 'state' | 'accepting' | 'revealedAt'>): {
  key: 'announced' | 'accepting' | 'closed' | 'revealed';
  tone: Tone;
} {
  if (revealedAt !== null) return { key: 'revealed', tone: 'people' };
  if (accepting) return { key: 'accepting', tone: 'good' };
  return state === 'open' ? { key: 'announced', tone: 'neutral' } : { key: 'closed', tone: 'neutral' };
}
