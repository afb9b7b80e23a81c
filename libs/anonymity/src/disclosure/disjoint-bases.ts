import { Elimination } from './elimination.js';
import { kindsByAtom, type ByAtom, type Incidence } from './incidence.js';
import type { RandomSource } from './random.js';

/** Bases at work, on one incidence. */
export interface BasesAtWork {
  readonly matrix: Incidence;
  /** Disjoint and independent sets of core people; changed in place. */
  readonly bases: Elimination[];
  /** All kinds in the order in which to try them. */
  readonly order: Int32Array;
  /** The atoms that lead when the rank is full. */
  readonly leads: readonly number[];
  readonly prime: number;
  readonly random: RandomSource;
}

/** When more dimensions are missing, no exchange is tried: there are too few people, and something must be given up anyway. */
const many = 24;
/** So few kinds are tried one by one. */
const few = 8;
/** Most exchanges of people between bases in one check. */
const mostExchanges = 40;
/** Most people tried for one place. */
const mostTries = 400;

/** Adds kinds in order until the rank is reached. */
export function grow(basis: Elimination, kinds: Int32Array, rank: number): Elimination {
  for (let i = 0; i < kinds.length && basis.rank < rank; i++) basis.add(kinds[i]!);
  return basis;
}

/** Adds those of the kinds that raise the rank, found by halves: a half whose random sum is no help has nobody who is. `added` hears of each. */
export function addHelpful(basis: Elimination, kinds: Int32Array, rank: number, random: RandomSource, added: (kind: number) => void = () => undefined): void {
  if (basis.rank >= rank || kinds.length === 0 || !basis.helps(kinds, random)) return;
  if (kinds.length > few) {
    addHelpful(basis, kinds.subarray(0, kinds.length >> 1), rank, random, added);
    addHelpful(basis, kinds.subarray(kinds.length >> 1), rank, random, added);
  } else for (const kind of kinds) if (basis.rank < rank && basis.add(kind)) added(kind);
}

/** Brings bases to full rank with core people whom no basis has, and where that is not enough, by exchange: a person moves from one basis to another, and somebody whom no basis has
 *  takes her place there (one step of matroid union; Edmonds 1968). Bases it cannot fill stay as they are. */
export function fillUp(work: BasesAtWork): void {
  const { matrix, bases, leads } = work;
  const full = leads.length;
  if (bases.every(({ rank }) => rank === full)) return;
  const used = new Int32Array(matrix.core.length);
  for (const { members } of bases) for (const kind of members) used[kind]!++;
  const among = kindsByAtom(matrix);
  for (const basis of bases) fillFromFree(work, basis, used, among);
  let exchanges = bases.reduce((sum, { rank }) => sum + full - rank, 0) > many ? mostExchanges : 0;
  for (let j = 0; j < bases.length; j++) while (bases[j]!.rank < full && exchanges++ < mostExchanges && exchange(work, j, used, among));
}

const missingIn = (basis: Elimination, leads: readonly number[]): number[] => leads.filter((atom) => basis.leader[atom]! < 0);

function fillFromFree({ matrix, order, leads, random }: BasesAtWork, basis: Elimination, used: Int32Array, among: ByAtom): void {
  const own = new Set(basis.members);
  const isFree = (kind: number): boolean => used[kind]! < matrix.core[kind]! && !own.has(kind);
  const tryOut = (kinds: Int32Array): void => {
    for (let i = 0; i < kinds.length && basis.rank < leads.length; i++) if (isFree(kinds[i]!) && basis.add(kinds[i]!)) used[kinds[i]!]!++;
  };
  for (const atom of missingIn(basis, leads)) {
    const near = among(atom).subarray(0, mostTries).filter(isFree);
    if (basis.leader[atom]! < 0 && basis.helps(near, random)) tryOut(near);
  }
  addHelpful(basis, order.filter(isFree), leads.length, random, (kind) => used[kind]!++);
}

/** Moves somebody into basis j from another basis, which somebody free fills again; whether that was possible. */
function exchange({ matrix, bases, order, leads, prime, random }: BasesAtWork, j: number, used: Int32Array, among: ByAtom): boolean {
  const basis = bases[j]!;
  const own = new Set(basis.members);
  const place = bases.map(({ members }) => new Map(members.map((kind, member) => [kind, member])));
  for (const atom of missingIn(basis, leads))
    for (const moved of among(atom).subarray(0, mostTries)) {
      const from = place.findIndex((members, i) => i !== j && members.has(moved));
      if (from < 0 || own.has(moved) || !basis.helps(Int32Array.of(moved), random)) continue;
      const instead = substitute(matrix, bases[from]!, place[from]!, moved, used, among);
      if (instead === undefined) continue;
      const members = new Set(bases[from]!.members).add(instead);
      members.delete(moved);
      bases[from] = grow(
        new Elimination(matrix, prime, true),
        order.filter((kind) => members.has(kind)),
        leads.length,
      );
      used[instead]!++;
      basis.add(moved);
      return true;
    }
  return false;
}

/** Somebody free who could stand in a basis for a member. */
function substitute(
  matrix: Incidence,
  basis: Elimination,
  place: ReadonlyMap<number, number>,
  member: number,
  used: Int32Array,
  among: ByAtom,
): number | undefined {
  if (basis.rank === 0) return undefined;
  const wanted = place.get(member)!;
  for (let i = matrix.offsets[member]!; i < matrix.offsets[member + 1]!; i++)
    for (const kind of among(matrix.entries[i]!).subarray(0, mostTries)) {
      if (used[kind]! >= matrix.core[kind]! || place.has(kind)) continue;
      let stands = false;
      basis.coordinates(kind, (at) => (stands ||= at === wanted));
      if (stands) return kind;
    }
  return undefined;
}
