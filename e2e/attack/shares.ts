import { bandOf } from './figures.js';
import type { Found } from './harvest.js';
import { type Behind, mostMoved } from './inference.js';
import type { TrueBallot } from './siege.js';

interface Share {
  bound: string;
  percent: number | null;
}

interface Spread {
  teamId: string;
  sizeBand: string;
  parts: { key: string; share: Share }[];
  recommend?: { promoters: Share; passives: Share; detractors: Share; score?: number; low?: number; high?: number };
}

/** How the answers of a team to one question are shown to be spread. */
export interface ShownSpread extends Spread {
  cycle: string;
  question: string;
  node: string;
}

interface MeasureReply {
  cycle: { id: string };
  measure: { measure: string };
  distribution?: Spread;
  distributionsBelow: Spread[];
}

/** Every distribution that anybody was shown, once. Throws when two people were shown different ones of one thing: then each tells something about the other. */
export function spreadsIn(found: readonly Found[]): ShownSpread[] {
  const all = new Map<string, ShownSpread>();
  for (const { route, reply } of found) {
    if (route !== '/api/cycles/{id}/results/measure' || reply.status !== 200) continue;
    const { cycle, measure, distribution, distributionsBelow } = JSON.parse(reply.body) as MeasureReply;
    for (const spread of [...(distribution ? [distribution] : []), ...distributionsBelow]) {
      const shown = { cycle: cycle.id, question: measure.measure, node: spread.teamId, ...spread };
      const key = [shown.cycle, shown.question, shown.node].join('|');
      const known = all.get(key);
      if (known && JSON.stringify(known) !== JSON.stringify(shown)) throw new Error(`Two distributions of one thing: ${JSON.stringify([known, shown])}`);
      all.set(key, shown);
    }
  }
  return [...all.values()];
}

/** What is wrong with the shares of a group, whose people and answers the attacker knows: another size, a share finer than the rules say, one that says nobody or everybody, or one that these answers do not give,
 *  moved by the guard or not. */
export function wrongShares(spread: ShownSpread, behind: Behind, smallest: readonly (readonly TrueBallot[])[]): string[] {
  const { figure, scale, ballots } = behind;
  const [n, moved] = [ballots.length, mostMoved(behind, smallest)];
  const place = `${figure.node} ${figure.measure}`;
  if (spread.sizeBand !== bandOf(n)) return [`${place}: shares of ${spread.sizeBand} people, ${n} expected`];
  const counted = (from: number, to: number): number => {
    // a question that was turned round is shown beside its own words, so the answers count as they were given
    return ballots.filter(({ said }) => said.answers[figure.measure]! >= from && said.answers[figure.measure]! <= to).length;
  };
  const fits = (share: Share, count: number): boolean => {
    const possible = Array.from({ length: 2 * moved + 1 }, (_, i) => Math.min(Math.max(count - moved + i, 0), n));
    return possible.some((one) => JSON.stringify(shownShare(one, n)) === JSON.stringify({ bound: share.bound, percent: share.percent }));
  };
  const keys = spread.parts.map(({ key }) => Number(key));
  if (keys.join() !== Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i).join()) return [`${place}: shares of ${keys.join()}`];
  const wrong = spread.parts
    .filter(({ key, share }) => !fits(share, counted(Number(key), Number(key))))
    .map(({ key, share }) => `${place} at ${key}: ${JSON.stringify(share)}`);
  const { recommend } = spread;
  if (!recommend) return wrong;
  const groups = [
    [recommend.promoters, counted(9, 10)],
    [recommend.passives, counted(7, 8)],
    [recommend.detractors, counted(0, 6)],
  ] as const;
  wrong.push(...groups.filter(([share, count]) => !fits(share, count)).map(([share, count]) => `${place}, ${count} of ${n}: ${JSON.stringify(share)}`));
  const { score, low, high } = recommend;
  if ((score === undefined) !== n < 10 || (low === undefined) !== n < 20 || (high === undefined) !== n < 20) wrong.push(`${place}: a score of ${n} people`);
  if ([score, low, high].some((number) => number !== undefined && number % (n < 20 ? 10 : 5) !== 0)) wrong.push(`${place}: an exact score`);
  return wrong;
}

/** The share as the written rules show it: words for fewer than 10, steps of 10 % for fewer than 20, of 5 % above, and the steps at the ends for all beyond them. */
function shownShare(count: number, n: number): Share {
  if (n < 10) return { bound: count * 3 < n ? 'low' : count * 3 > n * 2 ? 'high' : 'middle', percent: null };
  const step = n < 20 ? 10 : 5;
  const percent = Math.round((100 * count) / n / step) * step;
  if (percent <= step) return { bound: 'at-most', percent: step };
  return percent >= 100 - step ? { bound: 'at-least', percent: 100 - step } : { bound: 'about', percent };
}
