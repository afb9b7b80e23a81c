import { effect, type Signal, signal } from '@angular/core';

/** The value once it has stayed the same for so many milliseconds, such as words that are still being typed. Call in an injection context. */
export function later<T>(value: Signal<T>, ms: number): Signal<T> {
  const settled = signal(value());
  effect((onCleanup) => {
    const now = value();
    const timer = setTimeout(() => settled.set(now), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return settled.asReadonly();
}
