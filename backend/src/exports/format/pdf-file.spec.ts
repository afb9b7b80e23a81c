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

  it('of some thousand rows is made while requests are answered', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`Team ${i}`, 50 + (i % 40)]);
    const columns = [{ key: 'team', label: 'Team', kind: 'text' } as const, { key: 'mean', label: 'Mean', kind: 'decimal' } as const];
    const tables = [{ key: 'figures', title: 'All figures', columns, rows }];
    const { longest, took } = await longestPause(() => pdfFile({ ...report, tables, rows: 3000 }, new Date()));
    // made in this thread, the longest pause was all of the time
    expect(longest).toBeLessThan(took / 2);
  });
});
