import type { PanelUnit } from './panel.js';
import { byText } from './period-order.js';

/** One team as a point: both sides averaged over the periods it has in the panel. */
export interface TeamPoint {
  readonly team: string;
  readonly teamName: string | null;
  readonly staff: number;
  readonly customer: number;
  /** How many periods stand behind the point. */
  readonly periods: number;
}

/** Plain means of every team over its periods, ordered by team. */
export function teamMeans(units: readonly PanelUnit[]): TeamPoint[] {
  const byTeam = new Map<string, { teamName: string | null; staff: number; customer: number; periods: number }>();
  for (const u of units) {
    const sum = byTeam.get(u.team) ?? { teamName: u.teamName, staff: 0, customer: 0, periods: 0 };
    sum.staff += u.staff;
    sum.customer += u.customer;
    sum.periods += 1;
    byTeam.set(u.team, sum);
  }
  return [...byTeam]
    .map(([team, s]) => ({ team, teamName: s.teamName, staff: s.staff / s.periods, customer: s.customer / s.periods, periods: s.periods }))
    .sort((a, b) => byText(a.team, b.team));
}

/** Whether figures differ by more than what rounding leaves of means: the mean of three times 0.1 is not 0.1. */
export function varies(values: ArrayLike<number>): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return high - low > 1e-13 * Math.max(Math.abs(low), Math.abs(high));
}
