import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CustomerSurvey } from '@throughline/contract';
import { CUSTOMER_QUESTION_TEXTS, LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { entryOf, settingsOf } from './survey-entry';
import { qrSvg } from './qr-file';
import { SurveyPage } from './survey';
import { SurveyComments } from './survey-comments';
import { Surveys } from './surveys';
import { surveyWords } from './words/words';

const COUNTS = [
  { way: 'issued', offered: 40, answered: 10 },
  { way: 'signed', offered: 0, answered: 0 },
  { way: 'open', offered: 1200, answered: 30 },
] as const;
const SURVEY: CustomerSurvey = {
  ...{ id: 's1', name: 'After a request', question: 'csat' as const, wording: CUSTOMER_QUESTION_TEXTS.csat, asksComment: false, commentDays: 180 },
  asksToPassOn: false,
  ...{
    metric: { id: 'm1', name: 'Satisfied' },
    sourceId: 'o1',
    agentsOf: null,
    team: null,
    group: '',
    channel: '',
    category: '',
    closed: false,
    counts: [...COUNTS],
  },
};
const RESULTS = {
  ...{ survey: { id: 's1', name: 'After a request', question: 'csat' }, counts: COUNTS, base: 40, smallestAgents: 3 },
  metric: { id: 'm1', name: 'Satisfied', unit: '%', definition: 'Ratings of 4 or 5.', minimumBase: 30 },
  rate: { value: 25, interval: [14, 40], offered: 40, answered: 10 },
};

describe('surveys of customers', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => speakIn('en'));

  it('are listed with how many were asked and answered', async () => {
    const fixture = TestBed.createComponent(Surveys);
    fixture.detectChanges();
    server.expectOne('/api/customer-surveys').flush({ items: [SURVEY] });
    await fixture.whenStable();
    const row = (fixture.nativeElement as HTMLElement).querySelector('tbody tr')!.textContent;
    for (const part of ['After a request', 'Satisfaction, 1 to 5', '1,240', '40', 'open']) expect(row).toContain(part);
  });

  async function page(results: object): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(SurveyPage);
    fixture.componentRef.setInput('id', 's1');
    fixture.detectChanges();
    server.expectOne('/api/customer-surveys/s1').flush({ ...SURVEY, closed: true });
    server.expectOne('/api/customer-surveys/s1/results').flush(results);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('show figure, base, interval and how often each answer was given', async () => {
    const distribution = [2, 3, 5, 10, 20].map((count, i) => ({ value: i + 1, count }));
    const shown = await page({ ...RESULTS, hidden: null, figure: { value: 75, interval: [60, 86] }, distribution });
    for (const part of ['75', '60–86', '40 answers', '10 of 40 issued invitations', '1,200 views of the page', '50 %'])
      expect(shown.textContent).toContain(part);
    expect(shown.querySelector('app-survey-share')).toBeNull();
  });

  it.each([
    ['few-answers', 'There are 40 answers; figures are shown from 30 on.'],
    ['few-agents', 'Too few different agents (fewer than 3) are behind answers'],
  ])('say why nothing is shown: %s', async (hidden, sentence) => {
    const shown = await page({ ...RESULTS, hidden, figure: null, distribution: [] });
    expect(shown.textContent).toContain(sentence);
    expect(shown.textContent).not.toContain('How often each answer');
  });

  it('say that nobody knows who answered by an open link, and only when somebody did', async () => {
    for (const answered of [0, 3]) {
      const counts = [{ way: 'open', offered: 1200, answered }];
      const shown = await page({ ...RESULTS, counts, hidden: null, figure: { value: 75, interval: null }, distribution: [] });
      expect(shown.textContent.includes('Answers by open links are in the figure, too')).toBe(answered > 0);
    }
  });

  it('say that answers are left out, and only then', async () => {
    for (const leavesOut of [true, false]) {
      const shown = await page({ ...RESULTS, hidden: null, leavesOut, figure: { value: 75, interval: null }, distribution: [] });
      expect(shown.textContent.includes('are not in these figures')).toBe(leavesOut);
    }
  });

  it.each(LANGUAGES)('say when comments are shown where none is, and not that nobody wrote any, in "%s"', async (language) => {
    await speakIn(language);
    const shown = TestBed.createComponent(SurveyComments);
    shown.componentRef.setInput('id', 's1');
    shown.detectChanges();
    server.expectOne('/api/customer-surveys/s1/comments').flush({ items: [] });
    await shown.whenStable();
    const said = (shown.nativeElement as HTMLElement).querySelector('li')!.textContent;
    expect(said).toMatch(
      /once all answers of that month|sobald alle Antworten|dès que toutes les réponses|cuando pueden mostrarse todas|متى أمكن عرض جميع إجابات/,
    );
    expect(said).not.toMatch(/nobody|niemand|personne|nadie|أحد/i);
  });

  it('say of comments which may be passed on', async () => {
    const shown = TestBed.createComponent(SurveyComments);
    shown.componentRef.setInput('id', 's1');
    shown.detectChanges();
    const one = { id: 'c1', text: 'Quick.', language: 'en', value: 5, writtenOn: '2026-10-01', deletedOn: '2027-03-30', mayPassOn: true };
    server.expectOne('/api/customer-surveys/s1/comments').flush({ items: [one, { ...one, id: 'c2', mayPassOn: false }] });
    await shown.whenStable();
    const said = [...(shown.nativeElement as HTMLElement).querySelectorAll('li')].map((item) => item.textContent.includes('May be passed on as thanks.'));
    expect(said).toEqual([true, false]);
  });

  it('lose a comment that is asked to go, once that is confirmed, and no other', async () => {
    const shown = TestBed.createComponent(SurveyComments);
    shown.componentRef.setInput('id', 's1');
    shown.detectChanges();
    const one = { id: 'c1', text: 'Quick.', language: 'en', value: 5, writtenOn: '2026-10-01', deletedOn: '2027-03-30', mayPassOn: true };
    server.expectOne('/api/customer-surveys/s1/comments').flush({ items: [one, { ...one, id: 'c2', text: 'Slow.' }] });
    await shown.whenStable();
    const page = shown.nativeElement as HTMLElement;
    const press = async (name: string): Promise<void> => {
      [...page.querySelectorAll('li')]
        .find(({ textContent }) => textContent.includes('Slow.'))!
        .querySelector('button')!
        .click();
      await shown.whenStable();
      const asked = document.querySelector('[role=alertdialog]')!;
      expect(asked.textContent).toContain('Delete the comment of');
      [...asked.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!.click();
      await shown.whenStable();
    };
    await press('Not now');
    server.expectNone(({ method }) => method === 'DELETE');
    await press('Delete this comment');
    server.expectOne({ method: 'DELETE', url: '/api/customer-surveys/s1/comments/c2' }).flush(null);
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    server.expectOne('/api/customer-surveys/s1/comments').flush({ items: [one] });
    await shown.whenStable();
    expect([...page.querySelectorAll('.said')].map(({ textContent }) => textContent)).toEqual(['Quick.']);
    expect(document.activeElement?.textContent).toBe('Comments');
  });

  it('keep the usual words as such, and send own words without empty ones', () => {
    const entry = entryOf({ ...SURVEY, counts: [] });
    expect(entry.wording).toBe('usual');
    expect(settingsOf(entry)).toMatchObject({ wording: CUSTOMER_QUESTION_TEXTS.csat, teamId: null, asksComment: false, asksToPassOn: false });
    expect(settingsOf(entryOf({ ...SURVEY, counts: [], asksToPassOn: true })).asksToPassOn).toBe(true);
    const own = entryOf({ ...SURVEY, counts: [], wording: { de: 'War es gut?' } });
    expect(own.wording).toBe('own');
    expect(settingsOf({ ...own, words: { ...own.words, fr: '  ' } }).wording).toEqual({ de: 'War es gut?' });
  });

  it('are drawn as a QR code in a file of its own', () => {
    expect(qrSvg('https://x.example/f/abc')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+".*<\/svg>$/);
    expect(qrSvg('x'.repeat(3000))).toBeUndefined();
  });

  it.each(LANGUAGES)('are called the same on a button and to a screen reader in "%s"', async (language) => {
    await speakIn(language);
    expect(surveyWords().copyOf('X').toLowerCase()).toContain(surveyWords().copy.toLowerCase());
  });
});
