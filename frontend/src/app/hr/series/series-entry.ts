import type { NewSeries } from '@throughline/contract';
import { type Happening, type Rhythm, type SeriesKind, SERIES_LIMITS, SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { daysAfter } from '../../ui/day-text';
import type { AudienceEntry } from '../cycle/audience-choice';
import { audienceOf } from '../cycle/cycle-entry';

/** A series as the form holds it. */
export interface SeriesEntry extends AudienceEntry {
  name: string;
  kind: SeriesKind;
  questionnaireId: string;
  what: Happening;
  days: number | null;
  windowDays: number | null;
  firstOn: string;
  unit: Rhythm['unit'];
  every: number | null;
  openDays: number | null;
  remindAfter: number | null;
  opensItself: 'no' | 'yes';
  k: number | null;
  kComments: number | null;
}

/** What a new series starts with: every month from next week on, open for ten days. */
export function freshSeries(today: string): SeriesEntry {
  return {
    name: '',
    kind: 'recurring',
    questionnaireId: '',
    what: 'joined',
    days: 30,
    windowDays: SERIES_LIMITS.windowDays.usual,
    firstOn: daysAfter(today, 7),
    unit: 'month',
    every: 1,
    openDays: 10,
    remindAfter: 5,
    audience: 'everyone',
    teamIds: [],
    rules: {},
    opensItself: 'no',
    k: SMALLEST_K,
    kComments: SMALLEST_K_COMMENTS,
  };
}

/** The body to send. What belongs to another kind is left out. */
export function seriesBody(entry: SeriesEntry): NewSeries {
  const { kind, questionnaireId, firstOn, unit, every, openDays, remindAfter, what, days, windowDays, k, kComments } = entry;
  return {
    name: entry.name.trim(),
    kind,
    questionnaireId,
    firstOn,
    rhythm: { unit, every: every ?? 1 },
    openDays: openDays ?? 1,
    audience: audienceOf(entry),
    opensItself: entry.opensItself === 'yes',
    remindAfter: remindAfter === null ? [] : [remindAfter],
    ...(k === null ? {} : { k }),
    ...(kComments === null ? {} : { kComments }),
    ...(kind === 'lifecycle' ? { happening: { what, days: days ?? 0 } } : {}),
    ...(kind === 'pulse' && windowDays !== null ? { windowDays } : {}),
  };
}
