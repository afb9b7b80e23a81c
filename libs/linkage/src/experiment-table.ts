import type { ActionPlan, ExperimentCell } from './experiment-result.js';
import { LinkageError } from './linkage-error.js';
import { byText, periodOrder } from './period-order.js';

/** Place of every period, counted without gaps: a period in which nobody has a figure is no step. */
export interface Places {
  readonly of: (period: string) => number;
}

/**
 * Orders all periods of both sides and of the starts.
 * @throws LinkageError `periods-without-order`
 */
export function placesOf(names: Iterable<string>, listed?: readonly string[]): Places {
  const distinct = [...new Set(names)];
  const order = periodOrder(distinct, { listed, mustCount: false });
  if (!order.countable && !listed)
    throw new LinkageError(
      'periods-without-order',
      'Before and after an action can only be told apart where periods have an order; write all periods alike as 2024, 2024-Q1 or 2024-01, or list them in order.',
    );
  const rank = new Map(distinct.sort(order.compare).map((name, i) => [name, i]));
  return { of: (period) => rank.get(period)! };
}

/** One side of an experiment in columns, one entry a cell, ordered by team and then by place. */
export interface ExperimentTable {
  readonly teams: readonly string[];
  /** Place of the first period of the action for each team, Infinity for those compared. */
  readonly start: readonly number[];
  /** Team and place of each cell. */
  readonly team: Int32Array;
  readonly place: Int32Array;
  readonly value: Float64Array;
  /** Cell of a team at a place, or −1. */
  readonly cellAt: (team: number, place: number) => number;
}

const LARGEST_FIGURE = 1e100;

/**
 * Reads the teams of a plan: the place of the start of each treated team.
 * @throws LinkageError `duplicate-unit` (a team starts twice), `option-out-of-range` (no team, a team on both sides, an expected size of 0)
 */
export function startsOf({ starts, compared, expected }: ActionPlan, places: Places): Map<string, number> {
  if (starts.length === 0) throw new LinkageError('option-out-of-range', 'No team has the action; name at least one team and the period in which it starts.');
  if (!(Math.abs(expected.size) > 0 && Math.abs(expected.size) <= LARGEST_FIGURE))
    throw new LinkageError('option-out-of-range', `The expected size is ${expected.size}; it must be a number other than 0, with its sign.`);
  const of = new Map<string, number>();
  for (const { team, period } of starts) {
    if (of.has(team)) throw new LinkageError('duplicate-unit', `Team "${team}" starts the action twice; name its first period only.`);
    of.set(team, places.of(period));
  }
  const both = compared?.find((team) => of.has(team));
  if (both !== undefined)
    throw new LinkageError('option-out-of-range', `Team "${both}" has the action and is to be compared with at the same time; it can be on one side only.`);
  return of;
}

/**
 * Puts the cells of treated and compared teams into columns; teams of neither kind and cells without a figure are passed over.
 * @throws LinkageError `duplicate-unit`, `value-not-a-figure`
 */
export function experimentTable(
  cells: readonly ExperimentCell[],
  starts: ReadonlyMap<string, number>,
  compared: ReadonlySet<string> | null,
  places: Places,
): ExperimentTable {
  const kept = cells.filter(({ team, value }) => value !== null && (starts.has(team) || !compared || compared.has(team)));
  for (const { team, period, value } of kept)
    if (!(Math.abs(value!) <= LARGEST_FIGURE))
      throw new LinkageError(
        'value-not-a-figure',
        `The figure of team "${team}" in period "${period}" is ${value}; it must be a number within ±1e100, or empty.`,
      );
  kept.sort((a, b) => byText(a.team, b.team) || places.of(a.period) - places.of(b.period));
  const teams = [...new Set(kept.map(({ team }) => team))];
  const index = new Map(teams.map((team, i) => [team, i]));
  const table = {
    teams,
    start: teams.map((team) => starts.get(team) ?? Infinity),
    team: Int32Array.from(kept, ({ team }) => index.get(team)!),
    place: Int32Array.from(kept, ({ period }) => places.of(period)),
    value: Float64Array.from(kept, ({ value }) => value!),
  };
  // sorted, so that twins are neighbours
  const twin = kept.findIndex((_, i) => i > 0 && table.team[i] === table.team[i - 1] && table.place[i] === table.place[i - 1]);
  if (twin !== -1)
    throw new LinkageError('duplicate-unit', `Team "${kept[twin]!.team}" has two figures in period "${kept[twin]!.period}"; each team may have one a period.`);
  return { ...table, cellAt: finder(table) };
}

/** Where the cell of a team at a place is, from a grid of all teams and places. */
function finder({ teams, team, place }: Pick<ExperimentTable, 'teams' | 'team' | 'place'>): ExperimentTable['cellAt'] {
  let last = 0;
  for (const p of place) last = Math.max(last, p);
  const grid = new Int32Array(teams.length * (last + 1)).fill(-1);
  place.forEach((p, i) => (grid[team[i]! * (last + 1) + p] = i));
  return (t, p) => (p < 0 || p > last ? -1 : grid[t * (last + 1) + p]!);
}

/** The same table with some teams only. */
export function ofTeams(table: ExperimentTable, keep: (team: number) => boolean): ExperimentTable {
  const renumbered = new Map<number, number>();
  table.teams.forEach((_, t) => {
    if (keep(t)) renumbered.set(t, renumbered.size);
  });
  const old = [...renumbered.keys()];
  const cells = Array.from(table.team.keys()).filter((i) => renumbered.has(table.team[i]!));
  const some = {
    teams: old.map((t) => table.teams[t]!),
    start: old.map((t) => table.start[t]!),
    team: Int32Array.from(cells, (i) => renumbered.get(table.team[i]!)!),
    place: Int32Array.from(cells, (i) => table.place[i]!),
    value: Float64Array.from(cells, (i) => table.value[i]!),
  };
  return { ...some, cellAt: finder(some) };
}

/**
 * Teams that can say something: with a figure before and from their start on; compared ones with a figure on both sides of the first start.
 */
export function usable(table: ExperimentTable): ExperimentTable {
  const first = Math.min(...table.start);
  const before = new Set<number>();
  const after = new Set<number>();
  table.team.forEach((t, i) => {
    const start = Number.isFinite(table.start[t]!) ? table.start[t]! : first;
    (table.place[i]! < start ? before : after).add(t);
  });
  return ofTeams(table, (t) => before.has(t) && after.has(t));
}
