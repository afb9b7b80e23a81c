import { KUDOS, type PlainDate, plainDate, Refusal } from '@throughline/domain';

/** A colleague who is to be thanked. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The message without the white space around it. Throws Refusal `message-too-short` when fewer than KUDOS.messageMin characters are left. */
export function messageOf(text: string): string {
  const message = text.trim();
  if (message.length < KUDOS.messageMin)
    throw refusedField('message-too-short', '#/message', `Say what you thank for in at least ${KUDOS.messageMin} characters; there are ${message.length}.`);
  return message;
}

/** Refuses a kudos that names both people and a team, or neither. Throws Refusal `to-whom`. */
export function mustNameOneKind({ recipientIds, teamId }: { readonly recipientIds?: readonly string[]; readonly teamId?: string }): void {
  if ((recipientIds === undefined) === (teamId === undefined))
    throw refusedField('to-whom', '#/recipientIds', 'Name the colleagues that you thank, or one team; not both.');
}

/**
 * Whether these people can be thanked. `here`: who works here today; `known`: the names of everybody who ever did.
 * Throws Refusal `not-to-oneself`, or `not-here` that names who has left, with a pointer to each.
 */
export function mayThank(giverId: string, recipientIds: readonly string[], here: ReadonlySet<string>, known: ReadonlyMap<string, Named>): void {
  const self = recipientIds.indexOf(giverId);
  if (self >= 0) throw refusedField('not-to-oneself', `#/recipientIds/${self}`, 'A kudos is for somebody else; take yourself off the list.');
  const fields = recipientIds.flatMap((id, i) => {
    if (here.has(id)) return [];
    const name = known.get(id)?.name;
    return [{ pointer: `#/recipientIds/${i}`, detail: name ? `${name} does not work here any more.` : 'There is no such colleague in your organisation.' }];
  });
  if (fields.length > 0)
    throw new Refusal('invalid', 'not-here', `${fields.map(({ detail }) => detail).join(' ')} Choose from those who are here today.`, fields);
}

/** Refuses a team without anybody but the giver, and one that is too large to be thanked by name. Throws Refusal `empty-team`, `team-too-large`. */
export function mayThankTeam(name: string, members: number): void {
  if (members === 0) throw refusedField('empty-team', '#/teamId', `Nobody but you is in "${name}" today. Name colleagues one by one.`);
  if (members > KUDOS.teamMost)
    throw refusedField('team-too-large', '#/teamId', `"${name}" has ${members} members today; a kudos can be for ${KUDOS.teamMost}. Choose a smaller team.`);
}

/**
 * Refuses points where HR gives none, or more than are left this month. `points` are for each of `recipients`; `spent` is what the giver has given this month.
 * Throws Refusal `no-points`, `points-spent`.
 */
export function mayGivePoints(points: number, recipients: number, allowance: number | null, spent: number): void {
  if (points === 0) return;
  if (allowance === null) throw refusedField('no-points', '#/points', 'Your organisation gives no points with kudos. Leave them out.');
  const left = leftOf(allowance, spent);
  const cost = points * recipients;
  if (cost > left)
    throw refusedField(
      'points-spent',
      '#/points',
      `That makes ${cost} points, and you have ${left} left this month. Give fewer; next month begins with ${allowance} again.`,
    );
}

/** Points that are left of a month's, which may have been lowered meanwhile. Never below 0. */
export function leftOf(allowance: number, spent: number): number {
  return Math.max(0, allowance - spent);
}

/** The first day of the calendar month that the day is in. */
export function firstOfMonth(today: PlainDate): PlainDate {
  return plainDate(`${today.slice(0, 7)}-01`);
}

/** Refuses another person's kudos, and one that is gone. `kudos`: undefined when the caller may not see it. Throws Refusal `not-found`, `not-yours`. */
export function mustBeGiver(kudos: { readonly giverId: string } | undefined, callerId: string): void {
  if (!kudos) throw noSuchKudos();
  if (kudos.giverId !== callerId) throw new Refusal('forbidden', 'not-yours', 'Only who gave a kudos can change or withdraw it.');
}

/** What is said of a kudos that is not there, is withdrawn, or is not for the eyes of the caller; nobody can tell which. */
export function noSuchKudos(): Refusal {
  return new Refusal('not-found', 'not-found', 'There is no such kudos for you. It may have been withdrawn, or be for another team.');
}

function refusedField(code: string, pointer: string, detail: string): Refusal {
  return new Refusal('invalid', code, detail, [{ pointer, detail }]);
}
