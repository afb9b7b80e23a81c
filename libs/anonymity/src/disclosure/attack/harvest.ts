import type { PublicationPlan } from '../publication-plan.js';

/** A published figure as the attacker sees it: whatever it is called, and the people whose answers it is made of. She is taken to know everybody's team and attributes, and who answered. */
export interface HarvestedFigure {
  readonly name: string;
  readonly people: readonly string[];
}

/** All that a plan would publish, as an attacker harvests it. `people` names the respondents in the order in which they were given to the plan. */
export function harvestPlan(plan: PublicationPlan, people: readonly string[]): HarvestedFigure[] {
  const inAtom = new Map(plan.families.map(({ facet, atoms, of }) => [facet, byAtom(atoms.length, of, people)]));
  return plan.groups.map(({ node, facet, value, atoms }) => ({
    name: facet === undefined ? node : `${node}, ${facet} ${value}`,
    people: atoms.flatMap((atom) => inAtom.get(facet)?.[atom] ?? []),
  }));
}

function byAtom(count: number, of: Int32Array, people: readonly string[]): string[][] {
  const lists: string[][] = Array.from({ length: count }, () => []);
  of.forEach((atom, i) => lists[atom]?.push(people[i] ?? `person ${i}`));
  return lists;
}
