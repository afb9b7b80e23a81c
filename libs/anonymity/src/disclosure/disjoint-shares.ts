import type { Incidence } from './incidence.js';
import type { RandomSource } from './random.js';

/** Deals the core people of an incidence into so many shares that every atom, and the small ones above all, is spread over all of them: each share should be
 *  of full rank. A kind with several people is in several shares. `rest` is all kinds, in an order good for elimination: people of the topmost pools first, so that
 *  the atoms of the root are led by people counted there, and the columns below stay short. */
export function disjointShares(matrix: Incidence, count: number, random: RandomSource): { shares: Int32Array[]; rest: Int32Array } {
  const { offsets, entries, core, atoms } = matrix;
  const kinds = core.length;
  const size = new Float64Array(atoms);
  for (let kind = 0; kind < kinds; kind++) for (let i = offsets[kind]!; i < offsets[kind + 1]!; i++) size[entries[i]!]! += core[kind]!;

  const rest = inEliminationOrder(matrix, random);
  const held = Array.from({ length: count }, () => new Float64Array(atoms));
  const shares: number[][] = Array.from({ length: count }, () => []);
  const turn = Math.floor(random() * count);
  for (const kind of rest) {
    const copies = Math.min(core[kind]!, count);
    const burden = held.map((in_) => {
      let sum = 0;
      for (let i = offsets[kind]!; i < offsets[kind + 1]!; i++) sum += in_[entries[i]!]! / size[entries[i]!]! ** 2;
      return sum;
    });
    const byBurden = burden.map((_, j) => (j + turn + kind) % count).sort((a, b) => burden[a]! - burden[b]!);
    for (const share of byBurden.slice(0, copies)) {
      shares[share]!.push(kind);
      for (let i = offsets[kind]!; i < offsets[kind + 1]!; i++) held[share]![entries[i]!]!++;
    }
  }
  return { shares: shares.map((share) => Int32Array.from(share)), rest };
}

/** All kinds by the first atom after the team's, the last first; at random within that. */
function inEliminationOrder({ offsets, entries, core }: Incidence, random: RandomSource): Int32Array {
  const key = Float64Array.from(core, (_, kind) => {
    const [first, last] = [offsets[kind]!, offsets[kind + 1]! - 1];
    return -entries[Math.min(first + 1, last)]! + random();
  });
  return Int32Array.from(core.keys()).sort((a, b) => key[a]! - key[b]!);
}
