import { inspect } from 'node:util';
import type { ReadReport } from '../report/report.rules.js';
import { EXPORT_WORDS } from '../report/words.js';
import { longestPause } from '../testing/longest-pause.js';
import { pdfFile } from './pdf-file.js';

const report: ReadReport = {
  subject: 'comments',
  language: 'en',
  words: EXPORT_WORDS.en,
  title: 'Comments',
  facts: [],
  notes: [],
  tables: [],
  rows: 0,
  checksum: 'ab'.repeat(32),
};

describe('a document', () => {
  it('that the compiler cannot make is refused without a word of what the compiler said', async () => {
    // the compiler quotes what it cannot take, here the language
    const language = 'said-by-somebody' as ReadReport['language'];
    expect((await pdfFile(report, new Date())).subarray(0, 5).toString()).toBe('%PDF-');
    const thrown: unknown = await pdfFile({ ...report, language }, new Date()).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ message: 'The document could not be made.' });
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('error: ');
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain(language);
  });

  it('has the tags that a screen reader goes by: titles, tables with headings, charts with their values in words', async () => {
    const columns = (['team', 'kind', 'measure', 'size-band', 'mean'] as const).map((key) => ({ key, label: key, kind: 'text' as const }));
    const rows = [
      ['North', EXPORT_WORDS.de.cells['driver']!, 'Voice', '20-29', 61.5],
      ['Süd', EXPORT_WORDS.de.cells['driver']!, 'Voice', '~120', 48],
    ];
    const given: ReadReport = { ...report, language: 'de', words: EXPORT_WORDS.de, tables: [{ key: 'figures', title: 'Alle Werte', columns, rows }] };
    const pdf = (await pdfFile(given, new Date())).toString('latin1');
    expect(pdf).toMatch(/\/Lang ?\(de/);
    expect(pdf.match(/\/S ?\/TH\b/g)).toHaveLength(4);
    expect(pdf).toMatch(/\/Scope ?\/Column/);
    for (const tag of ['Title', 'H1', 'Table', 'THead', 'TBody', 'Figure']) expect(pdf).toMatch(new RegExp(`/S ?/${tag}\\b`));
    const [, alt] = /\/Alt ?<FEFF([0-9A-F]+)>/.exec(pdf)!;
    expect(Buffer.from(alt!, 'hex').swap16().toString('utf16le')).toMatch(/^Voice\. .*North: 61,5 \(20-29\); Süd: 48,0 \(~120\)$/);
  });

  it('of some thousand rows is made while requests are answered', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`Team ${i}`, 50 + (i % 40)]);
    const columns = [{ key: 'team', label: 'Team', kind: 'text' } as const, { key: 'mean', label: 'Mean', kind: 'decimal' } as const];
    const tables = [{ key: 'figures', title: 'All figures', columns, rows }];
    const { longest, took } = await longestPause(() => pdfFile({ ...report, tables, rows: 3000 }, new Date()));
    // made in this thread, the longest pause was all of the time
    expect(longest).toBeLessThan(took / 2);
  }, 60_000);
});
