import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { Toasts } from '../ui/toast/toasts';
import { Session } from './session';

/** Requests whose 401 is an answer of its own: "nobody is signed in", "these words are wrong". */
const OWN_ANSWER = ['/api/me', '/api/sessions', '/api/sessions/by-link', '/api/verifications', '/api/password'];

/** A session that ended meanwhile leads to the sign-in page, and from there back. */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const [session, router, toasts] = [inject(Session), inject(Router), inject(Toasts)];
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 401 && session.signedIn() && !OWN_ANSWER.includes(request.url)) {
        const then = router.url;
        session.end();
        toasts.announce('Your session has ended. Sign in to go on.');
        void router.navigate(['/sign-in'], { queryParams: { then, ended: true } });
      }
      return throwError(() => error);
    }),
  );
};
