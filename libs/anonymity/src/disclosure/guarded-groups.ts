import type { LatticeNode } from './lattice.js';
import type { PlannedFamily, PublicationPlan } from './publication-plan.js';

/** The groups in which nobody must be known by the agreement of all, as numbers, so that they are worked out once for all questions of a plan. */
export interface GuardedGroups {
  /** What each group is. */
  readonly names: readonly string[];
  /** The groups that person p is in: `groups.items` from `groups.start[p]` up to `groups.start[p + 1]`. */
  readonly groups: Lists;
  /** The people of group g, likewise, in their order. */
  readonly people: Lists;
}

/** Lists of numbers, one after the other: list i is `items` from `start[i]` up to `start[i + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** All groups that figures of a plan can be taken apart into by families: the atoms of each, and the rests, a home's people who are not shown in a facet there, which is total minus shown.
 *  `tree` is the one that was planned. */
export function guardedGroups(plan: PublicationPlan, tree: readonly LatticeNode[]): GuardedGroups {
  const parent = new Map(tree.map(({ id, parent }) => [id, parent]));
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const [teams, ...facets] = plan.families;
  const parts = facets.map((family) => partsOf(family, teams!, new Set(plan.homes.get(family.facet!)), parent, numberOf));
  const items: number[] = [];
  const start = new Int32Array((teams?.of.length ?? 0) + 1);
  teams?.of.forEach((at, person) => {
    const team = teams.atoms[at];
    if (team) {
      items.push(numberOf(team.node));
      for (const part of parts) items.push(...part(at, person));
    }
    start[person + 1] = items.length;
  });
  const groups = { start, items: Int32Array.from(items) };
  return { names: [...numbers.keys()], groups, people: turned(groups, numbers.size) };
}

/** The groups of one facet that somebody is in, by her team atom; the same list for all with the same atoms. */
function partsOf(
  { facet = '', atoms, of }: PlannedFamily,
  teams: PlannedFamily,
  homes: ReadonlySet<string>,
  parent: ReadonlyMap<string, string | null>,
  numberOf: (name: string) => number,
): (team: number, person: number) => readonly number[] {
  const known = new Map<number, number[]>();
  return (team, person) => {
    const key = team * (atoms.length + 1) + of[person]! + 1;
    const before = known.get(key);
    if (before) return before;
    const atom = atoms[of[person]!];
    const list = atom ? [numberOf(`${atom.node}, ${facet} ${atom.value}`)] : [];
    // at every home from her team up to where she is shown, she is total minus shown
    for (let at: string | null = teams.atoms[team]!.node; at !== null && at !== atom?.node; at = parent.get(at) ?? null)
      if (homes.has(at)) list.push(numberOf(`${at}, no ${facet}`));
    known.set(key, list);
    return list;
  };
}

/** For each of so many items the lists it is in. */
function turned({ start, items }: Lists, count: number): Lists {
  const from = new Int32Array(count + 1);
  for (const item of items) from[item + 1]!++;
  for (let i = 0; i < count; i++) from[i + 1]! += from[i]!;
  const [next, lists] = [from.slice(), new Int32Array(items.length)];
  for (let list = 0; list + 1 < start.length; list++) for (let i = start[list]!; i < start[list + 1]!; i++) lists[next[items[i]!]!++] = list;
  return { start: from, items: lists };
}
