import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AnsweredCycleList, CycleResults, PastResultList, PublishedCycleList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** The published results of a cycle; with a demographic, by its values. Call in an injection context. */
export function resultsResource(cycleId: () => string, facet: () => string | undefined = () => undefined): HttpResourceRef<CycleResults | undefined> {
  return httpResource<CycleResults>(() => {
    const asked = facet();
    return { url: `/api/cycles/${encodeURIComponent(cycleId())}/results`, params: { ...(asked && { facet: asked }) } };
  });
}

/** The cycles whose results one may read: for HR all, for a leader those that asked her teams. Call in an injection context. */
export function publishedCyclesResource(): HttpResourceRef<PublishedCycleList | undefined> {
  return httpResource<PublishedCycleList>(() => '/api/published-cycles');
}

/** Results of surveys from before Throughline, one page from the start. */
export function pastResultsResource(): HttpResourceRef<PastResultList | undefined> {
  return httpResource<PastResultList>(() => '/api/past-results');
}

/** The cycles with answers to comments, the same for everybody. Call in an injection context. */
export function answeredCyclesResource(): HttpResourceRef<AnsweredCycleList | undefined> {
  return httpResource<AnsweredCycleList>(() => '/api/answered-cycles');
}

/** Answers to comments. A call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class CommentAnswers {
  private readonly http = inject(HttpClient);

  answer(cycleId: string, commentId: string, text: string): Promise<void> {
    const address = `/api/cycles/${encodeURIComponent(cycleId)}/comments/${encodeURIComponent(commentId)}/answers`;
    return firstValueFrom(this.http.post<void>(address, { text }));
  }
}
