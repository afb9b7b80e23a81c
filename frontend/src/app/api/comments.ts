import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CommentPage,
  CommentQuery,
  CommentThemeList,
  CommentWordList,
  SensitiveComment,
  SensitiveCommentList,
  SignalWordEntry,
  SignalWordList,
  ThemeChange,
  ThemeList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { present } from './results';

/** One page of the comments of a cycle. Call in an injection context. */
export function commentsResource(
  asked: () => { cycleId: string } & { [Name in keyof CommentQuery]: CommentQuery[Name] | undefined },
): HttpResourceRef<CommentPage | undefined> {
  return httpResource<CommentPage>(() => {
    const { cycleId, ...query } = asked();
    return { url: `/api/cycles/${encodeURIComponent(cycleId)}/comments`, params: present(query) };
  });
}

/** What the comments of a team and those below are about. Call in an injection context. */
export function commentThemesResource(asked: () => { cycleId: string; teamId: string | undefined }): HttpResourceRef<CommentThemeList | undefined> {
  return httpResource<CommentThemeList>(() => {
    const { cycleId, teamId } = asked();
    return { url: `/api/cycles/${encodeURIComponent(cycleId)}/comment-themes`, params: present({ teamId }) };
  });
}

/** The words that stand out in the comments of a team and those below, or of all that may be seen. Call in an injection context. */
export function commentWordsResource(asked: () => { cycleId: string; teamId: string | undefined }): HttpResourceRef<CommentWordList | undefined> {
  return httpResource<CommentWordList>(() => {
    const { cycleId, teamId } = asked();
    return { url: `/api/cycles/${encodeURIComponent(cycleId)}/comment-words`, params: present({ teamId }) };
  });
}

/** Comments that speak of danger; for safe persons alone. Call in an injection context. */
export function sensitiveCommentsResource(after: () => string | undefined): HttpResourceRef<SensitiveCommentList | undefined> {
  return httpResource<SensitiveCommentList>(() => {
    const last = after();
    return { url: '/api/sensitive-comments', ...(last !== undefined && { params: { after: last } }) };
  });
}

/** The words by which they are told. Call in an injection context. */
export function signalWordsResource(): HttpResourceRef<SignalWordList | undefined> {
  return httpResource<SignalWordList>(() => '/api/signal-words');
}

/** The dictionary of themes; for HR, so nothing is asked where somebody may not. Call in an injection context. */
export function themeDictionaryResource(mayAsk: () => boolean = () => true): HttpResourceRef<ThemeList | undefined> {
  return httpResource<ThemeList>(() => (mayAsk() ? '/api/comment-themes' : undefined));
}

/** Changes of the dictionary. A call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class CommentThemeActs {
  private readonly http = inject(HttpClient);

  /** Changes a theme, or makes one when there is none of its key. */
  put(change: ThemeChange): Promise<void> {
    return firstValueFrom(this.http.put<void>('/api/comment-themes', change));
  }
}

/** What a safe person can do. A call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class SafePersonActs {
  private readonly http = inject(HttpClient);

  /** Passes a comment on to HR and the leaders of its team. */
  passOn({ cycleId, id }: Pick<SensitiveComment, 'cycleId' | 'id'>): Promise<void> {
    return firstValueFrom(this.http.post<void>(`/api/cycles/${encodeURIComponent(cycleId)}/sensitive-comments/${encodeURIComponent(id)}/release`, {}));
  }

  putSignalWord(entry: SignalWordEntry): Promise<void> {
    return firstValueFrom(this.http.put<void>('/api/signal-words', entry));
  }
}
