import { dayText } from './day';
import type { BallotRecord } from './device/ballot-record';
import type { WordsLater } from './words/en-later';

/** The receipt as a text file to keep. It says that a sealed ballot is in the box, not what is in it, and not when it came. */
export function receiptText(
  { organisationName, cycleName, closesOn, cycle, manifestHash, receipt }: BallotRecord,
  words: WordsLater['receipt'],
  locale: string,
): string {
  const values = [
    organisationName,
    words.openUntil(cycleName, dayText(closesOn, locale), closesOn.slice(0, 4)),
    cycle,
    manifestHash,
    receipt?.spend_tag ?? '',
    receipt?.envelope_hash ?? '',
    receipt?.signature ?? '',
  ];
  const width = Math.max(...words.labels.map(({ length }) => length)) + 4;
  return [
    words.heading,
    '',
    ...values.map((value, i) => `${`${words.labels[i]}:`.padEnd(width)}${value}`),
    '',
    words.board,
    `/api/cycles/${cycle}/board`,
    ...words.signature,
    words.change,
    '',
  ].join('\n');
}
