import type { ThemeList } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit } from '../testing/visit';

const LIST: ThemeList = {
  items: [
    { key: 'voice', label: 'Voice', words: { en: 'heard, speak*' }, hidden: false, mergedInto: null },
    { key: 'growth', label: 'Growth', words: { en: 'career' }, hidden: false, mergedInto: 'voice' },
    { key: 'tools', label: 'Tools', words: {}, hidden: true, mergedInto: null },
  ],
};

describe('the themes of comments', () => {
  it('are listed, changed, refused at their field, and made anew', async () => {
    const page = await visit('/hr/comment-themes');
    await page.reply('GET /api/comment-themes', LIST);
    expect(page.text()).toMatch(/Growth counts for Voice.*Tools not looked for/);
    await page.press('Change Voice');
    expect(page.value('Words in English')).toBe('heard, speak*');
    await page.type('Words in Deutsch', 'a*');
    await page.press('Save the theme');
    await page.reply(
      'PUT /api/comment-themes',
      {
        type: 'about:blank',
        title: 'No',
        status: 400,
        code: 'no-phrase',
        detail: 'It cannot be looked for.',
        errors: [{ pointer: '#/words/de', detail: 'Must be phrases.' }],
      },
      400,
    );
    expect(page.text()).toContain('Must be phrases.');
    await page.type('Words in Deutsch', 'gehört');
    // what is typed is not thrown away unasked
    await page.press('Change Growth');
    await page.press('Stay here');
    expect(page.value('Words in Deutsch')).toBe('gehört');
    page.find('input[type=checkbox]').click();
    await page.press('Save the theme');
    const changed = await page.reply('PUT /api/comment-themes', null, 204);
    expect(changed.request.body).toEqual({ key: 'voice', label: 'Voice', words: { en: 'heard, speak*', de: 'gehört' }, hidden: true, mergedInto: null });
    await page.reply('GET /api/comment-themes', LIST);
    await page.press('Save the theme');
    expect(page.text()).toContain('Write a name first.');
    await page.type('Name', ' Coffee ');
    await page.type('Counts for another theme', 'voice');
    await page.press('Save the theme');
    const made = await page.reply('PUT /api/comment-themes', null, 204);
    expect(made.request.body).toEqual({ key: expect.stringMatching(/^[a-z0-9-]{1,40}$/), label: 'Coffee', words: {}, hidden: false, mergedInto: 'voice' });
    await page.reply('GET /api/comment-themes', LIST);
  });
});

describe('the themes of comments in another language', () => {
  afterEach(() => speakIn('en'));

  it('say in German what a theme counts for, and what is missing', async () => {
    await speakIn('de');
    const page = await visit('/hr/comment-themes');
    await page.reply('GET /api/comment-themes', LIST);
    expect(page.text()).toMatch(/Growth zählt zu Voice.*Tools wird nicht gesucht/);
    await page.press('Das Thema speichern');
    expect(page.text()).toContain('Schreiben Sie zuerst einen Namen.');
  });
});
