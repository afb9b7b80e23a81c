import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PublicVoteList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** The votes that the signed-in person can take part in now, with what she chose. Call in an injection context. */
export function publicVotesResource(): HttpResourceRef<PublicVoteList | undefined> {
  return httpResource<PublicVoteList>(() => '/api/public-votes');
}

/** What a voter can do. Each call rejects with an HttpErrorResponse that `problemOf` reads. */
@Injectable({ providedIn: 'root' })
export class PublicVotes {
  private readonly http = inject(HttpClient);

  /** The first one first; an empty list takes the vote back. */
  choose(voteId: string, categoryId: string, preferences: readonly string[]): Promise<void> {
    return firstValueFrom(this.http.put<void>(`/api/public-votes/${encodeURIComponent(voteId)}/categories/${encodeURIComponent(categoryId)}`, { preferences }));
  }
}
