import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { TeamMirror } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { TeamMirrorPage } from './team-mirror';

const Q2 = { label: '2026-Q2', from: '2026-04-01', until: '2026-06-30' };
const MAY = { label: '2026-05', from: '2026-05-01', until: '2026-05-31' };
const metric = { unit: '%', direction: 'higher-is-better' as const, min: 0, max: 100, definition: '' };

const MIRROR: TeamMirror = {
  team: { id: 't1', name: 'Service North', parentId: 't0' },
  staff: [{ period: Q2, value: 70.4, low: 64, high: 76, sizeBand: '20–49', source: 'cycle' }],
  customer: [
    { ...metric, metricId: 'm1', name: 'Customer satisfaction', series: [{ period: MAY, value: 83.2, base: 267, belowMinimumBase: false }] },
    { ...metric, metricId: 'm2', name: 'Recommend score', unit: 'points', series: [{ period: MAY, value: 31, base: 7, belowMinimumBase: true }] },
  ],
  drivers: [{ key: 'recognition', label: 'Recognition', period: Q2, value: 48, low: 41, high: 55 }],
  reach: [
    { period: { label: '2026-Q1', from: '2026-01-01', until: '2026-03-31' }, bound: 'low', percent: null, low: 0, high: 70, sizeBand: '5-9' },
    { period: Q2, bound: 'about', percent: 40, low: 10, high: 80, sizeBand: '10-14' },
  ],
  finding: { sentence: 'Engagement rose, and so did customer satisfaction.' },
};

const HIDDEN: TeamMirror = {
  ...MIRROR,
  team: { id: 't1', name: 'Night Desk', parentId: 't0' },
  staff: [],
  drivers: [],
  hidden: { sentence: 'Fewer than 5 people of Night Desk answered.', nearestTeamId: 't0', nearestTeamName: 'Service' },
};

describe('TeamMirrorPage', () => {
  let fixture: ComponentFixture<TeamMirrorPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(TeamMirrorPage, { bindings: [inputBinding('id', () => 't1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function open(reply: TeamMirror): Promise<void> {
    server.expectOne('/api/teams/t1/mirror').flush(reply);
    await fixture.whenStable();
  }

  it('says why earlier figures are not beside the latest, and leads to the nearest team that shows how it moved', async () => {
    const sentence = 'Figures of 2025-Q4 are not shown beside the later ones: few people joined or left.';
    await open({ ...MIRROR, trendHidden: { sentence, nearestTeamId: 't0', nearestTeamName: 'Service' } });
    expect(page().querySelector('app-hidden-reason')?.textContent).toContain(sentence);
    expect(page().querySelector('app-hidden-reason a')?.getAttribute('href')).toBe('/leader/teams/t0');
  });

  it('shows how far recognition reached, the latest quarter first, as exactly as it may be told', async () => {
    await open(MIRROR);
    const rows = [...page().querySelectorAll('app-reach tbody tr')].map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
    expect(rows[0]).toContain('about 40%');
    expect(rows[0]).toContain('10-14');
    expect(rows[1]).toContain('less than a third');
    // the section has the name already
    expect(page().querySelector('app-reach [role=region]')!.getAttribute('aria-label')).toBe('Were thanked');
  });

  it('says the finding first, then each figure with its interval and its base', async () => {
    await open(MIRROR);
    const text = page().textContent;
    expect(page().querySelector('h1')?.textContent).toBe('Service North');
    expect(page().querySelector('.sentence')?.textContent).toBe(MIRROR.finding.sentence);
    expect(text).toContain('70');
    expect(text).toContain('(64–76)');
    expect(text).toContain('20–49 people, 2026-Q2');
    expect(text).toContain('base 267, 2026-05; higher is better');
    expect(text).toContain('base 7, too small to count');
    expect(page().querySelector('app-drivers tbody')?.textContent).toContain('Recognition');
    expect(page().querySelector('app-drivers tbody')?.textContent).toContain('41–55');
  });

  it('names drivers as the language of the page does', async () => {
    await speakIn('ar');
    await open(MIRROR);
    const said = page().querySelector('app-drivers tbody')?.textContent;
    await speakIn('en');
    expect(said).toContain('التقدير');
  });

  it('says of a number of contacts that more is neither better nor worse', async () => {
    const contacts = {
      ...metric,
      metricId: 'm3',
      name: 'Contacts',
      isVolume: true as const,
      series: [{ period: MAY, value: 900, base: 900, belowMinimumBase: false }],
    };
    await open({ ...MIRROR, customer: [contacts] });
    expect(page().textContent).toContain('base 900, 2026-05; more is neither better nor worse');
    expect(page().textContent).not.toContain('higher is better');
  });

  it('draws people and the first metric, and the other one when it is chosen', async () => {
    await open(MIRROR);
    const drawn = () => page().querySelector('app-chart [role=img]')?.getAttribute('aria-label');
    expect(drawn()).toContain('Engagement (0 to 100), Customer satisfaction (%) of Service North');
    const select = page().querySelector('select')!;
    select.value = 'm2';
    select.dispatchEvent(new Event('input'));
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/?metric=m2');
    // the way back leads out of the page, not through each choice that was made on it
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.replaceUrl).toBe(true);
  });

  it('shows the table behind the lines on one key', async () => {
    await open(MIRROR);
    page()
      .querySelector('app-chart')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await fixture.whenStable();
    const rows = [...page().querySelectorAll('app-chart tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows[0]).toEqual(['2026-Q2', 'Engagement (0 to 100)', '70.4', '64', '76', '20–49 people']);
  });

  it('says why engagement is hidden and leads to the nearest team that can be shown', async () => {
    await open(HIDDEN);
    expect(page().textContent).toContain('Fewer than 5 people of Night Desk answered.');
    expect(page().querySelector('app-state a')?.getAttribute('href')).toBe('/leader/teams/t0');
    expect(page().querySelector('app-state a')?.textContent).toContain('See Service');
    expect(page().textContent).not.toContain('What stands behind engagement');
  });

  it('says where figures come from when there are none', async () => {
    await open({ ...MIRROR, staff: [], customer: [], drivers: [] });
    expect(page().textContent).toContain('Nothing to draw yet');
    expect(page().textContent).toContain('No survey has been published for this team.');
  });

  it('says so when the team is not in the scope of the person', async () => {
    server.expectOne('/api/teams/t1/mirror').flush(null, { status: 403, statusText: 'Forbidden' });
    await fixture.whenStable();
    expect(page().textContent).toContain('This page is not for your role');
  });
});
