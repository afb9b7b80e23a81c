import { addDays, type PlainDate } from '@throughline/domain';

/** How many quarters the demo goes back. */
export const QUARTERS = 8;

/** Days of a quarter of the demo, which begins on any day. */
export const QUARTER_DAYS = 91;

/** The day on which the demo's story begins, when it ends today. */
export function beginOf(today: PlainDate): PlainDate {
  return addDays(today, -QUARTERS * QUARTER_DAYS);
}

/** Months one after the other, as 2024-12, from the one in which `begin` lies: three a quarter, none twice. */
export function monthsFrom(begin: PlainDate, count: number): string[] {
  const [year, month] = begin.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7));
}

/** Nine in the morning of the day, so that no zone pushes it into a neighbour. */
export function nineOn(day: PlainDate): Date {
  return new Date(`${day}T09:00:00Z`);
}
