/** A wire date ('2026-03-31') as a day in words: '31 March'. It has no time and no zone, so it is read as the day it names. */
export function dayText(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
