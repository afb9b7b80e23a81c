import { canonicalHash, type Manifest } from '@throughline/anonymity';
import type { PublicationTables } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';

/** Hash (SHA-256, base64url) of the cut of a cycle: its teams with their places and names, and the families that results are published by, in any order. It stands in the manifest as
 *  `lattice_policy.cut_sha256`, so that everybody can see later that the answers were cut along these and no others (design: anonymity, section 5.6). */
export function cutHash(teams: readonly LatticeTeam[], families: readonly string[]): Promise<string> {
  const tree = teams.map(({ id, parentId, name }) => ({ id, parentId, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalHash({ teams: tree, families: [...families].sort() });
}

/** The cut of tables that are about to be published: the teams they name, and the families of the manifest with every other one that they show. */
export function cutOfTables(
  { lattice_policy }: Pick<Manifest, 'lattice_policy'>,
  tables: Pick<PublicationTables, 'nodes' | 'cells' | 'distributions' | 'groups'>,
): Promise<string> {
  const shown = [...tables.cells, ...tables.distributions, ...tables.groups].map(({ family }) => family);
  return cutHash(tables.nodes, [...new Set([...lattice_policy.families, ...shown])]);
}
