import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type CanMatchFn } from '@angular/router';
import type { Audience } from '@throughline/domain';
import { Session } from './session';

/** Lets signed-in people pass; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  return (await inject(Session).settled()) ? true : router.createUrlTree(['/sign-in'], { queryParams: { then: state.url } });
};

/** Lets people of one of the audiences pass; others are told that the page is not for their role, under its own address. */
export function hasRole(...audiences: Audience[]): CanActivateFn {
  return async (_route, state) => {
    const [router, session] = [inject(Router), inject(Session)];
    if (!(await session.settled())) return router.createUrlTree(['/sign-in'], { queryParams: { then: state.url } });
    return session.may(...audiences) || new RedirectCommand(router.parseUrl('/forbidden'), { skipLocationChange: true });
  };
}

/** Chooses the signed-in variant of an address that also has a public one. */
export const someoneIsSignedIn: CanMatchFn = async () => !!(await inject(Session).settled());
