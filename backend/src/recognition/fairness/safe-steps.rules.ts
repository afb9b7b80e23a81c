import { countedSteps } from '@throughline/anonymity';
import { both, type CountRange, fitsTwo, sharesOf, sumOf } from './count-range.rules.js';
import { CrossedGroups, type Efforts } from './crossed-groups.rules.js';
import type { CrossedTeam } from './crossed-people.rules.js';
import type { FairnessGroup } from './fairness-cell.rules.js';

/** A group of a cut with how many of it something is true of. */
export interface CountedGroup {
  readonly group: FairnessGroup;
  readonly members: readonly number[];
  /** The atoms that add up to it, as numbers of its family. */
  readonly atoms: readonly number[];
  /** Of the members. */
  readonly count: number;
  /** People beside the members of whom readers know by name that it is true; the share that is shown is of all of them together. */
  readonly sure: number;
}

/**
 * The step to which the share of each group may be shown beside all others, in their order: in percent, null for thirds, undefined where it may not be shown at all. Teams add up to the teams above them and values of an attribute to everybody, so shares that fit two counts each can together fit only one.
 *
 * Groups are decided one after the other: teams, those within before those around them; then everybody; then the values of attributes, the small ones first. A reader of what was decided so far knows a range of counts for each group; the next is shown to the finest step of which every value that it might have leaves two counts to every group. Because that is asked of every value,
 * and not of the one that it has, a step that is coarser, or a share that is missing, tells only what was known before (simulatable auditing: Kenthapadi, Mishra & Nissim 2005, PODS, 118–127). Of teams it is enough to look at the sum: where each part and the sum of a laminar family fit two counts, and the sum lies within what the parts allow,
 * each part still fits two. Attributes cut through teams and through each other; of them see `CrossedGroups`.
 * @param groups teams, those above before those below, the first being everybody; then the values of attributes. `k`: the smallest group.
 * @param efforts how many moves of people may be looked at to decide the attributes; what is not decided then is not shown
 */
export function safeSteps(groups: readonly CountedGroup[], k: number, efforts?: Efforts): (number | null | undefined)[] {
  const teams = groups.filter(({ group }) => group.facet === null);
  const steps = new Map<CountedGroup, number | null>();
  if (teams.length === 0) return groups.map(() => undefined);
  const values = groups.slice(teams.length);
  const crossed = new CrossedGroups(teamsAsShown(teams, k, steps), values, efforts);
  // the small ones first, to which the least is left
  for (const facet of Map.groupBy(values.keys(), (v) => values[v]!.group.facet).values())
    for (const v of facet.toSorted((a, b) => values[a]!.members.length - values[b]!.members.length || a - b)) {
      const step = crossed.decide(v, values[v]!.count, k);
      if (step !== undefined) steps.set(values[v]!, step);
    }
  return groups.map((group) => steps.get(group));
}

/** Decides the teams, and says what is known of each then. */
function teamsAsShown(teams: readonly CountedGroup[], k: number, steps: Map<CountedGroup, number | null>): CrossedTeam[] {
  const ranges: CountRange[] = teams.map(({ members }) => [0, members.length]);
  const parents = teams.map(() => -1);
  const own = teams.map(({ members }) => members.length);
  // the team that an atom belongs to, as far up as was decided
  const owner = new Map<number, number>();
  for (let t = teams.length - 1; t >= 0; t--) {
    const team = teams[t]!;
    const below = [...new Set(team.atoms.flatMap((atom) => owner.get(atom) ?? []))];
    for (const child of below) parents[child] = t;
    for (const atom of team.atoms) owner.set(atom, t);
    own[t] = team.members.length - below.reduce((all, child) => all + teams[child]!.members.length, 0);
    ranges[t] = sumOf([...below.map((child) => ranges[child]!), [0, own[t]!]]);
    const possible = ranges[t]!;
    for (const step of countedSteps(team.members.length + team.sure)) {
      const shares = sharesOf(team, possible, k, step).map((counts) => both(counts, possible));
      if (!shares.every(fitsTwo)) continue;
      steps.set(team, step);
      ranges[t] = shares.find(([least, most]) => least <= team.count && team.count <= most)!;
      break;
    }
  }
  return teams.map(({ members }, t) => ({ members, parent: parents[t]!, own: own[t]!, range: ranges[t]!, shown: steps.has(teams[t]!) }));
}
