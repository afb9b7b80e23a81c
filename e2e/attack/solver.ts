import { seededNumbers } from './numbers.js';

/** The largest prime below 2^26: products stay exact in a double. */
const PRIME = 67_108_859;
const multiplied = (a: number, b: number): number => (a * b) % PRIME;

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
  for (const set of smallSets(sketch, kinds, k)) note(set);
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

/** Sets of one to four kinds, of fewer than k people together, that a combination of groups is about. */
function* smallSets(sketch: Sketch, kinds: readonly Kind[], k: number): Generator<number[]> {
  const alone = sketch.flatMap((sums, kind) => (sums.every((sum) => sum === 0) ? [kind] : []));
  for (const kind of alone) yield [kind];
  const others = kinds.flatMap((kind, i) => (kind.people.length < k && sketch[i]!.some((sum) => sum !== 0) ? [i] : []));
  const seen = new Map<string, number[]>();
  const meet = function* (sums: readonly number[], set: number[]): Generator<number[]> {
    const key = direction(sums);
    const other = seen.get(key);
    if (!other) seen.set(key, set);
    else if (new Set([...other, ...set]).size === other.length + set.length && weightOf([...other, ...set], kinds) < k) yield [...other, ...set];
  };
  for (const kind of others) yield* meet(sketch[kind]!, [kind]);
  for (let i = 0; i < others.length; i++) {
    for (let j = i + 1; j < others.length; j++) {
      const [a, b] = [others[i]!, others[j]!];
      if (kinds[a]!.people.length + kinds[b]!.people.length >= k) continue;
      for (const factor of SMALL) {
        const sums = sketch[a]!.map((sum, s) => (sum + multiplied(factor, sketch[b]![s]!)) % PRIME);
        if (sums.some((sum) => sum !== 0)) yield* meet(sums, [a, b]);
      }
    }
  }
}

const weightOf = (set: readonly number[], kinds: readonly Kind[]): number => set.reduce((sum, kind) => sum + kinds[kind]!.people.length, 0);

/** The same text for sums that are multiples of each other. */
function direction(sums: readonly number[]): string {
  const lead = sums.find((sum) => sum !== 0)!;
  const factor = inverse(lead);
  return sums.map((sum) => multiplied(sum, factor)).join();
}
