import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ComplaintPage } from './complaint';
import { Desk } from './desk';
import { NewComplaintPage } from './new-complaint';

const NAMED = { id: 'k1', name: 'Service' };
const OLGA = { id: 'e1', name: 'Olga' };
const LINE = {
  ...{ id: 'c1', number: 7, state: 'received', channel: 'telephone', category: NAMED, team: null, receivedOn: '2026-03-02', reference: 'C-2041' },
  ...{ dueOn: '2026-03-05', due: 'late', workingDaysLeft: -2, owner: OLGA, decision: null },
};
const within = { count: 3, unit: 'working-days' };
const VIEW = {
  ...LINE,
  deputy: null,
  deadlines: {
    from: '2026-03-02',
    acknowledgeWithin: within,
    respondWithin: { count: 8, unit: 'weeks' },
    acknowledgeBy: '2026-03-05',
    respondBy: '2026-04-27',
  },
  ...{ acknowledgedOn: null, respondedOn: null, closedOn: null, reopenings: 0, escalatedTo: null, cause: null, redress: null, joinedTo: null, toTell: '' },
  words: { happened: 'Nobody came.', wanted: '', customerName: '', customerContact: '' },
  steps: [
    { position: 0, kind: 'receipt', on: '2026-03-02', notedAt: '2026-03-02T10:00:00Z', by: OLGA, note: '', detail: {} },
    {
      position: 1,
      kind: 'escalation',
      on: '2026-03-03',
      notedAt: '2026-03-03T10:00:00Z',
      by: OLGA,
      note: 'At last.',
      detail: { to: 'external', body: 'Ombudsman' },
    },
  ],
  attachments: [{ id: 'f1', fileName: 'boiler.png', type: 'image/png', bytes: 2048, addedAt: '2026-03-03T10:00:00Z' }],
  acts: ['acknowledgement', 'closure', 'joining', 'note'],
};
const CATEGORY = { ...NAMED, acknowledgeWithin: within, respondWithin: within, toTell: '', active: true };

