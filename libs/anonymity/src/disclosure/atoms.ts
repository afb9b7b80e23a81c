import type { FacetLift } from './facet-lift.js';
import { incidenceOf, type Incidence } from './incidence.js';
import type { Lattice } from './lattice.js';

/** The atoms of all families, numbered in the order of elimination: teams, then facets of deep homes, those of the top last. */
export interface Atoms {
  readonly count: number;
  /** 0 for the teams, f + 1 for facet f. */
  readonly family: Int16Array;
  /** The team or home, as a number of the lattice. */
  readonly node: Int32Array;
  /** The value of the facet, -1 for teams. */
  readonly value: Int16Array;
  /** For every family, 1 when it is a crossing. */
  readonly crossing: Uint8Array;
  /** Core people. */
  readonly size: Int32Array;
  /** For every family the atom of every person, -1 for nobody's. */
  readonly of: readonly Int32Array[];
  readonly matrix: Incidence;
}

/** Numbers the atoms and says who is in which. `teamAtom` is the team atom of every person as a team number, -1 when nothing is shown at all. */
export function atomsOf(lattice: Lattice, teamAtom: Int32Array, lifts: readonly FacetLift[]): Atoms {
  const teamSize = new Map<number, number>();
  teamAtom.forEach((node, person) => node >= 0 && teamSize.set(node, (teamSize.get(node) ?? 0) + lattice.core[person]!));
  const drafts = [...teamSize].sort(([a], [b]) => a - b).map(([node, size]) => ({ family: 0, node, value: -1, size }));
  const cells = lifts.flatMap(({ sizes }, f) => {
    const values = lattice.facets[f]!.names.length;
    return [...sizes].map(([cell, size]) => ({ family: f + 1, node: Math.floor(cell / values), value: cell % values, size }));
  });
  // deep homes first; in a home the facet that is given up first comes last, so that it is the one found wanting
  cells.sort((a, b) => b.node - a.node || a.family - b.family || a.value - b.value);
  drafts.push(...cells);

  const byCell = lifts.map(() => new Map<number, number>());
  const byTeam = new Map<number, number>();
  drafts.forEach(({ family, node, value }, atom) => {
    if (family === 0) byTeam.set(node, atom);
    else byCell[family - 1]!.set(node * lattice.facets[family - 1]!.names.length + value, atom);
  });
  const of = [teamAtom.map((node) => byTeam.get(node) ?? -1), ...lifts.map(({ cell }, f) => cell.map((at) => byCell[f]!.get(at) ?? -1))];
  const rows = Array.from(teamAtom, (_, person) => of.map((family) => family[person]!).filter((atom) => atom >= 0));
  return {
    count: drafts.length,
    family: Int16Array.from(drafts, ({ family }) => family),
    node: Int32Array.from(drafts, ({ node }) => node),
    value: Int16Array.from(drafts, ({ value }) => value),
    size: Int32Array.from(drafts, ({ size }) => size),
    crossing: Uint8Array.from([0, ...lattice.facets.map(({ parts }) => (parts ? 1 : 0))]),
    of,
    matrix: incidenceOf(drafts.length, rows, (person) => lattice.core[person] === 1),
  };
}
