/** A calendar day without a time or zone, as on the wire: `2026-03-31`. */
export type PlainDate = string & { readonly plainDate: unique symbol };

const FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY = 86_400_000;
const epoch = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const fromEpoch = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

/** Whether the text is a day that exists (2026-02-30 is not). */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && FORM.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** The text as a day. Throws RangeError naming the text when it is not a day that exists. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" is not a date; write it as 2026-03-31.`);
  return text;
}

/** The day `days` after (or, negative, before) the given one. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpoch(epoch(date) + days * DAY);
}

/** The same day of the month `months` months after (or, negative, before) the given one; the last day of that month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromEpoch(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((epoch(to) - epoch(from)) / DAY);
}

/** Making a formatter costs a hundred times what using it does, and almost every request asks for today. There are some 600 zones, so it stays small. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATTERS.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  FORMATTERS.set(timeZone, made);
  return made;
}

/** The calendar day that an instant falls on in an IANA time zone, also across daylight-saving changes. Throws RangeError for a zone that does not exist. */
export function dayIn(instant: Date, timeZone: string): PlainDate {
  return plainDate(formatterOf(timeZone).format(instant));
}
