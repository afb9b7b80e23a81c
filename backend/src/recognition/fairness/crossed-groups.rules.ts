import { countedSteps } from '@throughline/anonymity';
import { both, type CountRange, sharesOf, sumOf } from './count-range.rules.js';
import type { CrossedTeam, CrossedValue, Effort } from './crossed-people.rules.js';
import { PossibleCounts } from './possible-counts.rules.js';

/** How many moves of people may be looked at. */
export interface Efforts {
  /** For one step of one value. */
  readonly each: number;
  /** For all attributes of a measure. */
  readonly all: number;
}

/** About a tenth of a second for a step, and some seconds in all. */
const EFFORTS: Efforts = { each: 5_000_000, all: 150_000_000 };

/**
 * Decides to which step the values of attributes are shown, which cut through teams and through each other, so that whatever they show, every team and every value still fits two counts. For each share that a value might be shown to have, a point is looked for: a count for everybody who cannot be told apart, as a reader might guess it, that agrees with all that is shown, and with room of one on both sides within the share of each value. At such a point
 *
 * - a team still fits two counts: teams by themselves are a laminar family (a network), in which a count changes by one person more or less, or by one more here and one less there; that changes each value by one at most, for which there is room;
 * - a value does where one such change is found that is no exchange within the value, and that is asked for each.
 *
 * Where no point is found for one of the shares that cannot be ruled out, the step is too fine, and where it is not found for thirds either, the value is not shown. Points are made of what is shown and of nothing else, so what is coarse or missing tells nothing.
 */
export class CrossedGroups {
  private point: PossibleCounts;
  /** What each decided value is shown to be. */
  private readonly known = new Map<number, CountRange>();

  private readonly effort: Effort = { left: 0 };
  private left: number;

  constructor(
    private readonly teams: readonly CrossedTeam[],
    private readonly values: readonly CrossedValue[],
    private readonly efforts = EFFORTS,
  ) {
    this.left = efforts.all;
    this.point = PossibleCounts.of(teams, values, this.effort);
  }

  /** The step of the value, which all values before it were asked for: in percent, null for thirds, undefined where it may not be shown. */
  decide(v: number, count: number, k: number): number | null | undefined {
    const value = this.values[v]!;
    const possible = this.possible(v);
    for (const step of countedSteps(value.members.length + value.sure)) {
      const shares = sharesOf(value, possible, k, step);
      const points = this.withinEffort(() => this.pointsOf(v, shares));
      if (!points) continue;
      const at = shares.findIndex(([least, most]) => least <= count && count <= most);
      this.known.set(v, shares[at]!);
      this.point = points[at]!;
      return step;
    }
    return undefined;
  }

  private withinEffort<T>(search: () => T): T {
    const given = Math.min(this.efforts.each, this.left);
    this.effort.left = given;
    const found = search();
    this.left -= given - Math.max(0, this.effort.left);
    return found;
  }

  /** A point in each of the shares, or undefined where one has none. */
  private pointsOf(v: number, shares: readonly CountRange[]): PossibleCounts[] | undefined {
    const n = this.values[v]!.members.length;
    const insides = shares.map(([least, most]): CountRange => [least === 0 ? 0 : least + 1, most === n ? n : most - 1]);
    if (insides.some(([least, most]) => least > most)) return undefined;
    const points: PossibleCounts[] = [];
    const reach = (at: number, from: PossibleCounts): boolean => {
      const point = from.copy();
      points[at] = point;
      return point.bring(v, insides[at]!) && [...this.known.keys(), v].every((value) => point.isFree(value));
    };
    const start = this.point.valueSum(v);
    const first = insides.findIndex(([, most]) => start <= most);
    const middle = first === -1 ? insides.length - 1 : first;
    for (let at = middle; at < insides.length; at++) if (!reach(at, points[at - 1] ?? this.point)) return undefined;
    for (let at = middle - 1; at >= 0; at--) if (!reach(at, points[at + 1]!)) return undefined;
    for (const [at, point] of points.entries()) point.hold(v, insides[at]!);
    return points;
  }

  /** What the teams and the other values of its attribute leave to a value, at most. */
  private possible(v: number): CountRange {
    const { group, members } = this.values[v]!;
    const everybody = this.teams[0]!;
    let rest = everybody.members.length - members.length;
    const others: CountRange[] = [];
    for (const [other, counts] of this.known) {
      if (this.values[other]!.group.facet !== group.facet) continue;
      others.push(counts);
      rest -= this.values[other]!.members.length;
    }
    const [least, most] = sumOf([...others, [0, rest]]);
    return both(this.point.rangeOf(v), [everybody.range[0] - most, everybody.range[1] - least]);
  }
}
