import type { Cycle, CycleEvent, CycleSummary } from '@throughline/contract';
import type { CycleState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText, daysFrom } from '../../ui/day-text';
import { cyclesWords } from './words/words';

export const CYCLE_TONES: Readonly<Record<CycleState, Tone>> = { draft: 'neutral', open: 'good', closed: 'watch', published: 'people' };

type Standing = Pick<CycleSummary, 'state' | 'opensOn' | 'closesOn'> & Partial<Pick<Cycle, 'closedOn'>>;

/** What a cycle in its state means on a day, in a sentence. */
export function cycleSentence({ state, opensOn, closesOn, closedOn }: Standing, today: string): string {
  const words = cyclesWords().sentences;
  const left = daysFrom(today, closesOn);
  switch (state) {
    case 'draft':
      return words.draft(dayText(opensOn));
    case 'open':
      if (left < 0) return words.over(dayText(closesOn));
      return left === 0 ? words.lastDay : words.open(dayText(closesOn), left);
    case 'closed':
      return words.closed;
    case 'published':
      return closedOn ? words.published(dayText(closedOn)) : words.publishedBy(dayText(closesOn));
  }
}

const KEYS = { 'key-made': 'keyMade', 'early-end': 'earlyEnd' } as const;

/** An event of a cycle's history: 'Extended by Ada Okafor: until 14 April 2026'. */
export function eventText({ kind, by, detail }: CycleEvent): string {
  const words = cyclesWords().events;
  const kept = words[kind === 'key-made' || kind === 'early-end' ? KEYS[kind] : kind];
  const what = by ? words.by(kept, by) : kept;
  return detail ? words.detail(what, detailText(kind, detail)) : what;
}

/** The few details that the server keeps with an event, in the language of the page. */
function detailText(kind: CycleEvent['kind'], detail: string): string {
  const words = cyclesWords();
  const day = /\d{4}-\d{2}-\d{2}$/.exec(detail)?.[0];
  if (day) return kind === 'closed' ? words.events.afterLastDay(dayText(day)) : words.untilDay(dayText(day));
  const [, k, kComments] = /^figures (\d+), comments (\d+)$/.exec(detail) ?? [];
  return k && kComments ? words.events.groups(k, kComments) : detail;
}
