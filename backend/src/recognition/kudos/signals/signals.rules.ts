import { addDays, type PlainDate, plainDate, SIGNAL_GIVERS_LEAST } from '@throughline/domain';
import { tQuantile, wilsonInterval } from '@throughline/statistics';

/** Thanks from one person to another. */
export interface Thanks {
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sameTeam: boolean;
}

/** A share with its 95 % interval, each 0 to 1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What can be said of everybody together; a share is null where too few people are behind it. */
export interface Signals {
  readonly givers: number;
  readonly returned: Share | null;
  readonly insideTeam: Share | null;
  readonly clustering: Share | null;
}

/** So long thanks count as given back. */
export const RETURN_DAYS = 30;
const DAY_MS = 86_400_000;
const MONTHS = 12;

/** Of one person: how many of her `of` were so. */
interface Part {
  readonly so: number;
  readonly of: number;
}

/** The twelve whole calendar months before the one that `today` is in: figures change once a month, so that no single kudos can be read off a difference. */
export function wholeMonths(today: PlainDate): { from: PlainDate; until: PlainDate } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return { from: plainDate(`${year - MONTHS / 12}-${String(month).padStart(2, '0')}-01`), until: addDays(plainDate(`${today.slice(0, 7)}-01`), -1) };
}

/**
 * Figures of the whole organisation; null when fewer than SIGNAL_GIVERS_LEAST people gave.
 * @param until the end of the period, in milliseconds: nothing that came later is looked at, also not as an answer
 */
export function signalsOf(thanks: readonly Thanks[], until: number): Signals | null {
  const counted = thanks.filter(({ at }) => at < until);
  const givers = new Set(counted.map(({ from }) => from)).size;
  if (givers < SIGNAL_GIVERS_LEAST) return null;
  return {
    givers,
    returned: clusteredShare(
      partsOf(
        counted.filter(({ at }) => at + RETURN_DAYS * DAY_MS <= until),
        returnedAmong(counted),
      ),
    ),
    insideTeam: clusteredShare(partsOf(counted, ({ sameTeam }) => sameTeam)),
    clustering: clusteredShare(closedPairs(counted)),
  };
}

/** The figures as they are published: whole hundredths, so that no exact count of thanks can be worked out from a share and its interval. Parameters and null as in `signalsOf`. */
export function publishedSignals(thanks: readonly Thanks[], until: number): Signals | null {
  const signals = signalsOf(thanks, until);
  if (!signals) return null;
  const { givers, returned, insideTeam, clustering } = signals;
  return { givers, returned: inHundredths(returned), insideTeam: inHundredths(insideTeam), clustering: inHundredths(clustering) };
}

function inHundredths(share: Share | null): Share | null {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return share && { value: round(share.value), low: round(share.low), high: round(share.high) };
}

/**
 * A share of what people did, with an interval that counts each person's together as one draw, as they resemble each other; null for fewer than SIGNAL_GIVERS_LEAST people.
 * A ratio of sums with its linearised variance and t, people − 1 degrees of freedom; Wilson's interval over people where all are alike.
 * Source: Cochran 1977, Sampling Techniques, 6.4 (without the correction for a finite population).
 */
export function clusteredShare(parts: readonly Part[]): Share | null {
  const some = parts.filter(({ of }) => of > 0);
  const people = some.length;
  if (people < SIGNAL_GIVERS_LEAST) return null;
  const of = some.reduce((sum, part) => sum + part.of, 0);
  const value = some.reduce((sum, part) => sum + part.so, 0) / of;
  const squares = some.reduce((sum, part) => sum + (part.so - value * part.of) ** 2, 0);
  if (squares === 0 || value === 0 || value === 1) {
    const [low, high] = wilsonInterval(Math.round(value * people), people);
    return { value, low, high };
  }
  const half = (tQuantile(0.975, people - 1) * Math.sqrt((people / (people - 1)) * squares)) / of;
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

/**
 * For each person the pairs of people with whom she exchanged thanks, and how many of these pairs exchanged thanks with each other; who thanked whom does not matter. The share over all people
 * is the transitivity of the network. Source: Newman 2010, Networks, 7.9.
 */
export function closedPairs(thanks: readonly Pick<Thanks, 'from' | 'to'>[]): Part[] {
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => void (near.get(a) ?? near.set(a, new Set()).get(a)!).add(b);
  for (const { from, to } of thanks) {
    join(from, to);
    join(to, from);
  }
  const closed = new Map<string, number>();
  for (const [a, around] of near)
    for (const b of around) {
      if (a > b) continue;
      // every common neighbour closes a pair around itself
      const [few, many] = around.size < near.get(b)!.size ? [around, near.get(b)!] : [near.get(b)!, around];
      for (const c of few) if (many.has(c)) closed.set(c, (closed.get(c) ?? 0) + 1);
    }
  return [...near].map(([person, around]) => ({ so: closed.get(person) ?? 0, of: (around.size * (around.size - 1)) / 2 }));
}

function partsOf(thanks: readonly Thanks[], so: (one: Thanks) => boolean): Part[] {
  const parts = new Map<string, { so: number; of: number }>();
  for (const one of thanks) {
    const part = parts.get(one.from) ?? { so: 0, of: 0 };
    parts.set(one.from, { so: part.so + (so(one) ? 1 : 0), of: part.of + 1 });
  }
  return [...parts.values()];
}

/** Whether thanks went back within RETURN_DAYS. */
function returnedAmong(thanks: readonly Thanks[]): (one: Thanks) => boolean {
  const moments = new Map<string, number[]>();
  for (const { from, to, at } of thanks) (moments.get(`${from} ${to}`) ?? moments.set(`${from} ${to}`, []).get(`${from} ${to}`)!).push(at);
  return ({ from, to, at }) => (moments.get(`${to} ${from}`) ?? []).some((back) => back > at && back <= at + RETURN_DAYS * DAY_MS);
}
