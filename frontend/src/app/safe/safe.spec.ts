import type { SensitiveComment, SensitiveCommentList, SignalWordList } from '@throughline/contract';
import { visit } from '../hr/testing/visit';
import { speakIn } from '../words/testing/speak-in';

const LIST: SensitiveCommentList = {
  items: [
    {
      id: 'k1',
      cycleId: 'c1',
      cycleName: 'Spring 2026',
      teamName: 'Harbour Utilities',
      question: 'What should change?',
      text: '[a colleague] is harassing us <b>daily</b>',
      language: 'en',
      passages: 1,
      conversation: { closed: false, messages: [] },
    },
    { id: 'k2', cycleId: 'c1', cycleName: 'Spring 2026', teamName: 'Billing', question: 'What should change?', text: 'الخطر', language: 'ar', passages: 0 },
  ],
  next: null,
};

describe('the pages of safe persons', () => {
  it('show comments that speak of danger, answer them, and pass one on after a question', async () => {
    const page = await visit('/safe', { roles: ['safe-person', 'employee'] });
    await page.reply('GET /api/sensitive-comments', LIST);
    expect(page.text()).toContain('Spring 2026, from Harbour Utilities, in English');
    expect(page.text()).toContain('<b>daily</b>');
    expect(page.text()).toContain('One passage was taken out');
    expect(page.find('[lang=ar]').getAttribute('dir')).toBe('auto');
    expect(page.text()).toContain('did not ask for an answer');
    await page.press('Pass on to HR and leaders');
    await page.press('Pass it on');
    await page.reply('POST /api/cycles/c1/sensitive-comments/k2/release', null, 204);
    await page.reply('GET /api/sensitive-comments', { items: [], next: null });
    expect(page.text()).toContain('Nothing waits here');
  });

  it('lead from page to page and back, and from one that was emptied to the first', async () => {
    const page = await visit('/safe', { roles: ['safe-person', 'employee'] });
    const [first, second] = LIST.items as [SensitiveComment, SensitiveComment];
    await page.reply('GET /api/sensitive-comments', { items: [first], next: 'k1' });
    expect(page.text()).not.toContain('First page');
    expect(page.text()).not.toContain('You alone');
    await page.press('Next page');
    await page.reply('GET /api/sensitive-comments?after=k1', { items: [second], next: null });
    await page.press('First page');
    await page.reply('GET /api/sensitive-comments', { items: [first], next: 'k1' });
    await page.press('Next page');
    await page.reply('GET /api/sensitive-comments?after=k1', { items: [second], next: null });
    await page.press('Pass on to HR and leaders');
    await page.press('Pass it on');
    await page.reply('POST /api/cycles/c1/sensitive-comments/k2/release', null, 204);
    await page.reply('GET /api/sensitive-comments?after=k1', { items: [], next: null });
    await page.reply('GET /api/sensitive-comments', { items: [first], next: null });
    expect(page.text()).toContain('is harassing us');
    expect(page.text()).not.toContain('Nothing waits here');
  });

  it('list the signal words of a language, turn one off, and add one', async () => {
    const words: SignalWordList = {
      topics: [{ key: 'safety', label: 'Danger at work' }],
      items: [
        { language: 'en', words: 'unsafe', topic: 'safety', active: true },
        { language: 'en', words: 'cellar seven', topic: null, active: true },
        { language: 'de', words: 'gefahr', topic: 'safety', active: true },
        { language: 'fr', words: 'unsafe', topic: 'safety', active: true },
        { language: 'de', words: 'unsafe', topic: 'safety', active: false },
      ],
    };
    const page = await visit('/safe/words', { roles: ['safe-person', 'employee'] });
    await page.reply('GET /api/signal-words', words);
    expect(page.text()).toMatch(/Added here\s*cellar seven\s*Danger at work\s*unsafe/);
    expect(page.text()).not.toContain('gefahr');
    page.find('input[type=checkbox]').click();
    await page.settle();
    const off = await page.reply('PUT /api/signal-words', null, 204);
    expect(off.request.body).toEqual({ language: 'en', words: 'cellar seven', active: false });
    await page.reply('GET /api/signal-words', words);
    expect(page.toasts()).toContain('It is not looked for in surveys that open from now on');
    // what another list has too is not gone by that
    page.find('section:last-of-type input[type=checkbox]').click();
    await page.settle();
    await page.reply('PUT /api/signal-words', null, 204);
    await page.reply('GET /api/signal-words', words);
    expect(page.toasts()).toContain('It is still looked for, since it is on in Français too.');
    await page.press('Add it');
    expect(page.text()).toContain('Write a word first.');
    await page.type('New word or phrase', 'Roof two');
    await page.press('Add it');
    const added = await page.reply('PUT /api/signal-words', null, 204);
    expect(added.request.body).toEqual({ language: 'en', words: 'Roof two', active: true });
    await page.reply('GET /api/signal-words', words);
  });
});

describe('the pages of safe persons in another language', () => {
  afterEach(() => speakIn('en'));

  it('ask in German before a comment is passed on', async () => {
    await speakIn('de');
    const page = await visit('/safe', { roles: ['safe-person', 'employee'] });
    await page.reply('GET /api/sensitive-comments', LIST);
    expect(page.text()).toContain('Spring 2026, aus Harbour Utilities, Sprache English');
    await page.press('An Personalabteilung und Führungskräfte weitergeben');
    await page.press('Hier behalten');
    page.expectNo('POST /api/cycles/c1/sensitive-comments/k1/release');
  });

  it('list the signal words in Arabic, and what the server calls their topics in English', async () => {
    await speakIn('ar');
    const page = await visit('/safe/words', { roles: ['safe-person', 'employee'] });
    await page.reply('GET /api/signal-words', {
      topics: [{ key: 'safety', label: 'Danger at work' }],
      items: [{ language: 'en', words: 'unsafe', topic: 'safety', active: true }],
    });
    expect(page.find('h1').textContent).toBe('كلمات التنبيه');
    expect(page.find('section h2').getAttribute('lang')).toBe('en');
  });
});
