import { computed, effect, type Signal, signal } from '@angular/core';

/** The value once it has stayed the same for so many milliseconds, such as words that are still being typed; the first one at once. Call in an injection context. */
export function later<T>(value: Signal<T>, ms: number): Signal<T> {
  const settled = signal<{ readonly value: T } | undefined>(undefined);
  effect((onCleanup) => {
    const now = value();
    const timer = setTimeout(() => settled.set({ value: now }), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return computed(() => {
    const known = settled();
    return known ? known.value : value();
  });
}
