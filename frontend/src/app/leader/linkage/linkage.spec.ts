import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { AcrossTeamsReply, LinkageMeasures } from '@throughline/contract';
import { Linkage } from './linkage';

const MEASURES: LinkageMeasures = {
  staff: [
    { key: 'manager-support', label: 'Manager support', periods: ['2015'] },
    { key: 'engagement', label: 'Engagement', periods: ['2014', '2015'] },
  ],
  customer: [
    { metricId: 'm1', name: 'Parent index', direction: 'higher-is-better', periods: ['2015'] },
    { metricId: 'm2', name: 'Complaints', direction: 'lower-is-better', periods: ['2015-Q1'] },
  ],
};

const LINKED: AcrossTeamsReply = {
  sentence: 'Teams with higher engagement tend to have happier customers (0.41, likely 0.37–0.44). This does not say which comes first.',
  grade: 3,
  code: 'linked-across',
  next: null,
  statement: 'One point is one team.',
  across: {
    n: 1846,
    pearson: { r: 0.40572, low: 0.36701, high: 0.44298, p: 1e-73, method: 'Pearson, Fisher interval' },
    spearman: { r: 0.43422, low: 0.39466, high: 0.47216, p: 1e-80, method: 'Spearman, Bonett and Wright' },
    detectable: 0.0652,
    noFigures: null,
  },
  sensitivity: [{ code: 'rank-correlation', r: 0.434, teams: 1846, differs: false, sentence: 'By ranks the link is 0.43, much the same.' }],
  notes: ['How many answered is not stated.'],
  points: [{ teamId: 't1', name: 'P.S. 015', x: 91.234567, y: 95.5, periods: 1, sizeBand: null, base: null }],
  pointsHidden: 1845,
  band: [],
  leftOut: [
    { teamId: 't9', name: 'P.S. 999', period: '2015', side: 'customer', reason: 'no-customer-figure', sentence: 'P.S. 999, 2015: no customer figure.' },
  ],
  leftOutCounts: [{ reason: 'no-customer-figure', count: 15, sentence: 'team periods have no customer figure.' }],
  periods: ['2015'],
  staff: { key: 'engagement', label: 'Engagement' },
  customer: {
    metricId: 'm1',
    name: 'Parent index',
    direction: 'higher-is-better',
    unit: 'points',
    min: 0,
    max: 100,
    definition: 'Mean of ten questions.',
    minimumBase: 10,
  },
  scope: { teamId: 'root', name: 'City schools' },
};

const NOT_ENOUGH: AcrossTeamsReply = {
  ...LINKED,
  sentence: 'Not enough teams to tell (10 at least; you have 7).',
  grade: 1,
  code: 'not-enough-data',
  next: { teams: 10, sentence: '3 more teams with both figures would allow a first look.' },
  across: { n: 7, pearson: null, spearman: null, detectable: 0.87, noFigures: 'Figures are given from 10 teams on; there are 7.' },
  sensitivity: [],
  points: [],
  pointsHidden: 0,
  leftOut: [],
  leftOutCounts: [],
};

