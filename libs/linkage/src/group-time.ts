import { linearJackknife, StatisticsError, type CoefficientTest } from '@throughline/statistics';
import type { ExperimentTable } from './experiment-table.js';

/** The test of an estimate, leaving out whole teams, by whether they have the action; null where it cannot be made without some team. */
function overTeams({ value, team, start }: ExperimentTable, weights: (used: Uint8Array) => Float64Array | null): CoefficientTest | null {
  try {
    return linearJackknife(value, weights, { units: team, strata: Array.from(team, (t) => (Number.isFinite(start[t]!) ? 1 : 0)) });
  } catch (error) {
    // StatisticsError: too few teams of one kind, or no scatter between them; whether that is so shows only here
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}

/** γ of the periods that takes their effects out of a sum over treated cells, by elimination; periods that nothing untreated shows get 0. */
function solved(matrix: Float64Array, right: Float64Array, n: number): Float64Array {
  const a = matrix.slice();
  const b = right.slice();
  const skipped = new Uint8Array(n);
  for (let k = 0; k < n; k++) {
    const pivot = a[k * n + k]!;
    if (!(pivot > 1e-9)) {
      skipped[k] = 1; // the level of one period is free, and so is one without untreated cells
      continue;
    }
    for (let i = k + 1; i < n; i++) {
      const f = a[i * n + k]! / pivot;
      if (f === 0) continue;
      for (let j = k; j < n; j++) a[i * n + j]! -= f * a[k * n + j]!;
      b[i]! -= f * b[k]!;
    }
  }
  const out = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    if (skipped[k] === 1) continue;
    let left = b[k]!;
    for (let j = k + 1; j < n; j++) left -= a[k * n + j]! * out[j]!;
    out[k] = left / a[k * n + k]!;
  }
  return out;
}

/**
 * Weights of the mean effect over all treated cells: what each treated cell would have been is told by team and period effects fitted to the cells without
 * the action, those of teams that have not started yet among them. Null where that cannot be told for any cell.
 */
function imputed({ team, place, start, teams }: ExperimentTable, used: Uint8Array): Float64Array | null {
  const n = team.length;
  const first = Math.min(...place);
  const periods = Math.max(...place) - first + 1;
  const own = new Float64Array(teams.length);
  const bare = new Float64Array(periods);
  const treated = (i: number): boolean => place[i]! >= start[team[i]!]!;
  for (let i = 0; i < n; i++) {
    if (used[i] === 0 || treated(i)) continue;
    own[team[i]!]!++;
    bare[place[i]! - first]!++;
  }
  const asked = Array.from(team.keys()).filter((i) => used[i] === 1 && treated(i) && own[team[i]!]! > 0 && bare[place[i]! - first]! > 0);
  if (asked.length === 0) return null;
  const w = new Float64Array(n);
  const dTeam = new Float64Array(teams.length);
  const right = new Float64Array(periods);
  for (const i of asked) {
    w[i] = 1 / asked.length;
    dTeam[team[i]!]! += w[i]!;
    right[place[i]! - first]! += w[i]!;
  }
  // the normal equations of team and period effects, teams eliminated
  const matrix = new Float64Array(periods * periods);
  const seen: number[][] = teams.map(() => []);
  for (let i = 0; i < n; i++) if (used[i] === 1 && !treated(i)) seen[team[i]!]!.push(place[i]! - first);
  seen.forEach((places, t) => {
    for (const p of places) {
      matrix[p * periods + p]!++;
      right[p]! -= dTeam[t]! / own[t]!;
      for (const q of places) matrix[p * periods + q]! -= 1 / own[t]!;
    }
  });
  const gamma = solved(matrix, right, periods);
  for (let i = 0; i < n; i++) {
    if (used[i] === 0 || treated(i)) continue;
    const t = team[i]!;
    const alpha = (dTeam[t]! - seen[t]!.reduce((sum, p) => sum + gamma[p]!, 0)) / own[t]!;
    w[i] = -(alpha + gamma[place[i]! - first]!);
  }
  return settled(w, { team, place, first, teams: teams.length, periods }) ? w : null;
}

/** Whether weights take every team and period out, which they do not where the cells hang together by nothing. */
function settled(
  w: Float64Array,
  { team, place, first, teams, periods }: { team: Int32Array; place: Int32Array; first: number; teams: number; periods: number },
): boolean {
  const left = new Float64Array(teams + periods);
  w.forEach((v, i) => {
    left[team[i]!]! += v;
    left[teams + place[i]! - first]! += v;
  });
  return left.every((v) => Math.abs(v) < 1e-9);
}

/**
 * Mean effect over all treated team × periods, each compared with what teams that had not started by then did; right for starts in different periods, where
 * the two-way regression weighs some comparisons negatively. Errors by leaving out whole teams.
 * Source: Borusyak, Jaravel & Spiess 2024 (imputation); Goodman-Bacon 2021 (why not the regression).
 */
export function groupTimeEffect(table: ExperimentTable): CoefficientTest | null {
  return overTeams(table, (used) => imputed(table, used));
}

/** Treated teams that have a figure in the step and in the period before their start, and teams to compare with in both. */
function stepWeights(table: ExperimentTable, step: number, used: Uint8Array): { w: Float64Array; teams: number } | null {
  const { teams, start, team, cellAt } = table;
  const w = new Float64Array(team.length);
  const cohorts = new Map<number, number[]>();
  const pair = (t: number, from: number, to: number): [number, number] | null => {
    const a = cellAt(t, from);
    const b = cellAt(t, to);
    return a === -1 || b === -1 || used[a] === 0 || used[b] === 0 ? null : [a, b];
  };
  teams.forEach((_, t) => {
    const own = start[t]!;
    if (Number.isFinite(own) && pair(t, own - 1, own + step)) cohorts.set(own, [...(cohorts.get(own) ?? []), t]);
  });
  let count = 0;
  const comparable: { own: number; members: number[]; others: number[] }[] = [];
  for (const [own, members] of cohorts) {
    const others = teams.flatMap((_, t) => (start[t]! > Math.max(own + step, own - 1) && start[t] !== own && pair(t, own - 1, own + step) ? [t] : []));
    if (others.length < 2) continue;
    comparable.push({ own, members, others });
    count += members.length;
  }
  if (count === 0) return null;
  for (const { own, members, others } of comparable) {
    const add = (t: number, by: number): void => {
      const [a, b] = pair(t, own - 1, own + step)!;
      w[a]! -= by;
      w[b]! += by;
    };
    for (const t of members) add(t, 1 / count);
    for (const t of others) add(t, -members.length / count / others.length);
  }
  return { w, teams: count };
}

/** One step of the picture: the difference so many periods after the start, against the period before it. */
export interface StepTest {
  readonly estimate: number;
  readonly teams: number;
  readonly test: CoefficientTest | null;
}

/**
 * The change of treated teams from the period before their start to `step` periods after it, beyond that of teams not yet started by then.
 * Source: Callaway & Sant'Anna 2021, with teams not yet treated, reference period −1.
 */
export function eventStep(table: ExperimentTable, step: number): StepTest | null {
  const whole = stepWeights(table, step, new Uint8Array(table.team.length).fill(1));
  if (!whole) return null;
  const estimate = whole.w.reduce((sum, w, i) => sum + w * table.value[i]!, 0);
  // with fewer than 3 teams the scatter between them cannot be told
  const test = whole.teams < 3 ? null : overTeams(table, (used) => stepWeights(table, step, used)?.w ?? null);
  return { estimate, teams: whole.teams, test };
}
