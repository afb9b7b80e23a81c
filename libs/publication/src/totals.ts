import type { PublicationPlan } from '@throughline/anonymity/disclosure';
import type { Group } from './figures.js';

/**
 * Sums of every group of a plan: those of its atoms together, so that all figures of a question add up. `count` adds what a respondent of the plan answered to the `width` sums that begin at `from`. The sums of a
 * group are handed to `done` in one array that is used again for the next.
 */
export function totals<Made>(
  { families, groups }: PublicationPlan,
  respondents: number,
  width: number,
  count: (respondent: number, sums: Float64Array, from: number) => void,
  done: (group: Group, sums: Float64Array) => Made,
): Made[] {
  const byFamily = new Map(
    families.map(({ facet, atoms, of }) => {
      const sums = new Float64Array(atoms.length * width);
      for (let i = 0; i < respondents; i++) if (of[i]! >= 0) count(i, sums, of[i]! * width);
      return [facet, sums];
    }),
  );
  const together = new Float64Array(width);
  return groups.map(({ node, facet, value, atoms }) => {
    const sums = byFamily.get(facet)!;
    together.fill(0);
    for (const atom of atoms) for (let place = 0; place < width; place++) together[place]! += sums[atom * width + place]!;
    return done({ family: facet ?? 'team', nodeId: node, value: value ?? '' }, together);
  });
}
