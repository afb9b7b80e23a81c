import { addMonths, type AwardKind, dayIn, instantIn, LANGUAGES, type PlainDate, plainDate } from '@throughline/domain';
import { monthText } from './month-text.rules.js';
import { closesAt, type ProgrammeDays } from './programme.rules.js';

/** How many months later the clone of a programme is: whole months for a monthly one, whole quarters for a quarterly one, else whole years, and as few as let its nominations close after `now`. */
export function monthsUntilNext(kind: AwardKind, days: ProgrammeDays, now: Date): number {
  const step = kind === 'monthly' ? 1 : kind === 'quarterly' ? 3 : 12;
  let months = step;
  while (closesAt(shifted(days, months)) <= now) months += step;
  return months;
}

/** The days of a programme so many months later. */
export function shifted<Days extends ProgrammeDays>(days: Days, months: number): Days {
  const later = (day: string): PlainDate => addMonths(plainDate(day), months);
  return { ...days, nominationsFrom: later(days.nominationsFrom), nominationsUntil: later(days.nominationsUntil) };
}

/** The moment so many months later at which clocks in the time zone show the same, also where summer time lies between. */
export function momentLater(moment: Date, timeZone: string, months: number): Date {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(moment)
    .split(':')
    .map(Number) as [number, number];
  return instantIn(timeZone, addMonths(dayIn(moment, timeZone), months), hour, minute);
}

/**
 * The name with what it says of its time moved along: "Stars 2025" becomes "Stars 2026" when the clone is whole years later, and "Thanks, March 2026" becomes "Thanks, April 2026", in whichever of our languages it names the month in which nominations begin.
 */
export function nameLater(name: string, { nominationsFrom, nominationsUntil }: ProgrammeDays, months: number): string {
  const later = addMonths(plainDate(nominationsFrom), months);
  const spoken = LANGUAGES.find((language) => name.includes(monthText(language, nominationsFrom)));
  if (spoken) return name.replace(monthText(spoken, nominationsFrom), monthText(spoken, later));
  if (months % 12 !== 0) return name;
  const [first, last] = [nominationsFrom, nominationsUntil].map((day) => Number(day.slice(0, 4))) as [number, number];
  return name.replace(/\b\d{4}\b/g, (year) => (Number(year) >= first && Number(year) <= last ? String(Number(year) + months / 12) : year));
}
