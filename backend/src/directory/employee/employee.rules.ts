import { type FieldProblem, Refusal } from '@throughline/domain';

/** What is unique about a person in an organisation. */
export interface PersonKeys {
  readonly id: string;
  readonly name: string;
  readonly emailKey: string | null;
  readonly externalKey: string | null;
}

/** Refuses an address or a key that another person of the organisation has. `others` may include the person herself. Throws Refusal `person-exists` pointing at the fields. */
export function keysAreFree(person: Pick<PersonKeys, 'id' | 'emailKey' | 'externalKey'>, others: readonly PersonKeys[]): void {
  const problems: FieldProblem[] = [];
  for (const other of others) {
    if (other.id === person.id) continue;
    if (person.emailKey !== null && other.emailKey === person.emailKey)
      problems.push({ pointer: '#/email', detail: `${other.name} has the address ${person.emailKey} already.` });
    if (person.externalKey !== null && other.externalKey === person.externalKey)
      problems.push({ pointer: '#/externalKey', detail: `${other.name} has the key ${person.externalKey} already.` });
  }
  if (problems.length) throw new Refusal('conflict', 'person-exists', problems.map((problem) => problem.detail).join(' '), problems);
}

/** Refuses a leaving that is not after the joining; both days, or null for not known. Throws Refusal `left-before-joined`. */
export function leavesAfterJoining(joinedOn: string | null, leftOn: string | null): void {
  if (joinedOn === null || leftOn === null || leftOn > joinedOn) return;
  const sentence = `Somebody who joined on ${joinedOn} cannot have left by ${leftOn}; the day of leaving is after the day of joining.`;
  throw new Refusal('invalid', 'left-before-joined', sentence, [{ pointer: '#/leftOn', detail: sentence }]);
}

/**
 * Refuses to change the address of, or let go, somebody who holds a granted role, unless an administrator does it: whoever owns the address
 * signs in with those roles. Throws Refusal `address-carries-roles`.
 */
export function mayTouchSignIn(callerIsAdministrator: boolean, name: string, rolesHeld: readonly string[]): void {
  if (callerIsAdministrator || rolesHeld.length === 0) return;
  throw new Refusal(
    'forbidden',
    'address-carries-roles',
    `${name} holds the role ${rolesHeld.join(' and ')}, and whoever owns the address signs in with it. Ask an administrator to make this change.`,
  );
}
