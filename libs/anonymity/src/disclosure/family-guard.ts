import { AnonymityError } from '../anonymity-error.js';
import type { LatticeNode } from './lattice.js';
import type { PublicationPlan } from './publication-plan.js';
import type { RandomSource } from './random.js';
import type { AnswerScale } from './unanimity-guard.js';

/** What the guard did to the answers to one question. */
export interface FamilyGuard {
  /** The answers in the order given, some moved a step. */
  readonly values: (number | undefined)[];
  /** How many moves were made. */
  readonly moved: number;
  /** Groups that still agree, by name, since no move helped; nothing about these may be shown for the question. Practically always empty. */
  readonly unsettled: readonly string[];
}

/** A group in which nobody must be known by the agreement of all. */
interface Guarded {
  readonly name: string;
  readonly people: readonly number[];
  /** Answers by point of the scale. */
  readonly histogram: number[];
}

/** The unanimity guard over all families of a plan (design: anonymity, section 5.5), for one question, before anything is added up: in every atom of every family, and in every rest (a home's people who
 *  are not shown in a facet there, which is total minus shown), where all gave the same answer one moves a step, and where all are unfavourable one moves to the first point that is not. A person is
 *  chosen whose move leaves none of her other groups agreed. All families are counted from the same moved answers, so everything stays additive.
 *  `values` holds the answer of each respondent in the plan's order, undefined for none. `random` must not derive from answers, and must be repeatable. Throws an
 *  AnonymityError (`malformed`) for a value that is no point of the scale, or a list of another length than the plan's. */
export function guardFamilies(
  plan: PublicationPlan,
  tree: readonly LatticeNode[],
  values: readonly (number | undefined)[],
  scale: AnswerScale,
  random: RandomSource,
): FamilyGuard {
  check(plan, values, scale);
  const moved = [...values];
  const groups = guardedGroups(plan, tree, values);
  const of: Guarded[][] = values.map(() => []);
  for (const group of groups)
    for (const person of group.people) {
      of[person]!.push(group);
      group.histogram[moved[person]! - scale.min] = (group.histogram[moved[person]! - scale.min] ?? 0) + 1;
    }
  const agreed = (group: Guarded): boolean => isAgreed(group.histogram, scale);
  const move = (person: number, to: number): void => {
    for (const { histogram } of of[person]!) {
      histogram[moved[person]! - scale.min]!--;
      histogram[to - scale.min] = (histogram[to - scale.min] ?? 0) + 1;
    }
    moved[person] = to;
  };

  let moves = 0;
  const open = groups.filter(agreed);
  const unsettled = new Set<Guarded>();
  for (let group = open.shift(); group; group = open.shift()) {
    if (!agreed(group)) continue;
    const settled = settle(group, moved, scale, random, move, (person) => !of[person]!.some(agreed));
    if (settled) moves++;
    else unsettled.add(group);
  }
  return { values: moved, moved: moves, unsettled: [...unsettled].filter(agreed).map(({ name }) => name) };
}

/** Tries the people of a group in random order until a move leaves nothing agreed; undone where it does not help. */
function settle(
  { people }: Guarded,
  values: readonly (number | undefined)[],
  { min, max, unfavourableUpTo }: AnswerScale,
  random: RandomSource,
  move: (person: number, to: number) => void,
  helps: (person: number) => boolean,
): boolean {
  const highest = people.reduce((top, person) => Math.max(top, values[person]!), min);
  const candidates = people.filter((person) => values[person] === highest);
  const first = Math.floor(random() * candidates.length);
  const up = random() < 0.5;
  const steps =
    highest <= unfavourableUpTo
      ? [unfavourableUpTo + 1]
      : (up ? [highest + 1, highest - 1] : [highest - 1, highest + 1]).filter((to) => to >= min && to <= max);
  for (let i = 0; i < candidates.length; i++)
    for (const to of steps) {
      const person = candidates[(first + i) % candidates.length]!;
      move(person, to);
      if (helps(person)) return true;
      move(person, highest);
    }
  return false;
}

/** Whether all answers are the same, or all unfavourable. */
function isAgreed(histogram: readonly number[], { min, unfavourableUpTo }: AnswerScale): boolean {
  let [points, favourable] = [0, 0];
  histogram.forEach((count, point) => {
    if (count > 0) points++;
    if (min + point > unfavourableUpTo) favourable += count;
  });
  return points === 1 || (points > 1 && favourable === 0);
}

/** The atoms of all families and the rests, with the people who answered. */
function guardedGroups(plan: PublicationPlan, tree: readonly LatticeNode[], values: readonly (number | undefined)[]): Guarded[] {
  const parent = new Map(tree.map(({ id, parent }) => [id, parent]));
  const groups = new Map<string, number[]>();
  const put = (name: string, person: number): void => {
    const people = groups.get(name);
    if (people) people.push(person);
    else groups.set(name, [person]);
  };
  const [teams, ...facets] = plan.families;
  const homesOf = new Map(facets.map(({ facet = '' }) => [facet, new Set(plan.homes.get(facet))]));
  values.forEach((value, person) => {
    const team = teams?.atoms[teams.of[person]!];
    if (value === undefined || !team) return;
    put(team.node, person);
    for (const { facet = '', atoms, of } of facets) {
      const atom = atoms[of[person]!];
      if (atom) put(`${atom.node}, ${facet} ${atom.value}`, person);
      // at every home from her team up to where she is shown, she is total minus shown
      const homes = homesOf.get(facet)!;
      for (let at: string | null = team.node; at !== null && at !== atom?.node; at = parent.get(at) ?? null)
        if (homes.has(at)) put(`${at}, no ${facet}`, person);
    }
  });
  return [...groups].map(([name, people]) => ({ name, people, histogram: [] }));
}

function check(plan: PublicationPlan, values: readonly (number | undefined)[], { min, max, unfavourableUpTo }: AnswerScale): void {
  if (!(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= unfavourableUpTo && unfavourableUpTo < max))
    throw new AnonymityError('malformed', 'A scale needs whole points with min <= unfavourableUpTo < max.');
  if (values.length !== plan.families[0]?.of.length)
    throw new AnonymityError('malformed', `The plan is for ${plan.families[0]?.of.length} respondents, not for ${values.length}.`);
  if (values.some((value) => value !== undefined && !(Number.isSafeInteger(value) && value >= min && value <= max)))
    throw new AnonymityError('malformed', `An answer is not a whole point of the scale from ${min} to ${max}.`);
}
