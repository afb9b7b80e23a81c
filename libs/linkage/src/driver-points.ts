import type { DriverName, DriverRow, NoDrivers } from './driver-finding.js';
import { FEWEST_TEAMS } from './across-teams.js';
import { LinkageError } from './linkage-error.js';
import { byText } from './period-order.js';

/** Fewer teams than this for each driver, and the split of what they explain is mostly chance: noise alone explains a third with three. */
export const TEAMS_A_DRIVER = 3;

/** Teams as points: every team once, its figures averaged over the periods in which all of them are there. */
export interface DriverPoints {
  readonly teams: readonly string[];
  /** A list for each driver, and one for the outcome, a figure for each team. */
  readonly drivers: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly rows: number;
  readonly rowsLeftOut: number;
}

/** As in a panel: beyond this a value is a slip of the keyboard. */
const LARGEST_FIGURE = 1e100;

function requireRow(names: readonly DriverName[], row: DriverRow): void {
  const where = `team "${row.team}"${row.period ? ` in period "${row.period}"` : ''}`;
  if (row.drivers.length !== names.length)
    throw new LinkageError(
      'option-out-of-range',
      `There are ${names.length} drivers and ${row.drivers.length} figures for ${where}; each driver needs its place.`,
    );
  [...row.drivers, row.outcome].forEach((value, j) => {
    if (value !== null && !(Math.abs(value) <= LARGEST_FIGURE))
      throw new LinkageError('value-not-a-figure', `${names[j]?.name ?? 'The outcome'} of ${where} is ${value}; it must be a number within ±1e100, or empty.`);
  });
}

/**
 * Averages complete rows to one point a team, ordered by team.
 * @throws LinkageError `value-not-a-figure`, `duplicate-unit` (a team twice in one period), `option-out-of-range` (a row of another length)
 */
export function driverPoints(names: readonly DriverName[], rows: readonly DriverRow[]): DriverPoints {
  const seen = new Set<string>();
  const byTeam = new Map<string, { count: number; sums: Float64Array }>();
  let used = 0;
  for (const row of rows) {
    requireRow(names, row);
    const key = `${row.team}\u0000${row.period}`;
    if (seen.has(key)) throw new LinkageError('duplicate-unit', `Team "${row.team}" has two rows in period "${row.period}"; each team may have one a period.`);
    seen.add(key);
    const figures = [...row.drivers, row.outcome];
    if (figures.some((v) => v === null)) continue;
    used++;
    const own = byTeam.get(row.team) ?? { count: 0, sums: new Float64Array(names.length + 1) };
    own.count++;
    figures.forEach((v, j) => (own.sums[j]! += v!));
    byTeam.set(row.team, own);
  }
  const teams = [...byTeam.keys()].sort(byText);
  const column = (j: number): Float64Array => Float64Array.from(teams, (team) => byTeam.get(team)!.sums[j]! / byTeam.get(team)!.count);
  return { teams, drivers: names.map((_, j) => column(j)), outcome: column(names.length), rows: used, rowsLeftOut: rows.length - used };
}

/** Whether figures differ by more than rounding. */
export function varies(column: Float64Array): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const v of column) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high));
}

/** Says why these points allow no ranking, or null. */
export function whyNoDrivers(names: readonly DriverName[], { teams, drivers, outcome }: DriverPoints): NoDrivers | null {
  if (names.length < 2) return { code: 'too-few-drivers', sentence: `A ranking needs at least 2 drivers; there ${names.length === 1 ? 'is 1' : 'are none'}.` };
  const needed = Math.max(FEWEST_TEAMS, TEAMS_A_DRIVER * names.length);
  if (teams.length < needed)
    return {
      code: 'too-few-teams',
      sentence: `Not enough teams to tell what matters to customers: ${names.length} drivers need at least ${needed} teams with every figure, and there ${teams.length === 1 ? 'is 1' : `are ${teams.length === 0 ? 'none' : teams.length}`}.${names.length > 3 ? ' Fewer drivers need fewer teams.' : ''}`,
    };
  if (!varies(outcome))
    return { code: 'outcome-does-not-vary', sentence: 'Every team has the same customer figure, so nothing can be seen to go along with it.' };
  const still = drivers.findIndex((column) => !varies(column));
  if (still !== -1)
    return {
      code: 'driver-does-not-vary',
      sentence: `Every team has the same figure for ${names[still]!.name}, so nothing can be seen to go along with it. Leave it out.`,
    };
  return null;
}
