import { jest } from '@jest/globals';
import { Location } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { Toasts } from '../../ui/toast/toasts';
import { employeeRoutes } from '../employee.routes';
import { Nominate } from './nominate';

const PROGRAMME = {
  id: 'p1',
  name: 'Service awards',
  description: 'For colleagues who made it easy.',
  nominationsUntil: '2026-12-15',
  categories: [
    { id: 'k1', name: 'Went the extra mile', description: 'For one thing done for one customer.', nominees: ['person'], form: [] },
    {
      id: 'k2',
      name: 'Made us better',
      description: '',
      nominees: ['person', 'group', 'team'],
      form: [{ id: 'q1', label: 'What changed?', help: '', required: true, most: 40 }],
    },
  ],
};
const DRAFT = {
  id: 'd1',
  programme: { id: 'p1', name: 'Service awards' },
  accepting: true,
  content: { categoryId: 'k2', kind: 'group', nomineeIds: ['e1', 'e2'], reasons: 'So far', answers: { q1: 'Much' }, evidence: [] },
  nominees: [
    { id: 'e1', name: 'Bo Lind', teamName: null },
    { id: 'e2', name: 'Bob Marsh', teamName: null },
  ],
  team: null,
  attachments: [{ id: 'a1', fileName: 'letter.pdf', type: 'application/pdf', bytes: 10 }],
  savedAt: '2026-11-20T09:30:00Z',
};
const REASONS = 'Stayed until ten to get the router to the hospice.';

// typing letter by letter into a whole form takes its time on a busy machine
jest.setTimeout(30_000);

