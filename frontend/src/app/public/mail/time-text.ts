import { locale } from '../../words/language';

/** When a mail was sent, as a person at this device reads it: today only the time, else the day too. What is no time is printed as it is. */
export function timeText(on: string, now: Date = new Date()): string {
  const time = new Date(on);
  if (Number.isNaN(time.getTime())) return on;
  const today = time.toDateString() === now.toDateString();
  return time.toLocaleString(locale(), today ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
