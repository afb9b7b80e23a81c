import { CYCLE_EVENT_KINDS, LANGUAGES, SERIES_EVENT_KINDS } from '@throughline/domain';
import { visit } from '../../hr/testing/visit';
import { speakIn } from '../../words/testing/speak-in';
import { adminWords } from '../words/words';

const line = (position: number, kind: string, by: string | null, detail = {}) => ({
  position,
  on: '2026-11-10',
  at: null,
  kind,
  by,
  subject: 'c1',
  detail,
  hash: 'h',
});

describe('The audit log', () => {
  afterEach(() => speakIn('en'));

  it('is read in Arabic, with what the server noted marked as English', async () => {
    await speakIn('ar');
    const page = await visit('/admin/audit');
    await page.reply('GET /api/role-grants', { items: [] });
    await page.reply('GET /api/audit-lines', {
      lines: [line(102, 'cards-printed', 'gone', { group: 'Plant', cards: 8 }), line(99, 'cycle-key-made', null)],
      before: 99,
    });
    expect(page.find('tbody').textContent).toMatch(/طباعة بطاقات.*شخص ليس له دور الآن.*group: Plant, cards: 8.*الأمناء/s);
    expect(page.find('tbody [lang=en]').textContent).toBe('group: Plant, cards: 8');
    await page.press('الأقدم');
    await page.reply('GET /api/audit-lines?before=99', { lines: [], before: null });
    expect(page.text()).toContain('لم يُدوَّن شيء بعد.');
  });

  it('has words in every language for everything that surveys, files and linkage note', async () => {
    const noted = [
      ...CYCLE_EVENT_KINDS.map((kind) => `cycle-${kind}`),
      ...SERIES_EVENT_KINDS.map((kind) => `series-${kind}`),
      ...['export-made', 'export-schedule-set', 'export-schedule-deleted'],
      ...['question-registered', 'question-withdrawn', 'experiment-registered', 'experiment-withdrawn'],
    ];
    for (const language of LANGUAGES) {
      await speakIn(language);
      expect(noted.filter((kind) => !adminWords().audit.kinds[kind])).toEqual([]);
    }
  });

  it('says who did what, newest first and page by page, with the names of those who hold a role', async () => {
    const page = await visit('/admin/audit');
    await page.reply('GET /api/role-grants', { items: [{ employeeId: 'hana', name: 'Hana Sato', email: 'h@example.test', roles: ['hr'] }] });
    await page.reply('GET /api/audit-lines', {
      lines: [
        line(102, 'cards-printed', 'hana', { group: 'Plant', cards: 8 }),
        line(101, 'ballots-reissued', null, { total: 2, groups: ['North: 1 of at most 1', 'South: 1 of at most 2'] }),
        line(100, 'something-later', 'gone'),
        line(99, 'cycle-key-made', null),
        line(98, 'cycle-counted-by-trustees', null, { trustees: ['Works council', 'Notary'] }),
      ],
      before: 100,
    });
    const rows = [...page.find('tbody').querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/102.*Printed cards.*Hana Sato.*group: Plant, cards: 8/);
    expect(rows[1]).toMatch(/Ballots handed out a second time.*By itself.*North: 1 of at most 1; South: 1 of at most 2/);
    expect(rows[2]).toMatch(/something later.*Somebody without a role now/);
    expect(rows[3]).toMatch(/Trustees made the key of a cycle.*The trustees/);
    expect(rows[4]).toMatch(/Counted a cycle with the help of its trustees.*The trustees.*trustees: Works council; Notary/);
    await page.press('Older');
    await page.reply('GET /api/audit-lines?before=100', { lines: [line(99, 'role-granted', 'hana', { role: 'judge' })], before: null });
    expect(page.text()).toContain('Gave a role');
    expect(page.has('button[disabled]')).toBe(false);
    await page.press('Newest');
    await page.reply('GET /api/audit-lines', { lines: [], before: null });
    expect(page.text()).toContain('Nothing was noted yet.');
  });
});
