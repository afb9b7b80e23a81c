import { provideHttpClient, withInterceptors, HttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../api/problem';
import { expiredSession } from './expired';
import { hasRole, signedIn, someoneIsSignedIn } from './guards';
import { may } from './may';
import { Session } from './session';

const me = (roles: Me['roles'], leads: Me['leads'] = []): Me => ({
  employee: { id: '1', name: 'Ada', email: 'ada@example.test' },
  organisation: { id: 'o', name: 'Example', fictional: false },
  organisations: [{ id: 'o', name: 'Example' }],
  roles,
  leads,
});

@Component({ selector: 'app-page', changeDetection: ChangeDetectionStrategy.OnPush, template: 'page' })
class Page {}

async function go(url: string, answer: Me | null): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([expiredSession])),
      provideHttpClientTesting(),
      provideRouter([
        { path: '', pathMatch: 'full', canMatch: [someoneIsSignedIn], component: Page },
        { path: 'account', canActivate: [signedIn], component: Page },
        { path: 'hr', canActivate: [hasRole('hr')], component: Page },
        { path: '**', component: Page },
      ]),
    ],
  });
  const arrived = RouterTestingHarness.create(url);
  await new Promise((resolve) => setTimeout(resolve));
  const asked = TestBed.inject(HttpTestingController).expectOne('/api/me');
  if (answer) asked.flush(answer);
  else asked.flush({ title: 'Nobody', detail: 'Sign in.' }, { status: 401, statusText: 'Unauthorized' });
  await arrived;
  return TestBed.inject(Router).url;
}

describe('the guards', () => {
  it('send a stranger to sign in, and remember where to go then', async () => {
    expect(await go('/account', null)).toBe('/sign-in?then=%2Faccount');
  });

  it('let a person with the role pass, under the same address', async () => {
    expect(await go('/hr', me(['hr', 'employee']))).toBe('/hr');
  });

  it('show the refusal under the address that was asked for', async () => {
    await go('/hr', me(['employee']));
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/forbidden');
  });
});

describe('what a person may', () => {
  it('includes HR and customers for an administrator, but no team', () => {
    expect(may(me(['administrator']), ['hr'])).toBe(true);
    expect(may(me(['administrator']), ['leader'])).toBe(false);
  });

  it('includes the mirror for whoever leads a team', () => {
    expect(may(me(['employee', 'leader'], [{ teamId: 't', teamName: 'North' }]), ['leader', 'hr'])).toBe(true);
  });
});

describe('a session that has ended', () => {
  it('leads to the sign-in page and back from there', async () => {
    await go('/account', me(['employee']));
    const read = firstValueFrom(TestBed.inject(HttpClient).get('/api/cycles')).catch(() => undefined);
    TestBed.inject(HttpTestingController).expectOne('/api/cycles').flush({}, { status: 401, statusText: 'Unauthorized' });
    await read;
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toBe('/sign-in?then=%2Faccount&ended=true');
    expect(TestBed.inject(Session).signedIn()).toBe(false);
  });

  it('leaves a form where it is, and says how to send it all the same', async () => {
    await go('/account', me(['employee']));
    const write = firstValueFrom(TestBed.inject(HttpClient).post('/api/teams', { name: 'North' })).catch((error: unknown) => problemOf(error).detail);
    const problem = { title: 'Nobody', detail: 'Sign in.', status: 401 };
    TestBed.inject(HttpTestingController).expectOne('/api/teams').flush(problem, { status: 401, statusText: 'Unauthorized' });
    expect(await write).toBe('Your session has ended. Sign in in another tab, then send this again.');
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toBe('/account');
    expect(TestBed.inject(Session).signedIn()).toBe(true);
  });

  it('leads to the sign-in page when the person was about to sign out anyway', async () => {
    await go('/account', me(['employee']));
    const write = firstValueFrom(TestBed.inject(HttpClient).delete('/api/sessions/current')).catch(() => undefined);
    TestBed.inject(HttpTestingController).expectOne('/api/sessions/current').flush({}, { status: 401, statusText: 'Unauthorized' });
    await write;
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toContain('/sign-in');
  });
});
