import { COMPLAINT, Refusal } from '@throughline/domain';

/** A category or a root cause as the rules need it. */
export interface NamedOfList {
  readonly name: string;
  readonly active: boolean;
}

/**
 * Refuses one more of what complaints are sorted by, where so many are in use or one is called the same; upper and lower case count as the same. `others`: all but the one itself.
 * Throws Refusal `too-many-names`, `same-name`.
 */
export function mayBeNamed(name: string, others: readonly NamedOfList[]): void {
  const used = others.filter(({ active }) => active);
  if (used.length >= COMPLAINT.listMost)
    throw new Refusal(
      'conflict',
      'too-many-names',
      `${COMPLAINT.listMost} are in use, which is the most. Retire one of them first: it stays on its complaints.`,
    );
  const same = used.find((other) => folded(other.name) === folded(name));
  if (!same) return;
  const detail = `"${same.name}" is in use already. Choose another name.`;
  throw new Refusal('conflict', 'same-name', detail, [{ pointer: '#/name', detail }]);
}

const folded = (name: string): string => name.trim().toLocaleLowerCase();
