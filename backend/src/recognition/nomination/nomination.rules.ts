import { type NominationState, Refusal } from '@throughline/domain';
import { mustAccept, type ProgrammeWindow } from '../programme/programme.rules.js';

/** What the rules need to know of somebody who is to be nominated. */
export interface Nominee {
  readonly id: string;
  readonly name: string;
}

/**
 * Refuses a nomination outside the window, in a category of another programme, of somebody who does not work here (any more), or of oneself.
 * @param nominee the colleague as the directory knows her today; undefined when there is no such active colleague
 * Throws Refusal `nominations-not-open`, `no-such-category`, `no-such-colleague`, `own-nomination`.
 */
export function mayNominate(asked: {
  programme: ProgrammeWindow;
  category: object | undefined;
  nominatorId: string;
  nomineeId: string;
  nominee: Nominee | undefined;
  now: Date;
}): void {
  mustAccept(asked.programme, asked.now);
  if (!asked.category) throw refusedField('no-such-category', '#/categoryId', `"${asked.programme.name}" has no such category; choose one of its own.`);
  if (asked.nomineeId === asked.nominatorId) throw refusedField('own-nomination', '#/nomineeId', 'You cannot nominate yourself; choose a colleague.');
  if (!asked.nominee)
    throw refusedField('no-such-colleague', '#/nomineeId', 'There is no such colleague working here today; choose somebody from the list of colleagues.');
}

/** Refuses to change or withdraw a nomination that is withdrawn already or whose window is over. Throws Refusal `nomination-withdrawn` or `nominations-not-open`. */
export function mayChangeNomination(nomination: { state: NominationState }, programme: ProgrammeWindow, now: Date): void {
  if (nomination.state === 'withdrawn')
    throw new Refusal('conflict', 'nomination-withdrawn', 'This nomination is withdrawn; write a new one if you changed your mind.');
  mustAccept(programme, now);
}

/** The same nomination again: says where the first one is changed. */
export function nominatedAlready(nominee: string, category: string): Refusal {
  return new Refusal(
    'conflict',
    'already-nominated',
    `You have nominated ${nominee} in "${category}" already. Change your reasons there instead of writing a second nomination.`,
  );
}

/** Reasons without the white space around them. Throws Refusal `reasons-too-short` when fewer than `least` characters are left. */
export function reasonsOf(text: string, least: number): string {
  const reasons = text.trim();
  if (reasons.length < least) throw refusedField('reasons-too-short', '#/reasons', `Say why in at least ${least} characters; there are ${reasons.length}.`);
  return reasons;
}

function refusedField(code: string, pointer: string, detail: string): Refusal {
  return new Refusal('invalid', code, detail, [{ pointer, detail }]);
}
