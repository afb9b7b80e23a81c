import type { WrittenTime } from './written-time.rules.js';

const DAY = 86_400_000;
/** Offsets of zones change at whole quarters of an hour. */
const QUARTER = 900_000;
/** Quarters that are kept: some 30 years of a file's moments. */
const MOST_KEPT = 1_000_000;

/**
 * The clock of one IANA time zone, made for reading a million moments: what was asked before is not asked again. Throws RangeError for an unknown zone.
 * A time that clocks skip when summer begins (02:30) is the one after the gap (03:30); a time that comes twice when it ends is the first of the two.
 */
export class ZoneClock {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();
  private readonly days = new Map<number, string>();

  constructor(readonly timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The instant in milliseconds that is written; a day without a time is its first moment. What names its own distance from UTC needs no zone. */
  instantOf({ year, month, day, seconds = 0, offset }: WrittenTime): number {
    const utc = Date.UTC(year, month - 1, day) + seconds * 1000;
    if (offset !== undefined) return utc - offset * 60_000;
    const before = this.offsetAt(utc - DAY);
    if (this.offsetAt(utc - before) === before) return utc - before;
    const after = this.offsetAt(utc + DAY);
    return this.offsetAt(utc - after) === after ? utc - after : utc - before;
  }

  /** The day in this zone on which an instant falls, as 2023-08-06. */
  dayOf(instant: number): string {
    return this.dayText(Math.floor((instant + this.offsetAt(instant)) / DAY));
  }

  private dayText(day: number): string {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * DAY).toISOString().slice(0, 10);
    this.days.set(day, text);
    return text;
  }

  private offsetAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const at = quarter * QUARTER;
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(at)) part[type] = Number(value);
    const offset = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - at;
    if (this.offsets.size >= MOST_KEPT) this.offsets.clear();
    this.offsets.set(quarter, offset);
    return offset;
  }
}
