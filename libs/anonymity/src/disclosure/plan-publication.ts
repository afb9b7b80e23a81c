import { AnonymityError } from '../anonymity-error.js';
import { atomsOf, type Atoms } from './atoms.js';
import { certify, type Verdict } from './certificate.js';
import { chooseHomes } from './facet-homes.js';
import { liftFacet, type FacetLift } from './facet-lift.js';
import { latticeOf, type Facet, type Lattice, type LatticeNode, type LatticePerson } from './lattice.js';
import { lift } from './lift.js';
import { describePlan, type PublicationPlan } from './publication-plan.js';
import { primes } from './prime-field.js';
import { seededRandom, shuffled } from './random.js';
import { silence, withoutDonors } from './silenced.js';
import { repair, type Choices } from './repair.js';

/** What a plan is made from. */
export interface PlanInput {
  readonly tree: readonly LatticeNode[];
  readonly respondents: readonly LatticePerson[];
  readonly facets: readonly Facet[];
  readonly k: number;
  /** 16 bytes that have nothing to do with answers; the same seed and the same order of respondents give the same plan. */
  readonly seed: Uint8Array;
}

/** Rounds of check and repair before the last facet is given up. */
const mostRounds = 60;

/** Plans what a cycle may publish about teams, and about facets at the teams that are large enough for them, so that no combination of all of it depends on fewer than k
 *  people (design: anonymity, sections 5.2 to 5.4): lifts the teams, chooses homes for the facets, lifts each facet along them, and lets the exact certificate judge;
 *  what it refuses is repaired, and after 60 rounds the last facet is dropped. The certified plan is checked once more over everybody, with another prime and another seed.
 *  Teams alone always pass. Decides by counts and claims, never by answers. Throws an AnonymityError: `tree`, or `malformed` for unknown teams or values, a k below 1 or a seed that
 *  does not have 16 bytes. */
export function planPublication({ tree, respondents, facets, k, seed }: PlanInput): PublicationPlan {
  if (!Number.isSafeInteger(k) || k < 1) throw new AnonymityError('malformed', `k must be a whole number of at least 1, not ${k}.`);
  const order = Int32Array.from(shuffled([...respondents.keys()], seededRandom(seed)));
  const everything = silence(latticeOf(tree, respondents, facets), k, order);
  const kept = [...everything.facets];
  const dropped: { facet: string; reason: 'too-few-people' | 'not-certified' }[] = [];
  let rounds = 0;
  for (;;) {
    const lattice = { ...everything, facets: kept };
    const outcome = planFor(lattice, k, seed, order, (round) => (rounds += round));
    const empty = outcome ? kept.filter((_, f) => outcome.lifts[f]!.sizes.size === 0) : kept.slice(-1);
    if (outcome && empty.length === 0) return describePlan({ lattice, k, ...outcome, dropped, rounds });
    if (!outcome && kept.length === 0) throw new Error('The teams alone were not certified, which cannot be; nothing may be published.');
    // only what shows nothing goes at once; else the last, and the rest is planned anew
    for (const facet of outcome ? empty : kept.slice(-1)) {
      kept.splice(kept.indexOf(facet), 1);
      dropped.push({ facet: facet.id, reason: outcome ? 'too-few-people' : 'not-certified' });
    }
  }
}

interface Outcome {
  readonly teamAtom: Int32Array;
  readonly lifts: readonly FacetLift[];
  readonly atoms: Atoms;
  readonly verdicts: readonly [Verdict, Verdict];
}

/** A certified plan with all facets of the lattice, or undefined. */
function planFor(lattice: Lattice, k: number, seed: Uint8Array, order: Int32Array, count: (rounds: number) => void): Outcome | undefined {
  let teamAtom = liftTeams(lattice, k, new Set());
  const choices: Choices = {
    isHome: teamAtom.includes(-1)
      ? lattice.facets.map(() => new Uint8Array(lattice.ids.length))
      : chooseHomes(lattice, teamAtom, { k, room: Math.ceil(k / 2) * slack }),
    banned: lattice.facets.map(() => new Set()),
    liftedTeams: new Set(),
    strikes: new Map(),
  };
  for (let round = 0; round < mostRounds; round++) {
    count(1);
    teamAtom = liftTeams(lattice, k, choices.liftedTeams);
    const nobody = teamAtom.includes(-1);
    const lifts = lattice.facets.reduce<FacetLift[]>((earlier, facet, f) => {
      const [isHome, banned] = [choices.isHome[f]!, choices.banned[f]!];
      const column = withoutDonors(facet, lattice.facets, earlier);
      return [...earlier, nobody ? nothing(teamAtom) : liftFacet({ lattice, facet: column, teamAtom, isHome, banned, k, order })];
    }, []);
    const atoms = atomsOf(lattice, teamAtom, lifts);
    const first = certify(atoms.matrix, k, seed);
    // once more with another prime and other random orders
    const second = first.certified
      ? certify(
          atoms.matrix,
          k,
          seed.map((byte) => byte ^ 0xa5),
          primes[1],
        )
      : first;
    if (first.certified && second.certified && first.rank === second.rank) return { teamAtom, lifts, atoms, verdicts: [first, second] };
    if (!repair({ lattice, teamAtom, lifts, atoms }, [...second.witnesses], choices)) return undefined;
  }
  return undefined;
}

/** People a pool needs for each dimension, as a multiple of the bases. At 1 the bases could not be found greedily; at 1.15 a plan shows a fifth more and takes three times as long. */
const slack = 1.3;

const nothing = (teamAtom: Int32Array): FacetLift => ({ cell: teamAtom, sizes: new Map(), donors: [] });

/** The lift on teams: the team atom of every person, -1 when all are fewer than k. */
function liftTeams({ ids, parent, number, unit, core }: Lattice, k: number, lifted: ReadonlySet<number>): Int32Array {
  const respondents = new Int32Array(ids.length);
  const partial = new Int32Array(ids.length);
  unit.forEach((node, person) => (core[person] === 1 ? respondents : partial)[node]!++);
  const nodes = ids.map((id, node) => ({
    id,
    parent: node === 0 ? null : ids[parent[node]!]!,
    respondents: respondents[node]!,
    partial: partial[node]!,
    allowed: !lifted.has(node),
  }));
  const { home } = lift(nodes, k);
  const atom = Int32Array.from(ids, (id) => number.get(home.get(id) ?? '') ?? -1);
  return unit.map((node) => atom[node]!);
}
