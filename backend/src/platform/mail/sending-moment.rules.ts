import { isQuietHour, type MailHours, type PlainDate } from '@throughline/domain';
import { Temporal } from 'temporal-polyfill';

/** Most days on which nothing is sent, one after the other: six of a week. */
const DAYS_LOOKED_AT = 8;

/**
 * The first instant, not before `now`, at which mail may reach somebody by the clocks of her IANA time zone: on the day `from` (without it, today
 * there) or later, from the hour of mail on, outside the quiet hours and days. Clock changes are what the zone says they are: nine o'clock is nine
 * o'clock, and an hour that clocks skip is the one after it. The hour of mail must not itself be a quiet one. Throws RangeError for an unknown zone.
 */
export function sendingMoment(now: Date, timeZone: string, hours: MailHours, from?: PlainDate): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const first = from ? Temporal.PlainDate.from(from) : local.toPlainDate();
  let day = Temporal.PlainDate.compare(first, local.toPlainDate()) > 0 ? first : local.toPlainDate();
  for (let looked = 0; looked < DAYS_LOOKED_AT; looked++, day = day.add({ days: 1 })) {
    if (hours.quietDays.includes(day.dayOfWeek)) continue;
    const hour = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: hours.mailHour }) });
    if (hour.epochMilliseconds >= now.getTime()) return new Date(hour.epochMilliseconds);
    // the hour of today is over, which is no reason to wait for tomorrow while people are awake
    if (day.equals(local.toPlainDate()) && !isQuietHour(hours, local.hour)) return now;
  }
  throw new RangeError('Every day is a quiet one, so there is no moment for mail.');
}

/** When each zone's mail of one wave goes out; of zones whose moment is only after `closes` there is none. */
export function momentsOf(
  zones: Iterable<string>,
  { now, hours, from, closes }: { now: Date; hours: MailHours | 'any'; from?: PlainDate; closes: Date },
): Map<string, Date> {
  const moments = new Map<string, Date>();
  for (const zone of new Set(zones)) {
    // to the hour: rows about people keep no exact times
    const moment = hours === 'any' ? now : sendingMoment(now, zone, hours, from);
    if (moment < closes) moments.set(zone, moment > now ? moment : startOfHour(now));
  }
  return moments;
}

/** The full hour (UTC) in which the instant lies. */
export function startOfHour(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 3_600_000) * 3_600_000);
}
