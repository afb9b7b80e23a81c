import { daysFrom } from '../../ui/day-text';
import { locale } from '../../words/language';

/** Something with a first and a last day: a cycle, or a programme's nominations. */
export interface Span {
  readonly id: string;
  readonly kind: 'cycle' | 'award';
  readonly name: string;
  readonly link: readonly string[];
  /** In a word of the page. */
  readonly state: string;
  readonly draft: boolean;
  readonly from: string;
  readonly until: string;
}

/** A span as a bar: how far from the left edge, and how wide, in percent of the shown time. */
export interface Bar {
  readonly span: Span;
  readonly left: number;
  readonly width: number;
}

export interface Timeline {
  readonly bars: readonly Bar[];
  /** The year stands beside January alone. */
  readonly months: readonly { readonly label: string; readonly year: string; readonly left: number }[];
  /** Where today stands, in percent; absent when it lies outside. */
  readonly now?: number;
}

const MONTHS = 12;

/** Four months back and eight ahead, in whole months; what lies outside is left out, what sticks out is cut. */
export function timelineOf(spans: readonly Span[], today: string): Timeline {
  const first = monthsAfter(today, -4);
  const end = monthsAfter(today, MONTHS - 4);
  const days = daysFrom(first, end);
  const at = (day: string): number => (daysFrom(first, day) / days) * 100;
  const bars = spans
    .filter(({ from, until }) => until >= first && from < end)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((span) => {
      const left = Math.max(0, at(span.from));
      // the last day counts in full
      const right = Math.min(100, at(span.until) + 100 / days);
      return { span, left, width: Math.max(0, right - left) };
    });
  const months = Array.from({ length: MONTHS }, (_, month) => monthsAfter(first, month)).map((day) => ({ ...monthWords(day), left: at(day) }));
  return { bars, months, now: at(today) };
}

function monthsAfter(day: string, months: number): string {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

function monthWords(day: string): { label: string; year: string } {
  const date = new Date(`${day}T00:00:00Z`);
  return { label: date.toLocaleDateString(locale(), { month: 'short', timeZone: 'UTC' }), year: date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : '' };
}
