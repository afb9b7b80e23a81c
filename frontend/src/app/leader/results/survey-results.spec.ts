import { visit } from '../../hr/testing/visit';
import { speakIn } from '../../words/testing/speak-in';

describe('The survey results of a leader', () => {
  it('are listed by survey, each leading to the results of her own teams', async () => {
    const page = await visit('/leader/results', { roles: ['employee'], leads: [{ teamId: 't1', teamName: 'Billing' }] });
    await page.reply('GET /api/published-cycles', { items: [{ id: 'c1', name: 'Spring 2026', closedOn: '2026-04-14' }] });
    expect(page.text()).toContain('14 Apr 2026');
    await page.press('Spring 2026');
    expect(page.url()).toBe('/leader/results/c1');
    await page.reply(
      'GET /api/cycles/c1/results/heatmap',
      { type: 'about:blank', title: 'No', status: 409, detail: 'Not yet.', code: 'not-published', requestId: 'r' },
      409,
    );
    expect(page.text()).toContain('Not yet.');
  });

  it('say when they come while there are none', async () => {
    const page = await visit('/leader/results');
    await page.reply('GET /api/published-cycles', { items: [] });
    expect(page.text()).toContain('Results appear once, after a survey has closed and was counted.');
  });

  it.each([
    ['German', 'de', 'Befragungsergebnisse', 'Noch keine Ergebnisse'],
    ['Arabic', 'ar', 'نتائج الاستبيانات', 'لا توجد نتائج بعد'],
  ] as const)('speak %s, also where there are none yet', async (_, language, heading, none) => {
    await speakIn(language);
    const page = await visit('/leader/results', { roles: ['employee'], leads: [{ teamId: 't1', teamName: 'Billing' }] });
    await page.reply('GET /api/published-cycles', { items: [] });
    const said = page.text();
    await speakIn('en');
    expect(said).toContain(heading);
    expect(said).toContain(none);
  });
});
