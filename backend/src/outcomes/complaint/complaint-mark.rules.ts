import { Buffer } from 'node:buffer';
import { addDays, type ComplaintDue, isPlainDate, type PlainDate, Refusal } from '@throughline/domain';

/** Where a page of the register ended: the open deadline of its last complaint (null: none is open) and its number. */
export interface ComplaintMark {
  readonly dueOn: string | null;
  readonly number: number;
}

/** The mark as a cursor. */
export function cursorOf({ dueOn, number }: ComplaintMark): string {
  return Buffer.from(`${dueOn ?? '-'} ${number}`).toString('base64url');
}

/** Reads a cursor. Throws Refusal `invalid-cursor` when it is not one that was given out. */
export function markOf(cursor: string): ComplaintMark {
  const [dueOn, number, more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if ((dueOn === '-' || isPlainDate(dueOn)) && /^[1-9]\d{0,8}$/.test(number ?? '') && more === undefined)
    return { dueOn: dueOn === '-' ? null : dueOn, number: Number(number) };
  const detail = 'This is not a cursor of this list; use nextCursor of the page before, or none for the first page.';
  throw new Refusal('invalid', 'invalid-cursor', detail, [{ pointer: '#/cursor', detail }]);
}

/** How a deadline stands on a day: passed, today, within seven days; null when it is later, or there is none. */
export function dueAt(dueOn: PlainDate | null, today: PlainDate): ComplaintDue | null {
  if (dueOn === null || dueOn > addDays(today, 7)) return null;
  return dueOn < today ? 'late' : dueOn === today ? 'today' : 'soon';
}
