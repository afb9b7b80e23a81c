import type { FacetColumn, Lattice } from './lattice.js';

/** What a crossing hides along each value of its two parts, home by home. */
export interface Lines {
  /** Counts a person who has no value of the crossing but perhaps one of a part. */
  missing(node: number, person: number, core: number): void;
  /** Counts the people of a hidden cell. */
  hide(node: number, value: number, core: number, any: number): void;
  /** The next shown value to hide, so that no line hides 1 to k - 1 people; undefined when all is well. `visible` has the smallest first. */
  next(node: number, visible: readonly number[], k: number): number | undefined;
  /** Adds those without a value to the home above. */
  passUp(node: number, above: number): void;
}

/** Keeps count of hidden people along the lines of a crossing: its rows (values of the first part) and columns (values of the second). */
export function linesOf(lattice: Lattice, facet: FacetColumn, [first, second]: readonly [FacetColumn, FacetColumn]): Lines {
  const [rows, columns] = [first.names.length, second.names.length];
  const width = rows + columns;
  const lineOf = (value: number): [number, number] => [Math.floor(value / columns), rows + (value % columns)];
  const empty = { core: new Int32Array(lattice.parent.length * width), any: new Int32Array(lattice.parent.length * width) };
  const cells = { core: new Int32Array(width), any: new Int32Array(width), node: -1 };
  const add = (line: number, core: number, any: number): void => {
    cells.core[line]! += core;
    cells.any[line]! += any;
  };
  const start = (node: number): void => {
    if (cells.node === node) return;
    cells.node = node;
    cells.core.fill(0);
    cells.any.fill(0);
  };
  return {
    missing(node, person, core) {
      const claims = [first.claim[person]!, second.claim[person]!];
      [0, rows].forEach((from, i) => {
        if (claims[i]! < 0) return;
        empty.core[node * width + from + claims[i]!]! += core;
        empty.any[node * width + from + claims[i]!]!++;
      });
    },
    hide(node, value, core, any) {
      start(node);
      for (const line of lineOf(value)) add(line, core, any);
    },
    next(node, visible, k) {
      start(node);
      const thin = (line: number): boolean =>
        cells.any[line]! + empty.any[node * width + line]! > 0 && cells.core[line]! + empty.core[node * width + line]! < k;
      return visible.find((value) => lineOf(value).some(thin));
    },
    passUp(node, above) {
      for (let line = 0; line < width; line++) {
        empty.core[above * width + line]! += empty.core[node * width + line]!;
        empty.any[above * width + line]! += empty.any[node * width + line]!;
      }
    },
  };
}
