import { AnonymityError } from '../anonymity-error.js';
import type { GuardedGroups } from './guarded-groups.js';
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

/** The unanimity guard over all families of a plan (design: anonymity, section 5.5), for one question, before anything is added up: in every atom of every family, and in every rest (a home's people who
 *  are not shown in a facet there, which is total minus shown), where all gave the same answer one moves a step, and where all are unfavourable one moves to the first point that is not. A person is
 *  chosen whose move leaves none of her other groups agreed. All families are counted from the same moved answers, so everything stays additive.
 *  `values` holds the answer of each respondent in the plan's order, undefined for none. `random` must not derive from answers, and must be repeatable. Throws an
 *  AnonymityError (`malformed`) for a value that is no point of the scale, or a list of another length than the plan's. */
export function guardFamilies(guarded: GuardedGroups, values: readonly (number | undefined)[], scale: AnswerScale, random: RandomSource): FamilyGuard {
  check(guarded, values, scale);
  const { names, groups, people } = guarded;
  const moved = [...values];
  const points = scale.max - scale.min + 1;
  // answers by point of the scale, for each group
  const histogram = new Int32Array(names.length * points);
  // in the order in which somebody of them answered
  const answered: number[] = [];
  const known = new Uint8Array(names.length);
  for (let person = 0; person < moved.length; person++) {
    if (moved[person] === undefined) continue;
    for (let i = groups.start[person]!; i < groups.start[person + 1]!; i++) {
      const group = groups.items[i]!;
      histogram[group * points + moved[person]! - scale.min]!++;
      if (known[group] === 0) answered.push(group);
      known[group] = 1;
    }
  }
  const agreed = (group: number): boolean => isAgreed(histogram, group * points, scale);
  const move = (person: number, to: number): void => {
    for (let i = groups.start[person]!; i < groups.start[person + 1]!; i++) {
      histogram[groups.items[i]! * points + moved[person]! - scale.min]!--;
      histogram[groups.items[i]! * points + to - scale.min]!++;
    }
    moved[person] = to;
  };
  const helps = (person: number): boolean => {
    for (let i = groups.start[person]!; i < groups.start[person + 1]!; i++) if (agreed(groups.items[i]!)) return false;
    return true;
  };

  let moves = 0;
  const unsettled = new Set<number>();
  for (const group of answered.filter(agreed)) {
    if (!agreed(group)) continue;
    const members = [...people.items.subarray(people.start[group], people.start[group + 1])].filter((person) => moved[person] !== undefined);
    if (settle(members, moved, scale, random, move, helps)) moves++;
    else unsettled.add(group);
  }
  return { values: moved, moved: moves, unsettled: [...unsettled].filter(agreed).map((group) => names[group]!) };
}

/** Tries the people of a group in random order until a move leaves nothing agreed; undone where it does not help. */
function settle(
  people: readonly number[],
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

/** Whether all answers are the same, or all unfavourable. `from`: where the group's part of the histograms begins. */
function isAgreed(histograms: Int32Array, from: number, { min, max, unfavourableUpTo }: AnswerScale): boolean {
  let [points, favourable] = [0, 0];
  for (let point = 0; point <= max - min; point++) {
    const count = histograms[from + point]!;
    if (count > 0) points++;
    if (min + point > unfavourableUpTo) favourable += count;
  }
  return points === 1 || (points > 1 && favourable === 0);
}

function check({ groups }: GuardedGroups, values: readonly (number | undefined)[], { min, max, unfavourableUpTo }: AnswerScale): void {
  if (!(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= unfavourableUpTo && unfavourableUpTo < max))
    throw new AnonymityError('malformed', 'A scale needs whole points with min <= unfavourableUpTo < max.');
  const respondents = groups.start.length - 1;
  if (values.length !== respondents) throw new AnonymityError('malformed', `The plan is for ${respondents} respondents, not for ${values.length}.`);
  if (values.some((value) => value !== undefined && !(Number.isSafeInteger(value) && value >= min && value <= max)))
    throw new AnonymityError('malformed', `An answer is not a whole point of the scale from ${min} to ${max}.`);
}
