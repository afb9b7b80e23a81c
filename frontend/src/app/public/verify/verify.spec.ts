import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { Session } from '../../session/session';
import { Verify } from './verify';

const TOKEN = 'A'.repeat(43);

async function page(fragment: string | null = `t=${TOKEN}`) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
    ],
  });
  const fixture = TestBed.createComponent(Verify);
  const element = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const confirm = async (password: string) => {
    const control = element.querySelector('input')!;
    control.value = password;
    control.dispatchEvent(new Event('input'));
    await settle();
    element.querySelector('button')!.click();
    await settle();
  };
  return { element, settle, confirm, server: TestBed.inject(HttpTestingController) };
}

describe('the page that confirms an address', () => {
  it('asks for the password that the owner of the address chooses, and enters', async () => {
    const { confirm, server, settle } = await page();
    await confirm('a long enough password');
    const request = server.expectOne('/api/verifications');
    expect(request.request.body).toEqual({ token: TOKEN, password: 'a long enough password' });
    request.flush({ employee: { id: '1', name: 'Ada', email: 'ada@example.test' }, organisation: {}, organisations: [], roles: [], leads: [] });
    await settle();
    expect(TestBed.inject(Session).signedIn()).toBe(true);
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('sends no password that is too short, and says so', async () => {
    const { confirm, element, server } = await page();
    await confirm('short');
    server.expectNone('/api/verifications');
    expect(element.textContent).toContain('At least 12 characters');
  });

  it('offers another mail when the link is used up, and keeps the form when only the connection failed', async () => {
    const { confirm, element, server, settle } = await page();
    await confirm('a long enough password');
    server.expectOne('/api/verifications').error(new ProgressEvent('error'), { status: 0 });
    await settle();
    expect(element.textContent).toContain('Check the connection');
    await confirm('a long enough password');
    const problem = { type: 'about:blank', title: 'Gone', status: 410, code: 'link-used-up', detail: 'This link has been used already.', requestId: '' };
    server.expectOne('/api/verifications').flush(problem, { status: 410, statusText: 'Gone' });
    await settle();
    expect(element.textContent).toContain('Ask for a new mail');
    expect(element.querySelector('form')).toBeNull();
  });

  it('says at once that a link is not whole', async () => {
    expect((await page(null)).element.textContent).toContain('This link is not whole');
  });
});
