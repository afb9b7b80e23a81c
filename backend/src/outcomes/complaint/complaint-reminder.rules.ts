import type { PlainDate } from '@throughline/domain';
import { workingDayFrom, type WorkingCalendar } from './working-days.rules.js';

/** before: some working days ahead of a deadline · today: on its day · passed: after it. */
export type ReminderKind = 'before' | 'today' | 'passed';

/** A deadline that is still open. */
export interface OpenDeadline {
  readonly complaintId: string;
  readonly deadline: 'acknowledge' | 'respond';
  readonly dueOn: PlainDate;
}

/**
 * Which reminder of a deadline is due on a day; null for none yet. Only the latest: of a deadline that passed while nothing ran, nobody is told that it comes up. With `remindDays` 0 there is none
 * before the day itself.
 */
export function reminderOf(dueOn: PlainDate, today: PlainDate, remindDays: number, calendar: WorkingCalendar): ReminderKind | null {
  if (today > dueOn) return 'passed';
  if (today === dueOn) return 'today';
  return remindDays > 0 && today >= workingDayFrom(dueOn, -remindDays, calendar) ? 'before' : null;
}

/** People whom a reminder is for. */
export interface Handlers {
  readonly ownerId: string | null;
  readonly deputyId: string | null;
}

/**
 * Who is told: the owner, and once a deadline passed the deputy and all service managers too. Where nobody owns it, or no mail reaches the owner, they are told from the beginning.
 * `reached`: those who work here and have an address; nobody else is told.
 */
export function receiversOf(kind: ReminderKind, { ownerId, deputyId }: Handlers, managers: readonly string[], reached: ReadonlySet<string>): string[] {
  const own = [ownerId].filter((one): one is string => one !== null && reached.has(one));
  const rest = [deputyId, ...managers].filter((one): one is string => one !== null && reached.has(one));
  return [...new Set(kind === 'passed' || own.length === 0 ? [...own, ...rest] : own)];
}
