import { addDays, daysBetween, type PlainDate, type TimeAllowed } from '@throughline/domain';

/** When an organisation works. `weekendDays`: days of the week, 1 Monday to 7 Sunday, on which it does not; never all seven. `holidays`: days besides. */
export interface WorkingCalendar {
  readonly weekendDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
}

/** The day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether the organisation works on the day. */
export function isWorkingDay(day: PlainDate, { weekendDays, holidays }: WorkingCalendar): boolean {
  return !weekendDays.includes(weekdayOf(day)) && !holidays.has(day);
}

/**
 * The working day that is `count` working days away from `day`, which itself does not count: with 3, the third one after it; with a negative count, before it. What comes in on a Saturday
 * and is due within one working day is due on Monday. Throws RangeError for a week without any working day.
 */
export function workingDayFrom(day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  const step = count < 0 ? -1 : 1;
  let [at, left] = [day, Math.abs(count)];
  for (let looked = 0; left > 0; looked++) {
    if (looked > 7 * (calendar.holidays.size + Math.abs(count) + 1)) throw new RangeError('This calendar has too few working days to count them.');
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left--;
  }
  return at;
}

/** The last day of the time allowed, counted from `from`, which itself does not count. Days and weeks are those of the calendar, whatever day they end on. */
export function lastDayOf(from: PlainDate, { count, unit }: TimeAllowed, calendar: WorkingCalendar): PlainDate {
  if (unit === 'working-days') return workingDayFrom(from, count, calendar);
  return addDays(from, unit === 'weeks' ? 7 * count : count);
}

/**
 * How many working days are left from `today`, which itself does not count, until `day`, which counts; 0 when it is today or only free days are between; negative for as many working days as passed
 * since it did.
 */
export function workingDaysLeft(today: PlainDate, day: PlainDate, calendar: WorkingCalendar): number {
  const left = (from: PlainDate, until: PlainDate): number => {
    const days = daysBetween(from, until);
    const rest = days % 7;
    const whole = ((days - rest) / 7) * (7 - calendar.weekendDays.length);
    const free = [...calendar.holidays].filter((one) => one > from && one <= until && !calendar.weekendDays.includes(weekdayOf(one as PlainDate))).length;
    const restOf = Array.from({ length: rest }, (_, i) => addDays(until, -i)).filter((one) => !calendar.weekendDays.includes(weekdayOf(one))).length;
    return whole + restOf - free;
  };
  return day >= today ? left(today, day) : 0 - left(day, today);
}