describe('Nominate', () => {
  let fixture: ComponentFixture<Nominate>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  /** Drafts are saved whenever their moment comes, which is not what most of these tests are about. */
  let saving: ReturnType<typeof setInterval>;
  const sent = { method: 'POST', url: '/api/award-programmes/p1/nominations' };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'nominate', children: [] }])],
    });
    fixture = TestBed.createComponent(Nominate, { bindings: [inputBinding('programmeId', () => 'p1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    saving = setInterval(() => server.match(({ method, url }) => method !== 'GET' && url.includes('nomination-drafts')).forEach((one) => one.flush(DRAFT)), 10);
  });
  afterEach(() => clearInterval(saving));

  async function open(programmes: object[] = [PROGRAMME]): Promise<void> {
    server.expectOne('/api/open-award-programmes').flush({ items: programmes });
    await fixture.whenStable();
  }

  function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event('input'));
  }

  async function find(words: string, colleagues: object[]): Promise<HTMLInputElement> {
    const box = page().querySelector<HTMLInputElement>('#colleague')!;
    type(box, words);
    await new Promise((done) => setTimeout(done, 250));
    TestBed.tick();
    const asked = server.expectOne((request) => request.url === '/api/colleagues');
    expect(asked.request.params.get('search')).toBe(words);
    asked.flush({ items: colleagues });
    await fixture.whenStable();
    await moment();
    return box;
  }

  /** Until what follows from a reply has been drawn. */
  async function moment(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  }

  async function waited(ms: number): Promise<void> {
    await new Promise((done) => setTimeout(done, ms));
    await fixture.whenStable();
  }

  /** What the product knows of whoever was chosen. */
  async function known(items: object[]): Promise<void> {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    server.expectOne((request) => request.url === '/api/nomination-evidence').flush({ items });
    await moment();
  }

  function press(box: HTMLElement, key: string, keyCode: number): void {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'keyCode', { value: keyCode });
    box.dispatchEvent(event);
  }

  async function submit(): Promise<void> {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await moment();
    await waited(30);
    TestBed.tick();
  }

  async function fill(): Promise<void> {
    page().querySelector<HTMLInputElement>('input[type=radio]')!.click();
    const box = await find('bo', [
      { id: 'e1', name: 'Bo Lind', teamName: 'Billing' },
      { id: 'e2', name: 'Bob Marsh', teamName: null },
    ]);
    press(box, 'ArrowDown', 40);
    press(box, 'Enter', 13);
    await known([]);
    type(page().querySelector('textarea')!, REASONS);
    await fixture.whenStable();
  }

  it('nominates a colleague found by name and chosen with the keyboard', async () => {
    await open();
    await fill();
    expect(page().querySelector<HTMLInputElement>('#colleague')!.value).toBe('Bob Marsh');
    expect(page().textContent).toContain('50 of at most 4,000 characters.');
    await submit();
    const request = server.expectOne(sent);
    expect(request.request.body).toEqual({ categoryId: 'k1', nomineeId: 'e2', reasons: REASONS, answers: {}, evidence: [], draftId: 'd1' });
    expect(request.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    request.flush({ nominee: { id: 'e2', name: 'Bob Marsh' }, category: PROGRAMME.categories[0] });
    await moment();
    expect(TestBed.inject(Router).url).toBe('/nominate');
    expect(TestBed.inject(Toasts).shown()[0]?.sentence).toContain('Bob Marsh is nominated for Went the extra mile.');
  });

  it('sends the same entry under the same key, and a changed one under another', async () => {
    await open();
    await fill();
    const keys: (string | null)[] = [];
    for (const reasons of [REASONS, REASONS, `${REASONS} Nobody had asked.`]) {
      type(page().querySelector('textarea')!, reasons);
      await fixture.whenStable();
      await submit();
      const request = server.expectOne(sent);
      keys.push(request.request.headers.get('Idempotency-Key'));
      request.flush(null, { status: 503, statusText: 'Unavailable' });
      await moment();
    }
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(page().querySelector('app-form-problem')?.textContent).toContain('Please try again in a moment.');
    expect(page().querySelector('textarea')!.value).toContain('Nobody had asked.');
  });

  it('says at each field what is missing and sends nothing', async () => {
    await open();
    await submit();
    server.expectNone(sent);
    expect(page().textContent).toContain('Choose a category.');
    expect(page().textContent).toContain('Choose a colleague from the list.');
    expect(page().textContent).toContain('Say why in at least 20 characters; there are 0.');
  });

  it('no longer has a colleague whose name is written over', async () => {
    await open();
    await fill();
    // on a slow machine the page has time to search for what was typed, and waits for the answer
    const answering = setInterval(() => server.match(({ url }) => url === '/api/colleagues').forEach((one) => one.flush({ items: [] })), 10);
    type(page().querySelector<HTMLInputElement>('#colleague')!, 'Bob');
    await submit();
    clearInterval(answering);
    server.expectNone(sent);
    expect(page().textContent).toContain('Choose a colleague from the list.');
  });

  it('says that nobody is called so', async () => {
    await open();
    await find('xyz', []);
    expect(page().querySelector('#colleague-outcome')?.textContent).toBe('No colleague has this in the name.');
  });

  it('shows at the colleague why the server refused her', async () => {
    await open();
    await fill();
    await submit();
    const detail = 'You cannot nominate yourself; choose a colleague.';
    const problem = { type: 'about:blank', title: 'No', status: 422, detail, code: 'x', requestId: 'r', errors: [{ pointer: '#/nomineeId', detail }] };
    server.expectOne(sent).flush(problem, { status: 422, statusText: 'Unprocessable' });
    await moment();
    expect(page().querySelector('#colleague-message')?.textContent).toBe(detail);
  });

  it('says so when the programme takes no nominations', async () => {
    await open([]);
    expect(page().textContent).toContain('This programme takes no nominations');
  });

  it('saves what is written as a draft by itself, says when it could not, and tries again', async () => {
    clearInterval(saving);
    await open();
    type(page().querySelector('textarea')!, 'She');
    await fixture.whenStable();
    expect(page().querySelector('.saved')?.textContent).toBe('Saving …');
    await waited(900);
    const first = server.expectOne({ method: 'POST', url: '/api/award-programmes/p1/nomination-drafts' });
    expect(first.request.body).toMatchObject({ kind: 'person', nomineeIds: [], reasons: 'She' });
    first.error(new ProgressEvent('error'));
    await moment();
    expect(page().querySelector('.saved')?.textContent).toContain('Not saved yet');
    expect(fixture.componentInstance.unsaved()).toBe(true);
    type(page().querySelector('textarea')!, 'She stayed');
    await waited(900);
    const second = server.expectOne({ method: 'POST', url: '/api/award-programmes/p1/nomination-drafts' });
    expect(second.request.body).toMatchObject({ reasons: 'She stayed' });
    second.flush(DRAFT);
    await moment();
    expect(page().querySelector('.saved')?.textContent).toContain('Only you can see it.');
    expect(fixture.componentInstance.unsaved()).toBe(false);
    expect(TestBed.inject(Location).path()).toBe('/nominate/p1?draft=d1');
  });

  it('goes on with a draft: its people, its answers and its files, and adds what the product knows', async () => {
    fixture.destroy();
    fixture = TestBed.createComponent(Nominate, { bindings: [inputBinding('programmeId', () => 'p1'), inputBinding('draft', () => 'd1')] });
    fixture.detectChanges();
    for (const asked of server.match('/api/open-award-programmes')) if (!asked.cancelled) asked.flush({ items: [PROGRAMME] });
    TestBed.tick();
    server.expectOne('/api/nomination-drafts/d1').flush(DRAFT);
    await known([
      { kind: 'kudos', sourceId: 't1', text: 'You saved the night.', from: 'Ida Ray', on: '2026-11-01' },
      { kind: 'complaint', sourceId: 'c1', number: 12, category: 'Delivery', outcome: 'partly-upheld', on: '2026-10-31' },
      { kind: 'praise', sourceId: 'w1', text: 'He called me back.', teamName: 'Repair', period: '2026-10' },
    ]);
    const complaint = 'Complaint 12 (Delivery), resolved on 31 October 2026: partly upheld';
    for (const word of ['Bo Lind', 'Bob Marsh', 'letter.pdf', 'You saved the night.', complaint, 'What changed?']) expect(page().textContent).toContain(word);
    for (const word of ['He called me back.', 'A customer about Repair, October 2026', 'stay until the day on which their comment is deleted'])
      expect(page().textContent).toContain(word);
    expect([...page().querySelectorAll('app-field input')].map((box) => (box as HTMLInputElement).value)).toEqual(['Much']);
    for (const box of page().querySelectorAll<HTMLInputElement>('app-evidence-choice input')) box.click();
    type(page().querySelector('textarea')!, REASONS);
    await fixture.whenStable();
    await submit();
    const request = server.expectOne(sent);
    expect(request.request.body).toEqual({
      categoryId: 'k2',
      nomineeIds: ['e1', 'e2'],
      reasons: REASONS,
      answers: { q1: 'Much' },
      evidence: [
        { kind: 'kudos', sourceId: 't1' },
        { kind: 'complaint', sourceId: 'c1' },
        { kind: 'praise', sourceId: 'w1', period: '2026-10' },
      ],
      draftId: 'd1',
    });
    const problem = { type: 'about:blank', title: 'No', status: 409, detail: 'Closed.', code: 'nominations-not-open', requestId: 'r' };
    request.flush(problem, { status: 409, statusText: 'Conflict' });
    await moment();
    expect(page().querySelector('app-note')?.textContent).toContain('Nominations for Service awards have closed. Your text is saved as a draft.');
    expect(page().querySelector('form')).toBeNull();
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });

  it('keeps the page from being left with reasons that are not sent', async () => {
    await open();
    expect(fixture.componentInstance.unsaved()).toBe(false);
    type(page().querySelector('textarea')!, REASONS);
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(true);
    expect(employeeRoutes.filter(({ canDeactivate }) => canDeactivate?.includes(keepChanges)).map(({ path }) => path)).toContain('nominate/:programmeId');
  });
});
