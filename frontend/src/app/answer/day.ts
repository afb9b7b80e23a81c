/** Today on this device's calendar, as on the wire: 2026-03-31. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A wire date in words: 'Friday 20 March'. It has no time and no zone, so it is read as the day it names. */
export function dayText(date: string, locale: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** Whether the day is over everywhere on earth; in between only the server knows. */
export function isLongOver(date: string, now = today()): boolean {
  return daysSince(date, now) > 1;
}

/** Days from a date to today; negative before it. */
export function daysSince(date: string, now = today()): number {
  return Math.round((Date.parse(now) - Date.parse(date)) / 86_400_000);
}
