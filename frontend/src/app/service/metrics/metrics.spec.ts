import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Metric } from '@throughline/contract';
import { CSAT } from '../testing/csat';
import { Metrics } from './metrics';

const USUAL: Metric[] = [
  CSAT,
  { ...CSAT, id: 'm2', key: 'recommend', kind: 'nps', name: 'Recommend score', unit: 'points', min: -100, observationCount: 0 },
  { ...CSAT, id: 'm3', key: 'complaints', kind: 'complaints', name: 'Complaints', unit: '', max: null, direction: 'lower-is-better', minimumBase: 100 },
];

describe('Metrics', () => {
  let fixture: ComponentFixture<Metrics>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) => [...page().querySelectorAll('button')].find((one) => one.textContent.includes(text));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(Metrics);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(items: Metric[]): Promise<void> {
    server.expectOne('/api/metrics').flush({ items });
    await fixture.whenStable();
  }

  it('says of each metric what it means: definition, scale, direction, smallest base', async () => {
    await open(USUAL);
    const cards = [...page().querySelectorAll('li')].map((card) => card.textContent);
    expect(cards[0]).toContain('Ratings of 4 or 5 among all ratings.');
    expect(cards[0]).toContain('Scale: 0 to 100 (%). Higher is better. Counts from a base of 10.');
    expect(cards[0]).toContain('1,846 observations');
    expect(cards[1]).toContain('Scale: −100 to 100 (points).');
    expect(cards[1]).toContain('No observation yet.');
    expect(cards[2]).toContain('Scale: 0 or more. Lower is better. Counts from a base of 100.');
    expect(button('Add the usual three')).toBeUndefined();
  });

  it('says of contacts that neither direction is better, and of a metric of that key whose figures come ready what it says itself', async () => {
    const contacts = { ...USUAL[0]!, key: 'contacts', name: 'Contacts', unit: 'contacts', min: 0, max: null };
    await open([
      { ...contacts, formula: 'count', figuresFrom: 'events' },
      { ...contacts, id: 'own', formula: 'given' },
    ]);
    const [first, own] = [...page().querySelectorAll('li')].map((card) => card.textContent);
    expect(first).toContain('Scale: 0 or more (contacts). More is neither better nor worse. Counts');
    expect(first).not.toContain('Higher is better');
    expect(own).toContain('Higher is better.');
  });

  it('starts an empty registry with the usual three', async () => {
    await open([]);
    expect(page().textContent).toContain('No metric yet');
    button('Add the usual three')!.click();
    server.expectOne({ method: 'POST', url: '/api/metric-defaults?language=en' }).flush({ items: USUAL });
    await fixture.whenStable();
    expect(page().querySelectorAll('li')).toHaveLength(3);
  });
});
