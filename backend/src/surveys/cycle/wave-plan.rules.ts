import type { MailHours } from '@throughline/domain';
import { sendingMoment } from '../../platform/mail/sending-moment.rules.js';

/** When the mail of a wave goes out: the moment of each zone, in the order of the zones. A person has the number of her zone, counted from 1. */
export interface ZoneMoments {
  readonly zones: readonly string[];
  readonly moments: readonly Date[];
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const LONGEST_PAUSE = 60;
/** So long a reminder is tried of people whose message could not be handed over. */
export const REMINDER_TRIED_MS = 24 * HOUR;
/** Between two reminders of one person lie so many hours at least. */
export const BETWEEN_REMINDERS_MS = 20 * HOUR;

/** When somebody may be mailed whose hour has become a quiet one, because her message had to wait; undefined when now is as good as ever. */
export function putOffUntil(now: Date, timeZone: string, hours: MailHours | 'any'): Date | undefined {
  if (hours === 'any') return undefined;
  const moment = sendingMoment(now, timeZone, hours);
  return moment > now ? moment : undefined;
}

/** The numbers (from 1) of the zones whose moment has come, whose end (where `ends` has one) has not, and whose clocks show an hour at which mail may be sent. */
export function awakeSlots({ zones, moments }: ZoneMoments, ends: readonly Date[], now: Date, hours: MailHours | 'any'): number[] {
  const due = (i: number): boolean => moments[i]! <= now && (ends[i] === undefined || ends[i] > now);
  return zones.flatMap((zone, i) => (due(i) && putOffUntil(now, zone, hours) === undefined ? [i + 1] : []));
}

/**
 * When a wave goes on: at its next moment, when a zone wakes that had to wait, or in a later round of the latest moment, 1, 3, 7, 15, 31 and 63 minutes after it
 * and then every hour. It depends on the plan and the clock alone: of a reminder, neither whom it still goes to nor whether anybody is left.
 */
export function nextRun({ zones, moments }: ZoneMoments, now: Date, hours: MailHours | 'any'): Date {
  const at = now.getTime();
  const times = moments.map((moment) => moment.getTime());
  const begun = times.filter((time) => time <= at);
  const next = [...times.filter((time) => time > at), ...zones.flatMap((zone, i) => (times[i]! <= at ? (putOffUntil(now, zone, hours)?.getTime() ?? []) : []))];
  if (begun.length > 0) next.push(nextRound(Math.max(...begun), at));
  return new Date(next.length > 0 ? Math.min(...next) : at + LONGEST_PAUSE * MINUTE);
}

function nextRound(from: number, after: number): number {
  let round = from;
  for (let pause = 1; round <= after; pause = Math.min(LONGEST_PAUSE, pause * 2)) round += pause * MINUTE;
  return round;
}

/** A reminder: `ends` says from when on nobody of a zone is mailed any more, in the order of the zones. */
export interface PlannedReminder extends ZoneMoments {
  readonly ends: readonly Date[];
}

/**
 * A reminder so that nobody gets two of a cycle within BETWEEN_REMINDERS_MS, by the plan and not by who got one, which is written down nowhere. A zone is left
 * out when a later reminder comes so soon that it covers this one (those of Saturday and Sunday would both come on Monday with that of Monday), and when an
 * earlier one ended too lately. It is tried for REMINDER_TRIED_MS, but ends early enough before the next, and at `closes`.
 */
export function plannedReminder(
  plan: ZoneMoments,
  { before, later, closes }: { readonly before: readonly PlannedReminder[]; readonly later: readonly ZoneMoments[]; readonly closes: Date },
): PlannedReminder {
  const kept = plan.zones.flatMap((zone, i) => {
    const at = plan.moments[i]!.getTime();
    const next = Math.min(...later.flatMap(({ zones, moments }) => moments[zones.indexOf(zone)]?.getTime() ?? []));
    const free = Math.max(...before.flatMap(({ zones, ends }) => ends[zones.indexOf(zone)]?.getTime() ?? [])) + BETWEEN_REMINDERS_MS;
    // an hour is left for trying
    if (next - at < BETWEEN_REMINDERS_MS + HOUR || at < free) return [];
    return [{ zone, at, end: Math.min(at + REMINDER_TRIED_MS, next - BETWEEN_REMINDERS_MS, closes.getTime()) }];
  });
  return { zones: kept.map(({ zone }) => zone), moments: kept.map(({ at }) => new Date(at)), ends: kept.map(({ end }) => new Date(end)) };
}
