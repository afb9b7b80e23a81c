/** A calendar day without a time or zone, as on the wire: `2026-03-31`. */
export type PlainDate = string & {
    readonly plainDate: unique symbol;
};
/** Whether the text is a day that exists (2026-02-30 is not). */
export declare function isPlainDate(text: unknown): text is PlainDate;
/** The text as a day. Throws RangeError naming the text when it is not a day that exists. */
export declare function plainDate(text: string): PlainDate;
/** The day `days` after (or, negative, before) the given one. */
export declare function addDays(date: PlainDate, days: number): PlainDate;
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export declare function daysBetween(from: PlainDate, to: PlainDate): number;
/** The calendar day that an instant falls on in an IANA time zone, also across daylight-saving changes. */
export declare function dayIn(instant: Date, timeZone: string): PlainDate;
