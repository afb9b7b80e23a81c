import { type AwardProgrammeState, Refusal } from '@throughline/domain';

/**
 * Refuses to pass a programme on that is a draft, by anybody but the secretary as long as she works here in HR, or but an administrator when she does not any more; to somebody who does not, or to whom has it already.
 * @param administers whether the caller is an administrator
 * @param inHr those who work here today and may run awards. Throws Refusal `programme-not-open`, `not-the-secretary`, `not-an-administrator`, `not-in-hr`, `already-secretary`.
 */
export function mayPassOn(asked: {
  readonly programme: { readonly name: string; readonly state: AwardProgrammeState; readonly secretaryId: string | null };
  readonly callerId: string;
  readonly administers: boolean;
  readonly toId: string;
  readonly inHr: ReadonlySet<string>;
}): void {
  const { programme, callerId, administers, toId, inHr } = asked;
  if (programme.state === 'draft')
    throw new Refusal('conflict', 'programme-not-open', `"${programme.name}" is a draft. Whoever opens it becomes its secretary.`);
  const abandoned = programme.secretaryId === null || !inHr.has(programme.secretaryId);
  if (!abandoned && callerId !== programme.secretaryId)
    throw new Refusal('forbidden', 'not-the-secretary', `Only the secretary of "${programme.name}" can pass it on to somebody else.`);
  if (abandoned && !administers && callerId !== programme.secretaryId)
    throw new Refusal('forbidden', 'not-an-administrator', `"${programme.name}" has no secretary in HR any more. Ask an administrator to pass it on.`);
  if (toId === programme.secretaryId) throw refusedPerson('conflict', 'already-secretary', 'She is the secretary already.');
  if (!inHr.has(toId))
    throw refusedPerson('invalid', 'not-in-hr', 'Choose somebody who works here and has the role of HR: the secretary sees the results before everybody else.');
}

function refusedPerson(kind: 'conflict' | 'invalid', code: string, detail: string): Refusal {
  return new Refusal(kind, code, detail, [{ pointer: '#/employeeId', detail }]);
}
