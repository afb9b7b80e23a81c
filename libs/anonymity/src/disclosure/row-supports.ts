import type { Elimination } from './elimination.js';
import type { ByAtom, Incidence } from './incidence.js';

/** Most people tried for one member. */
const mostTries = 200;

/** A combination over these atoms that depends on fewer than k core people. */
export interface LightCombination {
  readonly kind: 'light';
  readonly atoms: number[];
  readonly people: number;
}

/** For a basis of full rank, on how many core people the combinations depend that are 1 on one member and 0 on the others; counting stops at k. Returns the fewest, and those
 *  that depend on fewer than k. First counts by person, in the team atoms whose own member has not reached k
 *  and in the atoms that such members lead, which settles most; then by combination. */
export function supportsOf(matrix: Incidence, basis: Elimination, order: Int32Array, among: ByAtom, k: number): { least: number; light: LightCombination[] } {
  const { core, offsets, entries } = matrix;
  const people = Int32Array.from(basis.members, (kind) => core[kind]!);
  const counted = Uint8Array.from(core, (count) => (count === 0 ? 1 : 0));
  for (const kind of basis.members) counted[kind] = 1;
  const count = (kind: number): void => {
    counted[kind] = 1;
    basis.coordinates(kind, (member) => (people[member]! += core[kind]!));
  };
  for (const kind of order) {
    const own = basis.leader[entries[offsets[kind]!]!]!;
    if (counted[kind] === 0 && !(own >= 0 && people[own]! >= k)) count(kind);
  }
  // then the atom that a member leads, and those that she is in
  basis.members.forEach((of, member) => {
    if (people[member]! >= k) return;
    for (const atom of [basis.leads[member]!, ...entries.subarray(offsets[of]!, offsets[of + 1]!)])
      for (const kind of among(atom).subarray(0, mostTries)) {
        if (people[member]! >= k) return;
        if (counted[kind] === 0) count(kind);
      }
  });
  const light: LightCombination[] = [];
  people.forEach((known, member) => {
    if (known >= k) return;
    const weight = basis.combination(member);
    people[member] = support(matrix, weight, among, k, basis.prime);
    if (people[member]! < k) light.push({ kind: 'light', atoms: [...weight.keys()].filter((atom) => weight[atom] !== 0), people: people[member]! });
  });
  return { least: people.reduce((least, count) => Math.min(least, count), Infinity), light };
}

/** The core people on whom a combination depends; counting stops at k. */
function support({ offsets, entries, core }: Incidence, weight: Float64Array, among: ByAtom, k: number, prime: number): number {
  const seen = new Set<number>();
  let people = 0;
  for (let atom = 0; atom < weight.length; atom++) {
    if (weight[atom] === 0) continue;
    for (const kind of among(atom)) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      let sum = 0;
      for (let i = offsets[kind]!; i < offsets[kind + 1]!; i++) sum += weight[entries[i]!]!;
      if (sum % prime !== 0) people += core[kind]!;
      if (people >= k) return people;
    }
  }
  return people;
}
