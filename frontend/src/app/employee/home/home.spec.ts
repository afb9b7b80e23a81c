import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { dayText } from '../../ui/day-text';
import { Session } from '../../session/session';
import { speakIn } from '../../words/testing/speak-in';
import { KUDOS } from '../testing/kudos';
import { MY_NOMINATION } from '../testing/my-nomination';
import { Home } from './home';

describe('Home', () => {
  let fixture: ComponentFixture<Home>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(Home);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });

  async function replies(cycles: object[], programmes: object[], mine: object[], answered: object[] = [], kudos: object[] = []): Promise<void> {
    server.expectOne('/api/open-cycles').flush({ items: cycles });
    server.expectOne('/api/answered-cycles').flush({ items: answered });
    server.expectOne('/api/open-award-programmes').flush({ items: programmes });
    server.expectOne('/api/nominations/mine').flush({ items: mine });
    server.expectOne('/api/kudos?of=team&limit=3').flush({ items: kudos });
    await fixture.whenStable();
  }

  it('shows what waits for one, and leads to the answer pages and the programme', async () => {
    await replies(
      [
        {
          id: 'c1',
          name: 'Autumn',
          closesOn: '2026-12-12',
          minutes: 4,
          questionCount: 22,
          lastTime: { en: 'We bought quieter presses.' },
          manifestSha256: 'h'.repeat(43),
        },
      ],
      [{ id: 'p1', name: 'Service awards', description: '', nominationsUntil: '2026-12-15', categories: [] }],
      [MY_NOMINATION],
    );
    expect(page().textContent).toContain('22 questions, about 4 minutes. Open until 12 December 2026.');
    expect(page().textContent).toMatch(/What we did last time\s*We bought quieter presses\./);
    expect(page().querySelector('a[aria-label="Answer Autumn"]')?.getAttribute('href')).toBe(`/i#c=c1&m=${'h'.repeat(43)}`);
    expect(page().querySelector('a[aria-label="Nominate for Service awards"]')?.getAttribute('href')).toBe('/nominate/p1');
    expect(page().textContent).toContain('Bo Lind for Went the extra mile');
  });

  it('shows the latest thanks in the team, and where to thank somebody', async () => {
    await replies([], [], [], [], [KUDOS]);
    expect(page().querySelector('app-team-thanks')?.textContent).toMatch(/Ben Roy thanks Dora Lim and Emil Poe/);
    expect(page().querySelector('app-team-thanks a[href="/kudos/new"]')?.textContent).toContain('Thank somebody');
  });

  it('says of a cycle with answers to comments the same to everybody, and leads to where the code is asked for', async () => {
    await replies([], [], [], [{ id: 'c1', name: 'Autumn' }]);
    expect(page().textContent?.replace(/\s+/g, ' ')).toContain('There may be answers to comments in Autumn. Everybody sees this note.');
    expect(page().querySelector('.answered a')?.getAttribute('href')).toBe('/i#claim&c=c1');
  });

  it.each([
    ['offers an administrator the three doors of an empty organisation', 1, true],
    ['shows an administrator no doors once people are there', 40, false],
  ])('%s', async (_, memberCount, doors) => {
    TestBed.inject(Session).begin({
      employee: { id: 'a', name: 'Ada Okafor', email: 'ada@example.test' },
      organisation: { id: 'o', name: 'Example', fictional: false },
      organisations: [{ id: 'o', name: 'Example' }],
      roles: ['administrator', 'employee'],
      leads: [],
    });
    TestBed.tick();
    await Promise.resolve();
    server.expectOne('/api/teams').flush({ items: [{ id: 'r', name: 'Example', externalKey: null, parentId: null, leader: null, memberCount }] });
    server.expectOne('/api/cycles').flush({ items: [] });
    server.expectOne('/api/demo').flush({ present: false, people: [] });
    await replies([], [], []);
    expect(page().textContent.includes('Where to start')).toBe(doors);
  });

  it.each([
    ['German', 'de', '22 Fragen, etwa 4 Minuten. Offen bis 12. Dezember 2026.', 'Autumn beantworten', 'Wir haben leisere Pressen gekauft.'],
    ['Arabic', 'ar', '22 سؤالًا، والمدة التقريبية: 4 دقائق. مفتوح حتى 12 ديسمبر 2026.', 'أجب عن Autumn', 'We bought quieter presses.'],
  ] as const)('speaks %s, with its numbers and days, and says in it what was done if that is written in it', async (_, language, open, answer, done) => {
    await speakIn(language);
    const lastTime = { en: 'We bought quieter presses.', de: 'Wir haben leisere Pressen gekauft.' };
    await replies([{ id: 'c1', name: 'Autumn', closesOn: '2026-12-12', minutes: 4, questionCount: 22, lastTime, manifestSha256: 'h' }], [], [MY_NOMINATION]);
    expect(page().textContent).toContain(open);
    expect(page().querySelector('article a')?.getAttribute('aria-label')).toBe(answer);
    expect(page().querySelector('.last-time')?.textContent).toBe(done);
    await speakIn('en');
  });

  it('says what will stand here when nothing waits', async () => {
    await replies([], [], []);
    expect(page().textContent).toContain('No survey is waiting for you');
    expect(page().textContent).toContain('No award is open');
    expect(page().textContent).not.toContain('My nominations');
  });

  it('keeps the awards when the surveys cannot be loaded', async () => {
    server.expectOne('/api/open-cycles').flush(null, { status: 500, statusText: 'Broken' });
    server.expectOne('/api/answered-cycles').flush({ items: [] });
    server.expectOne('/api/open-award-programmes').flush({ items: [] });
    server.expectOne('/api/nominations/mine').flush({ items: [] });
    server.expectOne('/api/kudos?of=team&limit=3').flush({ items: [] });
    await fixture.whenStable();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('The server could not finish this');
    expect(page().textContent).toContain('No award is open');
  });

  it('reads a wire date as the day it names, in every time zone', () => {
    expect(dayText('2026-03-31')).toBe('31 March 2026');
  });
});
