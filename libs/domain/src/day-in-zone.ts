import { addDays, type PlainDate } from './plain-date.js';

const MINUTE = 60_000;
/** No zone is further from UTC than 14 hours; a daylight-saving change moves a day by at most one more. */
const FURTHEST = 15 * 60;

/** One for each zone, because making one costs a hundred times what using it does. There are some 600, so it stays small. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  CLOCKS.set(timeZone, made);
  return made;
}

/**
 * The first instant at which clocks in an IANA time zone show the given day, hour (0 to 23) and minute (0 to 59) or later: the start of a day is what comes after
 * the last minute of the day before, also where a daylight-saving change skips midnight, as it does in Cairo. Throws RangeError for an unknown zone.
 */
export function instantIn(timeZone: string, date: PlainDate, hour = 0, minute = 0): Date {
  const wanted = `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const clock = clockOf(timeZone);
  const utc = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  let before = -FURTHEST;
  let reached = FURTHEST;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (clock.format(utc + middle * MINUTE) >= wanted) reached = middle;
    else before = middle;
  }
  return new Date(utc + reached * MINUTE);
}

/** The instant at which the day after the given one begins in the zone: when something that ends on `date` is over. */
export function endOfDayIn(timeZone: string, date: PlainDate): Date {
  return instantIn(timeZone, addDays(date, 1));
}
