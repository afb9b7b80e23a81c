import { countedShare, countedSteps } from '@throughline/anonymity';
import type { FairnessGroup } from './fairness-cell.rules.js';

/** A group of a cut with how many of it something is true of. */
export interface CountedGroup {
  readonly group: FairnessGroup;
  readonly members: readonly number[];
  /** The atoms that add up to it, as numbers of its family. */
  readonly atoms: readonly number[];
  readonly count: number;
}

/** The fewest and the most that a count may be, as far as a reader can tell. */
type Range = readonly [least: number, most: number];

/** How a group is shown: the step in percent, or null for thirds. */
interface Shown {
  readonly step: number | null;
  readonly range: Range;
}

const fitsTwo = ([least, most]: Range): boolean => most > least;
const both = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
const sum = (ranges: readonly Range[]): Range => [ranges.reduce((all, [least]) => all + least, 0), ranges.reduce((all, [, most]) => all + most, 0)];

/**
 * The step to which the share of each group may be shown beside all others, in their order: in percent, null for thirds, undefined where it may not be shown at all. Teams add up to the teams above them and values of an attribute to everybody, so shares that fit two counts each can together fit only one.
 *
 * Groups are decided one after the other, those within before those around them, everybody last. A reader of what was decided so far knows a range of counts for each group; the next is shown to the finest step of which every value that it might have leaves two counts to every group. Because that is asked of every value,
 * and not of the one that it has, a step that is coarser, or a share that is missing, tells only what was known before (simulatable auditing: Kenthapadi, Mishra & Nissim 2005, PODS, 118–127). It is enough to look at the sum: where each part and the sum of a laminar family fit two counts, and the sum lies within what the parts allow,
 * each part still fits two. Of teams that lie wholly within a value of an attribute the value is taken as one more sum; teams that values cut through are linked to them by everybody only.
 * @param groups teams, those above before those below, the first being everybody; then the values of attributes. `k`: the smallest group. Linear in groups times levels times people of a group.
 */
export function safeSteps(groups: readonly CountedGroup[], k: number): (number | null | undefined)[] {
  const teams = groups.filter(({ group }) => group.facet === null);
  const steps = new Map<CountedGroup, number | null>();
  if (teams.length === 0) return groups.map(() => undefined);
  const { ranges, parents } = teamRanges(teams, k, steps);
  const [whole] = teams as [CountedGroup];
  let everybody = ranges[0]!;
  for (const values of Map.groupBy(groups.slice(teams.length), ({ group }) => group.facet).values()) {
    const rest = whole.members.length - values.reduce((all, { members }) => all + members.length, 0);
    const parts = values.map((value) => teamsWithin(value, teams, [everybody, ...ranges.slice(1)], parents));
    for (const [v, value] of values.entries()) {
      const others = sum([...parts.filter((_, i) => i !== v), [0, rest]]);
      const together = ([least, most]: Range): Range => both(everybody, [others[0] + least, others[1] + most]);
      const possible = both(parts[v]!, [everybody[0] - others[1], everybody[1] - others[0]]);
      const shown = finest(value, possible, k, (range) => fitsTwo(range) && fitsTwo(together(range)));
      if (!shown) continue;
      steps.set(value, shown.step);
      parts[v] = shown.range;
      everybody = together(shown.range);
    }
  }
  const shown = finest(whole, everybody, k, fitsTwo);
  if (shown) steps.set(whole, shown.step);
  return groups.map((group) => steps.get(group));
}

/** What is known of teams once all but the first are decided, and the team above each (-1 for the first). */
function teamRanges(teams: readonly CountedGroup[], k: number, steps: Map<CountedGroup, number | null>): { ranges: Range[]; parents: number[] } {
  const ranges: Range[] = teams.map(({ members }) => [0, members.length]);
  const parents = teams.map(() => -1);
  // the team that an atom belongs to, as far up as was decided
  const owner = new Map<number, number>();
  for (let t = teams.length - 1; t >= 0; t--) {
    const team = teams[t]!;
    const below = [...new Set(team.atoms.flatMap((atom) => owner.get(atom) ?? []))];
    for (const child of below) parents[child] = t;
    for (const atom of team.atoms) owner.set(atom, t);
    const own = team.members.length - below.reduce((all, child) => all + teams[child]!.members.length, 0);
    ranges[t] = sum([...below.map((child) => ranges[child]!), [0, own]]);
    const shown = t > 0 ? finest(team, ranges[t]!, k, fitsTwo) : undefined;
    if (!shown) continue;
    steps.set(team, shown.step);
    ranges[t] = shown.range;
  }
  return { ranges, parents };
}

/** What the teams that lie wholly within a value tell of it. */
function teamsWithin({ members }: CountedGroup, teams: readonly CountedGroup[], ranges: readonly Range[], parents: readonly number[]): Range {
  const inside = new Set(members);
  const covered = teams.map(() => false);
  const parts: Range[] = [];
  let rest = members.length;
  for (const [t, team] of teams.entries()) {
    const above = parents[t]! >= 0 && covered[parents[t]!]!;
    covered[t] = above || team.members.every((person) => inside.has(person));
    if (above || !covered[t]) continue;
    parts.push(ranges[t]!);
    rest -= team.members.length;
  }
  return sum([...parts, [0, rest]]);
}

/** The finest step of which every possible value is safe, and what is known once the group is shown to it. */
function finest({ count, members: { length: n } }: CountedGroup, possible: Range, k: number, safe: (range: Range) => boolean): Shown | undefined {
  for (const step of countedSteps(n)) {
    const values = valuesOf(n, possible, k, step);
    if (values.every(safe)) return { step, range: values.find(([least, most]) => least <= count && count <= most)! };
  }
  return undefined;
}

/** The counts that each value stands for that a share of n people may have. */
function valuesOf(n: number, possible: Range, k: number, step: number | null): Range[] {
  const values: Range[] = [];
  for (let at = possible[0]; at <= possible[1];) {
    const { counts } = countedShare(at, n, k, step)!;
    values.push(both(counts, possible));
    at = counts[1] + 1;
  }
  return values;
}
