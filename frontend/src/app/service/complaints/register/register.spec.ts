import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Returns } from './returns';
import { ComplaintSettingsPage } from './settings';

const WITHIN = { count: 3, unit: 'working-days' };
const CATEGORY = { id: 'k1', name: 'Service', acknowledgeWithin: WITHIN, respondWithin: { count: 8, unit: 'weeks' }, toTell: '', active: true };
const TEMPLATE = { id: 't1', name: 'Half-yearly', validFrom: '2016-06-30', buckets: [{ name: 'Within 3', within: WITHIN }] };
const SETTINGS = { weekendDays: [6, 7], holidays: [{ on: '2026-12-25', name: 'Christmas' }], remindDays: 1, keepsCustomerData: false };
const RETURN = {
  ...{ name: 'Half-yearly', validFrom: '2016-06-30', changesOn: '2026-03-01', from: '2026-01-01', until: '2026-06-30' },
  ...{ openAtStart: 2, opened: 5, reopened: 1, closed: 4, openAtEnd: 4, joined: 1, upheldShare: 1 / 3 },
  within: [{ ...TEMPLATE.buckets[0], count: 3 }],
  decisions: { upheld: 1, 'partly-upheld': 0, 'not-upheld': 2, withdrawn: 1 },
  redress: [{ currency: 'EUR', amount: 12.5 }],
};

describe('the register of complaints', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  const settled = async (fixture: ComponentFixture<unknown>) => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((asked) => setTimeout(asked));
      TestBed.tick();
      fixture.detectChanges();
    }
  };

  it('returns what a regulator asks for, says how it is counted, and that another version begins', async () => {
    const fixture = TestBed.createComponent(Returns);
    for (const [key, value] of Object.entries({ from: '2026-01-01', until: '2026-06-30' })) fixture.componentRef.setInput(key, value);
    fixture.detectChanges();
    server.expectOne('/api/complaint-templates').flush({ items: [{ ...TEMPLATE, id: 't2', validFrom: '2026-03-01' }, TEMPLATE] });
    await settled(fixture);
    server.expectOne('/api/complaint-templates/t2/return?from=2026-01-01&until=2026-06-30').flush(RETURN);
    await settled(fixture);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelectorAll('option')).toHaveLength(1);
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(rows).toEqual(
      expect.arrayContaining(['Open at the start 2', 'Closed: Within 3 3', 'Upheld or partly, of those decided 33.3%', 'Redress in EUR €12.50']),
    );
    expect(page.textContent).toContain('Another version begins on 1 March 2026');
    expect(page.textContent).toContain('minus closed is open at the end, always');
    expect(page.querySelector('a[download]')!.getAttribute('href')).toBe('/api/complaint-templates/t2/return.csv?from=2026-01-01&until=2026-06-30');
  });

  async function settings() {
    const fixture = TestBed.createComponent(ComplaintSettingsPage);
    fixture.detectChanges();
    server.expectOne('/api/complaint-categories').flush({ items: [CATEGORY] });
    server.expectOne('/api/complaint-causes').flush({ items: [{ id: 'r1', name: 'Too slow', active: true }] });
    server.expectOne('/api/complaint-settings').flush(SETTINGS);
    server.expectOne('/api/complaint-templates').flush({ items: [TEMPLATE] });
    await settled(fixture);
    return { fixture, page: fixture.nativeElement as HTMLElement };
  }
  const button = (page: HTMLElement, name: string) =>
    [...page.querySelectorAll('button')].find((one) => [one.getAttribute('aria-label'), one.textContent.trim()].includes(name))!;

  it('takes holidays from a calendar file into what is saved, beside those it knows', async () => {
    const { fixture, page } = await settings();
    const calendar = page.querySelector<HTMLElement>('app-complaint-calendar')!;
    const box = calendar.querySelector<HTMLInputElement>('input[type=file]')!;
    const choose = async (text: string) => {
      // a file of a browser that can be read as text, which the one of the test's page cannot
      const file = Object.assign(new File([text], 'holidays.ics'), { text: () => Promise.resolve(text) });
      Object.defineProperty(box, 'files', { value: [file], configurable: true });
      box.dispatchEvent(new Event('change'));
      await settled(fixture);
    };
    await choose('<html></html>');
    expect(calendar.textContent).toContain('This is not a calendar file.');
    const day = (on: string, name: string) => `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${on}\nSUMMARY:${name}\nEND:VEVENT\n`;
    await choose(`BEGIN:VCALENDAR\n${day('20261225', 'Christmas Day')}${day('20260501', 'May Day')}END:VCALENDAR\n`);
    expect(calendar.textContent).toContain('Holidays added: 1. Known already: 1.');
    expect(fixture.componentInstance.unsaved()).toBe(true);
    button(calendar, 'Save').closest('form')!.dispatchEvent(new Event('submit'));
    await settled(fixture);
    const sent = server.expectOne({ method: 'PUT', url: '/api/complaint-settings' });
    expect(sent.request.body).toEqual({ ...SETTINGS, holidays: [{ on: '2026-05-01', name: 'May Day' }, ...SETTINGS.holidays] });
    sent.flush(sent.request.body);
    await settled(fixture);
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });

  it('retires a category and changes its deadlines, which it shows in words', async () => {
    const { fixture, page } = await settings();
    expect(page.textContent).toContain('Respond within 8 weeks');
    button(page, 'Retire Service').click();
    await settled(fixture);
    const retired = server.expectOne({ method: 'PATCH', url: '/api/complaint-categories/k1' });
    expect(retired.request.body).toEqual({ active: false });
    retired.flush({ ...CATEGORY, active: false });
    await settled(fixture);
    server.expectOne('/api/complaint-categories').flush({ items: [{ ...CATEGORY, active: false }] });
    await settled(fixture);
    expect(page.textContent).toContain('retired');
    button(page, 'Change Service').click();
    await settled(fixture);
    page.querySelector('li app-complaint-category-form form')!.dispatchEvent(new Event('submit'));
    await settled(fixture);
    expect(server.expectOne({ method: 'PATCH', url: '/api/complaint-categories/k1' }).request.body).toEqual({
      name: 'Service',
      toTell: '',
      acknowledgeWithin: WITHIN,
      respondWithin: { count: 8, unit: 'weeks' },
    });
  });
});
