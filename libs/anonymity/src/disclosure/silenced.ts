import type { FacetLift } from './facet-lift.js';
import type { FacetColumn, Lattice } from './lattice.js';

/** A crossing beside its parts tells about people who kept a claim to themselves: a part's value less its row of the crossing are those who have the one claim and not the other, and by inclusion and exclusion
 *  all, less both parts, plus the crossing are those who have neither. Where the former are 1 to k - 1, their other claim is taken away too; where those with neither are 1 to k - 1 then, both claims of
 *  random others, until they are k. */
export function silence(lattice: Lattice, k: number, order: Int32Array): Lattice {
  const columns = new Map(lattice.facets.map((facet) => [facet.id, facet]));
  for (const { parts } of lattice.facets) {
    if (!parts) continue;
    const [first, second] = parts.map(({ id }) => columns.get(id)!) as [FacetColumn, FacetColumn];
    const [a, b] = [first.claim.slice(), second.claim.slice()];
    silenceLines(lattice, a, b, k);
    silenceLines(lattice, b, a, k);
    const neither = [...a.keys()].filter((person) => a[person]! < 0 && b[person]! < 0);
    let core = neither.reduce((sum, person) => sum + lattice.core[person]!, 0);
    for (let i = 0; i < order.length && neither.length > 0 && core < k; i++) {
      const person = order[i]!;
      if (lattice.core[person] === 0 || a[person]! < 0 || b[person]! < 0) continue;
      a[person] = b[person] = -1;
      core++;
    }
    columns.set(first.id, { ...first, claim: a });
    columns.set(second.id, { ...second, claim: b });
  }
  const facets = lattice.facets.map((facet) => {
    const column = columns.get(facet.id)!;
    if (!facet.parts) return column;
    const parts = [columns.get(facet.parts[0].id)!, columns.get(facet.parts[1].id)!] as const;
    return { ...column, parts, claim: column.claim.map((value, person) => (parts.some(({ claim }) => claim[person]! < 0) ? -1 : value)) };
  });
  return { ...lattice, facets };
}

/** Takes the claim `mine` away where fewer than k core people have it, by value, and not the other. */
function silenceLines({ core }: Lattice, mine: Int16Array, other: Int16Array, k: number): void {
  const alone = new Map<number, number[]>();
  mine.forEach((value, person) => value >= 0 && other[person]! < 0 && alone.set(value, [...(alone.get(value) ?? []), person]));
  for (const people of alone.values()) if (people.reduce((sum, person) => sum + core[person]!, 0) < k) for (const person of people) mine[person] = -1;
}

/** A crossing without the donors of its parts, who would otherwise be the difference between a part's value and the cells that make it up. */
export function withoutDonors(facet: FacetColumn, facets: readonly FacetColumn[], lifts: readonly FacetLift[]): FacetColumn {
  if (!facet.parts) return facet;
  const parts = facet.parts.map((part) => {
    const donors = lifts[facets.findIndex(({ id }) => id === part.id)]?.donors ?? [];
    if (donors.length === 0) return part;
    const claim = part.claim.slice();
    for (const person of donors) claim[person] = -1;
    return { ...part, claim };
  }) as [FacetColumn, FacetColumn];
  return { ...facet, parts, claim: facet.claim.map((value, person) => (parts.some(({ claim }) => claim[person]! < 0) ? -1 : value)) };
}
