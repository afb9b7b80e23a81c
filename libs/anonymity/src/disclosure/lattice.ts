import { AnonymityError } from '../anonymity-error.js';
import { treeOf } from './tree.js';

/** A team of the tree that results are published along. */
export interface LatticeNode {
  readonly id: string;
  /** Null for the one at the top. */
  readonly parent: string | null;
}

/** What people can be told apart by besides their team: a demographic with its values, or a crossing of two demographics named earlier in the list, whose values
 *  are then all pairs. The order of facets is their priority: the last is given up first. */
export type Facet =
  | { readonly id: string; readonly values: readonly string[]; readonly of?: undefined }
  | { readonly id: string; readonly of: readonly [string, string]; readonly values?: undefined };

/** A person whose answers are counted: the team, and what she says about herself. A facet without a claim counts her in no value of it. `core: false`: she left a
 *  mandatory answer out, so she is counted with the others but helps no group to reach k. */
export interface LatticePerson {
  readonly unit: string;
  readonly claims: Readonly<Record<string, string>>;
  readonly core?: boolean;
}

/** A facet as numbers: how many values, the value of every person (-1 for none), and for a crossing its two parts. */
export interface FacetColumn {
  readonly id: string;
  readonly names: readonly string[];
  readonly claim: Int16Array;
  readonly parts?: readonly [FacetColumn, FacetColumn];
}

/** Teams, people and facets as numbers. Teams are numbered from the top down, so a parent has a smaller number than its children; 0 is the top. */
export interface Lattice {
  readonly ids: readonly string[];
  readonly parent: Int32Array;
  readonly number: ReadonlyMap<string, number>;
  /** The team of every person. */
  readonly unit: Int32Array;
  readonly core: Uint8Array;
  readonly facets: readonly FacetColumn[];
}

/** The name of a crossing's value. */
export const crossed = (first: string, second: string): string => `${first} × ${second}`;

/** Turns teams, people and facets into numbers. Throws an AnonymityError: `tree` for teams that are not one tree, `malformed` for an unknown team or value, a
 *  facet given twice or without values, or a crossing of facets that are not named before it. Claims of facets that are not asked for are left out. */
export function latticeOf(tree: readonly LatticeNode[], people: readonly LatticePerson[], facets: readonly Facet[]): Lattice {
  const nodes = treeOf(tree).childrenFirst.toReversed();
  const number = new Map(nodes.map(({ id }, i) => [id, i]));
  const parent = Int32Array.from(nodes, (node) => (node.parent === null ? -1 : number.get(node.parent)!));
  const unit = Int32Array.from(people, (person, i) => {
    const at = number.get(person.unit);
    if (at === undefined) throw new AnonymityError('malformed', `Person ${i} is of team ${person.unit}, which is not among the teams.`);
    return at;
  });
  const columns = new Map<string, FacetColumn>();
  for (const facet of facets) {
    if (columns.has(facet.id)) throw new AnonymityError('malformed', `Facet ${facet.id} is listed twice.`);
    columns.set(facet.id, facet.of ? crossing(facet.id, facet.of, columns) : demographic(facet.id, facet.values, people));
  }
  return {
    ids: nodes.map(({ id }) => id),
    parent,
    number,
    unit,
    core: Uint8Array.from(people, ({ core = true }) => Number(core)),
    facets: [...columns.values()],
  };
}

function demographic(id: string, names: readonly string[], people: readonly LatticePerson[]): FacetColumn {
  const number = new Map(names.map((name, i) => [name, i]));
  if (number.size === 0 || number.size < names.length) throw new AnonymityError('malformed', `Facet ${id} needs values that are all different.`);
  const claim = Int16Array.from(people, ({ claims }, i) => {
    const said = Object.hasOwn(claims, id) ? claims[id] : undefined;
    if (said === undefined) return -1;
    const value = number.get(said);
    if (value === undefined) throw new AnonymityError('malformed', `Person ${i} claims a value of ${id} that it does not have.`);
    return value;
  });
  return { id, names, claim };
}

function crossing(id: string, [first, second]: readonly [string, string], columns: ReadonlyMap<string, FacetColumn>): FacetColumn {
  const [a, b] = [columns.get(first), columns.get(second)];
  if (!a || !b || a === b || a.parts || b.parts)
    throw new AnonymityError('malformed', `Facet ${id} must cross two different demographics that are listed before it.`);
  const width = b.names.length;
  return {
    id,
    names: a.names.flatMap((x) => b.names.map((y) => crossed(x, y))),
    claim: a.claim.map((value, i) => (value < 0 || b.claim[i]! < 0 ? -1 : value * width + b.claim[i]!)),
    parts: [a, b],
  };
}