describe('Linkage', () => {
  let fixture: ComponentFixture<Linkage>;
  let server: HttpTestingController;
  const metric = signal<string | undefined>(undefined);
  const page = () => fixture.nativeElement as HTMLElement;
  const across = () => server.expectOne((request) => request.url === '/api/linkage/across');

  /** Until the page has asked for what follows from what it was given. */
  async function moment(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  }

  beforeEach(() => {
    metric.set(undefined);
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(Linkage, { bindings: [inputBinding('metric', metric)] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(reply: AcrossTeamsReply): Promise<void> {
    server.expectOne('/api/linkage/measures').flush(MEASURES);
    await moment();
    const request = across();
    expect(request.request.params.toString()).toBe('staff=engagement&metric=m1');
    request.flush(reply);
    await fixture.whenStable();
  }

  it('says the sentence first, then the figures with their intervals and their base', async () => {
    await open(LINKED);
    const text = page().textContent;
    expect(page().querySelector('app-verdict p')?.textContent).toBe(LINKED.sentence);
    expect(page().querySelector('summary')?.textContent).toContain('Linked across teams');
    expect(text).toContain('0.406');
    expect(text).toContain('(0.367–0.443)');
    expect(text).toContain('0.434');
    expect(text).toContain('1,846 teams, 95 % interval');
    expect(text.indexOf(LINKED.sentence)).toBeLessThan(text.indexOf('0.406'));
  });

  it('says that comparing teams does not tell which comes first', async () => {
    await open(LINKED);
    expect(page().textContent).toContain('Comparing teams does not say which comes first.');
  });

  it('names what was left out and why, and hands out all of it as a file', async () => {
    await open(LINKED);
    expect(page().querySelector('app-left-out li')?.textContent).toContain('15 team periods have no customer figure.');
    expect(page().querySelector('app-left-out a[download]')?.getAttribute('href')).toBe('/api/linkage/left-out?staff=engagement&metric=m1');
    expect(page().querySelector('app-left-out tbody')?.textContent).toContain('P.S. 999, 2015: no customer figure.');
  });

  it('draws only the teams in the scope of the person, and says how many the line rests on', async () => {
    await open(LINKED);
    expect(page().querySelector('figcaption')?.textContent).toContain('The line rests on 1,846 teams; 1,845 of them are not yours and are not drawn.');
  });

  it('shows the table behind the drawing on one key', async () => {
    await open(LINKED);
    page()
      .querySelector('app-chart')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await fixture.whenStable();
    expect(page().querySelector('app-chart tbody')?.textContent).toContain('91.23');
  });

  it('gives no figure and says what is missing below ten teams', async () => {
    await open(NOT_ENOUGH);
    const text = page().textContent;
    expect(text).toContain('Not enough teams to tell (10 at least; you have 7).');
    expect(text).toContain('3 more teams with both figures would allow a first look.');
    expect(text).toContain('Figures are given from 10 teams on; there are 7.');
    expect(text).not.toContain('Correlation (Pearson)');
    expect(text).toContain('Nothing was left out.');
  });

  it('writes what is chosen into the address', async () => {
    await open(LINKED);
    const select = [...page().querySelectorAll('select')].find((one) => one.textContent.includes('Complaints'))!;
    select.value = 'm2';
    select.dispatchEvent(new Event('input'));
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/?staff=engagement&metric=m2');
    // the way back leads out of the page, not through each choice that was made on it
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.replaceUrl).toBe(true);
  });

  it('keeps the last answer in sight while the next one is on its way', async () => {
    await open(LINKED);
    metric.set('m2');
    await moment();
    const request = across();
    await moment();
    expect(page().querySelector('.answer')?.getAttribute('aria-busy')).toBe('true');
    expect(page().textContent).toContain(LINKED.sentence);
    request.flush(NOT_ENOUGH);
    await fixture.whenStable();
    expect(page().textContent).not.toContain(LINKED.sentence);
  });

  it('says which side is missing when there is nothing to compare', async () => {
    server.expectOne('/api/linkage/measures').flush({ staff: MEASURES.staff, customer: [] });
    await fixture.whenStable();
    expect(page().textContent).toContain('There is engagement, but no customer outcome yet.');
    server.expectNone((request) => request.url === '/api/linkage/across');
  });

  it('says so when the team is not in the scope of the person', async () => {
    server.expectOne('/api/linkage/measures').flush(MEASURES);
    await moment();
    const problem = { type: 'about:blank', title: 'No', status: 403, detail: 'This team is not one of yours or below them.', code: 'x', requestId: 'r' };
    across().flush(problem, { status: 403, statusText: 'Forbidden' });
    await fixture.whenStable();
    expect(page().textContent).toContain('This page is not for your role');
    expect(page().textContent).toContain(problem.detail);
  });
});
