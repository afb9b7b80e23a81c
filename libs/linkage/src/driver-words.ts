import type { Interval } from '@throughline/statistics';
import type { Driver } from './driver-finding.js';

/** Two digits with a true minus sign. */
export const two = (v: number): string =>
  v
    .toFixed(2)
    .replace(/^-(?=0\.00$)/u, '')
    .replace('-', '−');

/** "likely 0.21–0.48", with "to" where a minus sign would stand beside the dash. */
export const likely = ([low, high]: Interval): string => `likely ${two(low)}${low < 0 ? ' to ' : '–'}${two(high)}`;

/** "A, B and C" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const PARTS = [
  [0.95, 'nearly all'],
  [0.7, 'about three quarters'],
  [0.6, 'about two thirds'],
  [0.42, 'about half'],
  [0.29, 'about a third'],
  [0.2, 'about a quarter'],
] as const;

/** A share in words a person would use. */
export function partInWords(share: number): string {
  return PARTS.find(([least]) => share >= least)?.[1] ?? `${Math.max(1, Math.round(100 * share))} %`;
}

const inHundred = (share: number): string => `${Math.round(100 * share)} of 100 re-draws of teams`;

/** One driver in a sentence, as its row of the chart says it. */
export function driverSentence({ name, importance, interval, place, places, placeShare, goesWith }: Omit<Driver, 'sentence'>, outcome: string): string {
  const part = `“${name}” goes along with ${two(importance)} of the differences in ${outcome} (${likely(interval)})`;
  const rank = places[0] === places[1] ? `and takes place ${place} in ${inHundred(placeShare)}` : `and may hold any place from ${places[0]} to ${places[1]}`;
  const way =
    goesWith === null
      ? 'Alone and beside the others it points opposite ways, so its direction must not be read.'
      : `Teams with more of it tend to have the ${goesWith} figure.`;
  return `${part}, ${rank}. ${way}`;
}

/** A driver that leads in so many re-draws is named first, even where its lead is not certain; the sentence says the number. */
const MOSTLY_FIRST = 0.9;

/** Runs of places between which the order is not certain: neighbours that may change places belong to one run. */
function uncertainRuns(drivers: readonly Driver[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { place, places } of drivers) {
    const last = runs.at(-1);
    if (last && places[0] <= last[1]) last[1] = Math.max(last[1], place);
    else runs.push([place, place]);
  }
  return runs.filter(([from, to]) => from < to);
}

/** The answer about all drivers together. */
export function driversSentence(drivers: readonly Driver[], { r2, p, outcome }: { r2: number; p: number; outcome: string }): string {
  const many = drivers.length;
  if (p >= 0.05)
    return `Nothing stands out: together these ${many} drivers explain no more of the differences in ${outcome} between teams than chance would (${two(r2)} of 1).`;
  const first = drivers[0]!;
  const top = drivers.filter((d) => d.places[0] === 1).map((d) => `“${d.name}”`);
  if (first.placeShare >= MOSTLY_FIRST)
    return `“${first.name}” goes along with ${partInWords(first.importance / r2)} of the explained differences in ${outcome} (${two(first.importance)} of ${two(r2)}; ${likely(first.interval)}) and ranks first in ${inHundred(first.placeShare)}${first.places[1] === 1 ? '' : ', which is likely but not certain'}.`;
  const tied = top.length === many ? 'and none of them stands out from the others' : `and ${listed(top)} cannot be told apart at the top`;
  return `Together these ${many} drivers go along with ${two(r2)} of the differences in ${outcome} between teams, ${tied}.`;
}

/** What a reader must be told beside the ranking. */
export function driverCautions(drivers: readonly Driver[], { teams, r2, adjustedR2 }: { teams: number; r2: number; adjustedR2: number }): string[] {
  const out: string[] = [];
  for (const [from, to] of uncertainRuns(drivers)) out.push(`The order of places ${from}–${to} is not certain.`);
  const tangled = drivers.filter((d) => d.inflation > 5).map((d) => `“${d.name}”`);
  if (tangled.length)
    out.push(
      `${listed(tangled)} ${tangled.length === 1 ? 'moves' : 'move'} so closely with the other drivers that ${tangled.length === 1 ? 'its' : 'their'} own part is hard to tell.`,
    );
  const opposite = drivers.filter((d) => d.goesWith === null).map((d) => `“${d.name}”`);
  if (opposite.length)
    out.push(
      `${listed(opposite)} ${opposite.length === 1 ? 'points' : 'point'} opposite ways alone and beside the other drivers; do not read a direction from ${opposite.length === 1 ? 'it' : 'them'}.`,
    );
  if (teams < 10 * drivers.length)
    out.push(
      `With ${teams} teams for ${drivers.length} drivers the explained share looks larger than it is: ${two(r2)} comes to ${two(Math.max(0, adjustedR2))} after paying for the number of drivers.`,
    );
  out.push('What goes along with the outcome is not what would raise it; that takes an action and a comparison.');
  return out;
}
