import type { DeliveryOutcome } from './invitation-waves.js';

/** What nodemailer says about a message that was not taken. */
export interface MailError {
  /** `EENVELOPE` for an address, `EMESSAGE` for the content, others for the connection. */
  code?: unknown;
  /** The server's reply, such as 550. */
  responseCode?: unknown;
}

/** Tries of one address before it counts as failed. */
export const MOST_TRIES = 6;
const LONGEST_PAUSE = 60;

/**
 * What a failed delivery means. `server`: the mail server as a whole cannot be reached or does not want us, so nothing was tried of anybody. Otherwise
 * the address was refused for good (5xx, RFC 5321 section 4.2.1), or for now (4xx), which after MOST_TRIES tries counts as for good. The sentence names
 * no address: HR sees how many failed, not who.
 */
export function deliveryProblem(error: MailError, triesBefore: number): DeliveryOutcome | 'server' {
  const aboutMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const reply = typeof error.responseCode === 'number' ? error.responseCode : undefined;
  if (!aboutMessage || reply === 421) return 'server';
  if (reply === undefined || reply >= 500)
    return {
      state: 'failed',
      problem: reply === undefined ? 'The address is not one that mail can be sent to.' : `The mail server refused the address (${reply}).`,
    };
  if (triesBefore + 1 >= MOST_TRIES) return { state: 'failed', problem: `The mail server put the message off ${MOST_TRIES} times (${reply}).` };
  return { state: 'later' };
}

/** Minutes until the next attempt after `pauses` pauses in a row: 1, 2, 4 and so on, an hour at most. */
export function pauseMinutes(pauses: number): number {
  return Math.min(LONGEST_PAUSE, 2 ** Math.min(pauses, 10));
}
