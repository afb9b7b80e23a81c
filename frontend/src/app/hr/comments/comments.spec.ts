import type { CommentPage, CommentThemeList, ResultComment } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit, type Visit } from '../testing/visit';

const comment = (id: string, text: string, facts: Partial<ResultComment> = {}): ResultComment => ({
  id,
  teamId: 'billing',
  teamName: 'Billing',
  questionId: 'words',
  question: 'What should we keep?',
  text,
  language: 'en',
  passages: 0,
  themes: [],
  ...facts,
});
const PAGE: CommentPage = {
  cycle: { id: 'c1', name: 'Spring 2026', kComments: 10 },
  questions: [{ id: 'words', text: 'What should we keep?' }],
  items: [
    comment('k1', 'The early shift works well. <script>alert(1)</script>', { passages: 2 }),
    comment('k2', 'Too loud.', {
      conversation: { closed: false, messages: [{ from: 'organisation', byName: 'Lena Roth', byRole: 'leader', on: '2026-04-16', text: 'Which machine?' }] },
    }),
    comment('k3', 'صاخب جدا', { language: 'ar', conversation: { closed: true, messages: [] } }),
  ],
  next: 'k3',
  safePersonNamed: false,
};
const THEMES: CommentThemeList = { items: [{ key: 'wellbeing', label: 'Wellbeing', sizeBand: '10-14' }] };

async function comments(query = '', page: CommentPage = PAGE): Promise<Visit> {
  const at = await visit(`/hr/cycles/c1/comments${query}`);
  await at.reply(`GET /api/cycles/c1/comments${query.replace('q=', 'search=').replace('team=', 'teamId=')}`, page);
  await at.reply('GET /api/cycles/c1/comment-themes', THEMES);
  return at;
}

describe('the comments of a cycle', () => {
  it('are read with team and question, as they were written, and say how many passages were taken out', async () => {
    const page = await comments();
    expect(page.text()).toContain('From groups in which at least 10 answered');
    expect(page.text()).toContain('<script>alert(1)</script>');
    expect(page.text()).toContain('2 passages were taken out');
    expect(page.find('[lang=ar]').getAttribute('dir')).toBe('auto');
    expect(page.text()).toContain('Wellbeing 10–14');
    expect(page.text()).toContain(
      'If there are any, they wait unread, and where the survey named nobody at all they are destroyed with the sealed ballots; nobody can be named for them later',
    );
    expect(page.text()).toContain('Names were taken out.');
  });

  it('are not said to be without names while some of an older version are not screened', async () => {
    const page = await comments('', { ...PAGE, items: [comment('k4', 'Stored long ago', { language: null })] });
    expect(page.text()).toContain('Names were not taken out of all of them yet.');
  });

  it('are found by words, which are marked, by theme and by team, and go on to the next page, all in the address', async () => {
    const page = await comments('?q=early');
    expect(page.find('mark').textContent).toBe('early');
    page.find('.themes a').click();
    await page.settle();
    await page.reply('GET /api/cycles/c1/comments?theme=wellbeing&search=early', PAGE);
    expect(page.url()).toBe('/hr/cycles/c1/comments?q=early&theme=wellbeing');
    page.find('.pages a').click();
    await page.settle();
    await page.reply('GET /api/cycles/c1/comments?theme=wellbeing&search=early&after=k3', { ...PAGE, items: [], next: null });
    expect(page.text()).toContain('No comment fits');
  });

  it('have the themes that are ours in the language of the page, and the others as the organisation named them', async () => {
    await speakIn('de');
    const page = await visit('/hr/cycles/c1/comments');
    await page.reply('GET /api/cycles/c1/comments', PAGE);
    const renamed = { key: 'voice', label: 'Speaking up', sizeBand: '5-9' } as const;
    await page.reply('GET /api/cycles/c1/comment-themes', { items: [...THEMES.items, renamed] });
    expect(page.find('.themes').textContent).toMatch(/Wohlbefinden.*Speaking up/);
    await speakIn('en');
  });

  it('show what was said about one whose author asked for an answer, and let her be answered', async () => {
    const page = await comments();
    expect(page.text()).toMatch(/Too loud\..*Lena Roth, leader, 16 April 2026.*Which machine\?/);
    expect(page.text()).toContain('The author has ended this conversation.');
    await page.press('Answer');
    await page.press('Send the answer');
    page.expectNo('POST /api/cycles/c1/comments/k2/answers');
    expect(page.text()).toContain('Write an answer first.');
    await page.type('Your answer', 'And when?');
    await page.press('Send the answer');
    const { request } = await page.reply('POST /api/cycles/c1/comments/k2/answers', null, 204);
    expect(request.body).toEqual({ text: 'And when?' });
    expect(page.text()).toMatch(/Hana Sato, HR.*And when\?/);
  });
});

describe('the comments of a cycle in another language', () => {
  afterEach(() => speakIn('en'));

  it('stand among German words as they were written, and are answered in German', async () => {
    await speakIn('de');
    const page = await comments();
    expect(page.find('h1').textContent).toBe('Kommentare von Spring 2026');
    expect(page.text()).toContain('2 Stellen wurden herausgenommen');
    expect(page.text()).toContain('Lena Roth, Führungskraft, 16. April 2026');
    await page.press('Antworten');
    await page.press('Die Antwort senden');
    expect(page.text()).toContain('Schreiben Sie zuerst eine Antwort.');
  });

  it('are counted as Arabic counts, and say so when none fits', async () => {
    await speakIn('ar');
    const page = await comments('?q=loud', { ...PAGE, items: [] });
    expect(page.text()).toContain('لا تعليق مطابق');
    expect(page.text()).toContain('من مجموعات لا يقل من أجاب فيها عن 10');
  });
});
