import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** The last answer of a read: it stays in place while the next one is on its way, and is gone when that one fails. Call in an injection context. */
export function lastAnswer<T>(read: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (read.hasValue() ? read.value() : undefined),
    computation: (now, before) => now ?? (read.isLoading() ? before?.value : undefined),
  });
}
