import { AnonymityError } from '../../anonymity-error.js';
import type { RandomSource } from '../random.js';
import { EquationSystem } from './equation-system.js';
import type { HarvestedFigure } from './harvest.js';

/** What an attack found. */
export interface Attack {
  /** Independent figures. */
  readonly rank: number;
  /** Sets of fewer than k people of whom some combination of figures is made and of nobody else, smallest first; so a sum of their answers is known. */
  readonly combinations: readonly (readonly string[])[];
  /** People in any of these sets. */
  readonly exposed: readonly string[];
  /** People whose own answers are known exactly. */
  readonly singledOut: readonly string[];
}

/** How an attack searches. */
export interface AttackOptions {
  readonly random: RandomSource;
  /** Random information sets to try; 40 unless told. */
  readonly orders?: number;
  /** People whose answers the attacker knows otherwise. */
  readonly known?: ReadonlySet<string>;
}

/** Looks for combinations of figures that depend on fewer than k people, as an attacker would who has harvested all that any role can see (design: anonymity, section 6).
 *  Information-set search (Prange 1962; Lee and Brickell 1988, with pairs of rows): in the systematic form of a random choice of independent people, a row that
 *  depends on few is a find, and so is the difference of two rows where they cancel. Sets of one or two kinds of people are found for certain, in the first form
 *  already: a kind alone has a row of its own, and two kinds have one row, or two rows that differ in nothing but themselves. Larger ones are found with a probability that
 *  grows with `orders`; finding nothing is not a proof, which is what the certificate is for. Throws an AnonymityError (`malformed`) for a k below 1. */
export function findSmallCombinations(figures: readonly HarvestedFigure[], k: number, { random, orders = 40, known }: AttackOptions): Attack {
  if (!Number.isSafeInteger(k) || k < 1) throw new AnonymityError('malformed', `k must be a whole number of at least 1, not ${k}.`);
  const system = new EquationSystem(figures, known);
  const found = new Map<string, string[]>();
  const look = (row: Float64Array): void => {
    const people = system.support(row, k)?.sort();
    if (people && people.length > 0) found.set(people.join(), people);
  };
  for (let order = 0; order <= orders; order++) {
    system.rows.forEach(look);
    // pairs cost more than single rows, so they are tried in every fifth order
    if (order % 5 === 0) {
      parallelRows(system, look);
      someDifferences(system, random, look);
    }
    if (order < orders) reorder(system, random);
  }
  const combinations = [...found.values()].sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  const exposed = [...new Set(combinations.flat())].sort();
  return { rank: system.rank, combinations, exposed, singledOut: combinations.filter(({ length }) => length === 1).flat() };
}

/** Exchanges about a quarter of the own kinds for random others. */
function reorder(system: EquationSystem, random: RandomSource): void {
  const kinds = system.kinds.length;
  for (let i = 0; i < Math.ceil(system.rank / 4); i++) {
    const kind = Math.floor(random() * kinds);
    const rows = system.rows.flatMap((row, r) => (row[kind] === 0 || system.own[r] === kind ? [] : [r]));
    const row = rows[Math.floor(random() * rows.length)];
    if (row !== undefined) system.pivot(row, kind);
  }
}

/** Rows that are multiples of each other outside their own kinds: their difference depends on the two own kinds alone. */
function parallelRows(system: EquationSystem, look: (row: Float64Array) => void): void {
  const byShape = new Map<string, number[]>();
  system.rows.forEach((row, r) => {
    const at: number[] = [];
    for (let kind = 0; kind < row.length; kind++) if (row[kind] !== 0 && kind !== system.own[r]) at.push(kind);
    if (at.length === 0) return;
    const rows = byShape.get(at.join());
    if (rows) rows.push(r);
    else byShape.set(at.join(), [r]);
  });
  for (const rows of byShape.values())
    for (let i = 1; i < rows.length; i++) {
      const kind = system.rows[rows[0]!]!.findIndex((value, at) => value !== 0 && at !== system.own[rows[0]!]);
      for (const earlier of rows.slice(0, i)) look(system.difference(rows[i]!, earlier, kind));
    }
}

/** Differences of random pairs of rows, one for each row, where they share a kind. */
function someDifferences(system: EquationSystem, random: RandomSource, look: (row: Float64Array) => void): void {
  const sharing = system.kinds.map((_, kind) => [...system.rows.keys()].filter((row) => system.rows[row]![kind] !== 0));
  system.rows.forEach((row, r) => {
    const shared = [...row.keys()].filter((kind) => row[kind] !== 0 && kind !== system.own[r]);
    const kind = shared[Math.floor(random() * shared.length)];
    if (kind === undefined) return;
    const others = sharing[kind]!;
    const other = others[Math.floor(random() * others.length)]!;
    if (other !== r) look(system.difference(r, other, kind));
  });
}
