import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Overview } from './overview';

describe('Overview', () => {
  let page: HTMLElement;
  async function opened(metrics: object[], imports: object[]): Promise<string> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Overview);
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/metrics').flush({ items: metrics });
    server.expectOne('/api/outcome-imports').flush({ items: imports });
    await fixture.whenStable();
    page = fixture.nativeElement as HTMLElement;
    return page.textContent;
  }

  it('says what is measured and what the last file did', async () => {
    const text = await opened(
      [{ id: 'm1', name: 'Customer satisfaction', direction: 'higher-is-better', observationCount: 1846 }],
      [{ id: 'i1', fileName: 'q2.csv', state: 'applied', rowCount: 1861, counts: { added: 1846, changed: 0, unchanged: 0, refused: 15 } }],
    );
    expect(text).toMatch(/q2\.csv\s*applied/);
    expect(text).toContain('1,861 rows: 1,846 added, 0 changed, 0 unchanged, 15 refused.');
    expect(text).toContain('Customer satisfaction');
  });

  it.each([
    ['previewed', '1,861 rows, nothing is brought in yet: 1,846 to add, 0 to change, 0 unchanged, 15 refused.'],
    ['undone', '1,861 rows, taken back: 1,846 had been added and 0 changed.'],
  ])('does not say that rows were added when a file is %s', async (state, sentence) => {
    const text = await opened([], [{ id: 'i1', fileName: 'q2.csv', state, rowCount: 1861, counts: { added: 1846, changed: 0, unchanged: 0, refused: 15 } }]);
    expect(text).toContain(sentence);
    expect(text).not.toContain('1,846 added');
  });

  it('leads on to what the area is for', async () => {
    const text = await opened([], []);
    expect([...page.querySelectorAll('.ways a')].map((way) => way.getAttribute('href'))).toEqual([
      ...['/service/board', '/service/complaints', '/plans', '/service/surveys', '/service/mot'],
      ...['/service/events', '/service/webhooks', '/service/agents', '/service/quality'],
    ]);
    expect(text).toMatch(/Complaints MOT\s*Once a year/);
  });

  it('says what comes first in an organisation without figures', async () => {
    const text = await opened([], []);
    expect(text).toContain('No file of figures yet');
    expect(text).toContain('A file of your helpdesk');
    expect(text).toContain('No metric yet');
  });
});
