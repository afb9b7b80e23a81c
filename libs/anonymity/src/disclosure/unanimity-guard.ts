import { AnonymityError } from '../anonymity-error.js';
import type { RandomSource } from './random.js';

/** A scale of whole points; answers up to `unfavourableUpTo` are unfavourable, on a 5-point scale 2. Turn negatively worded
 *  questions round first. */
export interface AnswerScale {
  readonly min: number;
  readonly max: number;
  readonly unfavourableUpTo: number;
}

/** One answer to one question, and the atom its giver is counted in. */
export interface AtomAnswer {
  readonly atom: string;
  readonly value: number;
}

/** The unanimity guard (design: anonymity, section 5.5), for one question, before anything is added up: in an atom where all
 *  gave the same answer, one moves a step; where all are unfavourable, one moves to the first point that is not (1 to 3 is two
 *  steps). So nobody can tell "all 5" from "one 4", and nobody is exposed by a group's agreement. Everything computed later
 *  stays consistent. Returns the values in the order given, and how many moved.
 *  `random` must not derive from answers and must be repeatable together with the order of `answers`. Throws an AnonymityError
 *  (`malformed`) for a value that is no point of the scale. */
export function guardUnanimity(answers: readonly AtomAnswer[], scale: AnswerScale, random: RandomSource): { values: number[]; moved: number } {
  const { min, max, unfavourableUpTo } = scale;
  if (!(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= unfavourableUpTo && unfavourableUpTo < max))
    throw new AnonymityError('malformed', 'A scale needs whole points with min <= unfavourableUpTo < max.');
  const byAtom = new Map<string, number[]>();
  answers.forEach(({ atom, value }, i) => {
    if (!Number.isSafeInteger(value) || value < min || value > max)
      throw new AnonymityError('malformed', `An answer is not a whole point of the scale from ${min} to ${max}.`);
    const rows = byAtom.get(atom);
    if (rows) rows.push(i);
    else byAtom.set(atom, [i]);
  });

  const values = answers.map(({ value }) => value);
  let moved = 0;
  for (const rows of byAtom.values()) {
    const highest = rows.reduce((top, i) => Math.max(top, values[i] ?? min), min);
    const same = rows.every((i) => values[i] === highest);
    if (!same && highest > unfavourableUpTo) continue;
    // of an unfavourable group the answer nearest to the others' side of the line moves, so that it moves least
    const candidates = rows.filter((i) => values[i] === highest);
    const chosen = candidates[Math.floor(random() * candidates.length)] ?? 0;
    values[chosen] = highest <= unfavourableUpTo ? unfavourableUpTo + 1 : highest + step(highest, scale, random);
    moved++;
  }
  return { values, moved };
}

function step(value: number, { max }: AnswerScale, random: RandomSource): number {
  return value === max || random() < 0.5 ? -1 : 1;
}
