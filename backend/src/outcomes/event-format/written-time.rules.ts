import type { DateOrder } from '@throughline/domain';

/** A day, and the time of day and the distance from UTC where they are written. */
export interface WrittenTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight; undefined for a day without a time. */
  readonly seconds?: number;
  /** Minutes east of UTC; undefined when the text names no zone. */
  readonly offset?: number;
}

/** A time that was read; `two`: a day such as 03/04/2023 that could be two days as long as no order is known; undefined: no day that exists. */
export type ReadTime = WrittenTime | 'two' | undefined;

const CLOCK = String.raw`(?:(?:T|,? +(?:at )?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?(?:\d{2})?))?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i');
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})${CLOCK}$`, 'i');
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[-/. ]?(?:de )?(\p{L}{3,12})\.?,?[-/. ](?:de )?(\d{4}|\d{2})${CLOCK}$`, 'iu');
const MONTH_NAMED = new RegExp(String.raw`^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${CLOCK}$`, 'iu');
const WEEKDAY = /^\p{L}{2,10}\.?, ?(?=\p{L}|\d)/u;
const EPOCH = /^(?:\d{10}|\d{13})$/;

/**
 * Reads a day or a moment as files write it: 2023-08-06 19:20 (also with T, a zone, slashes), 06.08.2023, 06/08/2023 and 08/06/23 by `order`, 06-Aug-23, August 6, 2023 7:20 PM, with months
 * in five languages, and seconds or milliseconds since 1970. Two digits of a year are those of this century.
 */
export function readWrittenTime(text: string, order: DateOrder | undefined): ReadTime {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return moment(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso, 5);
  const numbers = NUMBERS.exec(text);
  if (numbers) return ordered(numbers, order);
  if (EPOCH.test(text)) return sinceEpoch(Number(text) * (text.length === 10 ? 1000 : 1));
  const plain = text.replace(WEEKDAY, '');
  const named = DAY_NAMED.exec(plain);
  if (named) return moment(century(named[3]!), monthNamed(named[2]!), Number(named[1]), named, 4);
  const american = MONTH_NAMED.exec(plain);
  return american ? moment(Number(american[3]), monthNamed(american[1]!), Number(american[2]), american, 4) : undefined;
}

/** The order that the days of a column tell by those that can be read only one way. */
export interface OrderFound {
  /** Undefined when none tells it, or they disagree. */
  readonly order: 'day-first' | 'month-first' | undefined;
  /** A day that could be two, as it is written; undefined when there is none, so that no order is needed. */
  readonly ambiguous: string | undefined;
  /** Whether some days can only be day first and others only month first. */
  readonly mixed: boolean;
}

/** What the days of a column tell about their order. */
export function dateOrderOf(texts: Iterable<string>): OrderFound {
  let dayFirst = false;
  let monthFirst = false;
  let ambiguous: string | undefined;
  for (const text of texts) {
    const found = NUMBERS.exec(text);
    if (!found || found[2] === '.') continue;
    if (Number(found[1]) > 12) dayFirst = true;
    else if (Number(found[3]) > 12) monthFirst = true;
    else if (found[1] !== found[3]) ambiguous ??= text;
  }
  const mixed = dayFirst && monthFirst;
  return { order: mixed || dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first', ambiguous, mixed };
}

function ordered(found: RegExpExecArray, order: DateOrder | undefined): ReadTime {
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = found[4]!;
  if (found[2] === '.') return moment(century(year), second, first, found, 5);
  if (order === 'year-first' && year.length === 2) return moment(2000 + first, second, Number(year), found, 5);
  const meant =
    order === 'day-first' || order === 'month-first'
      ? order
      : first > 12
        ? 'day-first'
        : second > 12
          ? 'month-first'
          : first === second
            ? 'day-first'
            : undefined;
  if (meant === 'day-first') return moment(century(year), second, first, found, 5);
  if (meant === 'month-first') return moment(century(year), first, second, found, 5);
  return moment(century(year), second, first, found, 5) && 'two';
}

function century(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** The time of day stands in five groups from `at`: hour, minute, second, a or p, zone. */
function moment(year: number, month: number | undefined, day: number, found: RegExpExecArray, at: number): WrittenTime | undefined {
  if (month === undefined || year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (found[at] === undefined) return { year, month, day };
  const half = found[at + 3]?.toLowerCase();
  const written = Number(found[at]);
  const minute = Number(found[at + 1]);
  const second = Number(found[at + 2] ?? 0);
  if (minute > 59 || second > 60 || written > 23 || (half && (written < 1 || written > 12))) return undefined;
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written;
  const seconds = hour * 3_600 + minute * 60 + Math.min(second, 59);
  const zone = found[at + 4];
  return zone === undefined ? { year, month, day, seconds } : { year, month, day, seconds, offset: offsetOf(zone) };
}

function offsetOf(zone: string): number {
  const found = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) : 0;
}

function sinceEpoch(ms: number): WrittenTime {
  const at = new Date(ms);
  const seconds = at.getUTCHours() * 3_600 + at.getUTCMinutes() * 60 + at.getUTCSeconds();
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), seconds, offset: 0 };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Names of months by their letters alone, long and short, in the languages of the product. */
const MONTHS = new Map<string, number>();
for (const language of ['ar', 'es', 'fr', 'de', 'en'])
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) MONTHS.set(letters(format.format(Date.UTC(2024, month, 15))), month + 1);
  }
for (const [name, month] of [
  ['sept', 9],
  ['mrz', 3],
  ['okt', 10],
] as const)
  MONTHS.set(name, month);

function monthNamed(name: string): number | undefined {
  return MONTHS.get(letters(name));
}

function letters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
