import { monthNamed } from './month-names.mjs';

const year2 = (text) => (text.length === 2 ? 2000 + Number(text) : Number(text));
const isDay = (y, m, d) => {
  const date = new Date(Date.UTC(y, m - 1, d));
  return m >= 1 && m <= 12 && d >= 1 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
};
const day = (y, m, d, problem = 'is not a day of the calendar') => (isDay(y, m, d) ? { kind: 'day', year: y, month: m, day: d } : { problem });
const month = (y, m) => (m >= 1 && m <= 12 ? { kind: 'month', year: y, nth: m } : { problem: 'is not a month; months run from 01 to 12' });

/** Weeks of an ISO year: 53 when it begins on a Thursday, or is a leap year that begins on a Wednesday. */
function weeksOf(year) {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return first === 4 || (first === 3 && isDay(year, 2, 29)) ? 53 : 52;
}

const WORD = String.raw`[\p{L}\p{M}]+\.?`;
const YEAR = String.raw`(?:19|20|21)\d\d`;

/** Every spelling that is understood: pattern, and what it makes of the parts. The first that fits is taken. */
const SPELLINGS = [
  [new RegExp(`^(${YEAR})$`, 'u'), ([y]) => ({ kind: 'year', year: Number(y) })],
  [new RegExp(`^(?:FY|CY|year) ?(${YEAR})$`, 'iu'), ([y]) => ({ kind: 'year', year: Number(y) })],
  [new RegExp(`^(${YEAR})(0[1-9]|1[0-2])$`, 'u'), ([y, m]) => month(Number(y), Number(m))],
  [new RegExp(`^(${YEAR})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$`, 'u'), ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/^(?:(?:wave|round|cycle|period|survey)[ -]?)?(\d{1,9})$/iu, ([n]) => ({ kind: 'number', n: Number(n) })],
  // 2011-12 is December 2011 or the year from 2011 to 2012; the column tells
  [
    new RegExp(`^(${YEAR})[-/](\\d\\d)$`, 'u'),
    ([y, m]) => {
      if (Number(m) !== (Number(y) + 1) % 100) return month(Number(y), Number(m));
      return Number(m) >= 1 && Number(m) <= 12 ? { ...month(Number(y), Number(m)), twoYears: Number(y) } : { kind: 'years', year: Number(y) };
    },
  ],
  [new RegExp(`^(${YEAR})[-/](${YEAR})$`, 'u'), ([a, b]) => (Number(b) === Number(a) + 1 ? { kind: 'years', year: Number(a) } : null)],
  [new RegExp(`^(${YEAR})[-/.](\\d{1,2})$`, 'u'), ([y, m]) => month(Number(y), Number(m))],
  [new RegExp(`^(\\d{1,2})[-/.](${YEAR})$`, 'u'), ([m, y]) => month(Number(y), Number(m))],
  [new RegExp(`^(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})$`, 'u'), ([y, , m, d]) => day(Number(y), Number(m), Number(d))],
  // a point stands between day, month and year in that order wherever it is used
  [new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(${YEAR}|\\d\\d)$`, 'u'), ([d, m, y]) => day(year2(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})([-/])(\\d{1,2})\\2(${YEAR}|\\d\\d)$`, 'u'), ([a, , b, y]) => ({ kind: 'slashed', a: Number(a), b: Number(b), year: year2(y) })],
  [new RegExp(`^(${YEAR})[-/ .]?[QT]([1-9])$`, 'iu'), ([y, n]) => part('quarter', 4, y, n)],
  [new RegExp(`^[QT]([1-9])[-/ .]?'?(${YEAR}|\\d\\d)$`, 'iu'), ([n, y]) => part('quarter', 4, y, n)],
  [new RegExp(`^(${YEAR})[-/ .]?[HS]([1-9])$`, 'iu'), ([y, n]) => part('half', 2, y, n)],
  [new RegExp(`^[HS]([1-9])[-/ .]?'?(${YEAR}|\\d\\d)$`, 'iu'), ([n, y]) => part('half', 2, y, n)],
  [new RegExp(`^(${YEAR})[-/ .]?(?:W|KW|week) ?(\\d{1,2})$`, 'iu'), ([y, n]) => week(y, n)],
  [new RegExp(`^(?:W|KW|week) ?(\\d{1,2})[-/ .,]*(${YEAR})$`, 'iu'), ([n, y]) => week(y, n)],
  [new RegExp(`^(${WORD})[-/ ,]*'?(${YEAR}|\\d\\d)$`, 'u'), ([name, y]) => named(name, (m) => month(year2(y), m))],
  [new RegExp(`^(${YEAR})[-/ ]+(${WORD})$`, 'u'), ([y, name]) => named(name, (m) => month(Number(y), m))],
  [new RegExp(`^(\\d{1,2})\\.?[-/ ](${WORD})[-/ ,]*(${YEAR}|\\d\\d)$`, 'u'), ([d, name, y]) => named(name, (m) => day(year2(y), m, Number(d)))],
  [new RegExp(`^(${WORD})[-/ ](\\d{1,2}),? (${YEAR})$`, 'u'), ([name, d, y]) => named(name, (m) => day(Number(y), m, Number(d)))],
];

const named = (name, then) => {
  const m = monthNamed(name);
  return m === undefined ? null : then(m);
};
const part = (kind, most, y, n) =>
  Number(n) >= 1 && Number(n) <= most
    ? { kind, year: year2(y), nth: Number(n) }
    : { problem: `is not a ${kind === 'half' ? 'half year' : 'quarter'}; a year has ${most}` };
const week = (y, n) =>
  Number(n) >= 1 && Number(n) <= weeksOf(Number(y))
    ? { kind: 'week', year: Number(y), nth: Number(n) }
    : { problem: `is not a week; ${y} has ${weeksOf(Number(y))}` };

/**
 * What a text says about time, as far as it can be told alone: { kind, … } with kind year | years (2023/24) | half | quarter | month | week | day |
 * number | slashed (01/02/2024, either order; a month with `twoYears` may be 2011/12); { problem } for what looks like a time that does not
 * exist; null for a name without a known place in time. A time of day behind a date is left off and marked with `hours`.
 */
export function readPeriod(text) {
  const hours = /^(.*\d)(?:T| +)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z| ?[+-]\d{2}:?\d{2})?$/iu.exec(text);
  // tables that went through a program for numbers come back with 2015.0
  const plain = (hours ? hours[1] : text).replace(/^(\d+)\.0+$/u, '$1');
  for (const [pattern, make] of SPELLINGS) {
    const found = pattern.exec(plain);
    const read = found && make(found.slice(1));
    if (read) return hours ? { ...read, hours: true } : read;
  }
  return null;
}
