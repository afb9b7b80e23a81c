import { QUESTIONNAIRE } from '../../testing/samples';
import { visit, type Visit } from '../../testing/visit';
import { speakIn } from '../../../words/testing/speak-in';

const row = (version: number, more = {}) => ({
  version,
  title: 'Yearly engagement',
  launched: false,
  languages: ['en'],
  questionCount: 2,
  minutes: 1,
  on: '2026-11-02',
  by: 'Hana Sato',
  ...more,
});
const SAME = { from: 1, to: 3, lines: [], languages: { added: [], takenOut: [] }, introduction: false, sections: false };
const CHANGED = {
  ...SAME,
  lines: [
    { questionId: 'proud', text: 'I am proud of what we do.', before: 'I am proud to work here.', changes: ['new-meaning', 'moved'], item: 1, was: 0 },
    { questionId: 'clear', text: 'I know my task.', changes: ['taken-out'], was: 1 },
  ],
  languages: { added: ['de'], takenOut: [] },
};

async function versions(query = ''): Promise<Visit> {
  const page = await visit(`/hr/questionnaires/q1/versions${query}`);
  await page.reply('GET /api/questionnaires/q1', QUESTIONNAIRE);
  await page.reply('GET /api/questionnaires/q1/versions', { items: [row(3), row(2, { on: null, by: null }), row(1, { launched: true })] });
  return page;
}

describe('The versions of a questionnaire', () => {
  it('say what changed since the last one that a cycle used, and where trends break', async () => {
    const page = await versions();
    await page.reply('GET /api/questionnaires/q1/versions/3/difference?from=1', CHANGED);
    expect(page.text()).toContain('Written 2 November 2026 by Hana Sato.');
    expect(page.text()).toContain('One question asks something else than before. Trends show a break there');
    expect(page.text()).toContain('It can now be answered in Deutsch too.');
    const lines = [...page.find('.changes ul').querySelectorAll('li')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toMatch(/^2\. I am proud of what we do\. ?before: I am proud to work here\. ?new meaning: its trend begins anew ?moved$/);
    expect(lines[1]).toMatch(/^I know my task\. ?taken out$/);
  });

  it('are compared with the one that is chosen, and the address keeps it', async () => {
    const page = await versions();
    await page.reply('GET /api/questionnaires/q1/versions/3/difference?from=1', SAME);
    expect(page.text()).toContain('the two ask the same in the same words');
    await page.type('Compared with', '2');
    await page.reply('GET /api/questionnaires/q1/versions/3/difference?from=2', CHANGED);
    expect(page.url()).toBe('/hr/questionnaires/q1/versions?from=2');
    await page.press('Version 1used by a cycle');
    expect(page.text()).toContain('It is the first version');
  });

  it('can be copied, archived after a question, and brought back', async () => {
    const page = await versions();
    await page.reply('GET /api/questionnaires/q1/versions/3/difference?from=1', SAME);
    await page.press('Archive');
    page.expectNo('PUT /api/questionnaires/q1/archive');
    await page.press('Archive it');
    await page.reply('PUT /api/questionnaires/q1/archive', { ...QUESTIONNAIRE, archived: true });
    await page.reply('GET /api/questionnaires/q1', { ...QUESTIONNAIRE, archived: true });
    expect(page.text()).toContain('It is archived: no new cycle can use it');
    await page.press('Bring it back');
    await page.reply('DELETE /api/questionnaires/q1/archive', QUESTIONNAIRE);
    await page.reply('GET /api/questionnaires/q1', QUESTIONNAIRE);
    await page.press('Make a copy');
    await page.reply('POST /api/questionnaires/q1/copies', { ...QUESTIONNAIRE, id: 'q2' }, 201);
    expect(page.url()).toBe('/hr/questionnaires/q2');
  });
});

describe('The versions in other languages', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['German', 'de', 'Geschrieben am 2. November 2026 von', 'Eine Frage fragt etwas anderes als zuvor.', 'neue Bedeutung: der Verlauf beginnt von vorn'],
    ['Arabic', 'ar', 'كُتب يوم 2 نوفمبر 2026 بقلم', 'أسئلة تسأل عن غير ما كانت تسأل عنه: سؤال واحد.', 'معنى جديد: يبدأ اتجاهه من جديد'],
  ] as const)('say in %s what changed', async (_, language, ...said) => {
    await speakIn(language);
    const page = await versions();
    await page.reply('GET /api/questionnaires/q1/versions/3/difference?from=1', CHANGED);
    for (const words of said) expect(page.text()).toContain(words);
  });
});
