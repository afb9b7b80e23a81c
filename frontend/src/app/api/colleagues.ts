import { httpResource, type HttpResourceRef } from '@angular/common/http';

/** A colleague as everybody in the organisation may see her. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
}

/** Colleagues whose name fits the search; no request while it is empty. Call in an injection context. */
export function colleaguesResource(search: () => string): HttpResourceRef<{ readonly items: readonly Colleague[] } | undefined> {
  return httpResource<{ readonly items: readonly Colleague[] }>(() =>
    search().trim() ? { url: '/api/colleagues', params: { search: search().trim() } } : undefined,
  );
}
