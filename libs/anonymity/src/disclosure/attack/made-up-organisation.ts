import type { Facet, LatticeNode, LatticePerson } from '../lattice.js';
import type { RandomSource } from '../random.js';

/** A made-up organisation for tests: a tree, people spread unevenly over it, attributes of which places go with the branch, and some who keep a claim to themselves. */
export interface MadeUpOrganisation {
  readonly tree: LatticeNode[];
  readonly respondents: (LatticePerson & { readonly name: string })[];
  readonly facets: Facet[];
}

/** Makes one up. `partial` is the share of people who left a mandatory answer out. */
export function madeUpOrganisation(
  random: RandomSource,
  people: number,
  teams: number,
  sizes: Readonly<Record<string, number>>,
  { width = 4, silent = 0.03, partial = 0 } = {},
): MadeUpOrganisation {
  const parents = Array.from({ length: teams }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / width)));
  const branch = (team: number): number => (team <= width ? team : branch(parents[team]!));
  const respondents = Array.from({ length: people }, (_, i) => {
    const team = Math.floor(teams * random() ** 1.2);
    const claims: Record<string, string> = {};
    for (const [facet, values] of Object.entries(sizes)) {
      const value = facet === 'location' && random() < 0.7 ? (branch(team) * 5) % values : Math.floor(values * random() ** 1.4);
      if (random() >= silent) claims[facet] = `${value}`;
    }
    return { name: `p${i}`, unit: `t${team}`, claims, core: random() >= partial };
  });
  return {
    tree: parents.map((parent, i) => ({ id: `t${i}`, parent: parent < 0 ? null : `t${parent}` })),
    respondents,
    facets: Object.entries(sizes).map(([id, values]) => ({ id, values: Array.from({ length: values }, (_, i) => `${i}`) })),
  };
}
