import { bonettWrightInterval, fisherInterval, type Interval, pearson } from '@throughline/statistics';
import type { DisattenuatedFigure, PartialFigure, WeightedFigure } from './across-teams.js';
import { varies, type TeamPoint } from './team-means.js';

/** One way of looking again at a link, and whether it tells another story. */
export interface SensitivityNote {
  /** Those that begin with `within` are about the link inside teams. */
  readonly code:
    | 'rank-correlation'
    | 'without-most-unusual-team'
    | 'without-smallest-teams'
    | 'weighted'
    | 'partial'
    | 'disattenuated'
    | 'within-without-most-unusual-team'
    | 'within-without-smallest-teams'
    | 'within-weighted'
    | 'within-permutation';
  /** Across teams a correlation, inside teams a coefficient in units of the customer figure per unit of the staff figure. */
  readonly r: number;
  /** Teams behind r. */
  readonly teams: number;
  /** True when the reader must be told: r differs by more than 0.15, or the interval gains or loses 0. */
  readonly differs: boolean;
  readonly sentence: string;
  /** The team taken away, where one was. */
  readonly team: string | null;
}

/** Pearson and Spearman further apart than this are a warning (linkage design, section 5). */
const FAR_APART = 0.15;

const twoDigits = (r: number): string => r.toFixed(2).replace('-', '−');
const coversZero = ([low, high]: Interval): boolean => low <= 0 && high >= 0;

function byRanks(teams: number, r: number, rs: number): SensitivityNote {
  const far = Math.abs(r - rs) > FAR_APART;
  const covers = coversZero(bonettWrightInterval(rs, teams));
  const crosses = covers !== coversZero(fisherInterval(r, teams));
  return {
    code: 'rank-correlation',
    r: rs,
    teams,
    differs: far || crosses,
    team: null,
    sentence: rankSentence(r, rs, far, crosses && (covers ? 'takes in' : 'leaves out')),
  };
}

/** @param zero what the likely range by ranks does with 0 when that of the straight line does the opposite, else false */
function rankSentence(r: number, rs: number, far: boolean, zero: 'takes in' | 'leaves out' | false): string {
  if (!far) return `By ranks the link is ${twoDigits(rs)}, much the same${zero ? `, but its likely range ${zero} 0` : ''}.`;
  const why =
    Math.abs(r) > Math.abs(rs)
      ? 'A few unusual teams make this link look stronger.'
      : 'A few unusual teams, or a bend in the line, make this link look weaker.';
  return `${why} By ranks it is ${twoDigits(rs)}${zero ? `, and its likely range ${zero} 0` : ''}.`;
}

/** Index of the team whose removal moves r most, from the sums alone: O(n). */
function mostUnusual(points: readonly TeamPoint[], r: number): number {
  const n = points.length;
  const mx = points.reduce((sum, p) => sum + p.staff / n, 0);
  const my = points.reduce((sum, p) => sum + p.customer / n, 0);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const p of points) {
    xx += (p.staff - mx) ** 2;
    yy += (p.customer - my) ** 2;
    xy += (p.staff - mx) * (p.customer - my);
  }
  const f = n / (n - 1); // taking one away also moves the mean
  let at = 0;
  let most = -1;
  points.forEach((p, i) => {
    const dx = p.staff - mx;
    const dy = p.customer - my;
    const left = (xx - f * dx * dx) * (yy - f * dy * dy);
    const moved = left > 0 ? Math.abs((xy - f * dx * dy) / Math.sqrt(left) - r) : Infinity;
    if (moved > most) [most, at] = [moved, i];
  });
  return at;
}

