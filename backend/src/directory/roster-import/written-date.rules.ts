import { isPlainDate, type PlainDate } from '@throughline/domain';

/** How a day such as 03/04/2026 is meant. */
export type DateOrder = 'day-first' | 'month-first';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * A day as files write it: 2026-03-31 (also with slashes, also with a time behind, which is left out), 31.03.2026, and 31/03/2026 or 03/31/2026 according
 * to `order`. Undefined for what is no day that exists, and for a slashed day that could be two days when no order is given.
 */
export function readWrittenDate(text: string, order: DateOrder | undefined): PlainDate | undefined {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const dotted = DOTTED.exec(text);
  if (dotted) return day(dotted[3]!, dotted[2]!, dotted[1]!);
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const meant =
    order ?? (Number(slashed[1]) > 12 ? 'day-first' : Number(slashed[2]) > 12 ? 'month-first' : slashed[1] === slashed[2] ? 'day-first' : undefined);
  if (!meant) return undefined;
  return meant === 'day-first' ? day(slashed[3]!, slashed[2]!, slashed[1]!) : day(slashed[3]!, slashed[1]!, slashed[2]!);
}

/** The order that the days of a file tell by those that can be read only one way; undefined when none does or they disagree. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const slashed = SLASHED.exec(text);
    if (!slashed) continue;
    if (Number(slashed[1]) > 12) dayFirst = true;
    else if (Number(slashed[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Whether the text is a slashed day that could be two days, so that only an order helps. */
export function couldBeTwoDays(text: string): boolean {
  return SLASHED.test(text) && readWrittenDate(text, undefined) === undefined && readWrittenDate(text, 'day-first') !== undefined;
}

function day(year: string, month: string, dayOfMonth: string): PlainDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isPlainDate(text) && text >= '1900-01-01' && text < '2200-01-01' ? text : undefined;
}
