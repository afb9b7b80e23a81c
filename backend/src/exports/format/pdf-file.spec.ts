import { inspect } from 'node:util';
import type { ReadReport } from '../report/report.rules.js';
import { EXPORT_WORDS } from '../report/words.js';
import { pdfFile } from './pdf-file.js';

describe('a document', () => {
  it('that the compiler cannot make is refused without a word of what the compiler said', () => {
    // the compiler quotes what it cannot take, here the language
    const language = 'said-by-somebody' as ReadReport['language'];
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
    expect(pdfFile(report, new Date()).subarray(0, 5).toString()).toBe('%PDF-');
    let thrown: unknown;
    try {
      pdfFile({ ...report, language }, new Date());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ message: 'The document could not be made.' });
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('error: ');
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain(language);
  });
});
