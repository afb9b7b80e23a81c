import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { INSPECTION } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { InspectionPage } from './inspection';
import { InspectionsPage } from './inspections';
import { NewInspection } from './new-inspection';
import { trialFigures } from './trial-figures';
import { Trials } from './trials';

const LIMITS = { pass: 0.95, advisory: 0.9, minor: 0.75 };
const CHECK = {
  ...{ id: 'answered-in-time', part: 'operation', point: 'response', grade: 'major', measure: 'share', value: 0.6, base: 20, leastBase: 10 },
  ...{ low: 0.387, high: 0.781, worst: null, limits: LIMITS, failing: 8, of: 'complaints', cases: [{ id: 'c7', number: 7 }] },
};
const STEPS = {
  ...{ id: 'steps', part: 'principles', point: 'accessibility', grade: 'not-assessable', measure: 'median', value: 4, base: 2, leastBase: 5 },
  ...{ low: null, high: null, worst: 30, limits: { pass: 5, advisory: 8, minor: 12 }, failing: 1, of: 'barrier-runs', cases: [{ id: 'r1', number: null }] },
};
const SILENT = {
  ...{ refusal: null, ratingMetric: 'Satisfaction', contactMetric: 'Contacts', ratings: 60, dissatisfiedRatings: 42, contacts: 1000, complaints: 20 },
  ...{ dissatisfied: 700, silent: 680, silentLow: 555, silentHigh: 781 },
};
const REPORT = {
  ...{ version: 1, number: 'MOT-2026-0001', organisation: 'Alpha', from: '2025-01-01', until: '2025-12-31', issuedOn: '2026-01-10' },
  ...{
    validUntil: '2027-01-09',
    teams: [],
    complaints: 20,
    barrierRuns: 2,
    result: 'major',
    checks: [STEPS, CHECK],
    silent: SILENT,
    notInspected: ['auditing'],
  },
};
const RUN = {
  ...{ id: 'r1', on: '2026-01-05', channel: 'web', team: null, steps: 30, minutes: 12, handOvers: 0, deadEnds: 1 },
  ...{ foundAlone: true, toldNext: false, takenIn: true, freeOfCharge: true, note: '', withdrawn: null },
};

