import { linesOf, type Lines } from './crossing-lines.js';
import type { FacetColumn, Lattice } from './lattice.js';

/** What decides how a facet is lifted. */
export interface FacetLiftInput {
  readonly lattice: Lattice;
  readonly facet: FacetColumn;
  /** The team atom of every person, as a team number. */
  readonly teamAtom: Int32Array;
  /** Whether the facet is shown at a team; the top always is a home. */
  readonly isHome: Uint8Array;
  /** Cells (team · values + value) that may not be shown. */
  readonly banned: ReadonlySet<number>;
  readonly k: number;
  /** All people in random order, from which donors are taken. */
  readonly order: Int32Array;
}

/** Where everybody is counted in one facet. */
export interface FacetLift {
  /** The cell (team · values + value) of every person, -1 in the never-shown rest. */
  readonly cell: Int32Array;
  /** The cells that are atoms, with their core people. */
  readonly sizes: ReadonlyMap<number, number>;
  /** People who were moved to the never-shown rest so that it is not too small. */
  readonly donors: readonly number[];
}

/** The lift of one facet along its homes (design: anonymity, section 5.3). A value with fewer than k core people at a home is counted at the home above; at the top it
 *  joins the never-shown rest. Whatever is not shown at and below a home is total minus shown, so it too must be nobody or at least k: the smallest shown value is counted
 *  higher up as well, and at the top random donors of large values fill the rest. Decides by counts, claims and the given order, never by answers. */
export function liftFacet(input: FacetLiftInput): FacetLift {
  const { lattice, facet, teamAtom, isHome, banned, k } = input;
  const [nodes, values] = [lattice.parent.length, facet.names.length];
  const home = homesAbove(lattice.parent, isHome);
  const count = { core: new Int32Array(nodes * values), any: new Int32Array(nodes * values) };
  const rest = { core: new Int32Array(nodes), any: new Int32Array(nodes) };
  const lines = facet.parts ? linesOf(lattice, facet, facet.parts) : undefined;
  teamAtom.forEach((atom, person) => {
    const [at, value, core] = [home[atom]!, facet.claim[person]!, lattice.core[person]!];
    const [to, cell] = value < 0 ? [rest, at] : [count, at * values + value];
    to.any[cell]!++;
    to.core[cell]! += core;
    if (value < 0) lines?.missing(at, person, core);
  });

  const shown = new Uint8Array(nodes * values);
  const donors: number[] = [];
  for (let node = nodes - 1; node >= 0; node--) {
    if (home[node] !== node) continue;
    const hidden = { core: rest.core[node]!, any: rest.any[node]! };
    const hide = (value: number): void => {
      const cell = node * values + value;
      shown[cell] = 0;
      hidden.core += count.core[cell]!;
      hidden.any += count.any[cell]!;
      lines?.hide(node, value, count.core[cell]!, count.any[cell]!);
    };
    const visible: number[] = [];
    for (let value = 0; value < values; value++) {
      const cell = node * values + value;
      if (count.core[cell]! >= k && !banned.has(cell)) {
        shown[cell] = 1;
        visible.push(value);
      } else hide(value);
    }
    const size = (value: number): number => count.core[node * values + value]!;
    visible.sort((a, b) => size(a) - size(b) || a - b);
    if (lines) hideByLines(lines, node, visible, hide, k);
    // a crossing has no donors: one person less in a cell would show along its row and column
    if (node === 0 && !lines && hidden.any > 0 && hidden.core < k) {
      donate(input, home, shown, count, k - hidden.core, donors);
      for (const person of donors) hidden.core += lattice.core[person]!;
    }
    while (hidden.any > 0 && hidden.core < k && visible.length > 0) hide(visible.shift()!);
    if (node > 0) passUp(node, home[lattice.parent[node]!]!, values, shown, count, rest, lines);
  }

  const at = destinations(lattice.parent, home, shown, values);
  const cell = Int32Array.from(facet.claim, (value, person) => (value < 0 ? -1 : at[home[teamAtom[person]!]! * values + value]!));
  for (const person of donors) cell[person] = -1;
  const sizes = new Map<number, number>();
  for (let i = 0; i < shown.length; i++) if (shown[i] === 1) sizes.set(i, count.core[i]!);
  return { cell, sizes, donors };
}

/** The nearest home at or above every team. */
export function homesAbove(parent: Int32Array, isHome: Uint8Array): Int32Array {
  const home = new Int32Array(parent.length);
  for (let node = 1; node < parent.length; node++) home[node] = isHome[node] === 1 ? node : home[parent[node]!]!;
  return home;
}

interface Counts {
  readonly core: Int32Array;
  readonly any: Int32Array;
}

/** Moves people of large values at the top to the rest; of values below twice k only when nothing else is left. `count` follows. */
function donate(
  { lattice, facet, teamAtom, order, k }: FacetLiftInput,
  home: Int32Array,
  shown: Uint8Array,
  count: Counts,
  wanted: number,
  donors: number[],
): void {
  const taken = new Set<number>();
  for (const least of [2 * k, k])
    for (let i = 0; i < order.length && taken.size < wanted; i++) {
      const person = order[i]!;
      const value = facet.claim[person]!;
      if (value < 0 || lattice.core[person] === 0 || home[teamAtom[person]!] !== 0 || taken.has(person)) continue;
      if (shown[value] === 0 || count.core[value]! <= least) continue;
      count.core[value]!--;
      count.any[value]!--;
      taken.add(person);
    }
  donors.push(...taken);
}

/** A crossing's sums along a line are shown too, as values of its parts, so what a line hides must be nobody or at least k as well. */
function hideByLines(lines: Lines, node: number, visible: number[], hide: (value: number) => void, k: number): void {
  for (let value = lines.next(node, visible, k); value !== undefined; value = lines.next(node, visible, k)) {
    visible.splice(visible.indexOf(value), 1);
    hide(value);
  }
}

function passUp(node: number, above: number, values: number, shown: Uint8Array, count: Counts, rest: Counts, lines: Lines | undefined): void {
  rest.core[above]! += rest.core[node]!;
  rest.any[above]! += rest.any[node]!;
  lines?.passUp(node, above);
  for (let value = 0; value < values; value++) {
    const [from, to] = [node * values + value, above * values + value];
    if (shown[from] === 1) continue;
    count.core[to]! += count.core[from]!;
    count.any[to]! += count.any[from]!;
  }
}

/** For every cell of a home the cell in which its people are counted. */
function destinations(parent: Int32Array, home: Int32Array, shown: Uint8Array, values: number): Int32Array {
  const at = new Int32Array(shown.length).fill(-1);
  for (let node = 0; node < parent.length; node++) {
    if (home[node] !== node) continue;
    for (let value = 0; value < values; value++) {
      const cell = node * values + value;
      at[cell] = shown[cell] === 1 ? cell : node === 0 ? -1 : at[home[parent[node]!]! * values + value]!;
    }
  }
  return at;
}
