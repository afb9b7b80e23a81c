import { inverseModulo, primes, timesModulo } from '../prime-field.js';
import type { HarvestedFigure } from './harvest.js';

const [prime] = primes;
const reciprocal = 1 / prime;

/** The linear system of an attacker: one equation a figure, one unknown a kind of people (those in exactly the same figures), brought to systematic form: every row is a
 *  combination of figures that is 1 on its own kind and 0 on the own kinds of all other rows. Dense, and apart from the field written without the certificate's code, so that the two check each other. */
export class EquationSystem {
  /** The people of every kind. */
  readonly kinds: string[][] = [];
  /** Rows of one value a kind, modulo the prime. */
  readonly rows: Float64Array[] = [];
  /** The own kind of every row. */
  readonly own: number[] = [];

  /** `known` are people whose answers the attacker has otherwise, as those who collude with her: they are no unknowns. */
  constructor(figures: readonly HarvestedFigure[], known: ReadonlySet<string> = new Set()) {
    const memberships = new Map<string, number[]>();
    figures.forEach(({ people }, figure) => {
      for (const person of new Set(people)) {
        if (known.has(person)) continue;
        const list = memberships.get(person);
        if (list) list.push(figure);
        else memberships.set(person, [figure]);
      }
    });
    const numbers = new Map<string, number>();
    const columns: number[][] = [];
    for (const [person, of] of memberships) {
      const key = of.join();
      const kind = numbers.get(key) ?? this.kinds.length;
      if (kind === this.kinds.length) {
        numbers.set(key, kind);
        this.kinds.push([]);
        columns.push(of);
      }
      this.kinds[kind]?.push(person);
    }
    const rows = figures.map(() => new Float64Array(this.kinds.length));
    columns.forEach((of, kind) => of.forEach((figure) => (rows[figure]![kind] = 1)));
    for (const row of rows) this.append(row);
  }

  /** How many independent equations there are. */
  get rank(): number {
    return this.rows.length;
  }

  /** Makes `kind` the own kind of a row where it is not zero, in place of the one it had. */
  pivot(row: number, kind: number): void {
    const pivot = this.rows[row]!;
    scale(pivot, inverseModulo(pivot[kind]!, prime));
    this.own[row] = kind;
    this.rows.forEach((other, i) => i !== row && subtract(other, pivot, other[kind]!));
  }

  /** The people on whom a row depends, undefined when they are `fewerThan` or more. */
  support(row: Float64Array, fewerThan: number): string[] | undefined {
    const people: string[] = [];
    for (let kind = 0; kind < row.length; kind++) {
      if (row[kind] === 0) continue;
      people.push(...this.kinds[kind]!);
      if (people.length >= fewerThan) return undefined;
    }
    return people;
  }

  /** Row a minus so many times row b that `kind` vanishes. */
  difference(a: number, b: number, kind: number): Float64Array {
    const [first, second] = [this.rows[a]!, this.rows[b]!];
    const row = first.slice();
    subtract(row, second, timesModulo(first[kind]!, inverseModulo(second[kind]!, prime), prime, reciprocal));
    return row;
  }

  private append(row: Float64Array): void {
    this.rows.forEach((other, i) => subtract(row, other, row[this.own[i]!]!));
    const lead = row.findIndex((value) => value !== 0);
    if (lead < 0) return;
    this.rows.push(row);
    this.pivot(this.rows.length - 1, lead);
  }
}

function scale(row: Float64Array, factor: number): void {
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) row[i] = timesModulo(row[i]!, factor, prime, reciprocal);
}

/** row -= factor · other */
function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < row.length; i++) {
    if (other[i] === 0) continue;
    const value = row[i]! - timesModulo(factor, other[i]!, prime, reciprocal);
    row[i] = value < 0 ? value + prime : value;
  }
}
