import { Refusal } from '@throughline/domain';

/** A stretch in a team: from a day until the day after the last, or open. Days are written 2026-03-31. */
export interface Stretch {
  readonly teamId: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/**
 * The history after a move into a team from a day on. A move to where the person already is changes nothing; one on the day of the latest
 * move corrects that one. `history` is in the order of days. Throws Refusal `move-before-last-move`: earlier history stays as it was.
 */
export function moved(history: readonly Stretch[], teamId: string, from: string): Stretch[] {
  const last = history.at(-1);
  if (!last || (last.untilOn !== null && last.untilOn <= from)) return [...history, { teamId, fromOn: from, untilOn: null }];
  if (last.teamId === teamId) return [...history];
  if (from < last.fromOn) {
    const sentence = `This person's latest move was on ${last.fromOn}; a further move can be on that day or later.`;
    throw new Refusal('invalid', 'move-before-last-move', sentence, [{ pointer: '#/movedOn', detail: sentence }]);
  }
  const earlier = history.slice(0, -1);
  if (from > last.fromOn) return [...earlier, { ...last, untilOn: from }, { teamId, fromOn: from, untilOn: last.untilOn }];
  const before = earlier.at(-1);
  const rejoins = before?.teamId === teamId && before.untilOn === from;
  return rejoins ? [...earlier.slice(0, -1), { ...before, untilOn: last.untilOn }] : [...earlier, { ...last, teamId }];
}

/** The history of somebody who is no longer there from the day on. Stretches that would begin later fall away. */
export function left(history: readonly Stretch[], on: string): Stretch[] {
  return history
    .filter((stretch) => stretch.fromOn < on)
    .map((stretch) => (stretch.untilOn === null || stretch.untilOn > on ? { ...stretch, untilOn: on } : stretch));
}

/** The history when a leaving on the day is taken back: the stretch that ended by it goes on. */
export function stayed(history: readonly Stretch[], leftOn: string): Stretch[] {
  const last = history.at(-1);
  return last?.untilOn === leftOn ? [...history.slice(0, -1), { ...last, untilOn: null }] : [...history];
}
