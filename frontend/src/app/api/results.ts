import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { CycleResults, PastResultList } from '@throughline/contract';

/** The published results of a cycle. Call in an injection context. */
export function resultsResource(cycleId: () => string): HttpResourceRef<CycleResults | undefined> {
  return httpResource<CycleResults>(() => `/api/cycles/${encodeURIComponent(cycleId())}/results`);
}

/** Results of surveys from before Throughline, one page from the start. */
export function pastResultsResource(): HttpResourceRef<PastResultList | undefined> {
  return httpResource<PastResultList>(() => '/api/past-results');
}
