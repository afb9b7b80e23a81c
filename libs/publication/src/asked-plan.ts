import { guardedGroups, type PublicationPlan } from '@throughline/anonymity/disclosure';
import { type FamilyPlan, lineOf, type ToPlan, treeOf } from './family-plan.js';

/**
 * The plan for a question that not everybody is asked (decision 15). Whether somebody was asked is an answer that she gave before, so the question is shown by team only, in groups that are made of whole groups of
 * the core plan, and a group is shown only where k core people or more answered it and k or more were not asked; else its people are counted one level up. At the top, where either are too few, the smallest topmost
 * groups are taken in until there are enough; when there never are, nothing is shown. Decides by who was asked and who answered, and by nothing else.
 */
export function askedPlan(given: ToPlan, core: FamilyPlan, { asked, answered }: AskedAndAnswered): FamilyPlan {
  const [teams] = core.plan.families;
  const parents = new Map(treeOf(given.lattice).map(({ id, parent }) => [id, parent]));
  const counts = teams!.atoms.map(() => ({ answered: 0, notAsked: 0 }));
  core.respondents.forEach((person, i) => {
    const count = counts[teams!.of[i]!];
    if (count && person.core) tell(count, core.ballots[i]!, { asked, answered });
  });
  const homes = liftAsked(
    parents,
    teams!.atoms.map(({ node }, i) => ({ node, ...counts[i]! })),
    given.k,
  );

  const nodes = [...new Set(homes)].filter((node) => node !== null);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const atomOf = homes.map((node) => (node === null ? -1 : numbers.get(node)!));
  const atoms = nodes.map((node, atom) => ({ node, size: counts.reduce((sum, count, i) => sum + (atomOf[i] === atom ? count.answered : 0), 0) }));
  const mine = core.ballots.flatMap((ballot, i) => (answered[ballot] ? [{ ballot, i }] : []));
  const plan: PublicationPlan = {
    homes: new Map(),
    families: [{ atoms, of: Int32Array.from(mine, ({ i }) => atomOf[teams!.of[i]!] ?? -1) }],
    groups: groupsAbove(parents, atoms),
    donors: new Map(),
    dropped: [],
    // the groups are disjoint, so there is nothing to search: each holds k or more, which is checked again before anything is shown
    certificate: { ok: core.plan.certificate.ok, k: given.k, rank: atoms.length, bases: 0, minSupport: given.k, primes: [], rounds: 0 },
  };
  const homeOfAtom = new Map(teams!.atoms.map(({ node }, i) => [node, homes[i]!]));
  return {
    plan,
    ballots: mine.map(({ ballot }) => ballot),
    respondents: mine.map(({ i }) => core.respondents[i]!),
    guarded: guardedGroups(plan, treeOf(given.lattice)),
    home: new Map([...core.home].map(([team, at]) => [team, at === null ? null : (homeOfAtom.get(at) ?? null)])),
  };
}

/** Of each ballot, whether its own answers lead to the question, and whether it answers it. */
export interface AskedAndAnswered {
  readonly asked: readonly boolean[];
  readonly answered: readonly boolean[];
}

/** Core people: how many answered the question, and how many were not asked. Who was asked and did not answer is neither. */
interface AskedCount {
  answered: number;
  notAsked: number;
}

function tell(count: AskedCount, ballot: number, { asked, answered }: AskedAndAnswered): void {
  if (!asked[ballot]) count.notAsked++;
  else if (answered[ballot]) count.answered++;
}

