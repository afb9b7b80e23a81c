import { type MailError, mayHaveArrived } from '../../platform/mail/mail-error.rules.js';

/** Somebody whose message still has to go out. */
export interface Recipient {
  readonly employeeId: string;
  readonly name: string;
  readonly email: string;
  /** A language tag; null when not known. */
  readonly language: string | null;
  /** An IANA time zone; null when not known. */
  readonly timeZone: string | null;
  /** The hour in which the server put the message off first; null when it did not, and of reminders, of which it is not kept. */
  readonly putOffAt: Date | null;
}

/** What became of one message. */
export type DeliveryOutcome = { state: 'sent' } | { state: 'failed'; problem: string } | { state: 'later' };

/** Why an invitation does not go out by itself. Whoever is sent it all the same is named, one by one. */
export const ADDRESS_CHANGED =
  'The address was changed after the survey opened, so no link goes there by itself. Sent to this person alone, it counts as a second ballot of her group, and she is told at the old address.';

/** Why an invitation that may have arrived stands among those that reached nobody. It is sent again when HR says so, and not by itself: nobody gets two without anybody's having wanted it. */
export const MAY_HAVE_ARRIVED =
  'The sending was cut off at the very end of the message, so it may have arrived or not. So that nobody gets it twice, it is not sent again by itself. You can send it again.';

/** So long an address is tried that the server puts off: a day, counted from the end of the hour that is kept (RFC 5321 section 4.5.4.1 asks for days; a survey is open for days). */
const TRIED_MS = 25 * 3_600_000;

/**
 * What a failed delivery means. `server`: the mail server as a whole cannot be reached, or does not want us, which is what a refused sender says (MAIL FROM), so nothing was
 * tried of anybody. When the connection broke after the last byte and before the reply, the server may have taken the message or not: then people decide whether it is sent again (MAY_HAVE_ARRIVED);
 * of a notice that must reach everybody (`again`), a second copy of which does no harm, it is sent once more by itself. Otherwise the address was refused for good (5xx, RFC 5321 section
 * 4.2.1), or for now (4xx), which after a day counts as for good. No sentence names an address.
 */
export function deliveryProblem(error: MailError, before: Pick<Recipient, 'putOffAt'>, now: Date, again = false): DeliveryOutcome | 'server' {
  const reply = typeof error.responseCode === 'number' ? error.responseCode : undefined;
  // once, and no more: some server may break off after every message that it takes
  if (mayHaveArrived(error)) return again && !before.putOffAt ? { state: 'later' } : { state: 'failed', problem: MAY_HAVE_ARRIVED };
  const aboutMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (!aboutMessage || error.command === 'MAIL FROM' || reply === 421) return 'server';
  if (reply === undefined) return { state: 'failed', problem: 'The address is not one that mail can be sent to.' };
  if (reply >= 500) return { state: 'failed', problem: `The mail server refused the address (${reply}).` };
  if (before.putOffAt && now.getTime() - before.putOffAt.getTime() >= TRIED_MS)
    return { state: 'failed', problem: `The mail server put the message off for a whole day (${reply}).` };
  return { state: 'later' };
}
