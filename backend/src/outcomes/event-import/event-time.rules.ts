import { instantIn, isPlainDate, type PlainDate } from '@throughline/domain';

const FORM = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const QUARTER = 900_000;

/** A moment of an event: the day in the time zone of its source, and the instant, as ISO text in UTC to the second. */
export interface EventTime {
  readonly day: string;
  readonly instant: string;
}

/**
 * Reads ISO times of one time zone: `2026-03-31T14:05:00Z`, also with an offset, with a blank instead of the T, and without seconds. Without a zone it is the time of the source; one that a change of the clocks skips is as
 * much later. Undefined for what is no such time. What is the same for many is remembered by the hour, so a million times take about a second.
 */
export class EventTimes {
  private readonly days = new Map<number, string>();
  private readonly midnights = new Map<string, number>();
  private readonly hours = new Map<string, number>();
  private readonly clock: Intl.DateTimeFormat;

  constructor(private readonly timeZone: string) {
    this.clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  }

  read(text: string): EventTime | undefined {
    return isPlain(text) ? this.plain(text) : this.written(text);
  }

  /** `2026-03-31T14:05:00Z`, which most are. */
  private plain(text: string): EventTime | undefined {
    const midnight = this.midnight(text.slice(0, 10));
    const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
    if (hour > 23 || minute > 59 || second > 59 || Number.isNaN(midnight)) return undefined;
    return { day: this.dayOf(midnight + hour * 3_600_000 + minute * 60_000 + second * 1000), instant: text };
  }

  private written(text: string): EventTime | undefined {
    const found = FORM.exec(text);
    if (!found) return undefined;
    const [, day, hour, minute, second = '00', zone] = found;
    const midnight = this.midnight(day!);
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number.isNaN(midnight)) return undefined;
    if (zone === undefined) return { day: day!, instant: this.local(day as PlainDate, hour!, Number(minute), Number(second)) };
    if (zone === 'Z' || zone === 'z') {
      const instant = midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000;
      return { day: this.dayOf(instant), instant: `${day}T${hour}:${minute}:${second}Z` };
    }
    const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
    const instant = Date.parse(`${day}T${hour}:${minute}:${second}${offset}`);
    if (Number.isNaN(instant)) return undefined;
    return { day: this.dayOf(instant), instant: iso(instant) };
  }

  /** Of a day in UTC, as milliseconds; NaN for what is no day. */
  private midnight(day: string): number {
    let known = this.midnights.get(day);
    if (known === undefined) {
      known = isPlainDate(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
      if (this.midnights.size > 20_000) this.midnights.clear();
      this.midnights.set(day, known);
    }
    return known;
  }

  /** Days begin at quarters of an hour of UTC in every zone. */
  private dayOf(instant: number): string {
    const quarter = Math.floor(instant / QUARTER);
    const known = this.days.get(quarter);
    if (known !== undefined) return known;
    const day = this.clock.format(quarter * QUARTER);
    if (this.days.size > 500_000) this.days.clear();
    this.days.set(quarter, day);
    return day;
  }

  private local(day: PlainDate, hour: string, minute: number, second: number): string {
    const key = `${day} ${hour}`;
    let begins = this.hours.get(key);
    if (begins === undefined) {
      begins = instantIn(this.timeZone, day, Number(hour)).getTime();
      if (this.hours.size > 200_000) this.hours.clear();
      this.hours.set(key, begins);
    }
    return iso(begins + minute * 60_000 + second * 1000);
  }
}

const ISO = '0000-00-00T00:00:00Z';

/** Whether a text has a digit wherever ISO has one, and is the same elsewhere. */
function isPlain(text: string): boolean {
  if (text.length !== ISO.length) return false;
  for (let i = 0; i < ISO.length; i++) {
    const [code, wanted] = [text.charCodeAt(i), ISO.charCodeAt(i)];
    if (wanted === 48 ? code < 48 || code > 57 : code !== wanted) return false;
  }
  return true;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function iso(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Whether a day or an instant, as ISO text, is of a time that events are of: from 1970 to 2199. What lies outside is a zero that was written as a time, and could not be kept. */
export function inReach(time: string): boolean {
  return time >= '1970' && time < '2200';
}
