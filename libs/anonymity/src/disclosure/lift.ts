import { AnonymityError } from '../anonymity-error.js';
import { treeOf, type TeamTree } from './tree.js';

/** A team for the lift: `respondents` are the people counted directly in it (members at opening, respondents with every mandatory
 *  answer at publication), not those of the teams below. `partial` respondents left a mandatory answer out: they go where
 *  the others go but never help a group to reach k, so the promise holds for every question. `allowed: false` keeps the team
 *  from being shown by itself. `parent` is null for the one root. */
export interface LiftNode {
  readonly id: string;
  readonly parent: string | null;
  readonly respondents: number;
  readonly partial?: number;
  readonly allowed?: boolean;
}

/** Where everybody is counted, and what may be shown. */
export interface Lift {
  readonly root: string;
  /** The atoms, by team id: disjoint groups of at least k respondents, of which everything published is a union. */
  readonly atoms: ReadonlyMap<string, number>;
  /** For every team, the atom its direct respondents are counted in; null only when all together are fewer than k, and then
   *  nothing about them may be counted anywhere. */
  readonly home: ReadonlyMap<string, string | null>;
  /** For every team, the respondents of the atoms at and below it: 0 (nothing to show) or at least k. */
  readonly published: ReadonlyMap<string, number>;
}

/** The lift: a team with fewer than k respondents is counted in the team above, and so on up, so that no sum or difference of
 *  published figures depends on fewer than k people (design: anonymity, section 5.3). What is left at the root, when it is fewer
 *  than k, takes in the smallest topmost atom; of equal ones the first by id. Decides by counts
 *  only, never by answers. O(teams), plus a sort when an atom is taken in. Throws an AnonymityError: `tree` for teams that are
 *  not one tree, `malformed` for a k below 1 or a count that is not a whole number. */
export function lift(nodes: readonly LiftNode[], k: number): Lift {
  if (!Number.isSafeInteger(k) || k < 1) throw new AnonymityError('malformed', `k must be a whole number of at least 1, not ${k}.`);
  const tree = treeOf(nodes);
  const pool = new Map<string, number>();
  const partial = new Map<string, number>();
  for (const { id, respondents, partial: extra = 0 } of nodes) {
    pool.set(id, counted(respondents, id));
    partial.set(id, counted(extra, id));
  }

  const atoms = new Map<string, number>();
  for (const { id, parent, allowed = true } of tree.childrenFirst) {
    const size = pool.get(id) ?? 0;
    if (size >= k && (allowed || parent === null)) atoms.set(id, size);
    else if (parent !== null) {
      pool.set(parent, (pool.get(parent) ?? 0) + size);
      partial.set(parent, (partial.get(parent) ?? 0) + (partial.get(id) ?? 0));
    }
  }
  const rest = pool.get(tree.root) ?? 0;
  if (rest < k && rest + (partial.get(tree.root) ?? 0) > 0) dissolve(tree, atoms, rest);
  return { root: tree.root, atoms, home: homes(tree, atoms), published: publishedSums(tree, atoms) };
}

/** The root's rest is too small: dissolves the smallest topmost atom into it, changing `atoms`. One is enough, since every
 *  atom has at least k; without any atom all together are fewer than k, and the root stays none. */
function dissolve(tree: TeamTree<LiftNode>, atoms: Map<string, number>, rest: number): void {
  const [smallest] = topmost(tree, atoms, tree.root).sort((a, b) => (atoms.get(a) ?? 0) - (atoms.get(b) ?? 0) || (a < b ? -1 : 1));
  if (smallest === undefined) return;
  atoms.set(tree.root, rest + (atoms.get(smallest) ?? 0));
  atoms.delete(smallest);
}

/** The atoms below a team with no other atom in between. */
function topmost(tree: TeamTree<LiftNode>, atoms: ReadonlyMap<string, number>, top: string): string[] {
  const found: string[] = [];
  const open = [...(tree.children.get(top) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (atoms.has(id)) found.push(id);
    else open.push(...(tree.children.get(id) ?? []));
  }
  return found;
}

function homes(tree: TeamTree<LiftNode>, atoms: ReadonlyMap<string, number>): Map<string, string | null> {
  const home = new Map<string, string | null>();
  for (const { id, parent } of tree.childrenFirst.toReversed()) home.set(id, atoms.has(id) ? id : parent === null ? null : (home.get(parent) ?? null));
  return home;
}

function publishedSums(tree: TeamTree<LiftNode>, atoms: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map(tree.childrenFirst.map(({ id }) => [id, atoms.get(id) ?? 0]));
  for (const { id, parent } of tree.childrenFirst) if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0) + (sums.get(id) ?? 0));
  return sums;
}

function counted(value: number, id: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new AnonymityError('malformed', `The count of team ${id} must be a whole number, not ${value}.`);
  return value;
}
