import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PublicVote } from '@throughline/contract';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { VotePage } from './vote';
import { voteWords } from './words/words';

const candidate = (id: string, name: string, mine = false) => ({ id, kind: 'person' as const, name, teamName: 'Harbour', mine });
const VOTE: PublicVote = {
  id: 'v1',
  name: 'Everybody',
  programme: { id: 'p1', name: 'Stars' },
  closesAt: null,
  ranks: 3,
  categories: [
    { id: 'c1', name: 'Hero', description: '', candidates: [candidate('a', 'Ann'), candidate('b', 'Bo'), candidate('me', 'Me', true)], preferences: [] },
  ],
};

describe('the page of public votes', () => {
  let fixture: ComponentFixture<VotePage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    page().querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!.click();
    await fixture.whenStable();
  };
  const plain = (text: string | null | undefined) =>
    text
      ?.replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const chosen = () => [...page().querySelectorAll('.chosen .who')].map((one) => plain(one.textContent));
  const labels = () => [...page().querySelectorAll('button')].map((one) => plain(one.getAttribute('aria-label')));

  async function open(vote: PublicVote): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(VotePage);
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/public-votes').flush({ items: [vote] });
    await fixture.whenStable();
  }

  afterEach(() => speakIn('en'));

  it('says what becomes of a choice before the first one', async () => {
    await open(VOTE);
    const [note, first] = [page().querySelector('app-note')!, page().querySelector('app-vote-category')!];
    expect(note.textContent).toContain('what was kept under your name is deleted');
    expect(note.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('puts candidates in order with buttons, and sends the order when it is saved', async () => {
    await open(VOTE);
    expect(labels()).not.toContain('Choose Me');
    await press('Choose \u2068Bo\u2069');
    await press('Choose \u2068Ann\u2069');
    await press('Move \u2068Ann\u2069 up');
    expect(chosen()).toEqual(['1. Ann', '2. Bo']);
    expect(fixture.componentInstance.unsaved()).toBe(true);
    await press('Save my vote in \u2068Hero\u2069');
    const sent = server.expectOne({ method: 'PUT', url: '/api/public-votes/v1/categories/c1' });
    expect(sent.request.body).toEqual({ preferences: ['a', 'b'] });
    sent.flush(null);
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
    expect(page().textContent).toContain('This is saved.');
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });

  it('says the last day of a vote that ends at midnight', async () => {
    await open({ ...VOTE, closesAt: new Date(2026, 10, 26).toISOString() });
    expect(page().textContent).toContain('until 25 November 2026.');
  });

  it.each(LANGUAGES)('calls its buttons by the words on them in "%s"', async (language) => {
    await speakIn(language);
    const words = voteWords();
    expect(plain(words.saveFor('Hero'))).toContain(words.save);
    expect(plain(words.chooseOne('Ann'))!.toLowerCase()).toContain(words.choose.toLowerCase());
  });

  it('takes a vote back', async () => {
    await open({ ...VOTE, categories: [{ ...VOTE.categories[0]!, preferences: ['a'] }] });
    await press('Take \u2068Ann\u2069 out');
    await press('Save my vote in \u2068Hero\u2069');
    expect(server.expectOne({ method: 'PUT', url: '/api/public-votes/v1/categories/c1' }).request.body).toEqual({ preferences: [] });
  });

  it('replaces a single choice by the next one', async () => {
    await open({ ...VOTE, ranks: 1 });
    await press('Choose \u2068Ann\u2069');
    await press('Choose \u2068Bo\u2069');
    expect(chosen()).toEqual(['Bo']);
  });
});
