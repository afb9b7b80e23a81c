import { crossed } from '@throughline/anonymity/disclosure';
import { type FamilyPlan, lineOf, type ToPlan, treeOf } from './family-plan.js';

/** Checks a plan against the ballots it is about to be used on, anew and without the code that made it: it is certified for this k; everybody is counted at or above her own team and with the
 *  value that she claims; every group is exactly the people of its atoms, k core people or more. Returns what is wrong, for the people who run the installation, or undefined. */
export function planFault({ plan, respondents }: FamilyPlan, { lattice, facets, k }: ToPlan): string | undefined {
  const { certificate, families, groups } = plan;
  if (!certificate.ok || certificate.k !== k || certificate.minSupport < k) return 'the plan is not certified.';
  if (new Set(certificate.primes).size < 2) return 'the plan was not checked with a second prime.';
  const parents = new Map(treeOf(lattice).map(({ id, parent }) => [id, parent]));
  const lines = new Map([...parents.keys()].map((team) => [team, new Set(lineOf(parents, team))]));
  const crossings = new Map(facets.map(({ id, of }) => [id, of]));
  for (const { facet, atoms, of } of families) {
    const core = atoms.map(() => 0);
    for (const [i, person] of respondents.entries()) {
      const atom = atoms[of[i]!];
      if (!atom) continue;
      if (person.core) core[of[i]!]!++;
      if (!lines.get(person.unit)?.has(atom.node)) return `somebody of ${person.unit} is counted in ${atom.node}, which is not above it.`;
      if (facet !== undefined && atom.value !== claimOf(person.claims, facet, crossings.get(facet)))
        return `somebody is counted with a value of ${facet} that she does not claim.`;
    }
    for (const [i, { node }] of atoms.entries()) if (core[i]! < k) return `a group counted in ${node} is smaller than ${k}.`;
    const parts = partsOf(parents, atoms);
    for (const group of groups.filter((one) => one.facet === facet))
      if (group.atoms.length === 0 || group.atoms.join() !== parts.get(key(group))?.join()) return `the group ${group.node} is not made of its parts.`;
  }
  return undefined;
}

function claimOf(claims: Readonly<Record<string, string>>, facet: string, of: readonly [string, string] | undefined): string | undefined {
  if (!of) return claims[facet];
  const [first, second] = [claims[of[0]], claims[of[1]]];
  return first === undefined || second === undefined ? undefined : crossed(first, second);
}

const key = ({ node, value }: { node: string; value?: string }): string => JSON.stringify([node, value ?? null]);

/** For every team and value, the atoms with that value at and below the team. */
function partsOf(parents: ReadonlyMap<string, string | null>, atoms: readonly { node: string; value?: string }[]): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  for (const [i, atom] of atoms.entries())
    for (const node of lineOf(parents, atom.node)) {
      const name = key({ node, value: atom.value });
      const known = parts.get(name);
      if (known) known.push(i);
      else parts.set(name, [i]);
    }
  return parts;
}
