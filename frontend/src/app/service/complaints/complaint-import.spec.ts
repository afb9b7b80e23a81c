import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportView } from '@throughline/contract';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { ComplaintHistory } from './complaint-history';
import { ComplaintImport } from './complaint-import';

const APPLIED: ImportView = {
  ...{ id: 'i1', kind: 'complaints', state: 'applied', fileName: 'register.csv', encoding: 'UTF-8', delimiter: ',' },
  ...{ columns: ['complaint_id'], mapping: { complaint_id: 'complaintId' }, fields: [{ field: 'complaintId', label: 'Number', required: true }] },
  ...{ options: {}, rowCount: 3, counts: { added: 3, changed: 0, unchanged: 0, refused: 0 }, sample: [], problems: [], problemCount: 0 },
};

describe('the page of complaints from a file', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));

  async function open(categories: object[], view?: ImportView) {
    const fixture = TestBed.createComponent(ComplaintImport);
    if (view) fixture.componentRef.setInput('import', view.id);
    const settled = async () => {
      for (let turn = 0; turn < 4; turn++) {
        await new Promise((asked) => setTimeout(asked));
        TestBed.tick();
        fixture.detectChanges();
        for (const request of server.match('/api/complaint-categories')) request.flush({ items: categories });
        if (view) for (const request of server.match({ method: 'GET', url: `/api/complaint-imports/${view.id}` })) request.flush(view);
      }
    };
    await settled();
    return { page: fixture.nativeElement as HTMLElement, settled };
  }

  it('takes a file, and offers a sample of the format', async () => {
    const { page } = await open([{ id: 'k1', name: 'Service' }]);
    expect(page.querySelector('input[type=file]')).not.toBeNull();
    expect(page.querySelector('a[download]')!.getAttribute('href')).toBe('/samples/complaints.csv');
  });

  it('sends whoever has no categories yet to where they begin', async () => {
    const { page } = await open([]);
    expect(page.querySelector('input[type=file]')).toBeNull();
    expect(page.querySelector('app-state a')!.getAttribute('href')).toBe('/service/complaints');
  });

  it('takes a file back after asking, and names what stays', async () => {
    const { page, settled } = await open([{ id: 'k1', name: 'Service' }], APPLIED);
    expect(page.textContent).toContain('The complaints are in.');
    [...page.querySelectorAll('button')].find((one) => one.textContent.includes('Take it back'))!.click();
    await settled();
    expect(document.body.textContent).toContain('unless somebody has done something with them since');
    [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')].find((one) => one.textContent.includes('Take it back'))!.click();
    await settled();
    server
      .expectOne({ method: 'DELETE', url: '/api/complaint-imports/i1/application' })
      .flush({ ...APPLIED, state: 'undone', counts: { ...APPLIED.counts, stayed: 2 }, stayed: ['4', '9'] });
    await settled();
    expect(page.textContent).toMatch(/Complaints that stay, by their numbers:\s*4, 9/);
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    await speakIn(language);
    const { page } = await open([{ id: 'k1', name: 'Service' }], { ...APPLIED, state: 'undone', counts: { ...APPLIED.counts, stayed: 1 }, stayed: ['4'] });
    expect(page.textContent).toContain('4');
    expect(page.textContent).not.toMatch(/complaintId|undefined|stayed/);
  });
});

describe('the history of a complaint', () => {
  it('says of a step that it came in with a file', () => {
    TestBed.configureTestingModule({});
    const fixture = TestBed.createComponent(ComplaintHistory);
    fixture.componentRef.setInput('steps', [
      { position: 0, kind: 'receipt', on: '2026-03-02', notedAt: '2026-04-01T10:00:00Z', by: null, note: '', detail: { fromFile: true } },
    ]);
    fixture.detectChanges();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('from a file');
  });
});
