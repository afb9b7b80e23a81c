import type { Cycle, CycleEvent, CycleSummary } from '@throughline/contract';
import type { CycleState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText, daysFrom, withDaysInWords } from '../../ui/day-text';

export const CYCLE_TONES: Readonly<Record<CycleState, Tone>> = { draft: 'neutral', open: 'good', closed: 'watch', published: 'people' };

type Standing = Pick<CycleSummary, 'state' | 'opensOn' | 'closesOn'> & Partial<Pick<Cycle, 'closedOn'>>;

/** What a cycle in its state means on a day, in a sentence. */
export function cycleSentence({ state, opensOn, closesOn, closedOn }: Standing, today: string): string {
  const left = daysFrom(today, closesOn);
  switch (state) {
    case 'draft':
      return `A draft, meant to open on ${dayText(opensOn)}. Nobody has been asked yet.`;
    case 'open':
      if (left < 0) return `The last day was ${dayText(closesOn)}; it closes next.`;
      return left === 0 ? 'Open. Today is the last day.' : `Open until ${dayText(closesOn)}, ${left} more ${left === 1 ? 'day' : 'days'}.`;
    case 'closed':
      return 'Closed. The answers are being counted.';
    case 'published':
      return closedOn ? `Published. It closed on ${dayText(closedOn)}.` : `Published. It ran until ${dayText(closesOn)} at the latest.`;
  }
}

const EVENTS: Readonly<Record<CycleEvent['kind'], string>> = {
  drafted: 'Drafted',
  tested: 'A test run was made',
  'key-made': 'The trustees made their key',
  opened: 'Opened',
  extended: 'Extended',
  reminded: 'Reminder sent',
  tightened: 'Smallest group raised',
  'early-end': 'An earlier end announced',
  closed: 'Closed',
  published: 'Published',
  shredded: 'Sealed ballots and keys destroyed',
};

/** An event of a cycle's history: 'Extended by Ada Okafor: until 14 April 2026'. */
export function eventText({ kind, by, detail }: CycleEvent): string {
  const what = by ? `${EVENTS[kind]} by ${by}` : EVENTS[kind];
  return detail ? `${what}: ${withDaysInWords(detail)}` : what;
}
