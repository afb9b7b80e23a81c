import { speakIn } from '../../words/testing/speak-in';
import { CHECKLIST, cycle, QUESTIONNAIRES, TEAMS } from '../testing/samples';
import { visit } from '../testing/visit';

/** What stands on the page in no other language than English, outside what is marked as the server's. */
function withoutTheServers(page: HTMLElement): string {
  const copy = page.cloneNode(true) as HTMLElement;
  for (const marked of copy.querySelectorAll('[lang=en]')) marked.remove();
  return copy.textContent;
}

describe('The page of a cycle in other languages', () => {
  afterEach(() => speakIn('en'));

  it('asks for a draft in German, with what the server says marked as English', async () => {
    await speakIn('de');
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', cycle());
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/cycles/c1/checklist', CHECKLIST);
    await page.reply('GET /api/cycles/c1/test-run', { state: 'none', results: null });
    expect(page.text()).toContain('Wenn alle antworten, werden 4 Teams für sich gezeigt. 1 Team hat weniger als 5 Personen.');
    expect(page.find('app-launch-checklist .plain [lang=en]').textContent).toBe('The questions and their order.');
    await page.type('Letzter Tag', '2026-11-01');
    await page.type('Für Zahlen', '3');
    expect(page.text()).toContain('wählen Sie den 10. November 2026 oder einen späteren');
    expect(page.text()).toContain('Schreiben Sie eine ganze Zahl von 5 bis 100.');
    expect(withoutTheServers(page.find('app-cycle'))).not.toMatch(/\b(the|and|of|is|are|will|what|who)\b/i);
  });

  it('says in Arabic what can be done with an open one', async () => {
    await speakIn('ar');
    const page = await visit('/hr/cycles/c1');
    const waves = [{ kind: 'invitation' as const, on: '2026-11-10', state: 'done' as const, sent: 47, waiting: 0, failed: 2 }];
    const failed = [{ employeeId: 'e1', name: 'إيناس', email: null, problem: 'No such mailbox.' }];
    await page.reply(
      'GET /api/cycles/c1',
      cycle({ name: 'الخريف', state: 'open', invited: 49, participation: { rounded: '5 % or less', asOf: '2026-11-12' }, waves, events: [] }),
    );
    await page.reply('GET /api/cycles/c1/participation', { rounded: '5 % or less', asOf: '2026-11-12', teams: [] });
    await page.reply('GET /api/cycles/c1/delivery', { zones: [], failedCount: 1, failed });
    expect(page.find('app-participation strong').textContent).toContain('أو أقل');
    expect(page.text()).toContain('12 نوفمبر 2026');
    expect(page.find('app-undelivered [lang=en]').textContent).toBe('No such mailbox.');
    await page.press('إغلاقها الآن');
    expect(page.find('[role=alertdialog]').textContent).toContain('لن يستطيع أحد بعدها أن يجيب');
    expect(withoutTheServers(page.find('app-cycle'))).not.toMatch(/[a-z]{3}/i);
  });
});
