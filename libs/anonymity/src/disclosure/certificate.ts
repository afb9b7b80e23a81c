import { AnonymityError } from '../anonymity-error.js';
import { addHelpful, fillUp, grow } from './disjoint-bases.js';
import { disjointShares } from './disjoint-shares.js';
import { Elimination } from './elimination.js';
import { kindsByAtom, type Incidence } from './incidence.js';
import { primes } from './prime-field.js';
import { supportsOf } from './row-supports.js';
import { seededRandom, type RandomSource } from './random.js';

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

/** At most so many light combinations of a basis are named in one check. */
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
  const full = fullRank(matrix, shares, rest, prime, random);

  const bases = shares.map((share) => grow(new Elimination(matrix, prime, true), share, full.rank));
  fillUp({ matrix, bases, order: rest, leads: full.leads, prime, random });

  const witnesses: Witness[] = [];
  const complete = bases.filter(({ rank }) => rank === full.rank);
  for (const basis of bases) if (basis.rank < full.rank) witnesses.push({ kind: 'undecided', atoms: full.leads.filter((atom) => basis.leader[atom]! < 0) });
  const among = kindsByAtom(matrix);
  let minSupport = 2 * wanted;
  for (const basis of complete) {
    const { least, light } = supportsOf(matrix, basis, rest, among, k);
    minSupport = Math.min(minSupport, least);
    witnesses.push(...light.slice(0, mostWitnesses));
  }
  return { certified: witnesses.length === 0, rank: full.rank, bases: complete.length, minSupport, prime, witnesses };
}

/** The rank over all kinds, with the atoms that lead. A random sum of everybody tells when nothing more can come. */
function fullRank(matrix: Incidence, shares: readonly Int32Array[], everybody: Int32Array, prime: number, random: RandomSource): Elimination {
  const all = grow(new Elimination(matrix, prime, false), shares[0]!, matrix.atoms);
  // twice, so that a sum that vanishes by chance is not believed
  for (let i = 0; i < 2; i++) addHelpful(all, everybody, matrix.atoms, random);
  return all;
}
