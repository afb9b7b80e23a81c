import { countedShare } from '@throughline/anonymity';
import { type Facet, type LatticeNode, planPublication, type PublicationPlan } from '@throughline/anonymity/disclosure';
import { FAIRNESS_FACETS, FAIRNESS_RATE, type FairnessFacet, type FairnessMeasure } from '@throughline/domain';
import { benjaminiHochberg } from '@throughline/statistics';
import type { CountRange } from './count-range.rules.js';
import { EVERYBODY, type FairnessCell, type FairnessComparisons, type FairnessHidden, rateCell } from './fairness-cell.rules.js';
import { type CountedGroup, safeSteps } from './safe-steps.rules.js';
import { type ShownComparison, shownComparison } from './shown-comparison.rules.js';

/** Somebody who works here on the day that a report is about. */
export interface FairnessPerson {
  readonly id: string;
  readonly teamId: string;
  /** Values of the facets, as far as they are on record. */
  readonly claims: Readonly<Partial<Record<FairnessFacet, string>>>;
}

/** The people of a report and what is published about them: the cut is made once, by who is where, and every rate is counted along it. */
export interface FairnessCut {
  /** Of whom readers do not know by name whether something is true of them: those whom the cut protects. */
  readonly people: readonly FairnessPerson[];
  /** Of whom everybody knows it, as of the winners of an award; they are counted in each group that they belong to. */
  readonly named: readonly FairnessPerson[];
  /** The teams that each who is named is in: her own and those above it. */
  readonly namedIn: readonly ReadonlySet<string>[];
  readonly plan: PublicationPlan;
  readonly root: string;
  readonly k: number;
}

/** A group of a cut with the people in it, as numbers; who is named comes after all others. */
type CutGroup = Omit<CountedGroup, 'count' | 'sure'> & { readonly named: readonly number[] };

/** Something that is true of some people, by id. */
interface Counted {
  readonly measure: FairnessMeasure;
  readonly holds: ReadonlySet<string>;
  /** Whether readers are sure that it is true of everybody who is named, as a nomination is of a winner. */
  readonly ofNamed?: boolean;
}

/**
 * Cuts people into the groups that may be shown (the engine of the surveys: lift of small teams, facets, exact certificate; design: anonymity, sections 5.3 and 5.4). Decides by membership and attributes only, never by who was thanked.
 * @param seed 16 bytes that have nothing to do with what is counted
 * @param names people of whom everybody knows what is counted: whoever knows it can subtract them, so the groups have to be large enough without them  @throws AnonymityError as `planPublication`
 */
export function fairnessCut(
  tree: readonly LatticeNode[],
  everybody: readonly FairnessPerson[],
  k: number,
  seed: Uint8Array,
  names: ReadonlySet<string> = new Set(),
): FairnessCut {
  const people = everybody.filter(({ id }) => !names.has(id));
  const named = everybody.filter(({ id }) => names.has(id));
  const facets = FAIRNESS_FACETS.flatMap((id): Facet[] => {
    const values = [...new Set(people.flatMap(({ claims }) => claims[id] ?? []))].sort();
    return values.length > 0 ? [{ id, values }] : [];
  });
  const respondents = people.map(({ teamId, claims }) => ({ unit: teamId, claims: claims as Record<string, string> }));
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const namedIn = named.map(({ teamId }) => {
    const teams = new Set<string>();
    for (let at: string | null | undefined = teamId; at && !teams.has(at); at = parents.get(at)) teams.add(at);
    return teams;
  });
  const plan = planPublication({ tree, respondents, facets, k, seed });
  return { people, named, namedIn, k, root: tree.find(({ parent }) => parent === null)!.id, plan };
}

/** What the cut shows: every team that may be shown, and of the facets the values in the whole organisation. Part of what the certificate is about, so as safe as all of it. */
export function groupsOf({ plan, root, people, named, namedIn }: FairnessCut): CutGroup[] {
  const inAtom = new Map(plan.families.map(({ facet, atoms, of }) => [facet, membersOf(atoms.length, of)]));
  return plan.groups.flatMap(({ node, facet, value, atoms }) => {
    if (facet !== undefined && node !== root) return [];
    const group = facet === undefined ? { ...EVERYBODY, teamId: node } : { teamId: null, facet: facet as FairnessFacet, value: value! };
    const belongs = ({ claims }: FairnessPerson, i: number): boolean => (facet === undefined ? namedIn[i]!.has(node) : claims[group.facet!] === value);
    const known = named.flatMap((person, i) => (belongs(person, i) ? [people.length + i] : []));
    return [{ group, atoms, members: atoms.flatMap((atom) => inAtom.get(facet)![atom]!), named: known }];
  });
}

