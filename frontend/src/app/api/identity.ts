import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DemoNotice, Me, OrganisationChoice, PasswordChange, SessionList, SignIn, SignInLinkRequest, SignUp, Verification } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** The demo organisation's people to sign in as, where there is one. Call in an injection context. */
export function demoResource(): HttpResourceRef<DemoNotice | undefined> {
  return httpResource<DemoNotice>(() => '/api/demo');
}

/** Where the signed-in person is signed in. */
export function sessionsResource(): HttpResourceRef<SessionList | undefined> {
  return httpResource<SessionList>(() => '/api/sessions');
}

/** What identity can be asked to do. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Identity {
  private readonly http = inject(HttpClient);

  me(): Promise<Me> {
    return firstValueFrom(this.http.get<Me>('/api/me'));
  }

  signUp(body: SignUp): Promise<void> {
    return firstValueFrom(this.http.post<void>('/api/organisations', body));
  }

  verify(body: Verification): Promise<Me> {
    return firstValueFrom(this.http.post<Me>('/api/verifications', body));
  }

  enterOrganisation(body: OrganisationChoice): Promise<void> {
    return firstValueFrom(this.http.put<void>('/api/sessions/current', body));
  }

  signIn(body: SignIn): Promise<Me> {
    return firstValueFrom(this.http.post<Me>('/api/sessions', body));
  }

  mailLink(body: SignInLinkRequest): Promise<void> {
    return firstValueFrom(this.http.post<void>('/api/sign-in-links', body));
  }

  signInByLink(token: string): Promise<Me> {
    return firstValueFrom(this.http.post<Me>('/api/sessions/by-link', { token }));
  }

  signOut(): Promise<void> {
    return firstValueFrom(this.http.delete<void>('/api/sessions/current'));
  }

  signOutEverywhere(): Promise<void> {
    return firstValueFrom(this.http.delete<void>('/api/sessions'));
  }

  changePassword(body: PasswordChange): Promise<void> {
    return firstValueFrom(this.http.put<void>('/api/password', body));
  }
}
