import { createHash } from 'node:crypto';
import { grouped } from './lattice.js';

/** A row on one side of the divide, and whose it really is, which only the score may look at. */
export interface Trace {
  /** Where it comes from. */
  source: string;
  truth: string;
  /** What it says in the open of its group: people and ballots are only compared inside one. */
  block: string;
  orders: Record<string, number>;
  /** What it says in words and bytes. */
  values: readonly string[];
}

/** How well one way of linking works. */
export interface Linked {
  way: string;
  tried: number;
  hits: number;
  /** What guessing inside the groups would hit on average. */
  chance: number;
  /** Rank correlation of the two orders over so many true pairs; 0 where the way has no order. */
  rho: number;
  pairs: number;
}

/** Whether a way of linking does better than chance does in one of a million tries. */
export const works = ({ hits, chance, rho, pairs }: Linked): boolean =>
  hits > byChanceAtMost(chance) || (pairs > 2 && Math.abs(rho) > 4.9 / Math.sqrt(pairs - 1));

/** Every way of linking people with ballots that the program knows: by each pair of orders, by equal values, by hashes of values, by attributes. */
export function link(people: readonly Trace[], ballots: readonly Trace[], prefixes: readonly string[] = []): Linked[] {
  const linked: Linked[] = [];
  const sources = (traces: readonly Trace[]): Map<string, Trace[]> => grouped(traces.map((one) => [one.source, one]));
  for (const [of, rows] of sources(people)) {
    for (const [to, boxed] of sources(ballots)) {
      for (const mine of orderNames(rows))
        for (const other of orderNames(boxed)) linked.push(byOrder(`${of}.${mine} and ${to}.${other}`, rows, boxed, mine, other));
      linked.push(byTransaction(`${of} and ${to} in one transaction`, rows, boxed));
      linked.push(byValue(`${of} and ${to} by equal values`, rows, boxed, (value) => [value]));
      linked.push(byValue(`${of} and ${to} by hashes`, rows, boxed, (value) => hashesOf(value, prefixes)));
      linked.push(byAttributes(`${of} and ${to} by what only one person is`, rows, boxed));
    }
  }
  return linked;
}

/** Orders that not all rows share one value of. */
function orderNames(rows: readonly Trace[]): string[] {
  const names = new Set(rows.flatMap(({ orders }) => Object.keys(orders)));
  return [...names].filter((name) => new Set(rows.map(({ orders }) => orders[name])).size > rows.length / 2);
}

function byOrder(way: string, people: readonly Trace[], ballots: readonly Trace[], mine: string, other: string): Linked {
  const score: Linked = { way, tried: 0, hits: 0, chance: 0, rho: 0, pairs: 0 };
  const theirs = grouped(ballots.map((one) => [one.block, one]));
  const inGroups = ballots.some(({ block }) => block !== '');
  for (const [block, rows] of grouped(people.map((one) => [inGroups ? one.block : '', one]))) {
    const boxed = theirs.get(block) ?? [];
    if (boxed.length === 0) continue;
    const sorted = [...rows].sort((a, b) => (a.orders[mine] ?? 0) - (b.orders[mine] ?? 0));
    // the ballot as far along among the ballots as the person is among the people
    [...boxed]
      .sort((a, b) => (a.orders[other] ?? 0) - (b.orders[other] ?? 0))
      .forEach((ballot, i) => {
        const guess = sorted[Math.min(sorted.length - 1, Math.floor(((i + 0.5) * sorted.length) / boxed.length))]!;
        score.tried++;
        if (guess.truth === ballot.truth) score.hits++;
      });
    score.chance += boxed.length / rows.length;
  }
  const place = new Map(people.map((one) => [one.truth, one.orders[mine] ?? 0]));
  const pairs = ballots.filter(({ truth }) => place.has(truth));
  score.pairs = pairs.length;
  score.rho = rankCorrelation(
    pairs.map(({ truth }) => place.get(truth)!),
    pairs.map(({ orders }) => orders[other] ?? 0),
  );
  return score;
}

