import type { ComplaintReturn } from '@throughline/contract';

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
  ];
}
