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
  readonly people: readonly FairnessPerson[];
  readonly plan: PublicationPlan;
  readonly root: string;
  readonly k: number;
}

/** A group of a cut with the people in it, as numbers. */
type CutGroup = Omit<CountedGroup, 'count'>;

/**
 * Cuts people into the groups that may be shown (the engine of the surveys: lift of small teams, facets, exact certificate; design: anonymity, sections 5.3 and 5.4). Decides by membership and attributes only, never by who was thanked.
 * @param seed 16 bytes that have nothing to do with what is counted  @throws AnonymityError as `planPublication`
 */
export function fairnessCut(tree: readonly LatticeNode[], people: readonly FairnessPerson[], k: number, seed: Uint8Array): FairnessCut {
  const facets = FAIRNESS_FACETS.flatMap((id): Facet[] => {
    const values = [...new Set(people.flatMap(({ claims }) => claims[id] ?? []))].sort();
    return values.length > 0 ? [{ id, values }] : [];
  });
  const respondents = people.map(({ teamId, claims }) => ({ unit: teamId, claims: claims as Record<string, string> }));
  return { people, k, root: tree.find(({ parent }) => parent === null)!.id, plan: planPublication({ tree, respondents, facets, k, seed }) };
}

/** What the cut shows: every team that may be shown, and of the facets the values in the whole organisation. Part of what the certificate is about, so as safe as all of it. */
export function groupsOf({ plan, root }: FairnessCut): CutGroup[] {
  const inAtom = new Map(plan.families.map(({ facet, atoms, of }) => [facet, membersOf(atoms.length, of)]));
  return plan.groups.flatMap(({ node, facet, value, atoms }) => {
    if (facet !== undefined && node !== root) return [];
    const group = facet === undefined ? { ...EVERYBODY, teamId: node } : { teamId: null, facet: facet as FairnessFacet, value: value! };
    return [{ group, atoms, members: atoms.flatMap((atom) => inAtom.get(facet)![atom]!) }];
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
  measures: readonly { readonly measure: FairnessMeasure; readonly holds: ReadonlySet<string> }[],
): { cells: FairnessCell[]; comparisons: FairnessComparisons; hidden: FairnessHidden[] } {
  const { people, k } = cut;
  const groups = groupsOf(cut);
  const tested: ({ cell: number } & ShownComparison)[] = [];
  const cells: FairnessCell[] = [];
  const withheld = new Set<FairnessHidden['part']>();
  for (const { measure, holds } of measures) {
    const counted = groups.map((group): CountedGroup => ({ ...group, count: group.members.reduce((sum, i) => sum + Number(holds.has(people[i]!.id)), 0) }));
    const steps = safeSteps(counted, k);
    const whole = counted[0] && shownCounts(counted[0], steps[0], k);
    for (const [i, { group, members, count }] of counted.entries()) {
      const cell = steps[i] === undefined ? undefined : rateCell(measure, group, count, members.length, k, steps[i]);
      if (!cell) {
        withheld.add(group.facet ?? measure);
        continue;
      }
      cells.push(cell);
      const rest = counted[0]!.members.length - members.length;
      if (group.facet === null || !whole || rest < k) continue;
      tested.push({ cell: cells.length - 1, ...shownComparison(shownCounts(counted[i]!, steps[i], k)!, members.length, whole, rest) });
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
function shownCounts({ count, members }: CountedGroup, step: number | null | undefined, k: number): CountRange | undefined {
  return step === undefined ? undefined : countedShare(count, members.length, k, step)?.counts;
}

function membersOf(count: number, of: Int32Array): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  of.forEach((atom, i) => lists[atom]?.push(i));
  return lists;
}
