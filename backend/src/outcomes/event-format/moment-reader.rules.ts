import type { DateOrder } from '@throughline/domain';
import { dayProblem } from '../event/event.rules.js';
import { zoneInName } from './vendor-format.rules.js';
import { readWrittenTime } from './written-time.rules.js';
import { ZoneClock } from './zone-clock.rules.js';

/** A moment of a file: the day in the time zone of the source, and the instant. */
export interface ReadMoment {
  readonly day: string;
  readonly instant: number;
}

/** What the moments of a source are read with. */
export interface MomentSettings {
  /** An IANA time zone: days are counted there, and moments that name no zone are meant there. */
  readonly timeZone: string;
  readonly dateOrder: DateOrder | undefined;
  /** The day after today where the source is. */
  readonly tomorrow: string;
}

/** How cells of one column become moments. */
export type MomentCellReader = (text: string) => ReadMoment | { readonly problem: string };

/** Files tell many events of one day, and of one moment. */
const MOST_KEPT = 50_000;

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  'year-first': 'with the year first, such as 2026-03-31',
  'day-first': 'with the day first, such as 31/03/2026',
  'month-first': 'with the month first, such as 03/31/2026',
};

/**
 * Makes the reader of a column of moments. A zone at the end of the column's name holds for moments that name none, before the zone of the source. A day that has not come yet is refused, one that
 * could be two days as long as no order is known as well.
 */
export function momentReader(column: string, { timeZone, dateOrder, tomorrow }: MomentSettings): MomentCellReader {
  const ours = new ZoneClock(timeZone);
  const named = zoneInName(column);
  const theirs = named === undefined || named === timeZone ? ours : clockOf(named, ours);
  const kept = new Map<string, ReturnType<MomentCellReader>>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const read = readMoment(text, ours, theirs, dateOrder, tomorrow);
    kept.set(text, read);
    return read;
  };
}

function readMoment(text: string, ours: ZoneClock, theirs: ZoneClock, dateOrder: DateOrder | undefined, tomorrow: string): ReturnType<MomentCellReader> {
  const written = readWrittenTime(text, dateOrder);
  if (written === undefined)
    return {
      problem: `This is not a day or a time that exists; write it like 2026-03-31 or 2026-03-31 14:30${dateOrder ? `, or ${ORDER_WORDS[dateOrder]}` : ''}.`,
    };
  if (written === 'two') return { problem: 'This could be two days; say whether the day or the month comes first in this file.' };
  // a day without a time is that day, wherever it was written
  const dated = written.seconds === undefined;
  const instant = (dated ? ours : theirs).instantOf(written);
  const day = dated ? dayText(written.year, written.month, written.day) : ours.dayOf(instant);
  const problem = dayProblem(day, tomorrow);
  return problem ? { problem } : { day, instant };
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function clockOf(zone: string, otherwise: ZoneClock): ZoneClock {
  try {
    return new ZoneClock(zone);
  } catch {
    // RangeError: what stands in brackets is no zone that this machine knows; there is no other way to ask
    return otherwise;
  }
}
