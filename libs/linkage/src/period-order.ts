import { LinkageError } from './linkage-error.js';

type Kind = 'number' | 'half' | 'quarter' | 'month' | 'day';

const WORDS = { number: 'period', half: 'half-year', quarter: 'quarter', month: 'month', day: 'day' } as const satisfies Record<Kind, string>;

const DAY_MS = 86_400_000;

/** Reads the period names whose order everybody agrees on; null for any other. */
function read(period: string): { kind: Kind; place: number } | null {
  const text = period.trim();
  if (/^-?\d{1,9}$/u.test(text)) return { kind: 'number', place: Number(text) };
  const part = /^(\d{4})[-/ ]?([HQ])([1-4])$/iu.exec(text);
  if (part) {
    const half = part[2]!.toUpperCase() === 'H';
    const nth = Number(part[3]);
    if (half && nth > 2) return null;
    return { kind: half ? 'half' : 'quarter', place: Number(part[1]) * (half ? 2 : 4) + nth };
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/u.exec(text);
  if (!month) return null;
  if (month[3] === undefined) return { kind: 'month', place: Number(month[1]) * 12 + Number(month[2]) };
  const time = Date.UTC(Number(month[1]), Number(month[2]) - 1, Number(month[3]));
  return new Date(time).getUTCDate() === Number(month[3]) ? { kind: 'day', place: time / DAY_MS } : null;
}

/** Compares by code unit, the same on every machine whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of periods: `place` counts one a period, so that a lag of one is exactly one less. */
export interface PeriodOrder {
  readonly place: (period: string) => number;
  /** False where names without a known order were compared as text: then there is no lag. */
  readonly countable: boolean;
  /** What one period is, for sentences: "period" where the names do not tell. */
  readonly word: 'year' | 'half-year' | 'quarter' | 'month' | 'day' | 'period';
  readonly compare: (a: string, b: string) => number;
}

/**
 * Finds the order of period names: the list given, or years, numbers, 2024-H1, 2024-Q1, 2024-01, 2024-01-31. Dates that are all the
 * first of a month count in months. Names without a known order are compared as text, which is enough unless there is a lag.
 * @throws LinkageError `periods-without-order` when `mustCount` and the places cannot be told, or a period is not in the list given
 */
export function periodOrder(names: Iterable<string>, { listed, mustCount }: { listed?: readonly string[] | undefined; mustCount: boolean }): PeriodOrder {
  const distinct = [...new Set(names)];
  const places = new Map<string, number>();
  let word: PeriodOrder['word'] = 'period';
  let countable = true;
  if (listed) {
    listed.forEach((name, i) => places.set(name, i));
    const missing = distinct.find((name) => !places.has(name));
    if (missing !== undefined)
      throw new LinkageError('periods-without-order', `Period "${missing}" is not in the list of periods given; add it where it belongs.`);
  } else {
    const known = distinct.map((name) => ({ name, seen: read(name) }));
    const kind = known[0]?.seen?.kind;
    const odd = known.find(({ seen }) => !seen || seen.kind !== kind);
    if (odd && mustCount)
      throw new LinkageError(
        'periods-without-order',
        `A lag needs periods that can be counted, and "${odd.name}" cannot be placed among them; write all periods alike as 2024, 2024-Q1 or 2024-01, or list them in order.`,
      );
    countable = !odd;
    if (!odd) {
      const months = kind === 'day' && distinct.every((name) => name.trim().endsWith('-01'));
      word = kind === undefined ? 'period' : months ? 'month' : WORDS[kind];
      if (kind === 'number' && distinct.every((name) => /^(?:19|20)\d\d$/u.test(name.trim()))) word = 'year';
      for (const { name, seen } of known) {
        const [year, month] = name.trim().split('-').map(Number);
        places.set(name, months ? year! * 12 + month! : seen!.place);
      }
    }
  }
  const place = (period: string): number => places.get(period) ?? 0;
  return { place, countable, word, compare: (a, b) => place(a) - place(b) || byText(a, b) };
}
