import type { ComplaintReturn } from '@throughline/contract';

/** How complaints are counted: it travels with the figures, as it stands on the page. */
export const COUNTING_RULES: readonly string[] = [
  'One complaint counts once. One that is joined to another counts with that one.',
  'Open at the start, plus received, plus reopened, minus closed is open at the end, always.',
  'A reopened complaint was received in the period of its first receipt, and is closed in that of its last closure. Its time runs from the one to the other.',
  'Decision and redress of a reopened complaint are those of its last closure.',
  'The classes of time hold complaints closed in the period. Whatever is closed within the shorter one is closed within the longer one too.',
  'Everything is counted as it stood on the last day of the period. What came later changes nothing, but for complaints joined since and a changed calendar.',
  'Complaints that the customer took back are closed, and are in no share of upheld ones.',
];

/** A return as lines of a file: what each figure is called, and its value; a share is 0 to 1 with four decimals, empty where nothing was decided. */
export function returnLines(counted: ComplaintReturn): [figure: string, value: string | number | null][] {
  const { name, validFrom, changesOn, from, until, within, decisions, upheldShare, redress } = counted;
  return [
    ['template', name],
    ['template_valid_from', validFrom],
    ...(changesOn === null ? [] : [['template_changes_on', changesOn] as [string, string]]),
    ['from', from],
    ['until', until],
    ['open_at_start', counted.openAtStart],
    ['received', counted.opened],
    ['reopened', counted.reopened],
    ['closed', counted.closed],
    ...within.map((bucket): [string, number] => [`closed: ${bucket.name} (${bucket.within.count} ${bucket.within.unit})`, bucket.count]),
    ['open_at_end', counted.openAtEnd],
    ['upheld', decisions.upheld],
    ['partly_upheld', decisions['partly-upheld']],
    ['not_upheld', decisions['not-upheld']],
    ['withdrawn', decisions.withdrawn],
    ['upheld_share_of_decided', upheldShare === null ? null : upheldShare.toFixed(4)],
    ...redress.map(({ currency, amount }): [string, string] => [`redress_${currency}`, amount.toFixed(2)]),
    ['received_and_joined', counted.joined],
    ...COUNTING_RULES.map((rule): [string, string] => ['counted_so', rule]),
  ];
}
