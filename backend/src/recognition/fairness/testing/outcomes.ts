import type { FairnessCell } from '../fairness-cell.rules.js';
import { fairnessCut, type FairnessPerson, groupsOf } from '../group-rates.rules.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;

/** People who cannot be told apart: as many of a team, perhaps with a site and a role band. */
export interface Kind {
  readonly team: string;
  readonly site?: string;
  readonly band?: string;
  readonly size: number;
}

/** A parent of teams under a top that has people of its own, or the top itself. */
export const treeOf = (teams: readonly string[], parent: string) => [
  { id: 'top', parent: null },
  ...(parent === 'top' ? [] : [{ id: parent, parent: 'top' }]),
  ...teams.map((id) => ({ id, parent })),
];

/** How something is published, as it would be for those of whom it holds. */
export type Publish = (cut: ReturnType<typeof fairnessCut>, holds: ReadonlySet<string>) => readonly FairnessCell[];
/**
 * Goes through every outcome, as counts of the kinds; outcomes that look alike in all that is shown, gaps included, are what a reader who knows the program cannot tell apart. Returns how many looks there are, in how many of them the count of a group, a kind of k people, or a team less those below it is the same in all outcomes, and how much was not shown.
 * @param named how many of each kind the reader knows by name: of them it is true, and they are the first of their kind. Counts of groups in which nobody else is are not asked for.
 */
export function attackOutcomes(tree: ReturnType<typeof treeOf>, kinds: readonly Kind[], publish: Publish, named: readonly number[] = kinds.map(() => 0)) {
  const people: FairnessPerson[] = kinds.flatMap(({ team, site, band, size }, kind) =>
    range(size, (i) => ({ id: `${kind} ${i}`, teamId: team, claims: { ...(site && { site }), ...(band && { 'role-band': band }) } })),
  );
  const first = kinds.map((_, kind) => kinds.slice(0, kind).reduce((sum, { size }) => sum + size, 0));
  const cut = fairnessCut(tree, people, K, new Uint8Array(16).fill(5));
  // every group as the kinds that it is made of
  const sums = groupsOf(cut).map(({ members }) => new Set(members.map((i) => first.findLastIndex((from) => from <= i))));
  const remainders = sums.flatMap((some) => sums.map((other) => some.difference(other))).filter(({ size }) => size > 0);
  const unnamed = (some: ReadonlySet<number>): boolean => [...some].some((kind) => kinds[kind]!.size > named[kind]!);
  const asked = [...sums, ...remainders].filter((some) => unnamed(some) && [...some].reduce((sum, kind) => sum + kinds[kind]!.size, 0) >= K);
  const looks = new Map<string, { least: number[]; most: number[] }>();
  let [missing, outcomes] = [0, 0];
  const counts = [...named];
  const next = (): boolean => {
    for (let kind = 0; kind < kinds.length; kind++) {
      if (counts[kind]! < kinds[kind]!.size) {
        counts[kind]!++;
        return true;
      }
      counts[kind] = named[kind]!;
    }
    return false;
  };
  do {
    const cells = publish(cut, new Set(counts.flatMap((count, kind) => range(count, (i) => `${kind} ${i}`))));
    outcomes++;
    missing += Math.max(0, sums.length - cells.length);
    const look = cells.map(({ teamId, value, bound, figure, low, high, standsOut }) => [teamId, value, bound, figure, low, high, standsOut].join()).join(' ');
    const told = asked.map((some) => [...some].reduce((sum, kind) => sum + counts[kind]!, 0));
    const alike = looks.get(look) ?? { least: [...told], most: [...told] };
    looks.set(look, { least: told.map((count, i) => Math.min(count, alike.least[i]!)), most: told.map((count, i) => Math.max(count, alike.most[i]!)) });
  } while (asked.length > 0 && next());
  const exact = [...looks.values()].filter(({ least, most }) => least.some((count, i) => count === most[i]!)).length;
  return { outcomes, looks: looks.size, exact, missing: missing / (outcomes * sums.length) };
}
