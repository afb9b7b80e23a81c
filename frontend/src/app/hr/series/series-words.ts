import type { SeriesEvent, SeriesSummary } from '@throughline/contract';
import type { Rhythm, SeriesState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { dayText } from '../../ui/day-text';
import { cyclesWords } from '../cycles/words/words';
import { seriesWords } from './words/words';

export const SERIES_TONES: Readonly<Record<SeriesState, Tone>> = { active: 'good', paused: 'watch', ended: 'neutral' };

/** 'every 2 weeks'. */
export function rhythmWords({ unit, every }: Rhythm): string {
  return seriesWords().rhythms[unit](every);
}

/** What a series does, in a sentence. */
export function seriesSentence({ state, rhythm, opensItself, nextOn }: Pick<SeriesSummary, 'state' | 'rhythm' | 'opensItself' | 'nextOn'>): string {
  const words = seriesWords();
  if (state === 'ended') return words.ended;
  const often = rhythmWords(rhythm);
  if (state === 'paused') return opensItself ? words.pausedOpens(often) : words.pausedDrafts(often);
  if (nextOn === null) return opensItself ? words.opensItself(often) : words.drafts(often);
  return opensItself ? words.opensItselfNext(often, dayText(nextOn)) : words.draftsNext(often, dayText(nextOn));
}

/** An event of the history of a series. What the server says of it in English stands apart: `seriesEventReason`. */
export function seriesEventText({ kind, by, detail }: SeriesEvent): string {
  const [words, { by: byWhom, detail: withDetail }] = [seriesWords(), cyclesWords().events];
  const what = by ? byWhom(words.events[kind], by) : words.events[kind];
  // which settings were changed is kept in the names of the interface, which nobody reads here
  if (!detail || kind === 'changed') return what;
  const day = /\d{4}-\d{2}-\d{2}/.exec(detail)?.[0];
  if (!day) return withDetail(what, detail);
  return withDetail(what, kind === 'resumed' ? words.from(dayText(day)) : dayText(day));
}

/** Why a day was left out, as the server says it, in English. */
export function seriesEventReason({ kind, detail }: SeriesEvent): string | undefined {
  return kind === 'skipped' ? detail?.replace(/^\d{4}-\d{2}-\d{2}: /, '') : undefined;
}
