import type { LatticePolicy } from '@throughline/anonymity';
import { guardedGroups, planPublication, type Facet, type GuardedGroups, type LatticePerson, type PublicationPlan } from '@throughline/anonymity/disclosure';
import type { CountedBallot } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';

/** A plan with the ballots it is about: respondent i of the plan is ballot `ballots[i]` of those given. */
export interface FamilyPlan {
  readonly plan: PublicationPlan;
  readonly ballots: readonly number[];
  readonly respondents: readonly LatticePerson[];
  /** The groups in which nobody must be known by the agreement of all. */
  readonly guarded: GuardedGroups;
  /** For every team, the one that its own people are counted in; null when they are counted nowhere. */
  readonly home: ReadonlyMap<string, string | null>;
}

/** What a plan is made from. */
export interface ToPlan {
  readonly lattice: readonly LatticeTeam[];
  readonly ballots: readonly CountedBallot[];
  readonly facets: LatticePolicy['facets'];
  readonly k: number;
}

/** The plan for one set of questions that the same people answered. `marked`: whose answers help a group to reach k. `others`: whether the unmarked are counted
 *  with them, or are not there at all. Decides by counts and claims only. Throws an AnonymityError for teams that are no tree. */
export function planFor(given: ToPlan, marked: readonly boolean[], seed: Uint8Array, others = true): FamilyPlan {
  const ballots = [...given.ballots.keys()].filter((i) => marked[i] || others);
  const respondents = ballots.map((i) => ({ unit: given.ballots[i]!.cohortId, claims: given.ballots[i]!.claims, core: marked[i]! }));
  const tree = treeOf(given.lattice);
  const plan = planPublication({ tree, respondents, facets: engineFacets(given.facets), k: given.k, seed });
  const shown = new Set(plan.families[0]!.atoms.map(({ node }) => node));
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const home = new Map(tree.map(({ id }) => [id, lineOf(parents, id).find((at) => shown.has(at)) ?? null]));
  return { plan, ballots, respondents, guarded: guardedGroups(plan, tree), home };
}

/** The same plan with its teams only: for a question to which a facet may not be shown. */
export function teamsOnly(plan: PublicationPlan): PublicationPlan {
  return { ...plan, families: plan.families.slice(0, 1), groups: plan.groups.filter(({ facet }) => facet === undefined), homes: new Map(), donors: new Map() };
}

/** The teams as the engine names them. */
export const treeOf = (lattice: readonly LatticeTeam[]): { id: string; parent: string | null }[] =>
  lattice.map(({ id, parentId }) => ({ id, parent: parentId }));

/** A team and all above it, from the bottom up. */
export function lineOf(parents: ReadonlyMap<string, string | null>, team: string): string[] {
  const line: string[] = [];
  for (let id: string | null | undefined = team; id && line.length <= parents.size; id = parents.get(id)) line.push(id);
  return line;
}

/** The demographics of a manifest as the engine names them. */
export const engineFacets = (facets: LatticePolicy['facets']): Facet[] =>
  facets.map(({ id, of, values }) => (of ? { id, of } : { id, values: values.map((value) => value.id) }));
