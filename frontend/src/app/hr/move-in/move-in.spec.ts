import type { QuestionnaireImport, QuestionnaireImportQuestion } from '@throughline/contract';
import { problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

const question = (code: string, over: Partial<QuestionnaireImportQuestion> = {}): QuestionnaireImportQuestion => ({
  code,
  was: 'List (radio)',
  type: 'single-choice',
  texts: { en: `Text of ${code}`, ar: `نص ${code}` },
  options: [{ en: 'Yes' }, { en: 'No' }],
  rows: [],
  mandatory: false,
  driver: 'voice',
  proposed: true,
  there: false,
  taken: true,
  section: 0,
  when: null,
  ...over,
});

const VIEW: QuestionnaireImport = {
  id: 'i1',
  state: 'previewed',
  again: false,
  source: 'limesurvey',
  fileName: 'old.lss',
  title: 'Old survey',
  languages: ['en', 'ar'],
  introduction: {},
  sections: [{ title: { en: 'About work', ar: 'عن العمل' }, text: {}, when: 'Q0 is answered' }],
  questions: [
    question('Q1', { driver: null }),
    question('Q2', { when: 'Q1 is “Yes”' }),
    question('Q3', { taken: false, section: null }),
    question('Q4', { there: true }),
  ],
  lines: [{ section: 'About work', code: 'Q9', kind: 'left-out', what: 'A file to be sent.', instead: 'Ask for it elsewhere.', original: '<b>Send</b>' }],
  questionCount: 3,
  mostQuestions: 120,
  undecided: 1,
  questionnaireId: null,
};
const DECIDED: QuestionnaireImport = {
  ...VIEW,
  questions: VIEW.questions.map((one) => ({ ...one, driver: 'training' as const, proposed: false })),
  undecided: 0,
};
const ADDRESS = '/api/questionnaire-imports';

async function opened(view = VIEW): Promise<Visit> {
  const page = await visit('/hr/move-in?import=i1');
  await page.reply(`GET ${ADDRESS}`, { items: [] });
  await page.reply(`GET ${ADDRESS}/i1`, view);
  return page;
}

async function send(page: Visit, name: string): Promise<void> {
  const box = page.find('input[type=file]') as HTMLInputElement;
  Object.defineProperty(box, 'files', { value: [new File(['<document/>'], name)], configurable: true });
  box.dispatchEvent(new Event('change'));
  await page.settle();
}

describe('Moving in', () => {
  it('reads a file, says what it would become and what could not come over, and makes it when everything is decided', async () => {
    const page = await visit('/hr/move-in');
    await page.reply(`GET ${ADDRESS}`, { items: [] });
    expect(page.text()).toContain('Answers and participants in an archive are not opened');
    await send(page, 'old.lss');
    await page.reply(`POST ${ADDRESS}?fileName=old.lss`, VIEW, 201);
    expect(page.url()).toBe('/hr/move-in?import=i1');
    await page.reply(`GET ${ADDRESS}/i1`, VIEW);
    expect(page.text()).toContain('1 left out.');
    expect(page.text()).toContain('About work, Q9');
    expect(page.find('a[download]').getAttribute('href')).toBe(`${ADDRESS}/i1/report`);
    expect(page.text()).toContain('Asked when Q1 is “Yes”.');
    expect(page.text()).toContain('One question still needs a driver.');
    await expect(page.press('Make the questionnaire')).rejects.toThrow('disabled');

    await page.type('Driver of Q1', 'training');
    const sent = await page.reply(`PUT ${ADDRESS}/i1/choices`, DECIDED);
    expect(sent.request.body).toEqual({ title: 'Old survey', drivers: [{ code: 'Q1', driver: 'training' }], leftOut: ['Q3'] });
    await page.press('Make the questionnaire');
    await page.reply(`POST ${ADDRESS}/i1/application`, { ...DECIDED, state: 'applied', questionnaireId: 'n1' }, 201);
    expect(page.text()).toContain('The questionnaire is made.');
    expect(page.has('a[href="/hr/questionnaires/n1"]')).toBe(true);
    expect(page.has('input[type=checkbox]')).toBe(false);
  });

  it('gives one driver to all that have none, and keeps what was chosen for others', async () => {
    const page = await opened({ ...VIEW, questions: VIEW.questions.map((one) => (one.code === 'Q2' ? { ...one, proposed: false } : one)) });
    await page.type('Driver of all that have none', 'fairness');
    const sent = await page.reply(`PUT ${ADDRESS}/i1/choices`, DECIDED);
    expect(sent.request.body.drivers).toEqual([
      { code: 'Q2', driver: 'voice' },
      { code: 'Q1', driver: 'fairness' },
    ]);
  });

  it('takes and leaves out questions, and loses no choice that is made while the server is at work', async () => {
    const page = await opened();
    const [first, , third] = [...document.querySelectorAll<HTMLInputElement>('app-move-in-questions input[type=checkbox]')];
    first!.click();
    third!.click();
    await page.settle();
    await page.reply(`PUT ${ADDRESS}/i1/choices`, VIEW);
    const second = await page.reply(`PUT ${ADDRESS}/i1/choices`, VIEW);
    expect(second.request.body.leftOut).toEqual(['Q1', 'Q3', 'Q4']);
    page.expectNo(`PUT ${ADDRESS}/i1/choices`);
  });

  it('shows the texts in another language, from the right where it is written so', async () => {
    const page = await opened();
    await page.type('Show texts in', 'ar');
    expect(page.text()).toContain('نص Q1');
    expect(page.find('h3').dir).toBe('rtl');
  });

  it('says how many questions are too many', async () => {
    const page = await opened({ ...VIEW, undecided: 0, questionCount: 131 });
    expect(page.text()).toContain('These are 131 questions. At most 120 can be asked; leave out 11.');
    await expect(page.press('Make the questionnaire')).rejects.toThrow('disabled');
  });

  it('shows again what stands when a choice was refused', async () => {
    const page = await opened();
    await page.type('Driver of Q2', 'growth');
    await page.reply(`PUT ${ADDRESS}/i1/choices`, problem(503, 'The server is busy.'), 503);
    await page.reply(`GET ${ADDRESS}/i1`, { ...VIEW });
    expect(page.find('[role=alert]').textContent).toContain('The server is busy.');
    expect(page.value('Driver of Q2')).toBe('voice');
  });

  it('refuses a file in a sentence, and offers another when the named one is gone', async () => {
    const page = await visit('/hr/move-in');
    await page.reply(`GET ${ADDRESS}`, {
      items: [{ id: 'i0', state: 'applied', source: 'surveyjs', fileName: 'before.json', on: '2026-11-01', questionnaireId: 'n0' }],
    });
    expect(page.text()).toContain('before.json');
    await send(page, 'bad.xml');
    await page.reply(`POST ${ADDRESS}?fileName=bad.xml`, problem(400, 'The file is damaged or cut off.'), 400);
    expect(page.find('[role=alert]').textContent).toContain('The file is damaged or cut off.');
    await page.press('before.json');
    await page.reply(`GET ${ADDRESS}/i0`, problem(404, 'This import was not found.'), 404);
    await page.press('Choose another file');
    expect(page.url()).toBe('/hr/move-in');
  });

  it('is discarded without a trace', async () => {
    const page = await opened();
    await page.press('Discard this file');
    await page.reply(`DELETE ${ADDRESS}/i1`, null, 204);
    expect(page.toasts()).toContain('Nothing was made of the file.');
    expect(page.url()).toBe('/hr/move-in');
  });
});

describe('Moving in, in other languages', () => {
  afterEach(() => speakIn('en'));

  it('says in the language of the page that something was changed meanwhile, and marks what only the server can say as English', async () => {
    await speakIn('de');
    const page = await opened(DECIDED);
    await page.press('Fragebogen anlegen');
    const refused = { title: 'Changed', detail: 'What was chosen was changed.', code: 'import-changed', status: 409 };
    await page.reply(`POST ${ADDRESS}/i1/application`, refused, 409);
    expect(page.text()).toContain('wurde geändert, während er angelegt wurde');
    expect(page.text()).not.toContain('What was chosen');
    expect(page.find('app-note[tone=act] span[dir]').hasAttribute('lang')).toBe(false);
    await page.reply(`GET ${ADDRESS}/i1`, DECIDED);
    await page.press('Fragebogen anlegen');
    await page.reply(`POST ${ADDRESS}/i1/application`, { ...refused, code: 'something-new' }, 409);
    expect(page.find('app-note[tone=act] span[dir]').getAttribute('lang')).toBe('en');
    expect(page.text()).toContain('What was chosen was changed.');
  });

  it.each([
    ['German', 'de', '1 weggelassen.', 'Eine Frage braucht noch einen Einfluss.', '3 von höchstens 120 Fragen', 'Gehört werden'],
    ['Arabic', 'ar', 'المستبعد: 1.', 'أسئلة ما زالت تحتاج إلى عامل: سؤال واحد.', 'عدد الأسئلة 3 من 120', 'إبداء الرأي'],
  ] as const)('is told in %s, with the sentences of the server as they are', async (_, language, ...said) => {
    await speakIn(language);
    const page = await opened();
    for (const words of said) expect(page.text()).toContain(words);
    expect(page.find('app-move-in-report .what').lang).toBe('en');
    expect(page.find('.when bdi').lang).toBe('en');
  });
});