function withoutMostUnusual(points: readonly TeamPoint[], r: number): SensitivityNote | null {
  const at = mostUnusual(points, r);
  const rest = points.filter((_, i) => i !== at);
  const team = points[at]!.team;
  if (!varies(rest.map((p) => p.staff)) || !varies(rest.map((p) => p.customer)))
    return {
      code: 'without-most-unusual-team',
      r: 0,
      teams: rest.length,
      differs: true,
      team,
      sentence: 'The link rests on a single team: without it a side does not vary at all.',
    };
  const without = pearson(
    rest.map((p) => p.staff),
    rest.map((p) => p.customer),
  );
  const differs = Math.abs(without - r) > FAR_APART || coversZero(fisherInterval(without, rest.length)) !== coversZero(fisherInterval(r, points.length));
  return {
    code: 'without-most-unusual-team',
    r: without,
    teams: rest.length,
    differs,
    team,
    sentence: differs
      ? `One team changes the picture: without it the link is ${twoDigits(without)}.`
      : `Without the most unusual team the link is ${twoDigits(without)}, much the same.`,
  };
}

/** Other figures of the same link, where there are any. */
export interface OtherLooks {
  readonly partial: PartialFigure | null;
  readonly weighted: WeightedFigure | null;
  readonly disattenuated: DisattenuatedFigure | null;
  readonly sizes: { readonly of: 'ratings' | 'respondents'; readonly size: Float64Array } | null;
}

/** Says whether another look changes the picture. */
function note(
  code: SensitivityNote['code'],
  look: { r: number; interval: Interval; teams: number },
  was: { r: number; interval: Interval },
  what: string,
): SensitivityNote {
  const differs = Math.abs(look.r - was.r) > FAR_APART || coversZero(look.interval) !== coversZero(was.interval);
  return {
    code,
    r: look.r,
    teams: look.teams,
    differs,
    team: null,
    sentence: `${what} the link is ${twoDigits(look.r)}${differs ? `, not ${twoDigits(was.r)}` : ', much the same'}.`,
  };
}

function otherLooks(points: readonly TeamPoint[], r: number, { partial, weighted, disattenuated, sizes }: OtherLooks): SensitivityNote[] {
  const was = { r, interval: fisherInterval(r, points.length) };
  const notes: SensitivityNote[] = [];
  if (sizes && sizes.size.some((n) => n !== sizes.size[0])) {
    const larger = withoutSmallest(points, sizes.size);
    if (larger) notes.push(note('without-smallest-teams', larger, was, `Without the quarter of teams with the fewest ${sizes.of}`));
    if (weighted) notes.push(note('weighted', { ...weighted, teams: points.length }, was, `With every team counting by its ${sizes.of}`));
  }
  if (partial) notes.push(note('partial', partial, was, `Among teams alike in ${listed(partial.controls)}`));
  if (disattenuated)
    notes.push({
      code: 'disattenuated',
      r: disattenuated.r,
      teams: points.length,
      differs: false,
      team: null,
      sentence: `Corrected for team averages that are not exact the link would be ${Math.abs(disattenuated.r) > 1 ? 'very strong' : twoDigits(disattenuated.r)}.`,
    });
  return notes;
}

function withoutSmallest(points: readonly TeamPoint[], size: Float64Array): { r: number; interval: Interval; teams: number } | null {
  const order = points.map((_, i) => i).sort((a, b) => size[b]! - size[a]! || a - b);
  const rest = order.slice(0, points.length - Math.floor(points.length / 4)).map((i) => points[i]!);
  const staff = rest.map((p) => p.staff);
  const customer = rest.map((p) => p.customer);
  if (rest.length < 8 || !varies(staff) || !varies(customer)) return null;
  const r = pearson(staff, customer);
  return { r, interval: fisherInterval(r, rest.length), teams: rest.length };
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/**
 * Looks at a link across teams again: by ranks, without the team that moves it most, without the smallest teams, weighted, among teams that are alike
 * in the controls, and corrected for unreliable means.
 * @param points at least 10 teams, both sides varying  @param r Pearson of the points  @param rs Spearman of the points
 */
export function sensitivityOf(points: readonly TeamPoint[], r: number, rs: number, other: OtherLooks): SensitivityNote[] {
  const single = withoutMostUnusual(points, r);
  return [byRanks(points.length, r, rs), ...(single ? [single] : []), ...otherLooks(points, r, other)];
}
