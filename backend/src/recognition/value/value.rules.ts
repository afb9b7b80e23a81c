import { Refusal, VALUES } from '@throughline/domain';

/** A value as the rules need it. */
export interface ValueFacts {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/**
 * Refuses to bring one more value into use where so many are already, or one of the same name; upper and lower case count as the same. `others`: all values but the one itself.
 * Throws Refusal `too-many-values`, `same-value`.
 */
export function mayBeInUse(name: string, others: readonly ValueFacts[]): void {
  const used = others.filter(({ active }) => active);
  if (used.length >= VALUES.most)
    throw new Refusal(
      'conflict',
      'too-many-values',
      `${VALUES.most} values are in use, which is the most. Retire one of them first: it stays on what already names it.`,
    );
  const same = used.find((other) => folded(other.name) === folded(name));
  if (same) {
    const detail = `"${same.name}" is one of your values already. Choose another name.`;
    throw new Refusal('conflict', 'same-value', detail, [{ pointer: '#/name', detail }]);
  }
}

/** Refuses an order that is not of exactly the values in use. Throws Refusal `not-all-values`. */
export function mustOrderAll(ids: readonly string[], used: readonly ValueFacts[]): void {
  if (ids.length === used.length && used.every(({ id }) => ids.includes(id))) return;
  const detail = `Name each of the ${used.length} values in use once; the list may have changed meanwhile.`;
  throw new Refusal('conflict', 'not-all-values', detail, [{ pointer: '#/ids', detail }]);
}

const folded = (name: string): string => name.trim().toLocaleLowerCase();
