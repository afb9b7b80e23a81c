import type { ReadReport } from '../report/report.rules.js';
import { EXPORT_WORDS } from '../report/words.js';
import { unzipped } from '../testing/unzipped.js';
import { pptxFile } from './pptx-file.js';

describe('a presentation of a long table', () => {
  it('says on every slide which rows of how many stand there, so that nobody takes a part for the whole', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => [`Comment ${i + 1}`]);
    const tables = [{ key: 'comments', title: 'Comments', columns: [{ key: 'comment', label: 'Comment', kind: 'long-text' as const }], rows }];
    const report: ReadReport = {
      subject: 'comments',
      language: 'en',
      words: EXPORT_WORDS.en,
      title: 'Comments',
      facts: [],
      notes: [],
      tables,
      rows: 1500,
      checksum: '',
    };
    const parts = await unzipped(await pptxFile(report));
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(61);
    expect(parts.get('ppt/slides/slide2.xml')).toContain('Comments (1–12 / 1500)');
    expect(parts.get('ppt/slides/slide61.xml')).toContain('Comments (709–720 / 1500)');
    expect(parts.get('ppt/slides/slide61.xml')).toContain('Comment 720<');
  });
});
