import type { CommentPage, CommentWordList, ThemeList } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit, type Visit } from '../testing/visit';

const LIST: CommentWordList = {
  comparedWith: 'other-teams',
  bases: [
    { language: 'en', here: '30-49', elsewhere: '~340' },
    { language: 'de', here: '20-29', elsewhere: '50-99' },
  ],
  leastComments: 20,
  least: 5,
  judged: 84,
  rate: 5,
  items: [
    { key: 'en:night shift', language: 'en', words: 'night shifts', sizeBand: '10-14', times: 8, oneIn: 100_000 },
    { key: 'de:larm', language: 'de', words: 'Lärm', sizeBand: '5-9', times: 2, oneIn: 1_000 },
  ],
};
const THEMES: ThemeList = {
  items: [
    { key: 'wellbeing', label: 'Wellbeing', words: { en: 'stress, sleep', de: 'lärm' }, hidden: false, mergedInto: null },
    { key: 'old', label: 'Old', words: {}, hidden: true, mergedInto: null },
  ],
};
const NONE: CommentWordList = { ...LIST, comparedWith: null, bases: [], items: [] };

async function standing(list: CommentWordList, query = ''): Promise<Visit> {
  const page = await visit(`/hr/cycles/c1/comment-words${query}`);
  await page.reply('GET /api/teams', {
    items: [{ id: 't1', name: 'North', parentId: null, leaderId: null, leaderName: null, memberCount: 8, externalKey: null }],
  });
  await page.reply('GET /api/comment-themes', THEMES);
  await page.reply(`GET /api/cycles/c1/comment-words${query.replace('team', 'teamId')}`, list);
  return page;
}

describe('the words that stand out in comments', () => {
  afterEach(() => speakIn('en'));

  it('are told with how many comments have them, how much more often, and against what', async () => {
    const page = await standing(LIST, '?team=t1');
    expect(page.text()).toMatch(/night shifts.*10–14.*at least 8 times.*in fewer than 1 of 100,000 words/);
    expect(page.text()).toContain('Compared with the comments of all other teams in this survey.');
    expect(page.text()).toMatch(/English.*30–49 comments here, about 340 others/);
    expect(page.text()).toContain('At most 5 % of those in the list are expected to be there by chance.');
    expect(page.find('tbody a').getAttribute('href')).toBe('/hr/cycles/c1/comments?word=en:night%20shift&team=t1');
    expect(page.find('tbody a').getAttribute('lang')).toBe('en');
  });

  it('lead to the comments with them, in which they are marked in every form', async () => {
    const page = await standing(LIST, '?team=t1');
    page.find('tbody a').click();
    await page.settle();
    const item = { id: 'k1', teamId: 't1', teamName: 'North', questionId: 'w', question: 'What?', language: 'en' as const, passages: 0, themes: [] };
    const comments: CommentPage = {
      cycle: { id: 'c1', name: 'Spring', kComments: 10 },
      questions: [],
      items: [{ ...item, text: 'The night-shift is not the mid-night shifts.' }],
      marked: ['night shifts', 'night shift'],
      next: null,
      safePersonNamed: true,
    };
    await page.reply('GET /api/cycles/c1/comments?teamId=t1&word=en:night%20shift', comments);
    expect(page.text()).toMatch(/Comments with: .?night shifts/);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['night-shift', 'night shifts']);
    expect(page.text()).toContain('All comments');
  });

  it('are taken over into a theme of the dictionary, or as a new one, and known when they are there', async () => {
    const page = await standing(LIST);
    expect(page.text()).toMatch(/Lärm.*Counts for .?Wellbeing/);
    await page.press('Take \u2068night shifts\u2069 over into the dictionary of themes');
    await page.type('Theme for \u2068night shifts\u2069', 'wellbeing');
    await page.press('Save');
    const { request } = await page.reply('PUT /api/comment-themes', null, 204);
    expect(request.body).toEqual({ ...THEMES.items[0], words: { en: 'stress, sleep, night shifts', de: 'lärm' } });
    expect(page.toasts()).toMatch(/night shifts.* counts for the theme .?Wellbeing/);
    await page.reply('GET /api/comment-themes', THEMES);
    await page.press('Take \u2068night shifts\u2069 over into the dictionary of themes');
    await page.press('Save');
    const made = await page.reply('PUT /api/comment-themes', null, 204);
    expect(made.request.body).toEqual({
      key: expect.stringMatching(/^[a-z0-9-]{1,40}$/),
      label: 'night shifts',
      words: { en: 'night shifts' },
      hidden: false,
      mergedInto: null,
    });
  });

  it('say why there are none: nothing to compare with, too few, or nothing that stands out', async () => {
    expect((await standing(NONE)).text()).toContain('Nothing to compare with yet');
  });

  it('say that there are too few comments', async () => {
    expect((await standing({ ...NONE, comparedWith: 'earlier-surveys' })).text()).toContain('at least 20 comments in the same language');
  });

  it('say that nothing stands out', async () => {
    expect((await standing({ ...LIST, items: [] })).text()).toContain('No word stands out');
  });

  it('say what went wrong, and ask again', async () => {
    const page = await visit('/hr/cycles/c1/comment-words');
    await page.reply('GET /api/cycles/c1/comment-words', { title: 'Too busy', detail: 'Please try again in a minute.', status: 503 }, 503);
    expect(page.text()).toContain('Please try again in a minute.');
    await page.press('Try again');
    await page.reply('GET /api/cycles/c1/comment-words', LIST);
    expect(page.text()).toContain('night shifts');
  });

  it('are told in the language of the reader', async () => {
    await speakIn('de');
    const page = await standing(LIST);
    expect(page.text()).toMatch(
      /Wörter, die auffallen.*mindestens 8-mal so häufig.*bei weniger als 1 von 1.000 Wörtern.*höchstens 5 % voraussichtlich durch Zufall/,
    );
  });

  it.each([
    ['fr', 'au moins 8 fois aussi souvent'],
    ['es', 'al menos 8 veces tan a menudo'],
  ] as const)('say in %s that they are so many times as frequent, not so many times more', async (language, words) => {
    await speakIn(language);
    expect((await standing(LIST)).text()).toContain(words);
  });

  it('are a leader’s too, without the dictionary', async () => {
    const page = await visit('/leader/results/c1/comment-words', { roles: ['leader', 'employee'], leads: [{ teamId: 't1', teamName: 'North' }] });
    await page.reply('GET /api/cycles/c1/comment-words', LIST);
    page.expectNo('GET /api/comment-themes');
    expect(page.text()).toContain('night shifts');
    expect(page.find('tbody a').getAttribute('href')).toBe('/leader/results/c1/comments?word=en:night%20shift');
  });
});
