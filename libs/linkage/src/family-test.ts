import { correlationTest, fisherInterval, fixedEffects, pearson, StatisticsError, type Interval } from '@throughline/statistics';
import { FEWEST_TEAMS } from './across-teams.js';
import { varies } from './driver-points.js';
import type { PanelUnit } from './panel.js';
import { teamMeans } from './team-means.js';

/** Fewer periods than this do not tell a movement from a single change. */
const FEWEST_PERIODS = 3;

/** What the one test of a link in a family came to. */
export interface LinkTest {
  readonly r: number;
  readonly interval: Interval;
  readonly coefficient: { readonly estimate: number; readonly interval: Interval } | null;
  readonly p: number;
}

/** The test, or the sentence why there is none. */
export type LinkTested = LinkTest | string;

function notVarying(staff: Float64Array, customer: Float64Array): string | null {
  if (!varies(staff)) return 'The staff figure is the same for every team.';
  return varies(customer) ? null : 'The customer figure is the same for every team.';
}

/** Every team once: Pearson's correlation with Fisher's interval and the t test. */
export function testAcross(units: readonly PanelUnit[]): LinkTested {
  const points = teamMeans(units);
  const n = points.length;
  if (n < FEWEST_TEAMS)
    return `Not enough teams to tell (${FEWEST_TEAMS} at least; ${n === 0 ? 'there are none' : n === 1 ? 'there is 1' : `there are ${n}`}).`;
  const staff = Float64Array.from(points, (p) => p.staff);
  const customer = Float64Array.from(points, (p) => p.customer);
  const still = notVarying(staff, customer);
  if (still) return still;
  const r = pearson(staff, customer);
  return { r, interval: fisherInterval(r, n), coefficient: null, p: correlationTest(r, n).p };
}

/** The teams that can be followed: those with two periods or more between two breaks. */
function followed(units: readonly PanelUnit[]): { rows: PanelUnit[]; unit: Float64Array; teams: number } {
  const ids = new Map<string, number>();
  const times: number[] = [];
  const own = units.map(({ team, stretch }) => {
    const key = `${team}\u0000${stretch}`;
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = ids.size));
    times[id] = (times[id] ?? 0) + 1;
    return id;
  });
  const rows = units.filter((_, i) => times[own[i]!]! > 1);
  return { rows, unit: Float64Array.from(own.filter((id) => times[id]! > 1)), teams: new Set(rows.map(({ team }) => team)).size };
}

/** Whether a link can be followed inside teams at all, going by its counts. */
export function canBeFollowed(units: readonly PanelUnit[]): boolean {
  return new Set(units.map(({ period }) => period)).size >= FEWEST_PERIODS && followed(units).teams >= FEWEST_TEAMS;
}

/** Inside teams over time: two-way fixed effects with errors clustered by team, CR2 below 40 teams. */
export function testWithin(units: readonly PanelUnit[]): LinkTested {
  const places = new Map([...new Set(units.map(({ period }) => period))].map((period, i) => [period, i]));
  if (places.size < FEWEST_PERIODS)
    return `Not enough periods to follow teams over time (${FEWEST_PERIODS} at least; there ${places.size === 1 ? 'is 1' : `are ${places.size}`}).`;
  const { rows, unit, teams } = followed(units);
  if (teams < FEWEST_TEAMS)
    return `Not enough teams to follow over time (${FEWEST_TEAMS} at least with two periods; there ${teams === 1 ? 'is 1' : `are ${teams}`}).`;
  try {
    const fit = fixedEffects(
      rows.map((u) => u.customer),
      [rows.map((u) => u.staff)],
      unit,
      { periods: rows.map((u) => places.get(u.period)!) },
    );
    const { estimate, interval, p } = fit.coefficients[0]!;
    const scale = fit.withinSd[0]! / fit.outcomeWithinSd;
    return { r: estimate * scale, interval: [interval[0] * scale, interval[1] * scale], coefficient: { estimate, interval }, p };
  } catch (error) {
    // StatisticsError: whether figures move inside teams shows only once team and period effects are out
    if (!(error instanceof StatisticsError)) throw error;
    return error.code === 'zero-variance'
      ? `The ${error.message.startsWith('y ') ? 'customer' : 'staff'} figure does not move inside teams over time.`
      : 'Inside teams the figures cannot be taken apart from teams and periods.';
  }
}
