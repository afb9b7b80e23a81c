import { AnonymityError } from '../anonymity-error.js';
import { disjointShares } from './disjoint-shares.js';
import { Elimination } from './elimination.js';
import type { Incidence } from './incidence.js';
import { primes } from './prime-field.js';
import { seededRandom } from './random.js';

/** Why a system was not certified, in terms of its atoms. `light`: the combination over these atoms depends on only `people` core respondents, fewer than
 *  k; that is a breach of the promise. `undecided`: a basis found nobody for these atoms, so nothing is known about them. */
export type Witness =
  { readonly kind: 'light'; readonly atoms: readonly number[]; readonly people: number } | { readonly kind: 'undecided'; readonly atoms: readonly number[] };

/** The outcome of one check. */
export interface Verdict {
  readonly certified: boolean;
  /** The rank of the atoms over all people, modulo the prime. */
  readonly rank: number;
  /** Disjoint bases that were found, of ceil(k / 2) that are needed. */
  readonly bases: number;
  /** When certified: no combination that is not zero depends on fewer people. At least k; the true minimum may be higher. */
  readonly minSupport: number;
  readonly prime: number;
  /** Empty exactly when certified. */
  readonly witnesses: readonly Witness[];
}

/** At most so many combinations are written out as witnesses in one check; each takes a pass over the basis. */
const mostWitnesses = 200;

/** The exact certificate: no linear combination of the atoms, with any real weights, depends on fewer than k core respondents, unless it is zero for everybody.
 *
 *  Method of Brouwer and Zimmermann for the minimum distance of a code, with combinations of one row: take m = ceil(k / 2) disjoint sets of core respondents, each of
 *  full rank, and for each person of a set the combination that is 1 on her and 0 on the rest of her set. If all of these depend on at least k people, so
 *  does every other: one that depends on fewer than k has, in some set, one person (then it is a multiple of such a combination) or in every set two or more (then it
 *  depends on 2m >= k). It never certifies wrongly; it may stay undecided about a safe system.
 *  The rank is taken over everybody, bases and weights over core respondents only, so the verdict holds for any set of people between the two.
 *  `seed` has 16 bytes, orders people, and must not derive from answers. Throws an AnonymityError (`malformed`) for a k below 1.
 *  (design: anonymity, section 5.4; M. Grassl, "Searching for linear codes with large minimum distance", 2006) */
export function certify(matrix: Incidence, k: number, seed: Uint8Array, prime: number = primes[0]): Verdict {
  if (!Number.isSafeInteger(k) || k < 1) throw new AnonymityError('malformed', `k must be a whole number of at least 1, not ${k}.`);
  const random = seededRandom(seed);
  const wanted = Math.ceil(k / 2);
  const { shares, rest } = disjointShares(matrix, wanted, random);
  const full = fullRank(matrix, shares, rest, prime);

  const bases = shares.map((share) => grow(new Elimination(matrix, prime, true), share, full.rank));
  const inUse = new Uint8Array(matrix.core.length);
  for (const { members } of bases) for (const kind of members) inUse[kind] = Math.min(255, inUse[kind]! + 1);
  for (const basis of bases) if (basis.rank < full.rank) fillUp(matrix, basis, rest, inUse, full.rank);

  const witnesses: Witness[] = [];
  const complete = bases.filter(({ rank }) => rank === full.rank);
  for (const basis of bases) if (basis.rank < full.rank) witnesses.push({ kind: 'undecided', atoms: full.leads.filter((atom) => basis.leader[atom]! < 0) });
  let minSupport = 2 * wanted;
  for (const basis of complete) {
    const weights = weightsOf(matrix, basis, rest, k);
    for (const [member, people] of weights.entries()) {
      if (people < minSupport) minSupport = people;
      if (people < k && witnesses.length < mostWitnesses) witnesses.push({ kind: 'light', atoms: basis.combination(member), people });
    }
  }
  return { certified: witnesses.length === 0, rank: full.rank, bases: complete.length, minSupport, prime, witnesses };
}

/** The rank over all kinds. Adding stops at the bound, where nothing more can come. */
function fullRank(matrix: Incidence, shares: readonly Int32Array[], rest: Int32Array, prime: number): { rank: number; leads: readonly number[] } {
  const all = new Elimination(matrix, prime, false);
  const bound = Math.min(matrix.rankBound ?? Infinity, matrix.atoms);
  for (const share of shares.slice(0, 1)) grow(all, share, bound);
  return grow(all, rest, bound);
}

function grow(basis: Elimination, kinds: Int32Array, rank: number): Elimination {
  for (let i = 0; i < kinds.length && basis.rank < rank; i++) basis.add(kinds[i]!);
  return basis;
}

/** Adds core people whom no basis needs, until the rank is full. */
function fillUp(matrix: Incidence, basis: Elimination, order: Int32Array, inUse: Uint8Array, rank: number): void {
  const own = new Set(basis.members);
  for (let i = 0; i < order.length && basis.rank < rank; i++) {
    const kind = order[i]!;
    if (inUse[kind]! < matrix.core[kind]! && !own.has(kind) && basis.add(kind)) inUse[kind]!++;
  }
}

/** For every member, the core people on whom its combination depends; counting stops once all members have k. */
function weightsOf(matrix: Incidence, basis: Elimination, order: Int32Array, k: number): Int32Array {
  const { core } = matrix;
  const weights = Int32Array.from(basis.members, (kind) => core[kind]!);
  let light = weights.reduce((count, weight) => count + (weight < k ? 1 : 0), 0);
  const seen = new Uint8Array(core.length);
  for (const kind of basis.members) seen[kind] = 1;
  // people of a team atom whose own member still is light first: they are the ones on whom it depends
  for (const everybody of [false, true])
    for (let i = 0; i < order.length && light > 0; i++) {
      const kind = order[i]!;
      if (seen[kind] === 1 || core[kind] === 0) continue;
      if (!everybody && weights[basis.leader[matrix.entries[matrix.offsets[kind]!]!]!]! >= k) continue;
      seen[kind] = 1;
      basis.coordinates(kind, (member) => {
        const before = weights[member]!;
        weights[member] = before + core[kind]!;
        if (before < k && weights[member]! >= k) light--;
      });
    }
  return weights;
}
