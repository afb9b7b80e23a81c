import { addDays, instantIn, type MailHours, type PlainDate } from '@throughline/domain';
import { sendingMoment } from '../../platform/mail/sending-moment.rules.js';
import { type PartIn, type Presences, withPart } from './customer-plan.rules.js';

/**
 * Who is reminded of the next contact: who makes it, else the owner, else the first deputy; the first of them who is here. Undefined when nobody is.
 */
export function remindedOf(people: readonly PartIn[], presences: Presences): string | undefined {
  return (['next', 'owner', 'deputy'] as const).flatMap((part) => withPart(people, part)).find((id) => presences.get(id) === 'here');
}

/** Why a contact is in today's mail: `before` it, or because it is `overdue`; undefined when it is not. `remindDays`: so many days before it. */
export function dueReminder(nextOn: PlainDate, today: PlainDate, remindDays: number): 'before' | 'overdue' | undefined {
  if (nextOn < today) return 'overdue';
  return nextOn <= addDays(today, remindDays) ? 'before' : undefined;
}

/**
 * Whether the mail of today may go out now to people whose clocks are in the zone: from the hour of mail on, outside quiet hours and days. `any`: always, for installations that say so.
 */
export function mayMailNow(now: Date, today: PlainDate, timeZone: string, hours: MailHours | 'any'): boolean {
  return hours === 'any' || (sendingMoment(instantIn(timeZone, today), timeZone, hours, today) <= now && sendingMoment(now, timeZone, hours) <= now);
}
