import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { CycleResults, PastResultList } from '@throughline/contract';

/** The published results of a cycle; with a demographic, by its values. Call in an injection context. */
export function resultsResource(cycleId: () => string, facet: () => string | undefined = () => undefined): HttpResourceRef<CycleResults | undefined> {
  return httpResource<CycleResults>(() => {
    const asked = facet();
    return { url: `/api/cycles/${encodeURIComponent(cycleId())}/results`, params: { ...(asked && { facet: asked }) } };
  });
}

/** Results of surveys from before Throughline, one page from the start. */
export function pastResultsResource(): HttpResourceRef<PastResultList | undefined> {
  return httpResource<PastResultList>(() => '/api/past-results');
}
