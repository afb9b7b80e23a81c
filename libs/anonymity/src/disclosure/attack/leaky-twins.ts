import type { Facet, LatticeNode, LatticePerson } from '../lattice.js';
import type { HarvestedFigure } from './harvest.js';

/** People and groups for a twin: the same that a plan takes, with a name for everybody. Crossings are left out. */
export interface TwinInput {
  readonly tree: readonly LatticeNode[];
  readonly respondents: readonly (LatticePerson & { readonly name: string })[];
  readonly facets: readonly Facet[];
  readonly k: number;
}

/** Rules of other products that protect less than they seem to. An attack that does not break these is broken itself (design: anonymity, section 5.1). */
export type LeakyRule = 'minimum-size' | 'hidden-total' | 'remainder' | 'pairwise-overlap';

interface Group extends HarvestedFigure {
  readonly node: string;
  readonly facet?: string;
}

/** What a product with the rule would show of all teams, and of all values of all facets at every team.
 *  `minimum-size`: every group of at least k. `hidden-total`: also hides the next smallest value of a facet at a team until the hidden ones are k together. `remainder`: hides a value
 *  when the rest of the team would be fewer than k. `pairwise-overlap`: shows a group only if it differs from every group shown before by nobody or at least k people, both ways. */
export function leakyTwin(rule: LeakyRule, input: TwinInput): HarvestedFigure[] {
  const { k } = input;
  const groups = allGroups(input);
  const large = groups.filter(({ people }) => people.length >= k);
  const teams = new Map(groups.filter(({ facet }) => facet === undefined).map((group) => [group.node, group]));
  switch (rule) {
    case 'minimum-size':
      return large;
    case 'remainder':
      return large.filter(({ node, people }) => fine((teams.get(node)?.people.length ?? 0) - people.length, k));
    case 'hidden-total':
      return [...teams.values()].filter((team) => large.includes(team)).concat([...byFacet(groups).values()].flatMap((values) => hideNext(values, k)));
    case 'pairwise-overlap':
      return large.reduce<Group[]>((shown, group) => (shown.every((other) => apart(group, other, k)) ? [...shown, group] : shown), []);
  }
}

/** Nobody, or enough. */
const fine = (people: number, k: number): boolean => people === 0 || people >= k;

function apart(a: Group, b: Group, k: number): boolean {
  const inB = new Set(b.people);
  const both = a.people.filter((person) => inB.has(person)).length;
  return fine(a.people.length - both, k) && fine(b.people.length - both, k);
}

function hideNext(values: readonly Group[], k: number): Group[] {
  const shown = values.filter(({ people }) => people.length >= k).sort((a, b) => a.people.length - b.people.length);
  let hidden = values.reduce((sum, { people }) => sum + (people.length < k ? people.length : 0), 0);
  while (!fine(hidden, k) && shown.length > 0) hidden += shown.shift()?.people.length ?? 0;
  return shown;
}

function byFacet(groups: readonly Group[]): Map<string, Group[]> {
  const sets = new Map<string, Group[]>();
  for (const group of groups)
    if (group.facet !== undefined) sets.set(`${group.node} ${group.facet}`, [...(sets.get(`${group.node} ${group.facet}`) ?? []), group]);
  return sets;
}

/** Every team with all below it, and every value of every facet in it, however small; the top first. */
function allGroups({ tree, respondents, facets }: TwinInput): Group[] {
  const parent = new Map(tree.map(({ id, parent }) => [id, parent]));
  const people = new Map<string, (LatticePerson & { name: string })[]>(tree.map(({ id }) => [id, []]));
  for (const person of respondents)
    for (let at: string | null | undefined = person.unit; typeof at === 'string'; at = parent.get(at)) people.get(at)?.push(person);
  const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
  return [...people]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([node, here]) => [
      { name: node, node, people: names(here) },
      ...facets.flatMap(({ id, values = [] }) =>
        values.map((value) => ({ name: `${node}, ${id} ${value}`, node, facet: id, people: names(here.filter(({ claims }) => claims[id] === value)) })),
      ),
    ]);
}
