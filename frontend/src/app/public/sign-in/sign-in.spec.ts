import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '../../session/session';
import { SignInPage } from './sign-in';

const me = {
  employee: { id: '1', name: 'Ada', email: 'ada@example.test' },
  organisation: { id: 'o', name: 'Example', fictional: true },
  organisations: [{ id: 'o', name: 'Example' }],
  roles: ['employee'],
  leads: [],
};

async function page(then: string | undefined = undefined) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])] });
  const fixture = TestBed.createComponent(SignInPage, { bindings: [inputBinding('then', () => then)] });
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/api/demo').flush({ present: true, password: 'a demo password', people: [{ email: 'hr@demo.example', role: 'HR', name: 'Milan' }] });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = (label: string) => [...element.querySelectorAll('button')].find((button) => button.textContent.includes(label))!.click();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { element, server, press, settle };
}

describe('SignInPage', () => {
  it('enters as a person of the demo organisation with one press, and goes where one wanted to go', async () => {
    const { server, press, settle } = await page('/hr/cycles');
    press('Milan');
    const request = server.expectOne('/api/sessions');
    expect(request.request.body).toEqual({ email: 'hr@demo.example', password: 'a demo password' });
    request.flush(me);
    await settle();
    expect(TestBed.inject(Session).signedIn()).toBe(true);
    expect(TestBed.inject(Router).url).toBe('/hr/cycles');
  });

  it('leads nowhere outside after signing in', async () => {
    const { server, press, settle } = await page('//elsewhere.example');
    press('Milan');
    server.expectOne('/api/sessions').flush(me);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says the same whether the address for a link is known or not', async () => {
    const { element, server, press, settle } = await page();
    press('Mail me a link instead');
    await settle();
    const control = element.querySelector('input')!;
    control.value = 'ada@example.test';
    control.dispatchEvent(new Event('input'));
    press('Mail me a link');
    await settle();
    server.expectOne('/api/sign-in-links').flush(null, { status: 202, statusText: 'Accepted' });
    await settle();
    expect(element.textContent).toContain('If ada@example.test belongs to an account');
  });
});
