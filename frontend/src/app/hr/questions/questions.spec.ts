import { CLEAR, problem, PROUD, question, WORDS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

const MINE = question('mine', 'I can park my bicycle.', { source: 'own', tags: ['bicycle'], usedIn: 2 });
const GONE = question('gone', 'I like the fax.', { source: 'own', retired: true });
const BANK = {
  drivers: [
    { key: 'engagement', label: 'Engagement', description: '' },
    { key: 'role-clarity', label: 'Role clarity', description: '' },
    { key: 'own-words', label: 'In your own words', description: '' },
  ],
  tags: ['pulse', 'bicycle'],
  items: [PROUD, CLEAR, WORDS, MINE, GONE],
};

async function bank(query = ''): Promise<Visit> {
  const page = await visit(`/hr/questions${query}`);
  await page.reply('GET /api/questions', BANK);
  return page;
}

describe('The question bank', () => {
  it('restores the search from the address, and asks the server for it', async () => {
    const page = await visit('/hr/questions?search=proud&tag=pulse&language=de');
    await page.reply('GET /api/questions?search=proud&tag=pulse&language=de', { ...BANK, items: [PROUD] });
    expect(page.text()).toContain('1 question');
    expect(page.value('Search the bank')).toBe('proud');
    expect(page.text()).toContain(PROUD.text);
  });

  it('shows what can be asked, one’s own, what is in use, or what is retired', async () => {
    const page = await bank();
    expect(page.text()).toContain('4 questions');
    expect(page.text()).not.toContain(GONE.text);
    await page.type('Which', 'used');
    expect(page.text()).toContain('1 question');
    expect(page.text()).toContain('used in 2 questionnaires');
    await page.type('Which', 'retired');
    expect(page.text()).toContain(GONE.text);
    expect(page.text()).not.toContain(MINE.text);
    expect(page.url()).toBe('/hr/questions?which=retired');
  });

  it('says that nothing fits, and why it could not be read', async () => {
    const page = await visit('/hr/questions?search=zebra');
    await page.reply('GET /api/questions', { ...BANK, items: [] });
    expect(page.text()).toContain('No question fits');
    await page.type('Driver', 'own-words');
    await page.reply('GET /api/questions', problem(403, 'Only HR sees the bank.'), 403);
    expect(page.text()).toContain('Only HR sees the bank.');
  });

  it('takes a question of one’s own with its choices, and shows what was refused at its control', async () => {
    const page = await bank();
    await page.type('What it is about', 'engagement');
    await page.type('The question', 'Which shift do you work?');
    await page.type('Answered by', 'single-choice');
    await page.type('Choice 1', 'Day');
    await page.press('Add the question');
    expect(page.text()).toContain('Write 2 to 20 choices.');
    await page.type('Choice 2', ' day ');
    await page.press('Add the question');
    expect(page.text()).toContain('One of the choices is there twice.');
    page.expectNo('POST /api/questions');
    await page.type('Choice 2', ' Night ');
    await page.type('Tags', 'shift, rota, shift');
    await page.press('Add the question');
    const refused = await page.reply('POST /api/questions', problem(409, 'No.', [{ pointer: '#/text', detail: 'The bank has this question already.' }]), 409);
    expect(refused.request.body).toEqual({
      driver: 'engagement',
      text: { en: 'Which shift do you work?' },
      type: 'single-choice',
      options: [{ en: 'Day' }, { en: 'Night' }],
      tags: ['shift', 'rota'],
    });
    expect(page.find('app-local-words').textContent).toContain('The bank has this question already.');
    await page.type('The question', 'Which shift do you mostly work?');
    await page.press('Add the question');
    await page.reply('POST /api/questions', question('own', 'Which shift do you mostly work?', { source: 'own' }), 201);
    expect(page.toasts()).toContain('Your question is in the bank.');
  });

  it('takes the statements of a matrix in two languages, the second of them right to left', async () => {
    const page = await bank();
    const arabic = [...document.querySelectorAll('fieldset label')].find((label) => label.textContent.includes('العربية'))!;
    arabic.querySelector('input')!.click();
    await page.settle();
    await page.type('What it is about', 'engagement');
    await page.type('Answered by', 'matrix');
    await page.type('All statements are answered by', 'scale7');
    await page.type('The question in English', 'The canteen');
    expect(page.find('textarea[lang=ar]').dir).toBe('rtl');
    await page.type('The question in العربية', 'المقصف');
    await page.type('Statement 1 in English', 'The food is good.');
    await page.type('Statement 2 in English', 'The room is quiet.');
    await page.type('Statement 2 in العربية', 'الغرفة هادئة.');
    await page.press('Another statement');
    await page.press('Move up: Statement 2');
    await page.press('Add the question');
    const { request } = await page.reply('POST /api/questions', question('own', 'The canteen', { source: 'own' }), 201);
    expect(request.body).toEqual({
      driver: 'engagement',
      text: { en: 'The canteen', ar: 'المقصف' },
      type: 'matrix',
      scale: 'scale7',
      rows: [{ en: 'The room is quiet.', ar: 'الغرفة هادئة.' }, { en: 'The food is good.' }],
      tags: [],
    });
  });
});

describe('A question of one’s own', () => {
  const versions = {
    items: [
      { version: 2, meaning: 2, change: 'new-meaning', on: '2026-11-02', by: 'Hana Sato', question: MINE },
      { version: 1, meaning: 1, change: 'made', on: '2026-01-02', by: null, question: { ...MINE, texts: { en: 'I can park.' } } },
    ],
  };

  it('is changed only after it is said whether that is a wording fix or a new meaning, where it is in use', async () => {
    const page = await bank();
    await page.press(`Change: ${MINE.text}`);
    expect(page.text()).toContain('2 questionnaires ask this question.');
    await page.type('The question', 'I can park my bike.');
    await page.press('Keep these words');
    expect(page.text()).toContain('Say what kind of change it is.');
    page.expectNo('PUT /api/questions/mine');
    await page.type('What kind of change is it?', 'wording-fix');
    await page.press('Keep these words');
    const { request } = await page.reply('PUT /api/questions/mine', { ...MINE, text: 'I can park my bike.' });
    expect(request.body).toEqual({
      driver: 'engagement',
      type: 'scale5',
      text: { en: 'I can park my bike.' },
      reverse: false,
      tags: ['bicycle'],
      change: 'wording-fix',
    });
    expect(page.toasts()).toContain('The question is changed.');
  });

  it('is retired, found among the retired, and brought back', async () => {
    const page = await bank();
    await page.press(`Retire: ${MINE.text}`);
    await page.reply('PUT /api/questions/mine/retirement', { ...MINE, retired: true });
    expect(page.text()).toContain('3 questions');
    await page.type('Which', 'retired');
    await page.press(`Bring back: ${MINE.text}`);
    await page.reply('DELETE /api/questions/mine/retirement', MINE);
    expect(page.text()).not.toContain(MINE.text);
  });

  it('shows what it said before, when, and what kind of change it was', async () => {
    const page = await bank();
    await page.press(`History: ${MINE.text}`);
    await page.reply('GET /api/questions/mine/versions', versions);
    expect(page.text()).toContain('Version 2: new meaning, its trend begins anew, 2 November 2026, by Hana Sato');
    expect(page.text()).toMatch(/I can park\. ?Version 1: made, 2 January 2026/);
  });
});

describe('The question bank in other languages', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['German', 'de', 'Klarheit der Aufgaben', '4 Fragen', 'in 2 Fragebögen', 'Schreiben Sie 2 bis 20 Antworten.'],
    ['Arabic', 'ar', 'وضوح الدور', '4 أسئلة', 'مستخدم في قائمتي أسئلة', 'اكتب خيارات عددها من 2 إلى 20.'],
  ] as const)('speaks %s, asks for its questions in it, and says in it what is wrong', async (_, language, driver, count, used, wrong) => {
    await speakIn(language);
    const page = await visit('/hr/questions');
    const { request } = await page.reply('GET /api/questions', BANK);
    expect(request.params.get('language')).toBe(language);
    for (const said of [driver, count, used]) expect(page.text()).toContain(said);
    const [, type] = document.querySelectorAll<HTMLSelectElement>('app-question-form select');
    type!.value = 'single-choice';
    type!.dispatchEvent(new Event('input'));
    type!.dispatchEvent(new Event('change'));
    await page.settle();
    (page.find('app-question-form button[type=submit]') as HTMLButtonElement).click();
    await page.settle();
    expect(page.find('app-text-list').textContent).toContain(wrong);
  });
});
