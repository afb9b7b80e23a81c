import type { Lattice } from './lattice.js';

/** How a plan chooses the teams at which facets are shown. */
export interface HomeRules {
  readonly k: number;
  /** People needed for each dimension that is to be told apart; at least ceil(k / 2), or no certificate is possible. */
  readonly room: number;
}

/** Least share of the people with a value whom a home must show with it; below that, the facet says more at the team above. */
const useful = 0.7;

/** Chooses the homes of every facet, bottom up (design: anonymity, section 5.3): a team becomes a home of a facet when it shows two values or more, and most of its people with theirs, and there are enough
 *  people for all that is told apart. That is counted twice: those not yet shown in the facet, against their team atoms and the values to be shown; and all people at and below
 *  the team, against all team atoms and values of all facets there. Facets of higher priority choose first. At the top, each facet takes its smallest homes in until it has
 *  enough people. Returns a 1 for every home of each facet. It is a guess that saves rounds; the certificate is the judge. */
export function chooseHomes(lattice: Lattice, teamAtom: Int32Array, rules: HomeRules): Uint8Array[] {
  const { parent } = lattice;
  const nodes = parent.length;
  const below = countBelow(lattice, teamAtom);
  const pools = lattice.facets.map((facet) => poolOf(lattice, facet.names.length, facet.claim, teamAtom));
  const homes = lattice.facets.map(() => new Uint8Array(nodes));
  for (let node = nodes - 1; node >= 0; node--) {
    pools.forEach((pool, f) => {
      const { values, dimensions, shown, claimed } = pool.look(node, rules.k);
      const fits =
        values > 1 &&
        pool.people[node]! >= rules.room * (pool.teams[node]! + dimensions) &&
        below.people[node]! >= rules.room * (below.dimensions[node]! + dimensions);
      const isHome = node === 0 || (fits && shown >= useful * claimed);
      if (isHome) {
        homes[f]![node] = 1;
        below.dimensions[node]! += dimensions;
        pool.settle(node, rules.k);
      }
      if (node > 0) pool.pour(node, parent[node]!);
    });
    if (node === 0) break;
    below.people[parent[node]!]! += below.people[node]!;
    below.dimensions[parent[node]!]! += below.dimensions[node]!;
  }
  return homes;
}

/** The topmost home with the smallest pool, 0 when there is none but the top. */
export function smallestTop(parent: Int32Array, isHome: Uint8Array, people: Int32Array): number {
  let best = 0;
  const under = new Uint8Array(parent.length);
  for (let node = 1; node < parent.length; node++) {
    const above = parent[node]!;
    under[node] = under[above]! | (above > 0 ? isHome[above]! : 0);
    if (isHome[node] === 1 && under[node] === 0 && (best === 0 || people[node]! < people[best]!)) best = node;
  }
  return best;
}

/** Core people by the nearest home at or above their team atom. */
export function poolSizes(lattice: Lattice, teamAtom: Int32Array, home: Int32Array): Int32Array {
  const people = new Int32Array(lattice.parent.length);
  teamAtom.forEach((atom, person) => (people[home[atom]!]! += lattice.core[person]!));
  return people;
}

/** Core people and team atoms of every team itself; `chooseHomes` adds up those below, and the values that are shown. */
function countBelow({ parent, core }: Lattice, teamAtom: Int32Array): { people: Int32Array; dimensions: Int32Array } {
  const people = new Int32Array(parent.length);
  const dimensions = new Int32Array(parent.length);
  teamAtom.forEach((atom, person) => {
    dimensions[atom] = 1;
    people[atom]! += core[person]!;
  });
  return { people, dimensions };
}

/** The people of a facet who are not shown further down: by team, with their team atoms and values. */
function poolOf({ parent, core }: Lattice, values: number, claim: Int16Array, teamAtom: Int32Array) {
  const people = new Int32Array(parent.length);
  const teams = new Int32Array(parent.length);
  const count = new Int32Array(parent.length * values);
  teamAtom.forEach((atom, person) => {
    teams[atom] = 1;
    if (core[person] === 0) return;
    people[atom]!++;
    if (claim[person]! >= 0) count[atom * values + claim[person]!]!++;
  });
  return {
    people,
    teams,
    /** What would be shown if the team were a home. */
    look(node: number, k: number): { values: number; dimensions: number; shown: number; claimed: number } {
      let [shownValues, shown, claimed] = [0, 0, 0];
      for (let value = 0; value < values; value++) {
        const size = count[node * values + value]!;
        claimed += size;
        if (size < k) continue;
        shownValues++;
        shown += size;
      }
      return { values: shownValues, dimensions: shown === people[node] ? shownValues - 1 : shownValues, shown, claimed };
    },
    /** Takes out those who are shown. */
    settle(node: number, k: number): void {
      teams[node] = 0;
      for (let value = 0; value < values; value++) {
        const size = count[node * values + value]!;
        if (size < k) continue;
        people[node]! -= size;
        count[node * values + value] = 0;
      }
    },
    pour(from: number, to: number): void {
      people[to]! += people[from]!;
      teams[to]! += teams[from]!;
      for (let value = 0; value < values; value++) count[to * values + value]! += count[from * values + value]!;
    },
  };
}
