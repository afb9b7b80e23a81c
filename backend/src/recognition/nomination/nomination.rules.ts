import { type CandidateKind, NOMINATION, type NominationState, Refusal } from '@throughline/domain';
import type { Ineligible } from '../programme/eligibility.rules.js';
import { accepts, mustAccept, notAccepting, type ProgrammeWindow } from '../programme/programme.rules.js';

/** A question of a category beside the reasons. `most`: characters that an answer may have. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly most: number;
}

/** Whom a nomination is for. */
export type Nominee =
  | { readonly kind: 'person'; readonly ids: readonly [string] }
  | { readonly kind: 'group'; readonly ids: readonly string[] }
  | { readonly kind: 'team'; readonly teamId: string };

/**
 * Refuses a nomination outside the window, to the second, saying when it is or was.
 * @param draft whether what was written stands in a draft, which the sentence then says
 * Throws Refusal `nominations-not-open`.
 */
export function mustAcceptNow(programme: ProgrammeWindow, now: Date, draft: boolean): void {
  if (accepts(programme, now)) return;
  if (!draft) mustAccept(programme, now);
  throw new Refusal('conflict', 'nominations-not-open', `${notAccepting(programme, now)} Your text is saved as a draft; only you can see it.`);
}

/** The one thing that a body names. Throws Refusal `no-nominee` when it is none or several, `group-size` for a group of one or of too many. */
export function nomineeOf({ nomineeId, nomineeIds, teamId }: { nomineeId?: string; nomineeIds?: readonly string[]; teamId?: string }): Nominee {
  if ([nomineeId, nomineeIds, teamId].filter((one) => one !== undefined).length !== 1)
    throw refusedField('no-nominee', '#/nomineeId', 'Say whom the nomination is for: one colleague, a group, or a team.');
  if (nomineeId !== undefined) return { kind: 'person', ids: [nomineeId.toLowerCase()] };
  if (teamId !== undefined) return { kind: 'team', teamId: teamId.toLowerCase() };
  const ids = [...new Set(nomineeIds!.map((id) => id.toLowerCase()))].sort();
  if (ids.length < NOMINATION.groupMin || ids.length > NOMINATION.groupMax)
    throw refusedField('group-size', '#/nomineeIds', `A group has ${NOMINATION.groupMin} to ${NOMINATION.groupMax} colleagues; you have named ${ids.length}.`);
  return { kind: 'group', ids };
}

/** What two nominations for the same have in common: the id of the person or team, or the ids of the group in ascending order. */
export function identityOf(nominee: Nominee): string {
  return nominee.kind === 'team' ? nominee.teamId : nominee.ids.join(',');
}

const KINDS: Readonly<Record<CandidateKind, string>> = { person: 'one colleague', group: 'a group', team: 'a team' };

/**
 * Refuses a nomination of something that the category does not take, of somebody who does not work here (any more), of oneself, or of somebody who may not win.
 * A group is named one by one, so a group with oneself in it counts as oneself; one's own team does not, as long as somebody else is in it.
 * @param working the people behind the nominee who work here today, by id and name; of a team, everybody in it
 * @param reasons why somebody of them may not win here, by id; who is not in it may
 * Throws Refusal `no-such-category`, `nominee-kind`, `own-nomination`, `no-such-colleague`, `empty-team`, `not-eligible`.
 */
