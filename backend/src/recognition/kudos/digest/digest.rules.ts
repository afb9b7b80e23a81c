import { addDays, instantIn, type MailHours, type PlainDate } from '@throughline/domain';
import { sendingMoment } from '../../../platform/mail/sending-moment.rules.js';

/** So long a digest is tried after its moment; who was not reached by then gets that of the next week. */
const TRIED_MS = 48 * 3_600_000;
const WEEK = 7;

/** The last day of the week, 1 (Monday) to 7, that is not after `today`. */
export function lastWeekday(today: PlainDate, day: number): PlainDate {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || WEEK;
  return addDays(today, -((weekday - day + WEEK) % WEEK));
}

/**
 * The digest that is due now for people by the clocks of a time zone, by its day; undefined when none is. It goes out at the hour of mail of that day, or on the next day that is no quiet one,
 * is tried for two days, and waits at night and on quiet days.
 * @param now any instant  @param today the day that clocks in the zone show  @param hours `any`: from the first minute of the day on
 */
export function dueDigest(now: Date, today: PlainDate, timeZone: string, digestDay: number, hours: MailHours | 'any'): PlainDate | undefined {
  const day = lastWeekday(today, digestDay);
  const begin = instantIn(timeZone, day);
  if (hours === 'any') return now.getTime() < begin.getTime() + TRIED_MS ? day : undefined;
  const moment = sendingMoment(begin, timeZone, hours, day);
  const late = now.getTime() - moment.getTime();
  if (late < 0 || late >= TRIED_MS) return undefined;
  return sendingMoment(now, timeZone, hours) > now ? undefined : day;
}

/** The week that a digest of the day tells of, by the clocks of the organisation: the seven days before it. */
export function weekBefore(day: PlainDate, timeZone: string): { from: Date; until: Date } {
  return { from: instantIn(timeZone, addDays(day, -WEEK)), until: instantIn(timeZone, day) };
}

/** The smallest id of those that are made at the instant or later, as newId makes them: lists by id can be cut by time. */
export function firstIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
