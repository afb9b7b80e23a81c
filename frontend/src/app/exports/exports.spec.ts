import type { ExportFile } from '@throughline/contract';
import { visit, type Visit } from '../hr/testing/visit';
import { speakIn } from '../words/testing/speak-in';

const done: ExportFile = {
  id: 'f1',
  title: 'Results · Autumn',
  subject: 'results',
  format: 'xlsx',
  state: 'done',
  progress: 1,
  sentence: 'Ready.',
  fileName: 'Results-Autumn-2026-11-22.xlsx',
  rows: 80,
  bytes: 10_500,
  sha256: 'ab'.repeat(32),
  contentSha256: 'cd'.repeat(32),
  madeOn: '2026-11-22',
  keptUntil: '2026-11-29',
};

async function files(address: string, items: readonly ExportFile[]): Promise<Visit> {
  const page = await visit(address);
  await page.reply('GET /api/exports', { items });
  await page.reply('GET /api/published-cycles', { items: [{ id: 'autumn', name: 'Autumn', closedOn: '2026-11-20' }] });
  await page.reply('GET /api/received-reports', { items: [{ id: 'r1', name: 'Monday figures', rhythm: 'weekly', day: 1, paused: false }] });
  await page.reply('GET /api/teams', {
    items: [{ id: 't1', name: 'North', parentId: null, leaderId: null, leaderName: null, memberCount: 8, externalKey: null }],
  });
  return page;
}

describe('Files', () => {
  it('are asked for with what the page before showed', async () => {
    const page = await files('/exports?subject=comments&cycle=autumn&team=t1', []);
    expect(page.text()).toContain('No files yet');
    await page.type('Format', 'csv');
    await page.type('Between the cells', 'semicolon');
    await page.press('Make the file');
    const sent = await page.reply('POST /api/exports', { ...done, state: 'waiting', progress: 0, sentence: 'Waiting for its turn.' }, 201);
    expect(sent.request.body).toEqual({ subject: 'comments', format: 'csv', language: 'en', cycleId: 'autumn', teamId: 't1', separator: 'semicolon' });
    expect(page.toasts()).toContain('You get a mail when it is ready.');
  });

  it('say how far they are, where they can be fetched and how they can be checked', async () => {
    const page = await files('/exports', [done, { ...done, id: 'f2', title: 'Trends', state: 'making', progress: 0.4, sentence: 'Being made.' }]);
    expect(page.find('a[download]').getAttribute('href')).toBe('/api/exports/f1/content');
    expect(page.text()).toContain('XLSX, made on 22 Nov 2026, 80 rows, 11 kB. To be fetched until 29 Nov 2026.');
    expect(page.text()).toContain(done.sha256);
    expect(page.find('progress').getAttribute('aria-label')).toBe('How far Trends is');
    await page.press('Cancel Trends');
    await page.reply('DELETE /api/exports/f2', null, 204);
    expect(page.toasts()).toContain('Trends is deleted.');
  });

  it('that come by mail can be stopped', async () => {
    const page = await files('/exports', []);
    expect(page.text()).toContain('Every Monday');
    await page.press('Stop Monday figures');
    await page.reply('DELETE /api/received-reports/r1', null, 204);
    expect(page.toasts()).toContain('does not come any more');
  });
});

describe('The page of files in another language', () => {
  afterEach(() => speakIn('en'));

  it('asks in German for a file in German, and says of each how large it is and until when it is there', async () => {
    await speakIn('de');
    const page = await files('/exports?subject=heatmap&cycle=autumn', [{ ...done, rows: 1200, bytes: 2_500_000 }]);
    expect(page.text()).toContain('XLSX, erstellt am 22. Nov. 2026, 1.200 Zeilen, 2,5 MB. Abrufbar bis 29. Nov. 2026.');
    expect(page.text()).toContain('Jede Woche am Montag');
    expect(page.value('Sprache der Überschriften und Fragen')).toBe('de');
    expect(page.find('a[download]').getAttribute('aria-label')).toBe('Results · Autumn als XLSX abrufen');
  });

  it('counts rows as Arabic does, and marks what the server says as English', async () => {
    await speakIn('ar');
    const page = await files('/exports', [
      { ...done, rows: 2 },
      { ...done, id: 'f2', state: 'failed', sentence: 'It could not be made.' },
    ]);
    expect(page.text()).toContain('صفان');
    expect(page.find('p[lang=en]').textContent).toBe('It could not be made.');
  });
});