describe('inspections of complaints', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));
  const settled = async () => {
    await new Promise((asked) => setTimeout(asked));
    TestBed.tick();
  };

  it('are listed with their results and whether they have expired', async () => {
    const fixture = TestBed.createComponent(InspectionsPage);
    fixture.detectChanges();
    const grades = { pass: 3, advisory: 1, minor: 1, major: 2, 'not-assessable': 0 };
    server.expectOne('/api/complaint-inspections').flush({ items: [{ ...REPORT, id: 'i1', expired: true, grades }] });
    await fixture.whenStable();
    const row = (fixture.nativeElement as HTMLElement).querySelector('tbody tr')!.textContent;
    for (const part of ['MOT-2026-0001', 'Not passed: major faults', 'The whole organisation', '3', 'Expired']) expect(row).toContain(part);
  });

  it('say that older ones are not listed where there are so many', async () => {
    const fixture = TestBed.createComponent(InspectionsPage);
    fixture.detectChanges();
    const grades = { pass: 3, advisory: 1, minor: 1, major: 2, 'not-assessable': 0 };
    server
      .expectOne('/api/complaint-inspections')
      .flush({ items: Array.from({ length: INSPECTION.listMost }, (_, i) => ({ ...REPORT, id: `i${i}`, expired: true, grades })) });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('The newest 500 are shown.');
  });

  async function open(check: object = CHECK) {
    const fixture = TestBed.createComponent(InspectionPage);
    fixture.componentRef.setInput('id', 'i1');
    fixture.detectChanges();
    server.expectOne('/api/complaint-inspections/i1').flush({ id: 'i1', expired: true, checksum: 'abc', report: { ...REPORT, checks: [STEPS, check] } });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('show the faults first, each with figure, base, interval, bounds and its cases', async () => {
    const page = await open();
    const [faults, , notAssessable] = page.querySelectorAll('section');
    for (const part of [
      'Major fault',
      '60%, of 20 (complaints)',
      '95 % interval 38.7% to 78.1%',
      'Pass from 95%, advisory from 90%, minor fault from 75%, major fault below that',
      'Cases behind it: 8',
    ])
      expect(faults!.textContent).toContain(part);
    expect(faults!.querySelector('details a')!.getAttribute('href')).toBe('/service/complaints/c7');
    expect(notAssessable!.textContent).toContain('4, of 2 (trial complaints) · worst 30 · Needs at least 5.');
    expect(page.textContent).toContain('About 680 dissatisfied contacts never became a complaint (555 to 781).');
    expect(page.textContent).toContain('Expired: it was valid until 9 January 2027');
  });

  it('say of an estimate that it is never a fault, and name no bound of nothing', async () => {
    const page = await open({
      ...CHECK,
      ...{ id: 'complained', grade: 'advisory', value: 0.05, base: 60, of: 'ratings', limits: { pass: 0.2, advisory: 0, minor: 0 } },
    });
    const [, advisories] = page.querySelectorAll('section');
    expect(advisories!.textContent).toContain('5%, of 60 (ratings)');
    expect(advisories!.textContent).toContain('Pass from 20%, advisory below that. It is an estimate and never a fault');
    expect(advisories!.textContent).not.toContain('from 0%');
  });

  it('have their certificate in the language of the page', async () => {
    await speakIn('ar');
    const links = [...(await open()).querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/complaint-inspections/i1/report.json', '/api/complaint-inspections/i1/certificate?language=ar']);
  });

  it('are started with what is usual, and lead to their report', async () => {
    const fixture = TestBed.createComponent(NewInspection);
    fixture.detectChanges();
    const computed = { retired: false, kind: 'csat', formula: 'share', valueMin: 1, valueMax: 5, definitionKey: 'csat-top-box' };
    const items = [
      { id: 'm1', name: 'Satisfied', ...computed },
      { id: 'm2', name: 'Given', ...computed, formula: 'given', valueMin: null },
      { id: 'm3', name: 'Contacts', ...computed, kind: 'other', formula: 'count', definitionKey: 'contacts' },
    ];
    server.expectOne('/api/metrics').flush({ items });
    server.expectOne('/api/teams').flush({ items: [{ id: 't1', name: 'North', parentId: null, people: 3, peopleBelow: 3 }] });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect([...page.querySelectorAll('select')].map((select) => [...select.options].map(({ text }) => text))).toEqual([
      ['No estimate', 'Satisfied'],
      ['No estimate', 'Contacts'],
    ]);
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
    const sent = server.expectOne('/api/complaint-inspections');
    expect(sent.request.body).toEqual({ teamIds: [], ratingMetricId: 'm1', contactMetricId: 'm3' });
    sent.flush({ id: 'i9', report: REPORT });
    await settled();
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/service/mot/i9');
  });

  it('rest on trial complaints, of which a withdrawn one counts no more', async () => {
    const runs = [RUN, { ...RUN, id: 'r2', steps: 4 }, { ...RUN, id: 'r3', steps: 99, withdrawn: 'Entered twice.' }] as Parameters<typeof trialFigures>[0];
    expect(trialFigures(runs)[0]).toEqual({ measure: 'steps', median: 17, worst: 30 });
    expect(trialFigures([])).toEqual([]);
    const fixture = TestBed.createComponent(Trials);
    fixture.detectChanges();
    server.expectOne('/api/teams').flush({ items: [] });
    server.expectOne('/api/complaint-barrier-runs').flush({ items: runs });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('tbody tr')!.textContent).toMatch(/Steps\s*17\s*30/);
    const [, first] = page.querySelectorAll('section');
    expect(first!.textContent).toContain('Not so: It was said what happens next, and by when');
    const reason = first!.querySelector('input')!;
    reason.value = 'A slip.';
    reason.dispatchEvent(new Event('input'));
    expect(fixture.componentInstance.unsaved()).toBe(true);
    first!.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settled();
    const sent = server.expectOne('/api/complaint-barrier-runs/r1/withdrawal');
    expect(sent.request.body).toEqual({ reason: 'A slip.' });
    sent.flush({ ...RUN, withdrawn: 'A slip.' });
    await settled();
    await fixture.whenStable();
    expect(page.textContent).toContain('Withdrawn: A slip.');
    expect(page.querySelector('tbody tr')!.textContent).toMatch(/Steps\s*4\s*4/);
  });
});
