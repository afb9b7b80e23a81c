import { CLEAR, PROUD, QUESTIONNAIRE, WORDS } from '../testing/samples';
import { visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';
import { BANK, SECTIONS, builder, outline } from './testing/builder';

describe('The builder in other languages', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['German', 'de', 'Neuer Fragebogen', 'Geben Sie einen Titel an.', 'Hinzufügen'],
    ['Arabic', 'ar', 'قائمة أسئلة جديدة', 'اكتب عنوانًا.', 'إضافة'],
  ] as const)('speaks %s, and a new questionnaire is written in it', async (_, language, heading, wrong, add) => {
    await speakIn(language);
    const page = await visit('/hr/questionnaires/new');
    await page.reply('GET /api/questions', BANK);
    expect(page.find('h1').textContent).toBe(heading);
    (page.find('.bar button[type=submit]') as HTMLButtonElement).click();
    await page.settle();
    expect(page.text()).toContain(wrong);
    const field = page.find('app-field input') as HTMLInputElement;
    field.value = 'X';
    field.dispatchEvent(new Event('input'));
    await page.press(`${add}: ${PROUD.text}`);
    (page.find('.bar button[type=submit]') as HTMLButtonElement).click();
    await page.settle();
    expect((await page.reply('POST /api/questionnaires', QUESTIONNAIRE, 201)).request.body).toMatchObject({ languages: [language] });
  });

  it('keeps what was built when the language of the page is changed, and marks what the server says as English', async () => {
    const page = await builder(SECTIONS);
    await page.press(`Take out: ${CLEAR.text}`);
    await page.rest(650);
    const warnings = [{ code: 'no-engagement-question', sentence: 'No question is about engagement.' }];
    await page.reply('POST /api/questionnaires/check', { faults: [], warnings, questionCount: 2, minutes: 3, ways: { shortest: 2, longest: 4 } });
    await speakIn('de');
    await page.settle();
    expect(outline(page)).toEqual(['Your work', `1. ${PROUD.text}`, 'Around it', `2. ${WORDS.text}`]);
    expect(page.text()).toContain('2 Fragen, etwa 2 bis 4 Minuten, je nach den Antworten');
    expect(page.find('app-note [lang=en]').textContent).toBe('No question is about engagement.');
    expect(page.text()).toContain('Rückgängig');
  });
});
