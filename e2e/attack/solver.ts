import { seededNumbers } from './numbers.js';

/** The largest prime below 2^26: products stay exact in a double. */
const PRIME = 67_108_859;
const RECIPROCAL = 1 / PRIME;

/** a · b modulo the prime; a third of the time of the remainder of a double. The quotient is off by one at most. */
function multiplied(a: number, b: number): number {
  const product = a * b;
  const rest = product - Math.floor(product * RECIPROCAL) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
}

/** What published groups give away about single people. */
export interface Exposure {
  /** People in a group of fewer than k whose figure follows from what is published. */
  exposed: Set<number>;
  /** Those of them whose own answer follows. */
  singledOut: Set<number>;
  /** The fewest people that a combination found is about; Infinity when none was looked at. */
  least: number;
}

/**
 * Looks for combinations of published groups that depend on fewer than k people. `groups` lists the people of each group, as numbers from 0.
 * People who are in exactly the same groups count as one kind. Three ways: what is determined by itself and in pairs, exactly; sets of three and four
 * kinds with small coefficients, by meeting in the middle; and the light rows of the system brought to systematic form in random orders.
 */
export function exposure(groups: readonly (readonly number[])[], k: number, { orders = 40, seed = 1 } = {}): Exposure {
  const kinds = kindsOf(groups);
  const found: Exposure = { exposed: new Set(), singledOut: new Set(), least: Infinity };
  const note = (set: readonly number[]): void => {
    const people = set.flatMap((kind) => kinds[kind]!.people);
    found.least = Math.min(found.least, people.length);
    if (people.length >= k) return;
    people.forEach((person) => found.exposed.add(person));
    if (people.length === 1) found.singledOut.add(people[0]!);
  };
  const matrix = groups.map((_, g) => Float64Array.from(kinds, ({ groups: of }) => (of.has(g) ? 1 : 0)));
  const order = kinds.map((_, kind) => kind);
  const { rows, pivots } = systematic(matrix, order);
  for (const row of rows) note(supportOf(row));
  // rows of the null space, three random combinations of its columns at a time: kinds whose rows depend on each other carry a combination of groups
  const sketch = sketchOf(rows, pivots, kinds.length, seed);
  smallSets(sketch, kinds, k, note);
  const numbers = seededNumbers(seed);
  for (let i = 0; i < orders; i++) for (const row of systematic(rows, numbers.shuffled(order)).rows) note(supportOf(row));
  return found;
}

interface Kind {
  people: number[];
  groups: Set<number>;
}

function kindsOf(groups: readonly (readonly number[])[]): Kind[] {
  const memberships = new Map<number, number[]>();
  groups.forEach((people, g) => new Set(people).forEach((person) => memberships.set(person, [...(memberships.get(person) ?? []), g])));
  const kinds = new Map<string, Kind>();
  for (const [person, of] of memberships) {
    const kind = kinds.get(of.join());
    if (kind) kind.people.push(person);
    else kinds.set(of.join(), { people: [person], groups: new Set(of) });
  }
  return [...kinds.values()];
}

/** The matrix in systematic form, columns taken in the given order. */
function systematic(matrix: readonly Float64Array[], order: readonly number[]): { rows: Float64Array[]; pivots: number[] } {
  const rows = matrix.map((row) => row.slice());
  const pivots: number[] = [];
  for (const column of order) {
    const rank = pivots.length;
    if (rank === rows.length) break;
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
    const pivot = rows[rank]!;
    scale(pivot, inverse(pivot[column]!));
    for (let i = 0; i < rows.length; i++) if (i !== rank && rows[i]![column] !== 0) subtract(rows[i]!, pivot, rows[i]![column]!);
    pivots.push(column);
  }
  return { rows: rows.slice(0, pivots.length), pivots };
}

function scale(row: Float64Array, factor: number): void {
  for (let c = 0; c < row.length; c++) row[c] = multiplied(row[c]!, factor);
}

function subtract(row: Float64Array, pivot: Float64Array, factor: number): void {
  for (let c = 0; c < row.length; c++) if (pivot[c] !== 0) row[c] = (row[c]! + PRIME - multiplied(factor, pivot[c]!)) % PRIME;
}

