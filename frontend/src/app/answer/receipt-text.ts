import { dayText } from './day';
import type { BallotRecord } from './device/ballot-record';

/** The receipt as a text file to keep. It says that a sealed ballot is in the box, not what is in it, and not when it came. */
export function receiptText({ organisationName, cycleName, closesOn, cycle, manifestHash, receipt }: BallotRecord): string {
  return [
    'Receipt for a sealed ballot',
    '',
    `Organisation:   ${organisationName}`,
    `Survey:         ${cycleName}, open until ${dayText(closesOn)} ${closesOn.slice(0, 4)}`,
    `Cycle:          ${cycle}`,
    `Rules:          ${manifestHash}`,
    `Ballot:         ${receipt?.spend_tag ?? ''}`,
    `Envelope:       ${receipt?.envelope_hash ?? ''}`,
    `Signature:      ${receipt?.signature ?? ''}`,
    '',
    'After the survey has closed, the hash of the envelope stands on the public board of the survey:',
    `/api/cycles/${cycle}/board`,
    'The signature is Ed25519, under the receipt key in the rules of the survey, over the text',
    'receipt-v1|<cycle>|<ballot>|<envelope>.',
    'To change or take back the answers before the survey closes, open the survey again in the browser that sent them.',
    '',
  ].join('\n');
}
