import type { Atoms } from './atoms.js';
import type { Verdict } from './certificate.js';
import type { FacetLift } from './facet-lift.js';
import type { Lattice } from './lattice.js';

/** A group whose figures may be published: a team with all below it, or those of them who have a value of a facet. */
export interface PublishedGroup {
  readonly node: string;
  readonly facet?: string;
  readonly value?: string;
  /** Core people, at least k. Never to be shown as it is; see `sizeBand`. */
  readonly size: number;
  /** The atoms that add up to the group, as numbers of the family (the teams', or the facet's). */
  readonly atoms: readonly number[];
}

/** A family of atoms: disjoint groups of at least k core people. */
export interface PlannedFamily {
  /** Undefined for the family of the teams. */
  readonly facet?: string;
  /** What every atom is: a team, and for a facet its value there. */
  readonly atoms: readonly { readonly node: string; readonly value?: string; readonly size: number }[];
  /** The atom of every respondent in the order given, -1 for those who are counted in none: the never-shown rest. */
  readonly of: Int32Array;
}

/** Proof of what a plan promises, stored beside the publication. */
export interface PlanCertificate {
  readonly ok: boolean;
  readonly k: number;
  readonly rank: number;
  /** Disjoint bases, ceil(k / 2). */
  readonly bases: number;
  /** No combination depends on fewer people. */
  readonly minSupport: number;
  /** The primes it was computed modulo, each with random orders of its own. */
  readonly primes: readonly number[];
  /** Rounds of check and repair, over all sets of facets that were tried. */
  readonly rounds: number;
}

/** What may be published, and why that is safe. */
export interface PublicationPlan {
  /** For every facet that is kept, the teams at which it is shown. */
  readonly homes: ReadonlyMap<string, readonly string[]>;
  /** The teams' family first, then one for every facet that is kept. */
  readonly families: readonly PlannedFamily[];
  readonly groups: readonly PublishedGroup[];
  /** Respondents by number who are left out of a facet so that its rest is not too small. */
  readonly donors: ReadonlyMap<string, readonly number[]>;
  /** `too-few-people`: no value has k people. `not-certified`: with it, some combination could depend on fewer than k. */
  readonly dropped: readonly { readonly facet: string; readonly reason: 'too-few-people' | 'not-certified' }[];
  readonly certificate: PlanCertificate;
}

/** Puts a certified plan into words: teams and values by name, groups with their atoms. */
export function describePlan(made: {
  readonly lattice: Lattice;
  readonly k: number;
  readonly lifts: readonly FacetLift[];
  readonly atoms: Atoms;
  readonly verdicts: readonly [Verdict, Verdict];
  readonly dropped: PublicationPlan['dropped'];
  readonly rounds: number;
}): PublicationPlan {
  const { lattice, k, lifts, atoms, verdicts, dropped, rounds } = made;
  const families = [undefined, ...lattice.facets].map((facet, family) => {
    const mine = Array.from({ length: atoms.count }, (_, atom) => atom).filter((atom) => atoms.family[atom] === family);
    const local = new Map(mine.map((atom, i) => [atom, i]));
    return {
      facet,
      at: mine.map((atom) => ({ node: atoms.node[atom]!, value: atoms.value[atom]!, size: atoms.size[atom]! })),
      of: atoms.of[family]!.map((atom) => local.get(atom) ?? -1),
    };
  });
  const groups = families.flatMap(({ facet, at }) =>
    groupsOf(lattice.parent, at).map(({ node, value, size, atoms: members }) => ({
      node: lattice.ids[node]!,
      ...(facet && { facet: facet.id, value: facet.names[value]! }),
      size,
      atoms: members,
    })),
  );
  const homes = new Map<string, string[]>(lattice.facets.map(({ id }) => [id, []]));
  const seen = new Set<string>();
  for (const { facet, node } of groups) {
    if (facet === undefined || seen.has(`${facet} ${node}`)) continue;
    seen.add(`${facet} ${node}`);
    homes.get(facet)!.push(node);
  }
  const [first, second] = verdicts;
  return {
    homes,
    families: families.map(({ facet, at, of }) => ({
      ...(facet && { facet: facet.id }),
      atoms: at.map(({ node, value, size }) => ({ node: lattice.ids[node]!, ...(facet && { value: facet.names[value]! }), size })),
      of,
    })),
    groups,
    donors: new Map(lattice.facets.map(({ id }, f) => [id, lifts[f]!.donors])),
    dropped,
    certificate: {
      ok: first.certified && second.certified && first.rank === second.rank,
      k,
      rank: first.rank,
      bases: Math.min(first.bases, second.bases),
      minSupport: Math.min(first.minSupport, second.minSupport),
      primes: [first.prime, second.prime],
      rounds,
    },
  };
}

/** The groups of one family. Teams: at every team with an atom at or below it. Facets: at every home of the facet (a team with an atom of its own) and at the top, each value
 *  that has an atom at or below. */
function groupsOf(
  parent: Int32Array,
  atoms: readonly { node: number; value: number; size: number }[],
): { node: number; value: number; size: number; atoms: number[] }[] {
  const homes = new Set(atoms.filter(({ value }) => value >= 0).map(({ node }) => node)).add(0);
  const groups = new Map<string, { node: number; value: number; size: number; atoms: number[] }>();
  atoms.forEach(({ node, value, size }, atom) => {
    for (let at = node; at >= 0; at = parent[at]!) {
      if (value >= 0 && !homes.has(at)) continue;
      const key = `${at} ${value}`;
      const group = groups.get(key) ?? { node: at, value, size: 0, atoms: [] };
      groups.set(key, { ...group, size: group.size + size, atoms: group.atoms });
      group.atoms.push(atom);
    }
  });
  return [...groups.values()].sort((a, b) => a.node - b.node || a.value - b.value);
}
