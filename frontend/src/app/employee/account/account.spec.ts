import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OwnKudosMail } from '../kudos/own-kudos-mail';
import { Account } from './account';

// the first test of a file compiles the page
jest.setTimeout(30_000);

const PREFERENCES = { language: null, timeZone: null, usual: { language: 'de', timeZone: 'Europe/Berlin' } };

describe('Account', () => {
  it('says since which day one is signed in, in words', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Account);
    fixture.detectChanges();
    const sessions = [{ id: 's1', createdOn: '2026-11-22', userAgent: 'Mozilla/5.0', current: true }];
    TestBed.inject(HttpTestingController).expectOne('/api/sessions').flush({ items: sessions });
    TestBed.inject(HttpTestingController).expectOne('/api/own-preferences').flush(PREFERENCES);
    TestBed.inject(HttpTestingController).expectOne('/api/own-kudos').flush({ allowance: null, teams: [], digest: true, muted: false });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('tbody')?.textContent).toMatch(/22.Nov.2026/);
  });

  it('lets one choose the language and the clock of one’s mail, and go back to what the organisation has', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Account);
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/sessions').flush({ items: [] });
    server.expectOne('/api/own-preferences').flush({ ...PREFERENCES, timeZone: 'Asia/Tokyo' });
    server.expectOne('/api/own-kudos').flush({ allowance: null, teams: [], digest: true, muted: false });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('As your organisation has it, Deutsch');
    const language = page.querySelector<HTMLSelectElement>('app-own-mail select')!;
    const zone = page.querySelector<HTMLInputElement>('app-own-mail input')!;
    expect(zone.value).toBe('Asia/Tokyo');
    language.value = 'ar';
    zone.value = '';
    for (const control of [language, zone]) for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
    fixture.detectChanges();
    page.querySelector<HTMLButtonElement>('app-own-mail [type=submit]')!.click();
    fixture.detectChanges();
    expect(server.expectOne({ method: 'PATCH', url: '/api/own-preferences' }).request.body).toEqual({ language: 'ar', timeZone: null });
  });

  it('lets one stop the weekly mail about kudos, and have it again', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(OwnKudosMail);
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    const own = { allowance: null, teams: [], digest: true, muted: false };
    server.expectOne('/api/own-kudos').flush(own);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    for (const [act, muted, says] of [
      ['Stop this mail', true, 'You get no mail about kudos.'],
      ['Send it again', false, 'Once a week you get a mail'],
    ] as const) {
      const button = page.querySelector('button')!;
      expect(button.textContent).toContain(act);
      button.click();
      const asked = server.expectOne({ method: 'PATCH', url: '/api/own-kudos' });
      expect(asked.request.body).toEqual({ muted });
      asked.flush({ ...own, muted });
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
      expect(page.textContent).toContain(says);
    }
  });
});
