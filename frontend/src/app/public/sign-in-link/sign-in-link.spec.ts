import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { SignInLink } from './sign-in-link';

async function pressed() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: ActivatedRoute, useValue: { snapshot: { fragment: 't=token' } } },
    ],
  });
  const fixture = TestBed.createComponent(SignInLink);
  const element = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  element.querySelector('button')!.click();
  const request = TestBed.inject(HttpTestingController).expectOne('/api/sessions/by-link');
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { element, request, settle };
}

describe('the page of a mailed link', () => {
  it('keeps the link when the connection was lost, for it can be pressed again', async () => {
    const { element, request, settle } = await pressed();
    request.error(new ProgressEvent('error'));
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Check the connection');
    expect(element.querySelector('button')!.disabled).toBe(false);
    expect(element.querySelector('a[href="/sign-in"]')).toBeNull();
  });

  it('leads to a new link when this one is used up', async () => {
    const { element, request, settle } = await pressed();
    const problem = { title: 'Gone', detail: 'This link has been used already.', status: 410, code: 'link-used-up' };
    request.flush(problem, { status: 410, statusText: 'Gone' });
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('This link has been used already.');
    expect(element.querySelector('button')).toBeNull();
    expect(element.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });
});
