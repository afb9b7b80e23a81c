import type { CycleMail } from '@throughline/contract';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { visit } from '../testing/visit';

const usual = { sender: 'Throughline', subject: 'Your invitation: {cycle}', message: 'We ask.' };
const MAIL: CycleMail = {
  mailHour: null,
  usualHour: 9,
  usualLanguage: 'de',
  mails: (['invitation', 'reminder'] as const).flatMap((kind) =>
    LANGUAGES.map((language) => ({ kind, language, sender: '', subject: language === 'ar' ? 'أهلا {name}' : '', message: '', usual })),
  ),
};
const preview = { from: 'Throughline <a@b.example>', subject: '[Test] Your invitation: Autumn', text: 'Hello Robin', html: '<p>Hello Robin</p>' };

describe('The mail of a cycle', () => {
  afterEach(() => speakIn('en'));

  const open = async () => {
    const page = await visit('/hr/cycles/c1/mail');
    await page.reply('GET /api/cycles/c1/mail', MAIL);
    return page;
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 450));

  it('is previewed as it is typed, tried by a mail to oneself, and saved', async () => {
    const page = await open();
    await pause();
    await page.settle();
    await page.reply('POST /api/cycles/c1/mail-previews', preview);
    expect(page.text()).toContain('[Test] Your invitation: Autumn');
    expect(page.find('iframe').getAttribute('sandbox')).toBe('');
    await page.type('Subject', 'Tell us, {name}');
    await pause();
    await page.settle();
    const asked = await page.reply('POST /api/cycles/c1/mail-previews', { ...preview, subject: '[Test] Tell us, Robin Example' });
    const words = { kind: 'invitation', language: 'en', sender: '', subject: 'Tell us, {name}', message: '' };
    expect(asked.request.body).toEqual(words);
    expect(page.text()).toContain('Tell us, Robin Example');
    await page.press('Send me a test');
    expect((await page.reply('POST /api/cycles/c1/test-mails', null, 202)).request.body).toEqual(words);
    expect(page.toasts()).toContain('The test is on its way to you.');
    await page.press('Save these words');
    expect((await page.reply('PATCH /api/cycles/c1/mail', MAIL)).request.body).toEqual({ mails: [words] });
  });

  it('says which places cannot be filled in, before anything is sent', async () => {
    const page = await open();
    await page.type('First paragraph', 'Dear {firstname}');
    await page.press('Save these words');
    page.expectNo('PATCH /api/cycles/c1/mail');
    expect(page.text()).toContain('{firstname} cannot be filled in.');
  });

  it('is written from right to left where the language is', async () => {
    const page = await open();
    await page.type('Language', 'ar');
    expect(page.value('Subject')).toBe('أهلا {name}');
    await pause();
    await page.settle();
    await page.reply('POST /api/cycles/c1/mail-previews', { ...preview, subject: 'أهلا' });
    expect(page.find('.subject').getAttribute('dir')).toBe('rtl');
  });

  it('goes out from the hour that is chosen', async () => {
    const page = await open();
    expect(page.text()).toContain('As the organisation has it, 09:00');
    await page.type('From which hour', '11');
    await page.press('Save the hour');
    expect((await page.reply('PATCH /api/cycles/c1/mail', MAIL)).request.body).toEqual({ mailHour: 11 });
  });

  it('is written about in German, whatever language the mail has', async () => {
    await speakIn('de');
    const page = await open();
    await page.type('Erster Absatz', 'Guten Tag {vorname}');
    await page.press('Diesen Text speichern');
    expect(page.text()).toContain('Das lässt sich nicht einsetzen: {vorname}.');
    expect(page.text()).toContain('Wie in der Organisation üblich, 09:00');
    expect(page.find('app-mail-form').textContent).not.toMatch(/\b(the|Save|Sender|Subject|arrives)\b/);
  });
});
