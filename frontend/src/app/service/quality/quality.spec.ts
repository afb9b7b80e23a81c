import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Quality } from './quality';

const PARTS = { completeness: 0.75, timeliness: 1, base: 1 / 3, score: 69, shares: { team: 0.75, agent: 0.75, part: 0.75 }, delayDays: 2, monthsWithout: 1 };
const SOURCE = { id: 's1', name: 'Helpdesk' };
const METRICS = [
  { id: 'm1', name: 'Satisfaction', formula: 'share' },
  { id: 'm2', name: 'From a file', formula: 'given' },
];

describe('the quality of outcomes', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });

  async function opened(items: object[]) {
    const fixture = TestBed.createComponent(Quality);
    fixture.detectChanges();
    server.expectOne('/api/outcome-quality').flush({ from: '2025-11-01', until: '2026-10-01', items });
    // the form asks for what it offers once there is something to compare
    await new Promise((asked) => setTimeout(asked));
    TestBed.tick();
    for (const request of server.match('/api/outcome-sources')) request.flush({ items: [SOURCE] });
    for (const request of server.match('/api/metrics')) request.flush({ items: METRICS });
    await fixture.whenStable();
    return fixture;
  }

  it('is said with its parts, and how it is computed', async () => {
    const fixture = await opened([
      { ...PARTS, source: SOURCE, team: null },
      { ...PARTS, source: SOURCE, team: { id: 't1', name: 'North' } },
    ]);
    const page = fixture.nativeElement as HTMLElement;
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' '));
    for (const part of ['Helpdesk', '69', '75 %', '33 %']) expect(rows[0]).toContain(part);
    expect(rows[1]).toContain('North (Helpdesk)');
    expect(page.textContent).toContain('Nov 2025 to Oct 2026');
    expect(page.querySelectorAll('details li')).toHaveLength(4);
  });

  it('is set beside what the vendor counts, with the reasons and what nobody knows', async () => {
    const fixture = await opened([{ ...PARTS, source: SOURCE, team: null }]);
    const page = fixture.nativeElement as HTMLElement;
    const [source, metric] = [...page.querySelectorAll('select')];
    const [month, count] = [...page.querySelectorAll<HTMLInputElement>('form input')];
    expect(metric!.textContent).not.toContain('From a file');
    const type = (control: HTMLInputElement | HTMLSelectElement, value: string) => {
      control.value = value;
      control.dispatchEvent(new Event('input'));
    };
    type(source!, 's1');
    type(metric!, 'm1');
    type(month!, '2026-13');
    type(count!, '13');
    const send = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit'));
      await new Promise((asked) => setTimeout(asked));
      await fixture.whenStable();
    };
    await send();
    expect(page.textContent).toContain('A month such as 2026-03');
    type(month!, '2026-01');
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await new Promise((asked) => setTimeout(asked));
    const reasons = [
      { kind: 'without-team', events: 2, certain: true },
      { kind: 'refused-rows', events: 1, certain: false },
      { kind: 'moved-out', events: 4, certain: false },
    ];
    server
      .expectOne('/api/outcome-reconciliation?sourceId=s1&metricId=m1&month=2026-01&vendorCount=13')
      .flush({ sourceId: 's1', metricId: 'm1', month: '2026-01', ours: 4, vendor: 13, difference: 9, reasons, remainder: 7, notShown: 1, unexplained: 2 });
    await new Promise((shown) => setTimeout(shown));
    await fixture.whenStable();
    for (const part of [
      'Here: 4. The vendor: 13. Difference: 9.',
      'Events here that count for no team: 2',
      'may explain: 7',
      'Refused rows of imports that touch this month: up to 1',
      'that an import or a webhook moved to another: up to 4',
      'Unexplained: 2',
      'Of ours, 1 is in a team whose own figure is not shown',
    ])
      expect(page.textContent).toContain(part);
    expect(page.textContent!.split('Left, which')).toHaveLength(2);
  });

  it('leads to the imports where nothing came yet', async () => {
    const page = (await opened([])).nativeElement as HTMLElement;
    expect(page.querySelector('a[href="/service/events"]')).not.toBeNull();
    expect(page.querySelector('form')).toBeNull();
  });
});
