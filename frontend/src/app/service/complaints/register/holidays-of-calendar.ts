import { addDays, COMPLAINT, isPlainDate, LIMITS, type PlainDate } from '@throughline/domain';

/** A whole day of a calendar, with what it is called. */
export interface HolidayOfFile {
  readonly on: PlainDate;
  readonly name: string;
}

/** What a calendar file holds, or why it cannot be read. `repeating`: events that repeat by a rule, of which the days of the first time are there. `days` holds at most one more than may be kept, which says that they are too many. */
export type CalendarOfFile =
  { readonly days: readonly HolidayOfFile[]; readonly repeating: number } | { readonly problem: 'not-a-calendar' | 'cut-off' | 'no-days' };

/** A holiday of more days than that is none, and a file that says so would be there to fill a memory. */
const MOST_DAYS = 31;

/**
 * The whole days of an iCalendar file (RFC 5545): DTSTART;VALUE=DATE until DTEND or DURATION, which does not count itself, and SUMMARY. Cancelled events and events with a time of day are left
 * out. Nothing else is read, no address is followed, and what is longer or more than a calendar of holidays is cut: the work is one pass over the text.
 */
export function holidaysOfCalendar(text: string): CalendarOfFile {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\s/i.test(text)) return { problem: 'not-a-calendar' };
  const found = new Map<PlainDate, string>();
  let [event, inner, repeating] = [undefined as Map<string, string> | undefined, 0, 0];
  for (const line of unfolded(text)) {
    const [name, value] = propertyOf(line);
    if (event === undefined) {
      if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') event = new Map();
    } else if (name === 'BEGIN') inner++;
    else if (name === 'END' && inner > 0) inner--;
    else if (name === 'END') {
      const days = daysOf(event);
      if (days.length > 0 && event.has('RRULE')) repeating++;
      for (const on of days) if (!found.has(on)) found.set(on, nameOf(event.get('SUMMARY') ?? '') || on);
      if (found.size > COMPLAINT.holidaysMost) break;
      event = undefined;
    } else if (inner === 0 && !event.has(name)) event.set(name, value);
  }
  if (event !== undefined && found.size <= COMPLAINT.holidaysMost) return { problem: 'cut-off' };
  if (found.size === 0) return { problem: 'no-days' };
  const days = [...found].map(([on, name]) => ({ on, name })).sort((one, other) => one.on.localeCompare(other.on));
  return { days, repeating };
}

/** Lines, those that were folded put together again (section 3.1). What is longer than any day or name needs is cut. */
function* unfolded(text: string): Generator<string> {
  let whole = '';
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (whole.length < 2000) whole += line.slice(1, 2001);
      continue;
    }
    if (whole) yield whole;
    whole = line.slice(0, 2000);
  }
  if (whole) yield whole;
}

/** The name of a property without its parameters, and its value; parameters in quotation marks may hold a colon. */
function propertyOf(line: string): [name: string, value: string] {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return [line.slice(0, at).split(';')[0]!.trim().toUpperCase(), line.slice(at + 1).trim()];
  }
  return ['', ''];
}

function daysOf(event: ReadonlyMap<string, string>): PlainDate[] {
  const from = dayOf(event.get('DTSTART') ?? '');
  if (from === undefined || event.get('STATUS')?.toUpperCase() === 'CANCELLED') return [];
  const end = dayOf(event.get('DTEND') ?? '');
  const lasting = /^P(?:(\d{1,3})W|(\d{1,3})D)$/i.exec(event.get('DURATION') ?? '');
  const until = end ?? addDays(from, lasting ? Number(lasting[1] ?? 0) * 7 + Number(lasting[2] ?? 0) : 1);
  const days = [from];
  for (let day = addDays(from, 1); day < until && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A date without a time of day, as 20261225; undefined for anything else. */
function dayOf(value: string): PlainDate | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  const day = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : '';
  return isPlainDate(day) ? day : undefined;
}

/** Text without escapes (section 3.3.11), in one line, without what steers a terminal or turns the order of letters round. */
function nameOf(value: string): string {
  const plain = value.replaceAll(/\\([nN,;\\])/g, (_, kind: string) => (kind.toLowerCase() === 'n' ? ' ' : kind));
  return [
    ...plain
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, LIMITS.name)
    .join('')
    .trim();
}
