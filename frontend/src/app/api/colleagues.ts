import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { ColleagueList } from '@throughline/contract';

/** Colleagues whose name holds the search; no request while it is empty. Call in an injection context. */
export function colleaguesResource(search: () => string): HttpResourceRef<ColleagueList | undefined> {
  return httpResource<ColleagueList>(() => (search().trim() ? { url: '/api/colleagues', params: { search: search().trim() } } : undefined));
}