/** Where people of each team are counted: the nearest team at or above it that is shown by itself; absent where nothing of them is. */
export function homesOf({ plan }: FairnessCut, tree: readonly LatticeNode[]): Map<string, string> {
  const atoms = new Set(plan.families[0]!.atoms.map(({ node }) => node));
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  return new Map(
    tree.flatMap(({ id }) => {
      let at: string | null | undefined = id;
      while (at && !atoms.has(at)) at = parents.get(at);
      return at ? [[id, at] as const] : [];
    }),
  );
}

/**
 * The share of each group that something is true of (`holds`, by id of the person), measure by measure; the values of facets also compared with everybody else of the organisation as far as both are shown (see `shownComparison`), all of them under one control of false discovery
 * (Benjamini & Hochberg 1995) at FAIRNESS_RATE. Facets that may not be shown are among the hidden,
 * and so are measures and facets of which a share is missing because it could tell too much beside the others (see `safeSteps`).
 */
export function groupRates(
  cut: FairnessCut,
  measures: readonly Counted[],
): { cells: FairnessCell[]; comparisons: FairnessComparisons; hidden: FairnessHidden[] } {
  const { k } = cut;
  const everybody = [...cut.people, ...cut.named];
  const groups = groupsOf(cut);
  const tested: ({ cell: number } & ShownComparison)[] = [];
  const cells: FairnessCell[] = [];
  const withheld = new Set<FairnessHidden['part']>();
  for (const { measure, holds, ofNamed } of measures) {
    const counted = groups.map(({ named, ...group }): CountedGroup => {
      const members = ofNamed ? group.members : [...group.members, ...named];
      return { ...group, members, sure: ofNamed ? named.length : 0, count: members.reduce((sum, i) => sum + Number(holds.has(everybody[i]!.id)), 0) };
    });
    const steps = safeSteps(counted, k);
    const whole = counted[0] && shownCounts(counted[0], steps[0], k);
    for (const [i, one] of counted.entries()) {
      const { group, sure, count } = one;
      const cell = steps[i] === undefined ? undefined : rateCell(measure, group, count + sure, sizeOf(one), k, steps[i]);
      if (!cell) {
        withheld.add(group.facet ?? measure);
        continue;
      }
      cells.push(cell);
      const rest = sizeOf(counted[0]!) - sizeOf(one);
      if (group.facet === null || !whole || rest < k) continue;
      tested.push({ cell: cells.length - 1, ...shownComparison(shownCounts(one, steps[i], k)!, sizeOf(one), whole, rest) });
    }
  }
  const q = tested.length > 0 ? benjaminiHochberg(tested.map(({ p }) => p)) : [];
  const found = tested.filter((_, i) => q[i]! <= FAIRNESS_RATE);
  for (const { cell, above } of found) cells[cell] = { ...cells[cell]!, standsOut: above ? 'above' : 'below' };
  const dropped = new Map(cut.plan.dropped.map(({ facet, reason }) => [facet, reason]));
  const kept = new Set(cut.plan.families.map(({ facet }) => facet));
  const hidden = FAIRNESS_FACETS.flatMap((part): FairnessHidden[] => (kept.has(part) ? [] : [{ part, reason: dropped.get(part) ?? 'not-on-record' }]));
  hidden.push(...[...withheld].map((part): FairnessHidden => ({ part, reason: 'tells-too-much' })));
  return { cells, comparisons: { tested: tested.length, found: found.length, rate: FAIRNESS_RATE }, hidden };
}

/** The counts that the shown share of a group fits; undefined where it is not shown. */
function shownCounts(group: CountedGroup, step: number | null | undefined, k: number): CountRange | undefined {
  return step === undefined ? undefined : countedShare(group.count + group.sure, sizeOf(group), k, step)?.counts;
}

/** Everybody in a group. */
const sizeOf = ({ members, sure }: CountedGroup): number => members.length + sure;

function membersOf(count: number, of: Int32Array): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  of.forEach((atom, i) => lists[atom]?.push(i));
  return lists;
}
