import { Directionality } from '@angular/cdk/bidi';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { App } from '../app';
import { routes } from '../app.routes';
import { speakIn } from '../words/testing/speak-in';
import { PageTitles } from './arrival';

const NEWCOMER = {
  employee: { id: '1', name: 'Ada', email: 'ada@example.test' },
  organisation: { id: 'o', name: 'Example', fictional: false },
  organisations: [{ id: 'o', name: 'Example' }],
  roles: ['employee', 'administrator'],
  leads: [],
};

async function opened(me: object | null, url: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter(routes), { provide: TitleStrategy, useClass: PageTitles }],
  });
  const fixture = TestBed.createComponent(App);
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne('/api/me').flush(me ?? {}, me ? {} : { status: 401, statusText: 'Unauthorized' });
  await TestBed.inject(Router).navigateByUrl(url);
  await settled();
  const page = fixture.nativeElement as HTMLElement;
  const choose = async (language: string): Promise<void> => {
    const select = page.querySelector<HTMLSelectElement>('app-language-switch select')!;
    select.value = language;
    select.dispatchEvent(new Event('change'));
    await settled();
  };
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
  }
  return { page, choose, server, settled };
}

describe('the language of the pages', () => {
  afterEach(async () => {
    localStorage.clear();
    await speakIn('en');
  });

  it('is changed where nobody is signed in, at once and everywhere: frame, page, title, direction; it is kept on the device and told to nobody', async () => {
    const { page, choose, server } = await opened(null, '/nowhere');
    expect(page.textContent).toContain('This address leads nowhere');
    await choose('de');
    expect(page.querySelector('h1')?.textContent).toBe('Keine solche Seite');
    expect(page.querySelector('.sign-in')?.textContent).toBe('Anmelden');
    expect(TestBed.inject(Title).getTitle()).toBe('Keine solche Seite · Throughline');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['de', 'ltr']);
    await choose('ar');
    expect(page.querySelector('h1')?.textContent).toBe('لا توجد صفحة كهذه');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    // menus and dialogs of Material open on the other side
    expect(TestBed.inject(Directionality).value).toBe('rtl');
    expect(localStorage.getItem('language')).toBe('ar');
    server.verify();
  });

  it('is the one on record for who signs in, unless another was chosen on this device', async () => {
    // as a roster may write it, and as the mails understand it
    const first = await opened({ ...NEWCOMER, language: 'DE_ch' }, '/forbidden');
    expect(first.page.querySelector('h1')?.textContent).toBe('Nicht für Ihre Rolle');
    expect(localStorage.getItem('language')).toBeNull();
    TestBed.resetTestingModule();
    await speakIn('en');
    localStorage.setItem('language', 'en');
    const second = await opened({ ...NEWCOMER, language: 'de-CH' }, '/forbidden');
    expect(second.page.querySelector('h1')?.textContent).toBe('Not for your role');
  });

  it('leaves a page that nobody has translated in English, marked as such, within a frame that speaks hers', async () => {
    const { page, choose, settled } = await opened(NEWCOMER, '/gallery');
    await choose('ar');
    await settled();
    const main = page.querySelector('main')!;
    expect([main.lang, main.dir]).toEqual(['en', 'ltr']);
    expect(main.textContent).toContain('This page is not for your role');
    expect(page.querySelector('app-top-bar')?.textContent).toContain('سجل التدقيق');
    // the gallery shows every part of the design system, and all of them are compiled first
  }, 30_000);
});
