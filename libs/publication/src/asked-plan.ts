import { certify, guardedGroups, incidenceOf, primes, type PublicationPlan } from '@throughline/anonymity/disclosure';
import { type FamilyPlan, lineOf, type ToPlan, treeOf } from './family-plan.js';

/** Fewer people who answered all they had to are too few for questions that only some are asked: the bands of sizes would tell how many were. */
const FEWEST_PEOPLE = 50;

/** The questions that not everybody is asked: those with figures, and of each with words whether every ballot leads to it. */
export interface AskedOfSome {
  readonly figures: readonly AskedAndAnswered[];
  readonly words: readonly (readonly boolean[])[];
  readonly kComments: number;
}

/**
 * Whether the questions that not everybody is asked may be shown, all of them or none (decision 15): each only of everybody together, where enough answered it and enough were not asked, and where no combination
 * of their figures with one another and with every group of the core plan is about fewer than k people. A question that were left out by itself would tell that nearly all, or nearly none, had been asked it.
 * Decides by who was asked and who answered, and by nothing else. `seed` as for `certify`.
 */
export function askedTogether(given: ToPlan, core: FamilyPlan, { figures, words, kComments }: AskedOfSome, seed: Uint8Array): boolean {
  const [teams] = core.plan.families;
  const counted = core.respondents.flatMap(({ core: whole }, i) => (teams!.of[i]! >= 0 ? [{ i, whole, ballot: core.ballots[i]! }] : []));
  const people = counted.filter(({ whole }) => whole);
  const among = (which: (ballot: number) => boolean): number => people.filter(({ ballot }) => which(ballot)).length;
  if (people.length < FEWEST_PEOPLE || !core.plan.certificate.ok) return false;
  const enough =
    figures.every(({ asked, answered }) => among((i) => asked[i]! && answered[i]!) >= given.k && among((i) => !asked[i]) >= given.k) &&
    words.every((asked) => among((i) => asked[i]!) >= kComments && among((i) => !asked[i]) >= kComments);
  if (!enough) return false;
  let atoms = 0;
  const starts = core.plan.families.map((family) => {
    const start = atoms;
    atoms += family.atoms.length;
    return start;
  });
  const rows = counted.map(({ i, ballot }) => [
    ...core.plan.families.flatMap(({ of }, family) => (of[i]! >= 0 ? [starts[family]! + of[i]!] : [])),
    ...figures.flatMap(({ asked, answered }, question) => (asked[ballot] && answered[ballot] ? [atoms + question] : [])),
  ]);
  const matrix = incidenceOf(atoms + figures.length, rows, (person) => counted[person]!.whole === true);
  return primes.slice(0, 2).every((prime) => certify(matrix, given.k, seed, prime).certified);
}

/**
 * The plan for one of these questions: the topmost team alone, or nothing. Never a demographic, and no team below: whether somebody was asked is an answer that she gave before.
 */
export function askedPlan(given: ToPlan, core: FamilyPlan, { asked, answered }: AskedAndAnswered, shown: boolean): FamilyPlan {
  const [teams] = core.plan.families;
  const parents = new Map(treeOf(given.lattice).map(({ id, parent }) => [id, parent]));
  const counts = teams!.atoms.map(() => ({ answered: 0, notAsked: 0 }));
  core.respondents.forEach((person, i) => {
    const count = counts[teams!.of[i]!];
    if (count && person.core) tell(count, core.ballots[i]!, { asked, answered });
  });
  const root = given.lattice.find(({ parentId }) => parentId === null)?.id ?? null;
  const homes = teams!.atoms.map(() => (shown ? root : null));

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
