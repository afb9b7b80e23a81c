const FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY = 86_400_000;
const epoch = (date) => Date.parse(`${date}T00:00:00Z`);
const fromEpoch = (ms) => new Date(ms).toISOString().slice(0, 10);
/** Whether the text is a day that exists (2026-02-30 is not). */
export function isPlainDate(text) {
    return typeof text === 'string' && FORM.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
/** The text as a day. Throws RangeError naming the text when it is not a day that exists. */
export function plainDate(text) {
    if (!isPlainDate(text))
        throw new RangeError(`"${text}" is not a date; write it as 2026-03-31.`);
    return text;
}
/** The day `days` after (or, negative, before) the given one. */
export function addDays(date, days) {
    return fromEpoch(epoch(date) + days * DAY);
}
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from, to) {
    return Math.round((epoch(to) - epoch(from)) / DAY);
}
/** The calendar day that an instant falls on in an IANA time zone, also across daylight-saving changes. */
export function dayIn(instant, timeZone) {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
    return plainDate(parts);
}
//# sourceMappingURL=plain-date.js.map