import { computed, linkedSignal, type WritableSignal } from '@angular/core';

/**
 * What a form holds: it starts as what is saved, and starts again only when something else is saved. When the same is merely read again,
 * because a page polls or a neighbour was changed, what was typed stays. The saved value is plain data.
 */
export function typedOver<T>(saved: () => T): WritableSignal<T> {
  const known = computed(saved, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  return linkedSignal(() => known());
}
