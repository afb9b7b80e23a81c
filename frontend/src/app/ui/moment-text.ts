import { locale } from '../words/language';

/** A moment of the wire in words, by the clock of the person's device: '1 May 2026 at 18:00'. With a time zone by the clocks there, and named when they show something else: '18 December 2026 at 17:00 (Europe/Berlin)'. */
export function momentText(moment: string, timeZone?: string): string {
  const show = (zone?: string): string => new Date(moment).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'short', ...(zone && { timeZone: zone }) });
  return timeZone === undefined || show(timeZone) === show() ? show() : `${show(timeZone)} (${timeZone.replaceAll('_', ' ')})`;
}

/** When something ends: as `momentText`, but a midnight, which would read as the day after, as the day that it ends: '1 May 2026'. */
export function endText(moment: string, timeZone?: string): string {
  const at = new Date(moment);
  const clock = at.toLocaleTimeString('en-GB', { timeStyle: 'short', ...(timeZone && { timeZone }) });
  if (clock !== '00:00') return momentText(moment, timeZone);
  const day = new Date(at.getTime() - 1).toLocaleDateString(locale(), { dateStyle: 'long', ...(timeZone && { timeZone }) });
  const named = momentText(moment, timeZone).match(/ \([^()]+\)$/)?.[0] ?? '';
  return day + named;
}
