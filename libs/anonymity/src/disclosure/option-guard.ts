import { AnonymityError } from '../anonymity-error.js';
import type { GuardedGroups } from './guarded-groups.js';
import { otherAnswers } from './option-moves.js';
import { OptionTally } from './option-tally.js';
import type { RandomSource } from './random.js';

/** What answers to a question with options look like. `one`: a single option is picked; `several`: one or more; `order`: one or more are put in order. */
export interface OptionRules {
  readonly options: number;
  readonly kind: 'one' | 'several' | 'order';
  /** Most options that an answer may hold. */
  readonly most: number;
}

/** One answer to a question with options: for every option 0 when it was left out, else 1, or in an order its place from 1 on. */
export type OptionMarks = Uint8Array;

/** What the guard did to the answers to one question. */
export interface OptionGuard {
  /** The answers in the order given, some moved. */
  readonly marks: (OptionMarks | undefined)[];
  /** How many moves were made. */
  readonly moved: number;
  /** Groups that still agree, by name, since no move helped; nothing about these may be shown for the question. Practically always empty. */
  readonly unsettled: readonly string[];
}

/** The unanimity guard for options, over all families of a plan and before anything is added up (decision 15). A group agrees on an option when everybody picked it, or gave it the same place; or when nobody
 *  picked it though at least half of all who answered the question did. There one answer changes as little as it can: an option more or less, another one, or a place up or down. That nobody picked what few pick
 *  anywhere is no agreement; the caps of the shares keep it apart from nobody. The person is chosen so that none of her other groups comes to agree. All families are counted from the same answers afterwards.
 *  `marks` holds the answer of each respondent in the plan's order, undefined for none. `random` must not derive from answers, and must be repeatable. Throws an AnonymityError (`malformed`) for an answer that
 *  breaks the rules, or a list of another length than the plan's. */
export function guardOptions(guarded: GuardedGroups, marks: readonly (OptionMarks | undefined)[], rules: OptionRules, random: RandomSource): OptionGuard {
  check(guarded, marks, rules);
  const tally = new OptionTally(guarded, marks, rules);
  const moved = [...marks];
  let moves = 0;
  for (const group of tally.agreeing())
    // a move may settle several options at once, and a second one may need another person
    for (let option = 0; option < rules.options; option++) if (tally.agrees(group, option) && settle(group, option)) moves++;
  return { marks: moved, moved: moves, unsettled: tally.agreeing().map((group) => guarded.names[group]!) };

  /** Tries the people of a group in random order until a move settles the option and leaves fewer agreements than there were; undone where it does not help. */
  function settle(group: number, option: number): boolean {
    const { start, items } = guarded.people;
    const people = items.subarray(start[group], start[group + 1]).filter((person) => moved[person] !== undefined);
    const first = Math.floor(random() * people.length);
    for (let i = 0; i < people.length; i++) {
      const person = people[(first + i) % people.length]!;
      const answer = moved[person]!;
      const before = tally.agreementsOf(person);
      for (const other of otherAnswers(answer, option, rules, random)) {
        tally.replace(person, answer, other);
        if (!tally.agrees(group, option) && tally.agreementsOf(person) < before) {
          moved[person] = other;
          return true;
        }
        tally.replace(person, other, answer);
      }
    }
    return false;
  }
}

function check({ groups }: GuardedGroups, marks: readonly (OptionMarks | undefined)[], { options, kind, most }: OptionRules): void {
  if (!(Number.isSafeInteger(options) && options >= 2 && options <= 255 && Number.isSafeInteger(most) && most >= 1 && most <= options))
    throw new AnonymityError('malformed', 'A question needs two options or more, and at most as many in an answer.');
  const respondents = groups.start.length - 1;
  if (marks.length !== respondents) throw new AnonymityError('malformed', `The plan is for ${respondents} respondents, not for ${marks.length}.`);
  for (const answer of marks) if (answer && !isAnswer(answer)) throw new AnonymityError('malformed', 'An answer does not fit the options of its question.');

  function isAnswer(answer: OptionMarks): boolean {
    const held = answer.filter((mark) => mark > 0).sort();
    return (
      answer.length === options &&
      held.length >= 1 &&
      held.length <= (kind === 'one' ? 1 : most) &&
      held.every((mark, i) => mark === (kind === 'order' ? i + 1 : 1))
    );
  }
}