/** Rows written in one transaction carry one number: where few ballots share it, the person beside them is theirs. */
function byTransaction(way: string, people: readonly Trace[], ballots: readonly Trace[]): Linked {
  const score: Linked = { way, tried: 0, hits: 0, chance: 0, rho: 0, pairs: 0 };
  const together = grouped(people.map((one) => [String(one.orders['xmin']), one]));
  for (const [xmin, boxed] of grouped(ballots.map((one) => [String(one.orders['xmin']), one]))) {
    const beside = together.get(xmin) ?? [];
    if (boxed.length > 4 || beside.length === 0 || beside.length > 4) continue;
    score.tried += boxed.length;
    score.hits += boxed.filter(({ truth }) => beside.some((one) => one.truth === truth)).length;
  }
  return score;
}

/** A value that one person has and that, as it is or hashed, one ballot has too. */
function byValue(way: string, people: readonly Trace[], ballots: readonly Trace[], made: (value: string) => string[]): Linked {
  const score: Linked = { way, tried: 0, hits: 0, chance: 0, rho: 0, pairs: 0 };
  const holders = new Map<string, Set<string>>();
  for (const { truth, values } of people) for (const value of new Set(values.flatMap(made))) holders.set(value, (holders.get(value) ?? new Set()).add(truth));
  for (const { truth, values } of ballots) {
    const whose = values.flatMap((value) => (holders.get(value)?.size === 1 ? [...holders.get(value)!] : []));
    if (whose.length === 0) continue;
    score.tried++;
    if (whose.includes(truth)) score.hits++;
  }
  return score;
}

/** The people who have everything that a ballot says in the open; a guess where it is one. */
function byAttributes(way: string, people: readonly Trace[], ballots: readonly Trace[]): Linked {
  const score: Linked = { way, tried: 0, hits: 0, chance: 0, rho: 0, pairs: 0 };
  const known = new Map<string, Set<string>>();
  for (const { truth, values } of people) for (const value of values) known.set(value, (known.get(value) ?? new Set()).add(truth));
  for (const { truth, values } of ballots) {
    const sets = values.flatMap((value) => known.get(value) ?? []);
    if (sets.length === 0) continue;
    const left = [...sets[0]!].filter((one) => sets.every((set) => set.has(one)));
    if (left.length !== 1) continue;
    score.tried++;
    if (left[0] === truth) score.hits++;
  }
  return score;
}

/** SHA-256 of a value, as text and as the bytes that it spells, behind each prefix; written in every usual way. */
function hashesOf(value: string, prefixes: readonly string[]): string[] {
  const bytes = value.startsWith('\\x')
    ? [Buffer.from(value.slice(2), 'hex'), Buffer.from(Buffer.from(value.slice(2), 'hex').toString('base64url'))]
    : [Buffer.from(value)];
  return ['', ...prefixes].flatMap((prefix) =>
    bytes.flatMap((one) => {
      const hash = createHash('sha256').update(prefix).update(one).digest();
      return [`\\x${hash.toString('hex')}`, hash.toString('hex'), hash.toString('base64url')];
    }),
  );
}

/** Spearman's rho, ties sharing their rank; 0 when either side does not vary. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranks(x), ranks(y)];
  const mean = (a.length + 1) / 2;
  const sum = (f: (i: number) => number): number => a.reduce((total, _, i) => total + f(i), 0);
  const spread = sum((i) => (a[i]! - mean) ** 2) * sum((i) => (b[i]! - mean) ** 2);
  return spread === 0 ? 0 : sum((i) => (a[i]! - mean) * (b[i]! - mean)) / Math.sqrt(spread);
}

function ranks(values: readonly number[]): number[] {
  const places = grouped([...values].sort((a, b) => a - b).map((value, i) => [String(value), i + 1]));
  return values.map((value) => {
    const shared = places.get(String(value))!;
    return (shared[0]! + shared.at(-1)!) / 2;
  });
}

/** The most hits that chance makes in one of a million tries: the upper end of the Poisson distribution with this mean. */
export function byChanceAtMost(mean: number, alpha = 1e-6): number {
  let [term, below, hits] = [Math.exp(-mean), Math.exp(-mean), 0];
  while (1 - below > alpha && hits < 10_000) below += term *= mean / ++hits;
  return hits;
}
