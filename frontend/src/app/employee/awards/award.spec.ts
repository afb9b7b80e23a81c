import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AnnouncedAwardProgramme } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { AnnouncedAward } from './award';
import { AnnouncedAwards } from './awards';

const PROGRAMME: AnnouncedAwardProgramme = {
  id: 'p1',
  name: 'Harbour Lights',
  description: 'Once a year.',
  kind: 'yearly',
  timeZone: 'Asia/Tokyo',
  nominationsFrom: '2026-11-01',
  nominationsUntil: '2026-12-10',
  closesAtTime: '18:00',
  closesAt: '2026-12-10T09:00:00.000Z',
  revealAt: null,
  revealedAt: null,
  selfNomination: false,
  endorsements: true,
  blind: true,
  nominationsMost: 3,
  state: 'open',
  accepting: true,
  secretary: { id: 'hana', name: 'Hana Sato' },
  values: [{ id: 'v1', name: 'Courage' }],
  teams: [{ id: 't1', name: 'Board' }],
  attributes: [{ id: 'site', label: 'Site' }],
  rounds: [
    { name: 'First look', method: 'qualifying', settings: { advance: 10 }, opensAt: '2026-12-12T00:00:00.000Z', closesAt: null, state: 'planned' },
    { name: 'Panel', method: 'scoring', settings: { marksTo: 5 }, opensAt: null, closesAt: null, state: 'planned' },
  ],
  categories: [
    {
      id: 'c1',
      name: 'Customer moment',
      description: 'One time.',
      tiedTo: 'value',
      valueId: 'v1',
      nominees: ['person', 'team'],
      winners: 2,
      criteria: [
        { id: 'k1', name: 'What it meant', description: 'To the customer', weight: 60 },
        { id: 'k2', name: 'What it took', description: '', weight: 40 },
      ],
      form: [{ id: 'f1', label: 'When was it?', help: '', required: true, most: 100 }],
      eligibility: [
        { rule: 'tenure-at-least', months: 6 },
        { rule: 'not-in-teams', teamIds: ['t1'] },
        { rule: 'attribute-is', id: 'site', values: ['Leeds', 'Hull'] },
        { rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' },
      ],
      nominationsMost: null,
    },
  ],
};

describe('Announced awards', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));

  const text = (fixture: ComponentFixture<unknown>): string => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');

  async function award(body: Partial<AnnouncedAwardProgramme> = {}): Promise<ComponentFixture<AnnouncedAward>> {
    const fixture = TestBed.createComponent(AnnouncedAward);
    fixture.componentRef.setInput('id', 'p1');
    fixture.detectChanges();
    server.expectOne('/api/announced-award-programmes/p1').flush({ ...PROGRAMME, ...body });
    if (body.revealedAt) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
      server.expectOne('/api/award-programmes/p1/winners').flush({
        programme: { id: 'p1', name: 'Harbour Lights' },
        revealedOn: '2026-12-18',
        categories: [{ id: 'c1', name: 'Customer moment', winners: [{ candidateId: 'x', kind: 'person', team: null, people: ['Ann Lee'], place: 1 }] }],
      });
    }
    await fixture.whenStable();
    return fixture;
  }

  it('tell who won, once everybody may know, and ask for it no sooner', async () => {
    const winners = (fixture: ComponentFixture<unknown>) => (fixture.nativeElement as HTMLElement).querySelector('app-award-winners');
    expect(winners(await award())).toBeNull();
    server.verify();
    expect(winners(await award({ state: 'closed', accepting: false, revealedAt: '2026-12-18T08:00:00.000Z' }))!.textContent).toContain('Ann Lee');
  });

  it('say before anybody nominates what judges look at, with what weight, and who can win', async () => {
    const page = text(await award());
    expect(page).toContain('What it meantTo the customer 60');
    expect(page).toContain('What it took40');
    expect(page).toContain('For the value Courage. 2 winners. You can nominate a person or a team.');
    expect(page).toContain('At least 6 months here when nominations close');
    expect(page).toContain('Not in Board, nor in a team below');
    expect(page).toContain('Site: Leeds or Hull');
    expect(page).toContain('Did not win this category the last time');
    expect(page).toContain('Of a team, those count who can.');
    expect(page).toContain('When was it? (needed)');
  });

  it('say when, by the clocks of the programme, and how it is decided', async () => {
    const page = text(await award());
    expect(page).toContain('Nominations close10 December 2026 at 18:00 (Asia/Tokyo)');
    // without an hour it is the whole last day, not the midnight that belongs to the next one
    expect(text(await award({ closesAtTime: null, closesAt: '2026-12-10T15:00:00.000Z' }))).toContain('Nominations close10 December 2026First look');
    expect(page).toContain('Winners are revealednot planned yet');
    expect(page).toContain('First look. Judges say for each candidate whether it goes on. 10 of each category go on.');
    expect(page).toContain('Panel. Judges give marks from 0 to 5 for each criterion');
    expect(page).toContain('Judges read what was written without the names of the candidates.');
    expect(page).toContain('Each person can hand in up to 3 nominations.');
    expect(page).toContain('Hana Sato is the secretary');
  });

  it.each([
    [{}, 'Takes nominations', true],
    [{ accepting: false }, 'Announced', false],
    [{ accepting: false, state: 'closed' as const }, 'Nominations closed', false],
    [{ accepting: false, state: 'closed' as const, revealedAt: '2027-01-10T09:00:00.000Z' }, 'Winners revealed', false],
  ])('offer to nominate while nominations are taken, and stay to be read afterwards: %j', async (body, standing, offered) => {
    const fixture = await award(body);
    expect(text(fixture)).toContain(standing);
    expect((fixture.nativeElement as HTMLElement).querySelector('a[href="/nominate/p1"]') !== null).toBe(offered);
    expect(text(fixture)).toContain('What it meant');
  });

  it('speak Arabic around what people wrote', async () => {
    await speakIn('ar');
    const page = text(await award());
    expect(page).toContain('مدة العمل هنا عند إغلاق الترشيح، على الأقل: 6 أشهر');
    expect(page).toContain('فائزان');
  });

  it('are listed with where each stands', async () => {
    const fixture = TestBed.createComponent(AnnouncedAwards);
    fixture.detectChanges();
    server.expectOne('/api/announced-award-programmes').flush({ items: [PROGRAMME] });
    await fixture.whenStable();
    expect(text(fixture)).toContain('Harbour Lights Takes nominations');
    expect((fixture.nativeElement as HTMLElement).querySelector('a')?.getAttribute('href')).toBe('/awards/p1');
  });
});
