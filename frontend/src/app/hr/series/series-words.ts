import type { SeriesEvent, SeriesSummary } from '@throughline/contract';
import type { Rhythm, SeriesKind, SeriesState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { withDaysInWords } from '../../ui/day-text';

export const SERIES_TONES: Readonly<Record<SeriesState, Tone>> = { active: 'good', paused: 'watch', ended: 'neutral' };

/** What a kind of series is, for a choice. */
export const KINDS: readonly { readonly value: SeriesKind; readonly label: string }[] = [
  { value: 'recurring', label: 'Again and again: the same questionnaire by the calendar' },
  { value: 'lifecycle', label: 'When something happens: people who joined, moved or are leaving' },
  { value: 'pulse', label: 'Always on: a few questions each time, all of them within a window' },
];

const ONE: Readonly<Record<Rhythm['unit'], string>> = { week: 'every week', month: 'every month', quarter: 'every quarter' };

/** 'every 2 weeks'. */
export function rhythmWords({ unit, every }: Rhythm): string {
  return every === 1 ? ONE[unit] : `every ${every} ${unit}s`;
}

/** What a series does, in a sentence. */
export function seriesSentence({ state, rhythm, opensItself, nextOn }: Pick<SeriesSummary, 'state' | 'rhythm' | 'opensItself' | 'nextOn'>): string {
  if (state === 'ended') return 'It has ended for good.';
  const how = opensItself ? 'opens its cycles by itself' : 'drafts its cycles for you to open';
  if (state === 'paused') return `Paused. Otherwise it ${how}, ${rhythmWords(rhythm)}.`;
  return `It ${how}, ${rhythmWords(rhythm)}${nextOn ? withDaysInWords(`; the next on ${nextOn}`) : ''}.`;
}

const EVENTS: Readonly<Record<SeriesEvent['kind'], string>> = {
  started: 'Started',
  changed: 'Changed',
  paused: 'Paused',
  resumed: 'Went on',
  ended: 'Ended',
  drafted: 'Drafted a cycle',
  opened: 'Opened a cycle',
  blocked: 'Could not open a cycle',
  waited: 'Waited for more people',
  skipped: 'Left out a day',
  window: 'Began a new window',
};

/** An event of the history of a series. */
export function seriesEventText({ kind, by, detail }: SeriesEvent): string {
  const what = by ? `${EVENTS[kind]} by ${by}` : EVENTS[kind];
  return detail ? `${what}: ${withDaysInWords(detail)}` : what;
}
