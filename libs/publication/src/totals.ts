import type { PublicationPlan } from '@throughline/anonymity/disclosure';
import type { Group } from './figures.js';

/**
 * Sums of every group of a plan: those of its atoms together, so that all figures of a question add up. `count` adds what the respondents answered to the sums of a family: `width` for each atom, those of the atom
 * `of[respondent]` from place `of[respondent] * width` on (-1: in none). The sums of a group are handed to `done` in one array that is used again for the next.
 */
export function totals(
  { families, groups }: PublicationPlan,
  width: number,
  count: (of: Int32Array, sums: Int32Array) => void,
  done: (group: Group, sums: Int32Array) => void,
): void {
  const byFamily = new Map(
    families.map(({ facet, atoms, of }) => {
      const sums = new Int32Array(atoms.length * width);
      count(of, sums);
      return [facet, sums];
    }),
  );
  const together = new Int32Array(width);
  for (const { node, facet, value, atoms } of groups) {
    const sums = byFamily.get(facet)!;
    together.fill(0);
    for (const atom of atoms) for (let place = 0; place < width; place++) together[place]! += sums[atom * width + place]!;
    done({ family: facet ?? 'team', nodeId: node, value: value ?? '' }, together);
  }
}
