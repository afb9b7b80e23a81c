import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { dayText } from './day-text';
import { Home } from './home';

describe('Home', () => {
  it('shows what waits for one, and an empty place where a feature is not there yet', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Home);
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/open-cycles').flush({ items: [{ id: 'c1', name: 'Autumn', closesOn: '2026-12-12', minutes: 4, questionCount: 22 }] });
    server.expectOne('/api/open-award-programmes').flush({ title: 'None', detail: 'No.' }, { status: 404, statusText: 'Not Found' });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('article')!.textContent).toContain('Open until 12 December');
    expect(element.querySelector('article a')!.getAttribute('href')).toBe('/i#c=c1');
    expect(element.textContent).toContain('No award is open');
  });

  it('reads a wire date as the day it names, in every time zone', () => {
    expect(dayText('2026-03-31')).toBe('31 March');
  });
});
