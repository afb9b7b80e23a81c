import { InputError } from '../input-error.mjs';
import { readPeriod } from './period-spelling.mjs';

const DAY_MS = 86_400_000;
const MOST_LISTED = 20_000;
const two = (n) => String(n).padStart(2, '0');

/** Granularities of a calendar, the coarsest first: how many there are a year, how many days dates are at least apart when each
 *  stands for one, and how the nth is written. */
const KINDS = {
  year: { word: 'years', one: 'year', perYear: 1, apart: 180, name: (y) => `${y}` },
  half: { word: 'half years', one: 'half year', perYear: 2, apart: 90, name: (y, n) => `${y}-H${n}` },
  quarter: { word: 'quarters', one: 'quarter', perYear: 4, apart: 45, name: (y, n) => `${y}-Q${n}` },
  month: { word: 'months', one: 'month', perYear: 12, apart: 15, name: (y, n) => `${y}-${two(n)}` },
};

const placeOf = (perYear) => (year, nth) => year * perYear + nth - 1;
const isoDay = (place) => new Date(place * DAY_MS).toISOString().slice(0, 10);

/** Days since 1970 of the Monday of ISO week `nth`: week 1 holds 4 January. */
function mondayOf(year, nth) {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  return fourth - ((fourth + 3) % 7) + (nth - 1) * 7;
}
const weekPlace = (day) => Math.floor((day + 3) / 7); // whole weeks since Monday, 29 December 1969
function weekName(place) {
  const thursday = new Date((place * 7 - 3 + 3) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return `${year}-W${two(weekPlace(thursday / DAY_MS) - weekPlace(mondayOf(year, 1)) + 1)}`;
}

/**
 * Reads the texts of one file's period column, each as far as the column tells: 01/02/2024 needs another date that shows what stands first.
 * @param texts distinct texts  @param where(i) says "file, line n, column "x"" of text i, for a refusal
 * @returns { read, notes }: one reading a text, for `namePeriods`
 * @throws InputError for a day, month, quarter or week that does not exist, and for dates that could be read in two ways
 */
export function readPeriods(texts, where) {
  const read = texts.map((text, i) => {
    const seen = readPeriod(text);
    if (seen?.problem) throw new InputError(`${where(i)}: "${text}" ${seen.problem}.`);
    return seen;
  });
  const notes = [];
  const slashed = read.flatMap((seen, i) => (seen?.kind === 'slashed' ? [i] : []));
  if (slashed.length) settleSlashes(read, slashed, texts, where, notes);
  if (read.some((seen) => seen?.hours)) notes.push({ code: 'hours-left-off', sentence: 'The time of day behind the dates is left off.' });
  return { read, notes };
}

/**
 * Decides over the texts of both files together what kind of period they are, and names every period in one way.
 * @param read readings of `readPeriods`  @param texts, where as there
 * @returns { kind: year | half | quarter | month | week | day | number | name, names: one for each text, listed: every period from the first to the
 *   last in order, gaps included (null when the order is not known), notes }
 * @throws InputError for two granularities, or names among times
 */
export function namePeriods(read, texts, where) {
  const unknown = read.findIndex((seen) => seen === null);
  const known = read.findIndex((seen) => seen !== null);
  if (known === -1) return { kind: 'name', names: texts, listed: null, notes: texts.length > 1 ? [namesWithoutOrder(texts)] : [] };
  if (unknown !== -1)
    throw new InputError(
      `${where(unknown)}: "${texts[unknown]}" is no time, but "${texts[known]}" (${where(known)}) is. Write all periods alike, for example as 2024, 2024-Q1, 2024-01 or 2024-01-31.`,
    );
  settleTwoYears(read);
  const { kind } = read[0];
  const other = read.findIndex((seen) => seen.kind !== kind);
  if (other !== -1 && !(numeric(read[0]) && numeric(read[other])))
    throw new InputError(
      `${where(other)}: "${texts[other]}" is a ${wordOf(read[other])}, but "${texts[0]}" (${where(0)}) is a ${wordOf(read[0])}. Write all periods in one granularity.`,
    );
  return named(other === -1 ? kind : 'number', read);
}

const numeric = (seen) => seen.kind === 'number' || seen.kind === 'year';
const wordOf = (seen) => ({ number: 'number', years: 'year', day: 'date' })[seen.kind] ?? KINDS[seen.kind]?.one ?? seen.kind;

function named(kind, read) {
  const notes = [];
  if (kind === 'day') return fromDays(read, notes);
  if (kind === 'number') {
    const numbers = read.map((seen) => seen.n ?? seen.year);
    return { kind, names: numbers.map(String), listed: range(numbers, String), notes };
  }
  if (kind === 'years') {
    const name = (y) => `${y}/${two((y + 1) % 100)}`;
    return {
      kind: 'year',
      names: read.map((seen) => name(seen.year)),
      listed: range(
        read.map((seen) => seen.year),
        name,
      ),
      notes,
    };
  }
  if (kind === 'week') {
    const places = read.map((seen) => weekPlace(mondayOf(seen.year, seen.nth)));
    return { kind, names: places.map(weekName), listed: range(places, weekName), notes };
  }
  return fromPlaces(
    kind,
    read.map((seen) => placeOf(KINDS[kind].perYear)(seen.year, seen.nth ?? 1)),
    notes,
  );
}

function fromPlaces(kind, places, notes) {
  const { perYear, name } = KINDS[kind];
  const nameOf = (place) => name(Math.floor(place / perYear), (place % perYear) + 1);
  return { kind, names: places.map(nameOf), listed: range(places, nameOf), notes };
}

/** Dates stand for the longest span of the calendar that no two of them share: one date a quarter is a quarter. */
function fromDays(read, notes) {
  const days = read.map(({ year, month, day }) => Date.UTC(year, month - 1, day) / DAY_MS);
  const inOrder = [...new Set(days)].sort((a, b) => a - b);
  const distinct = inOrder.length;
  const nearest = inOrder.reduce((least, day, i) => (i ? Math.min(least, day - inOrder[i - 1]) : least), Infinity);
  if (distinct > 1)
    for (const [kind, { perYear, apart, one, word }] of Object.entries(KINDS)) {
      if (nearest < apart) continue;
      const places = read.map(({ year, month }) => placeOf(perYear)(year, Math.floor(((month - 1) * perYear) / 12) + 1));
      if (new Set(places).size < distinct) continue;
      notes.push({ code: 'dates-as-periods', sentence: `No ${one} holds more than one of the dates, so they are read as ${word}.` });
      return fromPlaces(kind, places, notes);
    }
  const weeks = days.map(weekPlace);
  if (distinct > 1 && nearest >= 4 && new Set(weeks).size === distinct) {
    notes.push({ code: 'dates-as-periods', sentence: 'No week holds more than one of the dates, so they are read as weeks.' });
    return { kind: 'week', names: weeks.map(weekName), listed: range(weeks, weekName), notes };
  }
  return { kind: 'day', names: days.map(isoDay), listed: range(days, isoDay), notes };
}

/** 13/01/2024 shows that the day stands first, 01/13/2024 that the month does; one such date settles the column. */
function settleSlashes(read, slashed, texts, where, notes) {
  const dayFirst = slashed.find((i) => read[i].a > 12);
  const monthFirst = slashed.find((i) => read[i].b > 12);
  if (dayFirst !== undefined && monthFirst !== undefined && read[dayFirst].b <= 12)
    throw new InputError(
      `${where(monthFirst)}: in "${texts[monthFirst]}" the month stands first, but in "${texts[dayFirst]}" in another row the day does. Write dates as 2024-01-31.`,
    );
  let first = dayFirst === undefined ? (monthFirst === undefined ? null : 'month') : 'day';
  // one date a month on its first day is a table of months
  const all = (part) => slashed.length > 1 && slashed.every((i) => read[i][part] === 1);
  if (first === null && all('a') !== all('b')) first = all('a') ? 'day' : 'month';
  if (first === null)
    throw new InputError(
      `${where(slashed[0])}: "${texts[slashed[0]]}" could be day, month, year or month, day, year, and no date of the column tells which. Write dates as 2024-01-31.`,
    );
  for (const i of slashed) {
    const { a, b, year, hours } = read[i];
    const [d, m] = first === 'day' ? [a, b] : [b, a];
    const date = new Date(Date.UTC(year, m - 1, d));
    if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) throw new InputError(`${where(i)}: "${texts[i]}" is not a day of the calendar.`);
    read[i] = { kind: 'day', year, month: m, day: d, hours };
  }
  const shown = texts[dayFirst ?? monthFirst ?? slashed[0]];
  notes.push({ code: 'order-of-dates', sentence: `Dates are read with the ${first} first ("${shown}").` });
}

/** A column of 2011/12, 2012/13, … holds years that begin in one and end in the next. */
function settleTwoYears(read) {
  const years = read.map((seen) => (seen.kind === 'years' ? seen.year : seen.twoYears));
  if (years.includes(undefined) || new Set(years).size < 2) return;
  years.forEach((year, i) => (read[i] = { kind: 'years', year }));
}

function namesWithoutOrder(texts) {
  return {
    code: 'periods-without-order',
    sentence: `The order of the periods cannot be told from names such as "${texts[0]}", so nothing can be followed from one period to the next.`,
  };
}

/** Every place from the first to the last, named; null when that would be too long a list. */
function range(places, name) {
  let low = Infinity;
  let high = -Infinity;
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return high - low >= MOST_LISTED ? null : Array.from({ length: high - low + 1 }, (_, i) => name(low + i));
}

/** How a kind of period is called in a sentence. */
export const periodWord = (kind) => KINDS[kind]?.word ?? { week: 'weeks', day: 'days', number: 'numbered periods', name: 'named periods' }[kind];
