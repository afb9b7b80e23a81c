import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { ImportView } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { Import } from './import';

const PREVIEW: ImportView = {
  id: 'i1',
  kind: 'outcomes',
  state: 'previewed',
  fileName: 'linked.csv',
  encoding: 'UTF-8',
  delimiter: ',',
  columns: ['dbn', 'parent_index'],
  mapping: { dbn: 'team', parent_index: 'metric:m1' },
  fields: [
    { field: 'team', label: 'Team (key or name)', required: true },
    { field: 'period', label: 'Period', required: false },
    { field: 'metric:m1', label: 'Parent index', required: false },
  ],
  options: {},
  rowCount: 1861,
  counts: { added: 0, changed: 0, unchanged: 0, refused: 1861 },
  sample: [],
  problems: [{ line: 1, column: null, value: null, problem: 'The file has no column for the period and none is given for all rows.' }],
  problemCount: 1,
};
const GOOD: ImportView = {
  ...PREVIEW,
  options: { period: '2015' },
  counts: { added: 1854, changed: 0, unchanged: 0, refused: 0 },
  problems: [],
  problemCount: 0,
};

describe('Import', () => {
  let fixture: ComponentFixture<Import>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  afterEach(() => speakIn('en'));
  const button = (text: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(text))!;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'service/import', children: [] }])],
    });
    fixture = TestBed.createComponent(Import, { bindings: [inputBinding('id', () => 'i1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  /** Until what follows from a reply has been drawn. */
  async function moment(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  }

  async function open(view: ImportView): Promise<void> {
    server.expectOne('/api/outcome-imports/i1').flush(view);
    await fixture.whenStable();
  }

  it('names what is wrong with the file, and brings nothing in until it is right', async () => {
    await open(PREVIEW);
    expect(page().textContent).toContain('The file has no column for the period and none is given for all rows.');
    expect(button('Bring in').disabled).toBe(true);
  });

  it('leads through a file in German, and marks the sentences that the server wrote in English', async () => {
    await speakIn('de');
    await open(PREVIEW);
    expect(page().textContent).toContain('Welche Spalte was bedeutet');
    expect([...page().querySelectorAll('select')][0]!.textContent).toMatch(
      /wird weggelassen.*Team \(Schlüssel oder Name\) \(notwendig\).*Zeitraum.*Parent index/s,
    );
    expect(page().textContent).toContain('1.861 zurückgewiesen');
    expect(page().querySelector('tbody [lang=en]')!.textContent).toContain('The file has no column for the period');
    expect(page().textContent).not.toMatch(/Bring in|Choose|What would happen|Discard/);
  });

  it('asks again with the period of all rows, and then can bring the rows in', async () => {
    await open(PREVIEW);
    const period = page().querySelector<HTMLInputElement>('#period')!;
    period.value = ' 2015 ';
    period.dispatchEvent(new Event('change'));
    const asked = server.expectOne({ method: 'PUT', url: '/api/outcome-imports/i1/mapping' });
    expect(asked.request.body).toEqual({ mapping: PREVIEW.mapping, options: { period: '2015' } });
    asked.flush(GOOD);
    await fixture.whenStable();
    button('Bring in 1,854 rows').click();
    server.expectOne({ method: 'POST', url: '/api/outcome-imports/i1/application' }).flush({ ...GOOD, state: 'applied' });
    await fixture.whenStable();
    expect(page().textContent).toContain('What was done');
    expect(page().textContent).toContain('Take it back');
    expect(page().textContent).toContain('The outcomes are in.');
  });

  it('does not ask for a period when a column has it', async () => {
    await open({ ...GOOD, mapping: { ...GOOD.mapping, quarter: 'period' } });
    expect(page().querySelector('#period')).toBeNull();
  });

  it('asks to make missing teams without losing the other choices', async () => {
    await open(GOOD);
    const tick = page().querySelector<HTMLInputElement>('app-import-options input[type=checkbox]')!;
    tick.click();
    const asked = server.expectOne({ method: 'PUT', url: '/api/outcome-imports/i1/mapping' });
    expect(asked.request.body).toEqual({ mapping: GOOD.mapping, options: { period: '2015', createTeams: true } });
  });

  it('says why the server refused, and keeps the file as it was', async () => {
    await open(GOOD);
    button('Bring in').click();
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'A team was renamed meanwhile.', code: 'x', requestId: 'r' };
    server.expectOne('/api/outcome-imports/i1/application').flush(problem, { status: 409, statusText: 'Conflict' });
    await fixture.whenStable();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('A team was renamed meanwhile.');
    expect(button('Bring in').disabled).toBe(false);
  });

  it('shows again what is saved when a change was refused', async () => {
    await open(GOOD);
    const tick = () => page().querySelector<HTMLInputElement>('app-import-options input[type=checkbox]')!;
    tick().click();
    TestBed.tick();
    const problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'The server is busy.', code: 'x', requestId: 'r' };
    server.expectOne({ method: 'PUT', url: '/api/outcome-imports/i1/mapping' }).flush(problem, { status: 503, statusText: 'Busy' });
    await moment();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('The server is busy.');
    expect(tick().checked).toBe(false);
    expect(button('Bring in').disabled).toBe(false);
  });

  it('loses no choice that is made while the server is at work', async () => {
    await open(PREVIEW);
    page().querySelector<HTMLInputElement>('app-import-options input[type=checkbox]')!.click();
    const period = page().querySelector<HTMLInputElement>('#period')!;
    period.value = '2015';
    period.dispatchEvent(new Event('change'));
    server.expectOne({ method: 'PUT', url: '/api/outcome-imports/i1/mapping' }).flush(PREVIEW);
    await moment();
    const asked = server.expectOne({ method: 'PUT', url: '/api/outcome-imports/i1/mapping' });
    expect(asked.request.body).toEqual({ mapping: PREVIEW.mapping, options: { createTeams: true, period: '2015' } });
  });

  it('forgets a file and goes back to the list', async () => {
    await open(GOOD);
    button('Discard').click();
    server.expectOne({ method: 'DELETE', url: '/api/outcome-imports/i1' }).flush(null);
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/service/import');
  });

  it('takes an applied file back after asking', async () => {
    await open({ ...GOOD, state: 'applied' });
    button('Take it back').click();
    await fixture.whenStable();
    const dialog = document.querySelector('app-confirm-dialog')!;
    expect(dialog.textContent).toContain('Every observation that this file brought in goes');
    [...dialog.querySelectorAll('button')].find((one) => one.textContent.includes('Take it back'))!.click();
    await fixture.whenStable();
    server.expectOne({ method: 'DELETE', url: '/api/outcome-imports/i1/application' }).flush({ ...GOOD, state: 'undone' });
    await moment();
    expect(page().textContent).toContain('This import was taken back');
  });

  it('says so when the file is gone', async () => {
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: 'This import was discarded.', code: 'x', requestId: 'r' };
    server.expectOne('/api/outcome-imports/i1').flush(problem, { status: 404, statusText: 'Not Found' });
    await fixture.whenStable();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('This import was discarded.');
  });
});
