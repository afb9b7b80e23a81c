import type { DeliveryOutcome } from './invitation-waves.js';

/** What nodemailer says about a message that was not taken. */
export interface MailError {
  /** `EENVELOPE` for an address, `EMESSAGE` for the content, others for the connection. */
  code?: unknown;
  /** The server's reply, such as 550. */
  responseCode?: unknown;
  /** Whether the whole message had been handed to the server when the connection broke. */
  handedOver?: unknown;
}

/** Tries of one address before it counts as failed. */
export const MOST_TRIES = 6;
/** Copies of one message at most, when the server breaks off without saying whether it took it. */
export const MOST_COPIES = 2;
const LONGEST_PAUSE = 60;

/**
 * What a failed delivery means. `server`: the mail server as a whole cannot be reached or does not want us, so nothing was tried of anybody. `unclear`:
 * the connection broke after the last byte and before the reply, so the server may have taken the message or not. It is then sent once more, under the
 * same Message-ID by which mail programs know a copy: a right to answer that never arrives is worse than a second copy. After MOST_COPIES it counts as failed,
 * so that a server which always breaks off does not mail anybody for ever. Otherwise the address was refused for good (5xx, RFC 5321 section
 * 4.2.1), or for now (4xx), which after MOST_TRIES tries counts as for good. No sentence names an address.
 */
export function deliveryProblem(error: MailError, before: { readonly tries: number; readonly unclear: number }): DeliveryOutcome | 'server' {
  const reply = typeof error.responseCode === 'number' ? error.responseCode : undefined;
  if (error.handedOver === true && reply === undefined)
    return before.unclear + 1 >= MOST_COPIES
      ? { state: 'failed', problem: 'The mail server broke off twice without saying whether it took the message, which may have arrived.' }
      : { state: 'unclear' };
  const aboutMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (!aboutMessage || reply === 421) return 'server';
  if (reply === undefined || reply >= 500)
    return {
      state: 'failed',
      problem: reply === undefined ? 'The address is not one that mail can be sent to.' : `The mail server refused the address (${reply}).`,
    };
  if (before.tries + 1 >= MOST_TRIES) return { state: 'failed', problem: `The mail server put the message off ${MOST_TRIES} times (${reply}).` };
  return { state: 'later' };
}

/** Minutes until the next attempt after `pauses` pauses in a row: 1, 2, 4 and so on, an hour at most. */
export function pauseMinutes(pauses: number): number {
  return Math.min(LONGEST_PAUSE, 2 ** Math.min(pauses, 10));
}