/** For every core group the team that its people are counted in, null when they are counted nowhere. */
function liftAsked(parents: ReadonlyMap<string, string | null>, groups: readonly (AskedCount & { readonly node: string })[], k: number): (string | null)[] {
  const depth = (node: string): number => lineOf(parents, node).length;
  const pools = new Map<string, number[]>();
  const pour = (node: string, members: readonly number[]): void => void pools.set(node, [...(pools.get(node) ?? []), ...members]);
  groups.forEach(({ node }, i) => pour(node, [i]));
  const sizeOf = (members: readonly number[]): number => members.reduce((sum, i) => sum + groups[i]!.answered, 0);
  const fits = (members: readonly number[]): boolean => sizeOf(members) >= k && members.reduce((sum, i) => sum + groups[i]!.notAsked, 0) >= k;

  const kept = new Map<string, number[]>();
  let rest: number[] = [];
  const root = [...parents].find(([, parent]) => parent === null)?.[0];
  // children first: whatever a team pours into the one above arrives before that is looked at
  for (const [node] of [...parents].map(([id]) => [id, depth(id)] as const).sort(([, a], [, b]) => b - a)) {
    const members = pools.get(node) ?? [];
    if (fits(members)) kept.set(node, members);
    else if (node === root) rest = members;
    else if (members.length > 0) pour(parents.get(node)!, members);
  }
  while (rest.length > 0 && !fits(rest)) {
    const [smallest] = [...kept]
      .filter(
        ([node]) =>
          !lineOf(parents, node)
            .slice(1)
            .some((above) => kept.has(above)),
      )
      .sort(([a, ofA], [b, ofB]) => sizeOf(ofA) - sizeOf(ofB) || (a < b ? -1 : 1));
    if (!smallest) break;
    kept.delete(smallest[0]);
    rest = [...rest, ...smallest[1]];
  }
  if (root !== undefined && fits(rest)) kept.set(root, rest);
  const home: (string | null)[] = groups.map(() => null);
  for (const [node, members] of kept) for (const i of members) home[i] = node;
  return home;
}

/** Every team with a group at or below it, and its groups. */
function groupsAbove(
  parents: ReadonlyMap<string, string | null>,
  atoms: readonly { readonly node: string; readonly size: number }[],
): PublicationPlan['groups'] {
  const groups = new Map<string, { node: string; size: number; atoms: number[] }>();
  atoms.forEach(({ node, size }, atom) => {
    for (const at of lineOf(parents, node)) {
      const group = groups.get(at) ?? { node: at, size: 0, atoms: [] };
      group.atoms.push(atom);
      groups.set(at, { ...group, size: group.size + size });
    }
  });
  return [...groups.values()];
}

/**
 * Checks such a plan from the counts anew, without the code that made it: everybody is counted at or above her team, people of one core group together, and in every group k core people or more answered the
 * question and k or more were not asked. Returns what is wrong, for the people who run the installation, or undefined.
 */
export function askedFault(
  { plan, home, ballots }: FamilyPlan,
  core: FamilyPlan,
  given: ToPlan,
  isCore: readonly boolean[],
  told: AskedAndAnswered,
): string | undefined {
  const parents = new Map(treeOf(given.lattice).map(({ id, parent }) => [id, parent]));
  if (plan.families.length !== 1 || plan.groups.some(({ facet }) => facet !== undefined))
    return 'a question that not everybody is asked would be shown by a demographic.';
  const counts = new Map<string, AskedCount>();
  const together = new Map<string, string | null>();
  for (const [i, { cohortId }] of given.ballots.entries()) {
    const [at, group] = [home.get(cohortId) ?? null, core.home.get(cohortId) ?? null];
    if (group !== null && together.has(group) && together.get(group) !== at) return `the group of ${group} is taken apart.`;
    if (group !== null) together.set(group, at);
    if (at === null) continue;
    if (!lineOf(parents, cohortId).includes(at)) return `somebody of ${cohortId} is counted in ${at}, which is not above it.`;
    const count = counts.get(at) ?? { answered: 0, notAsked: 0 };
    if (isCore[i]) tell(count, i, told);
    counts.set(at, count);
  }
  for (const [at, count] of counts)
    if (count.answered < given.k || count.notAsked < given.k)
      return `in the group counted in ${at} fewer than ${given.k} answered, or fewer than ${given.k} were not asked.`;
  const [teams] = plan.families;
  for (const [i, ballot] of ballots.entries())
    if ((teams!.atoms[teams!.of[i]!]?.node ?? null) !== (home.get(given.ballots[ballot]!.cohortId) ?? null))
      return 'somebody is counted elsewhere than her team is.';
  const shown = new Set([...counts.keys()].flatMap((at) => lineOf(parents, at)));
  for (const { node, atoms } of plan.groups) {
    const below = teams!.atoms.flatMap((atom, i) => (lineOf(parents, atom.node).includes(node) ? [i] : []));
    if (!shown.has(node) || atoms.join() !== below.join()) return `the group ${node} is not made of its parts.`;
  }
  return undefined;
}
