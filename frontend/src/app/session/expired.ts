import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Problem } from '@throughline/contract';
import { catchError, throwError } from 'rxjs';
import { Toasts } from '../ui/toast/toasts';
import { Session } from './session';
import { shellWords } from '../shell/words/words';
import { uiWords } from '../ui/words/words';

/** Requests whose 401 is an answer of its own: "nobody is signed in", "these words are wrong". */
const OWN_ANSWER = ['/api/me', '/api/sessions', '/api/sessions/by-link', '/api/verifications', '/api/password'];
const SIGN_OUT = '/api/sessions/current';

/**
 * A session that ended meanwhile. A read leads to the sign-in page, and from there back. A write leads nowhere: what was typed stands in a
 * form of this page and would be gone, so the form says what to do and can be sent again as it is.
 */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const [session, router, toasts] = [inject(Session), inject(Router), inject(Toasts)];
  return next(request).pipe(
    catchError((error: unknown) => {
      const ended = error instanceof HttpErrorResponse && error.status === 401 && session.signedIn() && !OWN_ANSWER.includes(request.url);
      if (!ended) return throwError(() => error);
      if (request.method !== 'GET' && request.url !== SIGN_OUT) return throwError(() => endedMeanwhile(error));
      const then = router.url;
      session.end();
      toasts.announce(shellWords().sessionEnded);
      void router.navigate(['/sign-in'], { queryParams: { then, ended: true } });
      return throwError(() => error);
    }),
  );
};

function endedMeanwhile({ status, statusText, url, headers }: HttpErrorResponse): HttpErrorResponse {
  const problem: Problem = {
    type: 'about:blank',
    ...uiWords().ended,
    status,
    code: 'session-ended',
    requestId: '',
  };
  return new HttpErrorResponse({ error: problem, status, statusText, url: url ?? undefined, headers });
}
