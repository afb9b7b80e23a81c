import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SourcePage } from './source';
import { Sources } from './sources';
import { ToldBy } from './told-by';

const HELPDESK = {
  id: 's1',
  key: 'helpdesk',
  name: 'Helpdesk',
  kind: 'zendesk',
  timeZone: 'Europe/Berlin',
  keepsPersonal: false,
  dateOrder: null,
  retired: false,
};
const SURVEY = { ...HELPDESK, id: 's2', key: 'survey', name: 'After a call', kind: 'feedback' };

describe('the settings of sources', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  const settled = () => new Promise((done) => setTimeout(done));

  it('are listed of those that files and messages come from', async () => {
    const fixture = TestBed.createComponent(Sources);
    fixture.detectChanges();
    server.expectOne('/api/outcome-sources').flush({ items: [HELPDESK, SURVEY] });
    server.expectOne('/api/outcome-settings').flush({ toldBy: 'channel', fixedBy: null });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    for (const part of ['Helpdesk', 'Europe/Berlin', 'Ask with the next file', 'Not taken in', 'in use']) expect(page.textContent).toContain(part);
    expect(page.textContent).not.toContain('After a call');
    expect(page.querySelector('td a, th a')!.getAttribute('href')).toBe('/service/sources/s1');
  });

  async function toldBy(fixedBy: string | null) {
    const fixture = TestBed.createComponent(ToldBy);
    fixture.detectChanges();
    server.expectOne('/api/outcome-settings').flush({ toldBy: 'channel', fixedBy });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return { fixture, page, select: page.querySelector('select')!, save: page.querySelector('button') };
  }

  it('say by what all figures are told, which can be chosen before there are events', async () => {
    const { fixture, page, select, save } = await toldBy(null);
    expect([...select.options].map(({ text }) => text.trim())).toEqual(['Channel', 'Category']);
    expect(page.textContent).toContain('Never by both');
    expect(save!.disabled).toBe(true);
    select.value = 'category';
    select.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(save!.disabled).toBe(false);
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
    const sent = server.expectOne({ method: 'PUT', url: '/api/outcome-settings' });
    expect(sent.request.body).toEqual({ toldBy: 'category' });
    // meanwhile an import has told its first events
    const detail = 'Figures are told by channel, and there are events of "Contacts" already.';
    const problem = { status: 409, title: 'Not possible', code: 'outcomes-told', detail, errors: [{ pointer: '#/toldBy', detail }] };
    sent.flush(problem, { status: 409, statusText: 'Conflict' });
    await settled();
    await fixture.whenStable();
    expect(page.textContent).toContain('there are events of "Contacts" already');
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
    server.expectOne({ method: 'PUT', url: '/api/outcome-settings' }).flush({ toldBy: 'category', fixedBy: null });
    await settled();
    await fixture.whenStable();
    expect([select.value, save!.disabled]).toEqual(['category', true]);
  });

  it('say why it stays once there are events', async () => {
    const { page, select, save } = await toldBy('Contacts');
    expect([select.value, select.disabled, save]).toEqual(['channel', true, null]);
    expect(page.textContent.replaceAll(/[\u2068\u2069]/g, '')).toContain('there are events of “Contacts” already');
  });

  async function opened(id: string) {
    const fixture = TestBed.createComponent(SourcePage);
    fixture.componentRef.setInput('id', id);
    fixture.detectChanges();
    server.expectOne('/api/outcome-sources').flush({ items: [HELPDESK, SURVEY] });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const set = async (control: Element, value: string) => {
      (control as HTMLInputElement).value = value;
      control.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const send = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit'));
      await settled();
      await fixture.whenStable();
    };
    return { fixture, page, set, send };
  }

  it('are changed: zone, order of days, and personal data with what that means', async () => {
    const { fixture, page, set, send } = await opened('s1');
    expect(page.textContent).toContain('cannot be chosen');
    const [, zone] = page.querySelectorAll('input');
    const [order, personal] = page.querySelectorAll('select');
    await set(zone!, 'Berlin');
    await send();
    expect(page.textContent).toContain('This is no time zone.');
    server.expectNone('/api/outcome-sources/s1');
    await set(zone!, ' Asia/Kolkata ');
    await set(order!, 'month-first');
    await set(personal!, 'yes');
    expect(page.textContent).toContain('at most. Whoever sees');
    expect(fixture.componentInstance.unsaved()).toBe(true);
    await send();
    const sent = server.expectOne('/api/outcome-sources/s1');
    const body = { name: 'Helpdesk', timeZone: 'Asia/Kolkata', dateOrder: 'month-first', keepsPersonal: true, retired: false };
    expect([sent.request.method, sent.request.body]).toEqual(['PATCH', body]);
    sent.flush({ ...HELPDESK, ...body });
    await settled();
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });

  it('of a survey of ours, or of nothing, are not here', async () => {
    const { page } = await opened('s2');
    expect(page.textContent).toContain('There is no such source');
    expect(page.querySelector('form')).toBeNull();
  });
});