export function mayNominate(asked: {
  programme: { readonly name: string; readonly selfNomination: boolean };
  category: { readonly name: string; readonly nominees: readonly CandidateKind[] } | undefined;
  nominatorId: string;
  nominee: Nominee;
  working: readonly { readonly id: string; readonly name: string }[];
  reasons: ReadonlyMap<string, readonly string[]>;
}): void {
  const { programme, category, nominee, nominatorId, working } = asked;
  if (!category) throw refusedField('no-such-category', '#/categoryId', `"${programme.name}" has no such category; choose one of its own.`);
  const pointer = nominee.kind === 'team' ? '#/teamId' : nominee.kind === 'group' ? '#/nomineeIds' : '#/nomineeId';
  if (!category.nominees.includes(nominee.kind))
    throw refusedField(
      'nominee-kind',
      pointer,
      `"${category.name}" is for ${category.nominees.map((kind) => KINDS[kind]).join(' or ')}, not for ${KINDS[nominee.kind]}.`,
    );
  const self = nominee.kind === 'team' ? working.length === 1 && working[0]!.id === nominatorId : nominee.ids.includes(nominatorId);
  if (self && !programme.selfNomination)
    throw refusedField(
      'own-nomination',
      pointer,
      nominee.kind === 'group'
        ? 'You cannot nominate a group that you are in; leave yourself out, or let somebody else nominate it.'
        : 'You cannot nominate yourself; choose a colleague.',
    );
  if (nominee.kind === 'team') {
    if (working.length === 0) throw refusedField('empty-team', pointer, 'There is no such team with somebody in it; choose one from the list.');
    return;
  }
  const gone = nominee.ids.find((id) => !working.some((one) => one.id === id));
  if (gone !== undefined)
    throw refusedField('no-such-colleague', pointer, 'There is no such colleague working here today; choose somebody from the list of colleagues.');
  const barred = working.find(({ id }) => asked.reasons.has(id));
  if (barred)
    throw refusedField('not-eligible', pointer, `${barred.name} cannot be nominated in "${category.name}": ${asked.reasons.get(barred.id)!.join(' ')}`);
}

/** Why somebody may not win, for any colleague who would nominate her: what is on record of a person (her leave, her site, her grade) is HR's to know. */
export function told(reasons: readonly Pick<Ineligible, 'sentence' | 'forHr'>[]): string[] {
  return [...new Set(reasons.map(({ sentence, forHr }) => (forHr ? 'The rules of the category leave her out.' : sentence)))];
}

/** Refuses one more nomination than a person may hand in. `count`: how many of hers stand already. Throws Refusal `too-many-nominations`. */
export function mayNominateMore(where: string, count: number, most: number | null): void {
  if (most !== null && count >= most)
    throw new Refusal(
      'conflict',
      'too-many-nominations',
      `You have handed in ${count} of the ${most} nominations that one person may in "${where}". Withdraw one if this one matters more to you.`,
    );
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

/**
 * Answers to the form, without white space around them and without empty ones, in the order of the form.
 * Throws Refusal `invalid-answers` naming each field that is missing, too long, no text or not of the form.
 */
export function answersOf(form: readonly FormField[], given: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: { pointer: string; detail: string }[] = [];
  const wrong = (id: string, detail: string): void => void fields.push({ pointer: `#/answers/${id}`, detail });
  for (const id of Object.keys(given)) if (!form.some((field) => field.id === id)) wrong(id, 'The form of this category has no such question.');
  const answers: Record<string, string> = {};
  for (const { id, label, required, most } of form) {
    const value = Object.hasOwn(given, id) ? given[id] : '';
    const text = typeof value === 'string' ? value.trim() : '';
    if (typeof value !== 'string') wrong(id, `The answer to "${label}" must be text.`);
    else if (text.length > most) wrong(id, `The answer to "${label}" may have ${most} characters; there are ${text.length}.`);
    else if (text === '' && required) wrong(id, `"${label}" needs an answer.`);
    else if (text !== '') answers[id] = text;
  }
  if (fields.length) throw new Refusal('invalid', 'invalid-answers', fields[0]!.detail, fields);
  return answers;
}

function refusedField(code: string, pointer: string, detail: string): Refusal {
  return new Refusal('invalid', code, detail, [{ pointer, detail }]);
}

/** The ids in a list that is separated by commas, in small letters. Throws Refusal `not-an-id` for anything else in it. */
export function idsIn(list = ''): string[] {
  const ids = list
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);
  if (ids.some((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))
    throw new Refusal('invalid', 'not-an-id', 'This list must hold ids, separated by commas.', [
      { pointer: '#/employeeIds', detail: 'Must be ids, separated by commas.' },
    ]);
  return ids;
}
