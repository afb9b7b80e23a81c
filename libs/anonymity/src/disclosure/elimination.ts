import type { Incidence } from './incidence.js';
import type { RandomSource } from './random.js';
import { inverseModulo, timesModulo } from './prime-field.js';
import { SparseRows } from './sparse-rows.js';

/** Gaussian elimination over the columns of an incidence, modulo a prime, sparse. Every kind that is added and is independent of those before becomes a
 *  member of the basis. A reduced column keeps 1 at its lead, the first atom that no earlier member leads; atoms behind the lead are left as they
 *  are, so that columns stay short. With `tracked`, what every reduced column is in terms of members is kept too, which `coordinates` and `combination` need. */
export class Elimination {
  /** The member that leads an atom, or -1. */
  readonly leader: Int32Array;
  /** The kind of every member, and the atom it leads, in the order of adding. */
  readonly members: number[] = [];
  readonly leads: number[] = [];

  private readonly reciprocal: number;
  private readonly reduced = new SparseRows();
  private readonly origin = new SparseRows();
  /** The column at work: values by atom, and a heap of the atoms where it may not be zero. */
  private readonly value: Float64Array;
  private readonly queued: Uint8Array;
  private readonly heap: Int32Array;
  private waiting = 0;
  /** Its coordinates: factors by member, and the members that were used. */
  private readonly factor: Float64Array;
  private readonly touched: Uint8Array;
  private readonly used: number[] = [];

  constructor(
    private readonly matrix: Incidence,
    readonly prime: number,
    private readonly tracked: boolean,
  ) {
    this.reciprocal = 1 / prime;
    this.leader = new Int32Array(matrix.atoms).fill(-1);
    this.value = new Float64Array(matrix.atoms);
    this.queued = new Uint8Array(matrix.atoms);
    this.heap = new Int32Array(matrix.atoms + 1);
    this.factor = new Float64Array(matrix.atoms);
    this.touched = new Uint8Array(matrix.atoms);
  }

  get rank(): number {
    return this.members.length;
  }

  /** Makes the kind a member when it is independent of the members; whether it was. */
  add(kind: number): boolean {
    const lead = this.reduce(kind);
    if (lead < 0) {
      this.forget();
      return false;
    }
    const scale = inverseModulo(this.value[lead]!, this.prime);
    this.value[lead] = 0;
    for (let i = 0; i < this.waiting; i++) {
      const atom = this.heap[i]!;
      this.queued[atom] = 0;
      const value = this.value[atom]!;
      if (value !== 0) this.reduced.push(atom, timesModulo(value, scale, this.prime, this.reciprocal));
      this.value[atom] = 0;
    }
    this.waiting = 0;
    this.reduced.close();
    const member = this.members.length;
    if (this.tracked) {
      this.origin.push(member, scale);
      for (const earlier of this.used) {
        const value = this.factor[earlier]!;
        if (value !== 0) this.origin.push(earlier, timesModulo(this.prime - value, scale, this.prime, this.reciprocal));
      }
      this.origin.close();
    }
    this.forget();
    this.leader[lead] = member;
    this.members.push(kind);
    this.leads.push(lead);
    return true;
  }

  /** Calls `visit` with every member that has a part in the kind's column; not at all when the kind is independent of the members. */
  coordinates(kind: number, visit: (member: number) => void): void {
    const lead = this.reduce(kind);
    if (lead >= 0) this.drain(lead);
    else for (const member of this.used) if (this.factor[member] !== 0) visit(member);
    this.forget();
  }

  /** The combination that is 1 on one member and 0 on all others: the weight of every atom. O(entries of the basis). */
  combination(member: number): Float64Array {
    const { prime, reciprocal } = this;
    const weight = new Float64Array(this.matrix.atoms);
    // an atom's weight depends only on those behind it
    for (let atom = this.matrix.atoms - 1; atom >= 0; atom--) {
      const row = this.leader[atom]!;
      if (row < 0) continue;
      let sum = this.origin.at(row, member);
      for (let i = this.reduced.start(row); i < this.reduced.end(row); i++) {
        const factor = weight[this.reduced.index[i]!]!;
        if (factor !== 0) sum -= timesModulo(factor, this.reduced.value[i]!, prime, reciprocal);
        if (sum < 0) sum += prime;
      }
      weight[atom] = sum;
    }
    return weight;
  }

  /** Whether any of the kinds is independent of the members: reduces their sum with random weights, which says no wrongly once in 67 million times and yes never. */
  helps(kinds: Int32Array, random: RandomSource): boolean {
    for (const kind of kinds) this.load(kind, 1 + Math.floor(random() * (this.prime - 1)));
    const lead = this.clear(false);
    if (lead >= 0) this.drain(lead);
    return lead >= 0;
  }

  /** Reduces a column; the first atom that no member leads, or -1 when nothing is left. Afterwards `factor` holds the part of every member. */
  private reduce(kind: number): number {
    this.load(kind, 1);
    return this.clear(this.tracked);
  }

  private drain(lead: number): void {
    this.value[lead] = 0;
    while (this.waiting > 0) this.value[this.next()] = 0;
  }

  private load(kind: number, weight: number): void {
    const { matrix, value, queued } = this;
    for (let i = matrix.offsets[kind]!; i < matrix.offsets[kind + 1]!; i++) {
      const atom = matrix.entries[i]!;
      const sum = value[atom]! + weight;
      value[atom] = sum >= this.prime ? sum - this.prime : sum;
      if (queued[atom] === 0) this.queue(atom);
    }
  }

  private clear(tracked: boolean): number {
    const { prime, reciprocal, reduced, value } = this;
    while (this.waiting > 0) {
      const atom = this.next();
      const here = value[atom]!;
      if (here === 0) continue;
      const member = this.leader[atom]!;
      if (member < 0) return atom;
      value[atom] = 0;
      for (let i = reduced.start(member), end = reduced.end(member); i < end; i++) {
        const other = reduced.index[i]!;
        const rest = value[other]! - timesModulo(here, reduced.value[i]!, prime, reciprocal);
        value[other] = rest < 0 ? rest + prime : rest;
        if (this.queued[other] === 0) this.queue(other);
      }
      if (tracked) this.take(member, here);
    }
    return -1;
  }

  /** Adds `times` the origin of a member to the coordinates. */
  private take(member: number, times: number): void {
    const { origin, factor, touched, prime, reciprocal } = this;
    for (let i = origin.start(member), end = origin.end(member); i < end; i++) {
      const at = origin.index[i]!;
      const sum = factor[at]! + timesModulo(times, origin.value[i]!, prime, reciprocal);
      factor[at] = sum >= prime ? sum - prime : sum;
      if (touched[at] === 0) {
        touched[at] = 1;
        this.used.push(at);
      }
    }
  }

  private forget(): void {
    for (const member of this.used.splice(0)) this.factor[member] = this.touched[member] = 0;
  }

  private queue(atom: number): void {
    const { heap, queued } = this;
    queued[atom] = 1;
    let at = this.waiting++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]! <= atom) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = atom;
  }

  private next(): number {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap[--this.waiting]!;
    let at = 0;
    for (let child = 1; child < this.waiting; child = 2 * at + 1) {
      if (child + 1 < this.waiting && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    this.queued[first] = 0;
    return first;
  }
}
