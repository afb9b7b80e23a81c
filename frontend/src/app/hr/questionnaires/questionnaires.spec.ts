import { PROUD, QUESTIONNAIRE, QUESTIONNAIRES } from '../testing/samples';
import { visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

describe('Questionnaires', () => {
  it('start from a template, in all its languages', async () => {
    const page = await visit('/hr/questionnaires');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.press('Start from this: Pulse');
    const sent = await page.reply('POST /api/questionnaires', QUESTIONNAIRE, 201);
    expect(sent.request.body).toMatchObject({ title: 'Pulse', items: [{ questionId: 'proud', mandatory: true }] });
    expect(page.url()).toBe('/hr/questionnaires/q1');
  });

  it('leave the archived out of the list until they are asked for', async () => {
    const page = await visit('/hr/questionnaires');
    const old = { ...QUESTIONNAIRES.items[0]!, id: 'old', title: 'Fax survey', archived: true };
    await page.reply('GET /api/questionnaires', { ...QUESTIONNAIRES, items: [...QUESTIONNAIRES.items, old] });
    expect(page.text()).not.toContain('Fax survey');
    (page.find('.archived input') as HTMLInputElement).click();
    await page.settle();
    expect(page.text()).toContain('Fax survey');
  });

  it('show the questions of a template before it is chosen', async () => {
    const page = await visit('/hr/questionnaires');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    page.expectNo('GET /api/questions');
    await page.press('See its questions: Pulse');
    await page.reply('GET /api/questions', { drivers: [], tags: [], items: [PROUD] });
    expect(page.find('.questions').textContent).toContain(PROUD.text);
    expect(page.find('.questions').textContent).toContain('five points of agreement');
  });
});

describe('Questionnaires in other languages', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['German', 'de', 'Fragebögen', 'Mit einer Vorlage beginnen', 'Puls', '1 Frage.', 'von einer Runde benutzt'],
    ['Arabic', 'ar', 'قوائم الأسئلة', 'البدء من نموذج', 'نبض', 'سؤال واحد.', 'استخدمتها دورة'],
  ] as const)('speak %s, and so do the templates and what is made of them', async (_, language, heading, templates, pulse, one, used) => {
    await speakIn(language);
    const page = await visit('/hr/questionnaires');
    const [template] = QUESTIONNAIRES.templates;
    const titles = { en: 'Pulse', [language]: pulse };
    await page.reply('GET /api/questionnaires', { ...QUESTIONNAIRES, templates: [{ ...template, titles }] });
    expect(page.find('h1').textContent).toBe(heading);
    for (const said of [templates, one, used]) expect(page.text()).toContain(said);
    (page.find('.tl-card button:not([aria-expanded])') as HTMLButtonElement).click();
    await page.settle();
    expect((await page.reply('POST /api/questionnaires', QUESTIONNAIRE, 201)).request.body).toMatchObject({ title: pulse });
  });
});
