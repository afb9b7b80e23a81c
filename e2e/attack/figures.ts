import type { Found } from './harvest.js';

/** A group that is published: a node of the tree, or the people of it with one value of a demographic (`family`). */
export interface Group {
  node: string;
  family: string;
  value: string;
}

export const TEAMS = 'team';

/** One published figure about a group. */
export interface Figure extends Group {
  cycle: string;
  kind: 'question' | 'driver';
  measure: string;
  sizeBand: string;
  mean: number;
  low?: number;
  high?: number;
  favourable?: number | string;
  /** How it moved since the cycle before. */
  trend?: { direction: string; change?: number };
}

/** A comment with where it is shown. */
export interface ShownComment {
  cycle: string;
  team: string;
  text: string;
}

interface ResultsReply {
  cycle: { id: string };
  figures: (Omit<Figure, 'cycle' | 'node' | 'family' | 'value'> & { teamId: string; value?: string; label?: string })[];
}

/** The results that anybody was shown, each with the demographic that was asked for. */
const resultsIn = (found: readonly Found[]): { asked: string; results: ResultsReply }[] =>
  found
    .filter(({ route, reply }) => route === '/api/cycles/{id}/results' && reply.status === 200)
    .map(({ address, reply }) => ({
      asked: new URLSearchParams(address.split('?')[1]).get('facet') ?? TEAMS,
      results: JSON.parse(reply.body) as ResultsReply,
    }));

/** Every figure that anybody was shown, once. Throws when two people were shown different figures of one thing: then each tells something about the other. */
export function figuresIn(found: readonly Found[]): Figure[] {
  const all = new Map<string, Figure>();
  for (const { asked, results } of resultsIn(found)) {
    for (const { teamId, value, label: _label, ...rest } of results.figures) {
      const figure: Figure = { cycle: results.cycle.id, node: teamId, family: value === undefined ? TEAMS : asked, value: value ?? '', ...rest };
      const key = [figure.cycle, figure.node, figure.family, figure.value, figure.kind, figure.measure].join('|');
      const known = all.get(key);
      if (known && JSON.stringify(known) !== JSON.stringify(figure)) throw new Error(`Two figures of one thing: ${JSON.stringify([known, figure])}`);
      all.set(key, figure);
    }
  }
  return [...all.values()];
}

/** Every comment that anybody was shown, once. */
export function commentsIn(found: readonly Found[]): ShownComment[] {
  const all = new Map<string, ShownComment>();
  for (const { route, reply } of found) {
    if (route !== '/api/cycles/{id}/comments' || reply.status !== 200) continue;
    const { cycle, items } = JSON.parse(reply.body) as { cycle: { id: string }; items: { teamId: string; text: string }[] };
    for (const { teamId, text } of items) all.set(text, { cycle: cycle.id, team: teamId, text });
  }
  return [...all.values()];
}

const BANDS: readonly (readonly [number, string])[] = [
  [50, '50-99'],
  [30, '30-49'],
  [20, '20-29'],
  [15, '15-19'],
  [10, '10-14'],
  [5, '5-9'],
];

/** The size as the written rules show it. */
export const bandOf = (n: number): string => (n >= 100 ? `~${Math.round(n / 10) * 10}` : BANDS.find(([from]) => n >= from)![1]);

/** The mean as the written rules show it: to 0.1, and for fewer than 20 never nearer to an end than an eighth of the scale. */
export function shownMean(sum: number, n: number, { min, max }: { min: number; max: number }): number {
  const margin = n < 20 ? (max - min) / 8 : 0;
  return Math.round(Math.min(Math.max(sum / n, min + margin), max - margin) * 10) / 10;
}

/**
 * All sums of n answers that are shown like this: what rounding leaves open to somebody who knows n. The middle of the interval is the mean once more,
 * rounded in another place.
 */
export function sumsShownAs(
  { mean, low, high }: Pick<Figure, 'mean' | 'low' | 'high'>,
  n: number,
  scale: { min: number; max: number },
): { low: number; high: number } {
  const middle = low === undefined || high === undefined || low <= scale.min || high >= scale.max ? undefined : (low + high) / 2;
  const fits = (sum: number): boolean => shownMean(sum, n, scale) === mean && (middle === undefined || Math.abs(sum / n - middle) < 0.0501);
  const inside = Array.from({ length: n * (scale.max - scale.min) + 1 }, (_, i) => n * scale.min + i).filter(fits);
  return { low: inside[0] ?? NaN, high: inside.at(-1) ?? NaN };
}

/** What a driver shows by the written rules: the mean of the shown means of its questions, each put on 0 to 100. Says nothing that they do not. */
export function driverShown(parts: readonly { mean: number; scale: { min: number; max: number } }[]): number {
  return Math.round(parts.reduce((sum, { mean, scale: { min, max } }) => sum + (100 * (mean - min)) / (max - min), 0) / parts.length);
}
