import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CandidateList, CandidateQuery, CandidateView } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const address = (id: string): string => `/api/award-candidates/${encodeURIComponent(id)}`;

/** One page of a programme's candidates. Call in an injection context. */
export function candidatesResource(programmeId: () => string, query: () => CandidateQuery): HttpResourceRef<CandidateList | undefined> {
  return httpResource<CandidateList>(() => {
    const { categoryId, cursor, search, state } = query();
    return {
      url: `/api/award-programmes/${encodeURIComponent(programmeId())}/candidates`,
      params: { ...(categoryId && { categoryId }), ...(cursor && { cursor }), ...(search && { search }), ...(state && { state }) },
    };
  });
}

/** One candidate with all its voices; no request without an id. */
export function candidateResource(id: () => string | undefined): HttpResourceRef<CandidateView | undefined> {
  return httpResource<CandidateView>(() => (id() ? address(id()!) : undefined));
}

/** What HR can do with candidates. Each call rejects with an HttpErrorResponse that `problemOf` reads. */
@Injectable({ providedIn: 'root' })
export class CandidateActs {
  private readonly http = inject(HttpClient);

  remove(id: string, reason: string): Promise<CandidateView> {
    return firstValueFrom(this.http.post<CandidateView>(`${address(id)}/removal`, { reason }));
  }

  bringBack(id: string): Promise<CandidateView> {
    return firstValueFrom(this.http.post<CandidateView>(`${address(id)}/return`, null));
  }
}
