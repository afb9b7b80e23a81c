import { CLEAR, problem, PROUD, QUESTIONNAIRE, QUESTIONNAIRES, question, WORDS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { added, found, moved } from './draft';

const BANK = {
  drivers: [
    { key: 'engagement', label: 'Engagement', description: '' },
    { key: 'role-clarity', label: 'Role clarity', description: '' },
    { key: 'own-words', label: 'In your own words', description: '' },
  ],
  items: [PROUD, CLEAR, WORDS],
};

async function builder(address = '/hr/questionnaires/q1'): Promise<Visit> {
  const page = await visit(address);
  if (!address.endsWith('new')) await page.reply('GET /api/questionnaires/q1', QUESTIONNAIRE);
  await page.reply('GET /api/questions', BANK);
  return page;
}

const order = (page: Visit): string[] => [...page.find('ol').querySelectorAll('.words p:first-child')].map((line) => line.textContent);

describe('The builder of questionnaires', () => {
  it('puts questions in order with the keyboard, and keeps the finger on the key', async () => {
    const page = await builder();
    await page.press(`Move down: ${PROUD.text}`);
    expect(order(page)).toEqual([CLEAR.text, PROUD.text]);
    // it is the last now, so the key that still does something is the other one
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move up: ${PROUD.text}`);
  });

  it('adds a comment as one that may be left out, takes a question out, and saves the next version', async () => {
    const page = await builder();
    expect(page.text()).toContain('A cycle uses version 2. It stays as it is; saving makes version 3.');
    await page.press(`Add: ${WORDS.text}`);
    await page.press(`Take out: ${PROUD.text}`);
    await page.press('Save');
    const sent = await page.reply('PUT /api/questionnaires/q1', { ...QUESTIONNAIRE, version: 3, launched: false, items: QUESTIONNAIRE.items.slice(1) });
    expect(sent.request.body).toEqual({
      title: 'Yearly engagement',
      languages: ['en'],
      sections: [],
      introduction: { en: 'Thank you.' },
      items: [
        { questionId: 'clear', mandatory: true },
        { questionId: 'words', mandatory: false },
      ],
    });
    expect(page.toasts()).toBe('Saved as version 3.');
  });

  it('searches the bank by words and driver', async () => {
    const page = await builder();
    await page.type('Search the bank', 'expected know');
    expect(page.find('app-bank-picker').textContent).toContain(CLEAR.text);
    expect(page.find('app-bank-picker').textContent).not.toContain(PROUD.text);
    expect(page.find('app-bank-picker').textContent).not.toContain('No question fits.');
    await page.type('Driver', 'own-words');
    expect(page.find('app-bank-picker').textContent).toContain('No question fits.');
  });

  it('shows what respondents will read, with what is not saved yet', async () => {
    const page = await builder('/hr/questionnaires/q1?view=preview');
    expect(page.text()).toContain('Thank you.');
    expect(page.text()).toContain('1 of 2 I am proud to work here.');
    expect(page.text()).toContain('Strongly agree');
  });

  it('is made with its first save', async () => {
    const page = await builder('/hr/questionnaires/new');
    expect(page.text()).not.toContain('Give it a title.');
    expect(page.text()).not.toContain('Pick at least one question from the bank.');
    await page.press('Save');
    expect(page.text()).toContain('Give it a title.');
    expect(page.text()).toContain('Pick at least one question from the bank.');
    await page.type('Title', 'Pulse');
    await page.press(`Add: ${PROUD.text}`);
    await page.press('Save');
    await page.reply('POST /api/questionnaires', { ...QUESTIONNAIRE, id: 'q9' }, 201);
    expect(page.url()).toBe('/hr/questionnaires/q9');
  });

  it('keeps a list whole when a question is moved past its end or picked twice', () => {
    const items = [PROUD, CLEAR].map((one) => ({ question: one, mandatory: true }));
    expect(moved(items, 0, -1)).toEqual(items);
    expect(moved(items, 7, 1)).toEqual(items);
    expect(added(items, PROUD)).toEqual(items);
    expect(found([PROUD, CLEAR], '', 'role-clarity')).toEqual([CLEAR]);
  });
});

describe('Questionnaires and the bank', () => {
  it('start from a template', async () => {
    const page = await visit('/hr/questionnaires');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.press('Start from this: Pulse');
    const sent = await page.reply('POST /api/questionnaires', QUESTIONNAIRE, 201);
    expect(sent.request.body).toEqual({ title: 'Pulse', languages: ['en'], introduction: {}, items: [{ questionId: 'proud', mandatory: true }] });
    expect(page.url()).toBe('/hr/questionnaires/q1');
  });

  it('restore the search from the address', async () => {
    const page = await visit('/hr/questions?search=proud');
    await page.reply('GET /api/questions', BANK);
    expect(page.text()).toContain('1 of 3 questions');
    expect(page.text()).not.toContain(CLEAR.text);
  });

  it('take a question of one’s own with its choices, one a line', async () => {
    const page = await visit('/hr/questions');
    await page.reply('GET /api/questions', BANK);
    await page.type('What it is about', 'engagement');
    await page.type('The question', 'Which shift do you work?');
    await page.type('Answered by', 'single-choice');
    await page.type('Choices', 'Day');
    expect(page.toasts()).toBe('');
    await page.press('Add the question');
    expect(page.text()).toContain('Write 2 to 20 choices, one a line.');
    await page.type('Choices', 'Day\n\n Night ');
    await page.press('Add the question');
    const refused = await page.reply('POST /api/questions', problem(409, 'No.', [{ pointer: '#/text', detail: 'The bank has this question already.' }]), 409);
    expect(refused.request.body).toEqual({
      driver: 'engagement',
      text: { en: 'Which shift do you work?' },
      type: 'single-choice',
      options: [{ en: 'Day' }, { en: 'Night' }],
    });
    expect(page.text()).toContain('The bank has this question already.');
    await page.type('The question', 'Which shift do you mostly work?');
    await page.press('Add the question');
    await page.reply('POST /api/questions', question('own', 'Which shift do you mostly work?', { source: 'own' }), 201);
    expect(page.toasts()).toContain('Your question is in the bank.');
  });
});
