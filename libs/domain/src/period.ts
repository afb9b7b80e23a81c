import { addDays, isPlainDate, type PlainDate, plainDate } from './plain-date.js';

/** How long a period is. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** A stretch of whole days that a figure is about. */
export interface Period {
  /** The one way this period is written: `2015`, `2015-H1`, `2015-Q2`, `2015-03`, `2015-W14`, `2015-03-31`. */
  readonly label: string;
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  /** The last day, inclusive. */
  readonly until: PlainDate;
}

/** What to tell somebody whose period was not understood. */
export const PERIOD_FORMS = 'a year (2015), half (2015-H1), quarter (2015-Q2), month (2015-03), ISO week (2015-W14) or day (2015-03-31)';

const FORM = /^((?:19|20|21)\d{2})(?:[-/ ]?(?:(H)([12])|(Q)([1-4])|(W)(\d{1,2}))|-(\d{2})(?:-(\d{2}))?)?$/i;
const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (year: string, month: number, day = 1): PlainDate => plainDate(`${year}-${two(month)}-${two(day)}`);

/**
 * Reads a period as people write it in files: years from 1900 to 2199, letters in any case, a blank, slash or nothing before H, Q or W.
 * Undefined for anything else, also for a month 13, a week the year does not have, or a day that does not exist.
 */
export function readPeriod(text: string): Period | undefined {
  const found = FORM.exec(text.trim());
  if (!found) return undefined;
  const year = found[1]!;
  if (found[2]) return months(`${year}-H${found[3]!}`, 'half', year, Number(found[3]) * 6 - 5, 6);
  if (found[4]) return months(`${year}-Q${found[5]!}`, 'quarter', year, Number(found[5]) * 3 - 2, 3);
  if (found[6]) return week(year, Number(found[7]));
  if (found[8] === undefined) return months(year, 'year', year, 1, 12);
  const month = Number(found[8]);
  if (month < 1 || month > 12) return undefined;
  if (found[9] === undefined) return months(`${year}-${two(month)}`, 'month', year, month, 1);
  const day = `${year}-${found[8]}-${found[9]}`;
  return isPlainDate(day) ? { label: day, kind: 'day', from: day, until: day } : undefined;
}

/** As readPeriod. Throws RangeError naming the text when it is no period. */
export function period(text: string): Period {
  const read = readPeriod(text);
  if (!read) throw new RangeError(`"${text}" is not a period; write ${PERIOD_FORMS}.`);
  return read;
}

function months(label: string, kind: PeriodKind, year: string, first: number, count: number): Period {
  const after = first + count > 12 ? dayOf(String(Number(year) + 1), 1) : dayOf(year, first + count);
  return { label, kind, from: dayOf(year, first), until: addDays(after, -1) };
}

/** ISO 8601: weeks begin on Monday, and the first week of a year is the one with 4 January in it. */
function week(year: string, number: number): Period | undefined {
  const first = mondayOf(dayOf(year, 1, 4));
  const from = addDays(first, (number - 1) * 7);
  if (number < 1 || from >= mondayOf(dayOf(String(Number(year) + 1), 1, 4))) return undefined;
  return { label: `${year}-W${two(number)}`, kind: 'week', from, until: addDays(from, 6) };
}

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}
