import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { serviceRoutes } from '../service.routes';
import { CSAT } from '../testing/csat';
import { keyFrom } from './metric-entry';
import { MetricPage } from './metric';

const KEPT = { ...CSAT, definition: '', observationCount: 5 };

describe('MetricPage', () => {
  let fixture: ComponentFixture<MetricPage>;
  let server: HttpTestingController;
  const id = signal<string | undefined>(undefined);
  const page = () => fixture.nativeElement as HTMLElement;
  const control = (label: string) => {
    const found = [...page().querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))!;
    return page().querySelector<HTMLInputElement>(`#${found.htmlFor}`)!;
  };

  async function open(metricId?: string): Promise<void> {
    id.set(metricId);
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'service/metrics', children: [] }])],
    });
    fixture = TestBed.createComponent(MetricPage, { bindings: [inputBinding('id', id)] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/metrics').flush({ items: [KEPT] });
    await fixture.whenStable();
  }

  async function type(label: string, text: string): Promise<void> {
    control(label).value = text;
    control(label).dispatchEvent(new Event('input'));
    control(label).dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  }

  /** Until what follows from a reply has been drawn. */
  async function moment(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  }

  /** A few turns of the event loop: while a question is open the navigation waits, and the page is not stable. */
  async function turns(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  }

  async function submit(): Promise<void> {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await new Promise((done) => setTimeout(done));
  }

  it('adds a metric, with a key made from the name when none is given', async () => {
    await open();
    await type('Name', 'First reply (hours)');
    expect(page().textContent).toContain('Left empty, it is "first-reply-hours".');
    await type('Unit', 'hours');
    await type('Highest value', '');
    await submit();
    const sent = server.expectOne({ method: 'POST', url: '/api/metrics' });
    expect(sent.request.body).toMatchObject({ key: 'first-reply-hours', name: 'First reply (hours)', unit: 'hours', min: 0, max: null, minimumBase: 10 });
    sent.flush({ ...KEPT, id: 'm9' });
    await moment();
    expect(TestBed.inject(Router).url).toBe('/service/metrics');
  });

  it('sends nothing while the scale ends before it begins, and says what would be right', async () => {
    await open();
    await type('Name', 'Effort');
    await type('Lowest value', '7');
    await type('Highest value', '1');
    await submit();
    server.expectNone({ method: 'POST', url: '/api/metrics' });
    expect(page().textContent).toContain('Give a number above 7, or none.');
  });

  it('shows at its field what the server refused', async () => {
    await open();
    await type('Name', 'Satisfaction');
    await type('Key', 'csat');
    await submit();
    const detail = 'There is a metric with the key "csat" already.';
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail, code: 'x', requestId: 'r', errors: [{ pointer: '#/key', detail }] };
    server.expectOne({ method: 'POST', url: '/api/metrics' }).flush(problem, { status: 409, statusText: 'Conflict' });
    await moment();
    expect(page().querySelector('mat-error')?.textContent).toBe(detail);
  });

  it('keeps what makes figures comparable once there are figures, and sends only what differs', async () => {
    await open('m1');
    expect(page().textContent).toContain('5 observations were made with this metric.');
    expect(control('Unit').disabled).toBe(true);
    expect(control('Key').disabled).toBe(true);
    await type('Definition', 'Ratings of 4 or 5 among all ratings.');
    await submit();
    const sent = server.expectOne({ method: 'PATCH', url: '/api/metrics/m1' });
    expect(sent.request.body).toEqual({ definition: 'Ratings of 4 or 5 among all ratings.' });
  });

  it('asks before what was typed is left behind, and not after it was saved', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'service', children: serviceRoutes }], withComponentInputBinding())],
    });
    const harness = await RouterTestingHarness.create('/service/metrics/new');
    fixture = harness.fixture as unknown as ComponentFixture<MetricPage>;
    server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/metrics').flush({ items: [KEPT] });
    await fixture.whenStable();
    await type('Name', 'Effort');
    page().querySelector<HTMLAnchorElement>('form a[href="/service/metrics"]')!.click();
    await turns();
    const dialog = document.querySelector('[role=alertdialog]')!;
    expect(dialog.textContent).toContain('not saved yet');
    [...dialog.querySelectorAll('button')].find((one) => one.textContent.includes('Stay here'))!.click();
    await turns();
    expect(TestBed.inject(Router).url).toBe('/service/metrics/new');
    await submit();
    server.expectOne({ method: 'POST', url: '/api/metrics' }).flush({ ...KEPT, id: 'm9' });
    await turns();
    expect(document.querySelector('[role=alertdialog]')).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/service/metrics');
  }, 30_000);

  it('says so when there is no such metric', async () => {
    await open('gone');
    expect(page().textContent).toContain('There is no such metric');
  });

  it('makes keys that start with a letter and hold no accents', () => {
    expect(keyFrom('3. Zufriedenheit für Größe')).toBe('zufriedenheit-fur-gro-e');
  });
});