function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return x < 0 ? x + PRIME : x;
}

const supportOf = (row: Float64Array): number[] => [...row.keys()].filter((kind) => row[kind] !== 0);

type Sketch = readonly (readonly [number, number, number])[];

/** Three random sums over each kind's row of the null space; kinds whose rows add up to nothing have sums that add up to nothing. */
function sketchOf(rows: readonly Float64Array[], pivots: readonly number[], kinds: number, seed: number): Sketch {
  const numbers = seededNumbers(seed + 1);
  const isPivot = new Set(pivots);
  const sums = Array.from({ length: kinds }, (): [number, number, number] => [0, 0, 0]);
  for (let free = 0; free < kinds; free++) {
    if (isPivot.has(free)) continue;
    const weights = [0, 1, 2].map(() => 1 + numbers.below(PRIME - 1));
    weights.forEach((weight, s) => (sums[free]![s] = weight));
    rows.forEach((row, i) => {
      const entry = row[free]!;
      if (entry !== 0) weights.forEach((weight, s) => (sums[pivots[i]!]![s] = (sums[pivots[i]!]![s]! + PRIME - multiplied(entry, weight)) % PRIME));
    });
  }
  return sums;
}

const SMALL = [1, 2, PRIME - 1, PRIME - 2, inverse(2), PRIME - inverse(2)];

/** Names the sets of one to four kinds, of fewer than k people together, that a combination of groups is about: two sums that are multiples of each other meet. */
function smallSets(sketch: Sketch, kinds: readonly Kind[], k: number, name: (set: readonly number[]) => void): void {
  const none = (kind: number): boolean => sketch[kind]!.every((sum) => sum === 0);
  for (const kind of sketch.keys()) if (none(kind)) name([kind]);
  const others = kinds.flatMap((kind, i) => (kind.people.length < k && !none(i) ? [i] : []));
  const size = (set: readonly number[]): number => set.reduce((sum, kind) => sum + kinds[kind]!.people.length, 0);
  // by direction the first set that has it: one kind by its place, two by both places in one number
  const seen = new Map<number, number>();
  const setOf = (code: number): number[] =>
    code < others.length ? [others[code]!] : [others[code % others.length]!, others[Math.floor(code / others.length) - 1]!];
  const meet = (code: number, direction: number): void => {
    const other = seen.get(direction);
    if (other === undefined) seen.set(direction, code);
    else {
      const both = [...setOf(other), ...setOf(code)];
      if (new Set(both).size === both.length && size(both) < k) name(both);
    }
  };
  directions(others.map((kind) => sketch[kind]!)).forEach((direction, i) => meet(i, direction));
  for (let i = 0; i < others.length; i++) {
    const first = others[i]!;
    const [codes, sums]: [number[], [number, number, number][]] = [[], []];
    for (let j = i + 1; j < others.length; j++) {
      const second = others[j]!;
      if (kinds[first]!.people.length + kinds[second]!.people.length >= k) continue;
      for (const factor of SMALL) {
        const of = (s: 0 | 1 | 2): number => (sketch[first]![s] + multiplied(factor, sketch[second]![s])) % PRIME;
        // nothing in the first sum is nothing in all, but once in 67 million
        if (of(0) === 0) continue;
        codes.push(i + (j + 1) * others.length);
        sums.push([of(0), of(1), of(2)]);
      }
    }
    directions(sums).forEach((direction, n) => meet(codes[n]!, direction));
  }
}

/** The same number for sums that are multiples of each other: the second and the third by the first. One inverse serves them all. */
function directions(all: readonly (readonly [number, number, number])[]): Float64Array {
  const products = new Float64Array(all.length + 1).fill(1);
  all.forEach(([first], i) => (products[i + 1] = multiplied(products[i]!, first)));
  const found = new Float64Array(all.length);
  let rest = inverse(products[all.length]!);
  for (let i = all.length - 1; i >= 0; i--) {
    const [first, second, third] = all[i]!;
    const factor = multiplied(rest, products[i]!);
    rest = multiplied(rest, first);
    found[i] = multiplied(second, factor) * PRIME + multiplied(third, factor);
  }
  return found;
}
