import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { PlanPage } from './plan';
import { Plans } from './plans';
import { planWords } from './words/words';

const OLGA = { id: 'e1', name: 'Olga', presence: 'away' };
const ENTRY = {
  ...{ id: 'p1', reference: 'K-1', name: 'Harbour Bakery', owner: OLGA, deputies: [], risk: null, valueBand: null, next: null, lastContactOn: '2026-03-31' },
  ...{ openComplaints: 2, gaps: ['owner-away', 'no-deputy'], ended: false },
};
const WANT = { id: 'w1', text: 'One invoice', state: 'open', since: '2026-01-31' };
const COMPLAINT = { id: null, number: 41, receivedOn: '2026-03-02', dueOn: '2026-03-20', overdue: true };
const PLAN = { ...ENTRY, complaints: [COMPLAINT], person: null, wants: [WANT], wantsReviewedOn: null, contacts: [], mayWrite: true };

describe('plans of customers', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });

  it('are listed with who is away, what is missing, and how many customers are looked after', async () => {
    const fixture = TestBed.createComponent(Plans);
    fixture.componentRef.setInput('gap', 'no-deputy');
    fixture.detectChanges();
    server
      .expectOne('/api/customer-plan-coverage')
      .flush({ plans: 12, covered: 7, coveredShare: 7 / 12, gaps: [{ gap: 'no-deputy', plans: 3, coveredShare: 0.75 }], settings: {} });
    server.expectOne('/api/customer-plans?gap=no-deputy').flush({ items: [ENTRY], total: 1 });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('7 of 12 customers are looked after');
    expect(page.querySelector('option:checked')!.textContent).toBe('No deputy (3)');
    const row = page.querySelector('tbody tr')!.textContent;
    for (const part of ['Harbour Bakery', 'on leave', 'Not planned', 'Owner on leave · No deputy']) expect(row).toContain(part);
  });

  afterEach(() => speakIn('en'));

  async function open(plan: object) {
    const fixture = TestBed.createComponent(PlanPage);
    fixture.componentRef.setInput('id', 'p1');
    fixture.detectChanges();
    server.expectOne('/api/customer-plans/p1').flush(plan);
    // the form of the details asks for the settings once there is a plan
    await new Promise((asked) => setTimeout(asked));
    TestBed.tick();
    for (const asked of server.match('/api/customer-plan-settings')) asked.flush({ contactDays: 90, reviewDays: 180, remindDays: 3, personNames: false });
    server.expectOne('/api/customer-plans/p1/history').flush({ items: [{ id: 'h1', kind: 'imported', at: '2026-03-31T10:00:00Z', by: null, fields: [] }] });
    await fixture.whenStable();
    return fixture;
  }

  it('are changed by who may: how a want stands is sent without the others, which somebody may have changed meanwhile', async () => {
    const fixture = await open({ ...PLAN, wants: [WANT, { ...WANT, id: 'w2', text: 'A visit' }] });
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelectorAll('section')[4]!.textContent).toMatch(/From a file 31 March 2026/);
    const state = page.querySelector<HTMLSelectElement>('select[aria-label="How it stands: One invoice"]')!;
    state.value = 'done';
    state.dispatchEvent(new Event('change'));
    const sent = server.expectOne('/api/customer-plans/p1/wants');
    expect(sent.request.body).toEqual({ wants: [{ id: 'w1', text: 'One invoice', state: 'done' }] });
    sent.flush({ ...PLAN, wantsReviewedOn: '2026-11-22' });
    // the page asks for the history once it has the reply
    await new Promise((asked) => setTimeout(asked));
    TestBed.tick();
    server.expectOne('/api/customer-plans/p1/history').flush({ items: [] });
    await fixture.whenStable();
    expect(page.textContent).toContain('Looked at on 22 November 2026');
  });

  it.each(LANGUAGES)('take a deputy off with a button that is called by the word on it in "%s"', async (language) => {
    await speakIn(language);
    expect(planWords().takeOff('Ann').toLowerCase()).toContain(planWords().takeOffShort.toLowerCase());
  });

  it('keep the next contact that is planned when one is noted, who makes it included', async () => {
    const next = { on: '2099-03-31', about: 'the ovens', by: { id: 'e2', name: 'Dan', presence: 'here' } };
    const fixture = await open({ ...PLAN, next });
    const form = (fixture.nativeElement as HTMLElement).querySelector('app-contact-form')!;
    const field = (label: string) =>
      [...form.querySelectorAll('app-field')].find((one) => one.textContent.includes(label) && one.querySelector('input'))!.querySelector('input')!;
    expect([field('Next contact on').value, field('About').value]).toEqual(['2099-03-31', 'the ovens']);
    const note = async () => {
      form.querySelector('form')!.dispatchEvent(new Event('submit'));
      await new Promise((asked) => setTimeout(asked));
      return server.expectOne('/api/customer-plans/p1/contacts');
    };
    const first = await note();
    expect(first.request.body).not.toHaveProperty('next');
    first.flush({ ...PLAN, next });
    await new Promise((asked) => setTimeout(asked));
    TestBed.tick();
    server.expectOne('/api/customer-plans/p1/history').flush({ items: [] });
    await fixture.whenStable();
    const about = field('About');
    about.value = 'new prices';
    about.dispatchEvent(new Event('input'));
    expect((await note()).request.body.next).toEqual({ on: '2099-03-31', about: 'new prices', byId: 'e2' });
  });

  it('take the planned contact away once its day has come and it is noted', async () => {
    const fixture = await open({ ...PLAN, next: { on: '2026-01-31', about: 'the ovens', by: null } });
    (fixture.nativeElement as HTMLElement).querySelector('app-contact-form form')!.dispatchEvent(new Event('submit'));
    await new Promise((asked) => setTimeout(asked));
    expect(server.expectOne('/api/customer-plans/p1/contacts').request.body).toMatchObject({ next: null });
  });

  it('are only read by everybody else', async () => {
    const page = (await open({ ...PLAN, mayWrite: false })).nativeElement as HTMLElement;
    expect(page.textContent).toContain('Only the owner, the deputies and service managers change this plan.');
    expect(page.querySelectorAll('form, select')).toHaveLength(0);
    expect(page.textContent).toContain('One invoice');
    expect(page.textContent).toMatch(/Complaint 41\s+received on 2 March 2026\s+· was due on 20 March 2026/);
    expect(page.querySelector('a[href^="/service/complaints"]')).toBeNull();
  });

  it('lead a service manager to the complaint', async () => {
    const page = (await open({ ...PLAN, complaints: [{ ...COMPLAINT, id: 'c9' }] })).nativeElement as HTMLElement;
    expect(page.querySelector('a[href="/service/complaints/c9"]')!.textContent).toBe('Complaint 41');
  });
});