describe('the desk of complaints', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  /** Not until it is stable: a request that is still under way would never let it be. */
  const settled = async (fixture: ComponentFixture<unknown>) => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((asked) => setTimeout(asked));
      TestBed.tick();
      fixture.detectChanges();
    }
  };
  function lists(categories: object[] = [CATEGORY]): void {
    for (const request of server.match('/api/complaint-categories')) request.flush({ items: categories });
    for (const request of server.match('/api/complaint-causes')) request.flush({ items: [{ id: 'r1', name: 'Too slow', active: true }] });
    for (const request of server.match('/api/complaint-handlers')) request.flush({ items: [OLGA] });
    for (const request of server.match('/api/teams')) request.flush({ items: [{ id: 't1', name: 'North' }] });
  }
  const control = (page: HTMLElement, label: string) =>
    [...page.querySelectorAll('app-field')].find((one) => one.textContent.includes(label))!.querySelector<HTMLInputElement>('input, select, textarea')!;
  function type(page: HTMLElement, label: string, value: string): void {
    const box = control(page, label);
    box.value = value;
    box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input'));
    box.dispatchEvent(new Event('input'));
  }

  it('shows what is overdue by working days, how many wait, and the file of what is filtered', async () => {
    const fixture = TestBed.createComponent(Desk);
    fixture.componentRef.setInput('show', 'mine');
    fixture.componentRef.setInput('teamId', 't1');
    fixture.detectChanges();
    lists();
    server.expectOne('/api/complaint-counts').flush({ open: 4, mine: 1, late: 2, today: 0, soon: 1 });
    server.expectOne('/api/complaints?teamId=t1&mine=true&state=open').flush({ items: [LINE] });
    await settled(fixture);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('4 open, 2 overdue, 1 due within seven days');
    expect(page.querySelector('tbody tr')!.textContent).toContain('overdue for 2 working days');
    expect(page.querySelector('option:checked')!.textContent).toBe('Mine (1)');
    expect(page.querySelector<HTMLInputElement>('app-team-picker input')!.value).toBe('North');
    expect(page.querySelector('a[download]')!.getAttribute('href')).toBe('/api/complaints.csv?teamId=t1&mine=true&state=open');
  });

  it('offers the usual categories to a register that has none', async () => {
    const fixture = TestBed.createComponent(Desk);
    fixture.detectChanges();
    lists([]);
    server.expectOne('/api/complaint-counts').flush({ open: 0, mine: 0, late: 0, today: 0, soon: 0 });
    server.expectOne('/api/complaints').flush({ items: [] });
    await settled(fixture);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('The register has no categories yet');
    page.querySelector<HTMLButtonElement>('app-state button')!.click();
    server.expectOne({ method: 'POST', url: '/api/complaint-defaults' }).flush({ items: [CATEGORY] });
    await settled(fixture);
    expect(page.textContent).not.toContain('The register has no categories yet');
  });

  it('registers what is known, and asks for no name of a customer where none is kept', async () => {
    const fixture = TestBed.createComponent(NewComplaintPage);
    fixture.detectChanges();
    lists();
    server.expectOne('/api/complaint-settings').flush({ weekendDays: [6, 7], holidays: [], remindDays: 1, keepsCustomerData: false });
    await settled(fixture);
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).not.toContain('Name of the customer');
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled(fixture);
    server.expectNone('/api/complaints');
    type(page, 'What happened', 'Nobody came.');
    type(page, 'Category', 'k1');
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled(fixture);
    const { body } = server.expectOne('/api/complaints').request;
    expect(body).toMatchObject({ happened: 'Nobody came.', categoryId: 'k1', channel: 'telephone', reference: '' });
    expect(Object.keys(body as object)).not.toEqual(expect.arrayContaining(['customerName']));
  });

  async function open() {
    const fixture = TestBed.createComponent(ComplaintPage);
    fixture.componentRef.setInput('id', 'c1');
    fixture.detectChanges();
    server.expectOne('/api/complaints/c1').flush(VIEW);
    await settled(fixture);
    lists();
    await settled(fixture);
    return {
      fixture,
      page: fixture.nativeElement as HTMLElement,
      act: (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('app-complaint-act')!,
    };
  }
  const submit = (part: HTMLElement) => part.querySelector('form')!.dispatchEvent(new Event('submit'));

  it('tells the history of a complaint from its end, in words', async () => {
    const { page } = await open();
    const [last, first] = [...page.querySelectorAll('app-complaint-history li')].map((line) => line.textContent);
    expect(last).toMatch(/Escalated.*3 March 2026.*by Olga.*To a body outside · Ombudsman.*At last\./s);
    expect(first).toContain('Received');
    expect(page.textContent).toContain('3 working days to acknowledge and 8 weeks to respond, counted from 2 March 2026');
  });

  it('closes with decision, cause and money, and only asks for money where something is paid', async () => {
    const { fixture, act } = await open();
    type(act, 'Step', 'closure');
    await settled(fixture);
    expect(act.textContent).not.toContain('Currency');
    type(act, 'What the customer gets', 'refund');
    await settled(fixture);
    submit(act);
    await settled(fixture);
    server.expectNone('/api/complaints/c1/closure');
    type(act, 'How it was decided', 'upheld');
    type(act, 'Root cause', 'r1');
    type(act, 'Amount', '12.5');
    type(act, 'Currency', 'eur');
    submit(act);
    await settled(fixture);
    const sent = server.expectOne('/api/complaints/c1/closure');
    expect(sent.request.body).toMatchObject({ decision: 'upheld', causeId: 'r1', redressKind: 'refund', amount: 12.5, currency: 'EUR' });
    sent.flush({
      ...VIEW,
      state: 'closed',
      due: null,
      dueOn: null,
      decision: 'upheld',
      acts: ['reopening', 'note'],
      redress: { kind: 'refund', amount: 12.5, currency: 'EUR' },
    });
    await settled(fixture);
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('€12.50');
    expect(control(act, 'Step').value).toBe('reopening');
  });

  it('joins by the number that people know, and says when there is no such complaint', async () => {
    const { fixture, act } = await open();
    type(act, 'Step', 'joining');
    await settled(fixture);
    type(act, 'Number of the complaint', '12');
    submit(act);
    await settled(fixture);
    server.expectOne('/api/complaints?state=open&search=12&limit=100').flush({ items: [{ ...LINE, id: 'c112', number: 112 }] });
    await settled(fixture);
    server.expectNone('/api/complaints/c1/joining');
    expect(act.textContent).toContain('There is no open complaint 12.');
    submit(act);
    await settled(fixture);
    server.expectOne('/api/complaints?state=open&search=12&limit=100').flush({ items: [{ ...LINE, id: 'c12', number: 12 }] });
    await settled(fixture);
    expect(server.expectOne('/api/complaints/c1/joining').request.body).toMatchObject({ complaintId: 'c12' });
  });

  it('sends of who handles it only what was changed', async () => {
    const { fixture, page } = await open();
    const handling = page.querySelector<HTMLElement>('app-complaint-handling')!;
    const team = handling.querySelector<HTMLInputElement>('app-team-picker input')!;
    team.dispatchEvent(new Event('focusin'));
    team.value = 'nor';
    team.dispatchEvent(new Event('input'));
    await settled(fixture);
    document.querySelector<HTMLElement>('[role=option]')!.click();
    await settled(fixture);
    expect(team.value).toBe('North');
    submit(handling);
    await settled(fixture);
    expect(server.expectOne('/api/complaints/c1').request.body).toEqual({ teamId: 't1' });
  });

  it('keeps files beside it, and says beside the choice why one is refused', async () => {
    const { fixture, page } = await open();
    const files = page.querySelector<HTMLElement>('app-complaint-files')!;
    expect(files.querySelector('a')!.getAttribute('href')).toBe('/api/complaint-attachments/f1');
    expect(files.textContent).toContain('2 kB');
    const box = files.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(box, 'files', { value: [new File(['%PDF-1.4'], 'terms.pdf')] });
    box.dispatchEvent(new Event('change'));
    await settled(fixture);
    const refusal = { title: 'Unsupported', status: 415, code: 'active-file', detail: 'The document holds a script.' };
    server.expectOne('/api/complaints/c1/attachments?fileName=terms.pdf').flush(refusal, { status: 415, statusText: 'Unsupported' });
    await settled(fixture);
    expect(files.querySelector('.message')!.textContent).toBe('The document holds a script.');
    files.querySelector<HTMLButtonElement>('button[aria-label="Take off boiler.png"]')!.click();
    await settled(fixture);
    server.expectOne({ method: 'DELETE', url: '/api/complaints/c1/attachments/f1' }).flush({ ...VIEW, attachments: [] });
    await settled(fixture);
    expect(files.textContent).toContain('No file yet.');
  });
});
