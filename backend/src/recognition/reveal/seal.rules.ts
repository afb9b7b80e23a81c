import { Refusal } from '@throughline/domain';

/** For so long an early look that was noted lets its secretary read, in milliseconds: an hour, for the pages of one sitting. */
export const LOOK_MS = 3_600_000;

/** What decides who may see what an award programme led to. `lookedAt`: when the secretary of now last had a look noted. */
export interface SealedProgramme {
  readonly name: string;
  readonly revealedAt: Date | null;
  readonly secretaryId: string | null;
  readonly lookedAt: Date | null;
}

/** Whether somebody may see scores, counts and winners: after the reveal everybody who may come so far, before it the secretary within an hour of a look that she had noted. */
export function isOpen({ revealedAt, secretaryId, lookedAt }: SealedProgramme, employeeId: string, now: Date): boolean {
  return revealedAt !== null || (employeeId === secretaryId && lookedAt !== null && now.getTime() - lookedAt.getTime() <= LOOK_MS);
}

/**
 * Refuses scores, counts and winners before the reveal: to everybody but the secretary, and to her unless she had a look noted in the award log within the last hour. So every look is on record, though
 * reading writes nothing. Throws Refusal `sealed` (for others) or `look-not-noted` (for the secretary).
 */
export function mustBeOpen(programme: SealedProgramme, employeeId: string, now: Date): void {
  if (isOpen(programme, employeeId, now)) return;
  const { name, secretaryId } = programme;
  if (employeeId !== secretaryId)
    throw new Refusal(
      'forbidden',
      'sealed',
      `The results of "${name}" are sealed until they are revealed. Until then only the secretary of the awards may look.`,
    );
  throw new Refusal(
    'forbidden',
    'look-not-noted',
    `The results of "${name}" are sealed until they are revealed. You may look as their secretary: say so first, and your look is noted in the award log.`,
  );
}

/** Refuses what only the secretary may do. `what` reads as in "have a look before the reveal". Throws Refusal `not-the-secretary`. */
export function mustBeSecretary({ name, secretaryId }: Pick<SealedProgramme, 'name' | 'secretaryId'>, employeeId: string, what: string): void {
  if (employeeId === secretaryId) return;
  const who = secretaryId === null ? 'It has none yet.' : 'Ask her, or have her pass the office on to you.';
  throw new Refusal('forbidden', 'not-the-secretary', `Only the secretary of "${name}" may ${what}. ${who}`);
}
