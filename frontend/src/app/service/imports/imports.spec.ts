import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Imports } from './imports';

const FILE = { fileName: 'q1.csv', rowCount: 432, counts: { added: 420, changed: 12, unchanged: 0, refused: 0 } };

describe('Imports', () => {
  let fixture: ComponentFixture<Imports>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'service/import/:id', children: [] }])],
    });
    fixture = TestBed.createComponent(Imports);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(metrics: object[], imports: object[]): Promise<void> {
    server.expectOne('/api/metrics').flush({ items: metrics });
    server.expectOne('/api/outcome-imports').flush({ items: imports });
    await fixture.whenStable();
  }

  it('lists the files with their state, and offers to take back only what was applied', async () => {
    await open(
      [{ id: 'm1' }],
      [
        { ...FILE, id: 'i1', state: 'applied' },
        { ...FILE, id: 'i2', state: 'undone' },
        { ...FILE, id: 'i3', state: 'previewed' },
      ],
    );
    const rows = [...page().querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('applied');
    expect(rows[0]).toContain('Take back');
    expect(rows[1]).toContain('taken back');
    expect(rows[1]).not.toContain('Take back');
    expect(rows[0]).toContain('420');
    expect(rows[1]).not.toContain('420');
    expect(rows[2]).toContain('420 to add');
  });

  it('reads a chosen file and goes to its preview', async () => {
    await open([{ id: 'm1' }], []);
    const box = page().querySelector<HTMLInputElement>('input[type=file]')!;
    const file = new File(['team,csat\nNorth,80\n'], 'q2.csv');
    Object.defineProperty(box, 'files', { value: [file] });
    box.dispatchEvent(new Event('change'));
    const sent = server.expectOne((request) => request.url === '/api/outcome-imports' && request.method === 'POST');
    expect(sent.request.body).toBe(file);
    expect(sent.request.params.get('fileName')).toBe('q2.csv');
    sent.flush({ ...FILE, id: 'i9', state: 'previewed' });
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/service/import/i9');
  });

  it('says that a metric comes first, and what a file should hold', async () => {
    await open([], []);
    expect(page().textContent).toContain('There is no metric yet');
    expect(page().textContent).toContain('No file yet');
  });
});
