import type { LatticePolicy } from '@throughline/anonymity';
import { expectedDetail } from '@throughline/anonymity/disclosure';
import { engineFacets, treeOf } from './family-plan.js';
import type { LatticeTeam } from './lattice-team.js';

/** Everybody invited, as results would be planned if a part of them answered. Plain values, so that it can be handed to a worker. */
export interface MembersToExpect {
  readonly lattice: readonly LatticeTeam[];
  readonly facets: LatticePolicy['facets'];
  /** The team that each is counted in, and what each may claim. */
  readonly members: readonly { readonly unit: string; readonly claims: Readonly<Record<string, string>> }[];
  readonly k: number;
  /** Part of the people who answer, from 0 to 1. */
  readonly rate: number;
  readonly trials: number;
  readonly seed: Uint8Array;
}

/** The teams that will probably be shown, and for each demographic or crossing those at which it will, each with the share of trials in which it was. */
export interface ExpectedFamilies {
  readonly teams: readonly { readonly teamId: string; readonly share: number }[];
  readonly facets: readonly { readonly id: string; readonly teams: readonly { readonly teamId: string; readonly share: number }[] }[];
}

/** What detail to expect, by the very plan that publishes, on people of whom each answers by chance. Looks at no answer. An estimate: real response is uneven, and people
 *  may remove claims. */
export function expectedFamilies({ lattice, facets, members, k, rate, trials, seed }: MembersToExpect): ExpectedFamilies {
  const [found] = expectedDetail({ tree: treeOf(lattice), members, facets: engineFacets(facets), k, rates: [rate], trials, seed });
  const listed = (shares: ReadonlyMap<string, number> | undefined) => [...(shares ?? [])].map(([teamId, share]) => ({ teamId, share }));
  return { teams: listed(found!.teams), facets: facets.map(({ id }) => ({ id, teams: listed(found!.facets.get(id)) })) };
}
