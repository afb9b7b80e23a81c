import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { speakIn } from '../../words/testing/speak-in';
import { Observations } from './observations';

const OBSERVATION = {
  metricId: 'm1',
  team: { id: 't1', name: 'Service North' },
  period: { label: '2026-Q1', from: '2026-01-01', until: '2026-03-31' },
  value: 82.456,
  base: 6,
  belowMinimumBase: true,
};

const METRICS = [{ id: 'm1', name: 'Customer satisfaction', definition: 'Ratings of 4 or 5, of all.' }];

describe('Observations', () => {
  let fixture: ComponentFixture<Observations>;
  let server: HttpTestingController;
  const from = signal<string | undefined>(undefined);
  const page = () => fixture.nativeElement as HTMLElement;
  afterEach(() => speakIn('en'));

  function open(): TestRequest {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(Observations, { bindings: [inputBinding('from', from)] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/metrics').flush({ items: [{ id: 'm1', name: 'Customer satisfaction', unit: '%' }] });
    return server.expectOne((request) => request.url === '/api/observations');
  }

  it('shows each figure with its metric, its period and its base, and marks a base that is too small', async () => {
    from.set(undefined);
    open().flush({ items: [OBSERVATION, { ...OBSERVATION, base: null, belowMinimumBase: false }], metrics: METRICS, nextCursor: 'c2' });
    await fixture.whenStable();
    expect(page().querySelector('details')!.textContent).toMatch(/Customer satisfaction.*Ratings of 4 or 5, of all\./);
    const rows = [...page().querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows).toEqual([
      ['Service North', 'Customer satisfaction', '2026-Q1', '82.46 %', '6', 'base too small'],
      ['Service North', 'Customer satisfaction', '2026-Q1', '82.46 %', 'not stated', ''],
    ]);
    expect([...page().querySelectorAll('a')].find((link) => link.textContent === 'Next page')?.getAttribute('href')).toContain('cursor=c2');
  });

  it.each([
    ['de', ['Service North', 'Customer satisfaction', '2026-Q1', '82,46 %', '6', 'Basis zu klein'], 'Nächste Seite'],
    ['ar', ['Service North', 'Customer satisfaction', '\u20682026-Q1\u2069', '82.46 %', '6', 'القاعدة صغيرة جدًا'], 'الصفحة التالية'],
  ] as const)('speaks the language of the page: %s', async (language, row, next) => {
    from.set(undefined);
    await speakIn(language);
    open().flush({ items: [OBSERVATION], metrics: METRICS, nextCursor: 'c2' });
    await fixture.whenStable();
    expect([...page().querySelectorAll('tbody tr > *')].map((cell) => cell.textContent.trim())).toEqual(row);
    expect([...page().querySelectorAll('nav a')].map((link) => link.textContent)).toEqual([next]);
    expect(page().textContent).not.toMatch(/Observations|Metric\b|Period|base too/);
  });

  it('asks for what the address says, and not for a day that does not exist', async () => {
    from.set('2026-02-30');
    const asked = open();
    expect(asked.request.params.toString()).toBe('limit=100');
    asked.flush({ items: [], metrics: [] });
    await fixture.whenStable();
    expect(page().textContent).toContain('No observation yet');
  });

  it('writes the filter into the address', async () => {
    from.set('2026-01-01');
    const asked = open();
    expect(asked.request.params.get('from')).toBe('2026-01-01');
    asked.flush({ items: [], metrics: [] });
    await fixture.whenStable();
    expect(page().textContent).toContain('Nothing fits');
    const select = page().querySelector('select')!;
    select.value = 'm1';
    select.dispatchEvent(new Event('input'));
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/?metric=m1&from=2026-01-01');
    // the way back leads out of the page, not through each choice that was made on it
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.replaceUrl).toBe(true);
  });
});
