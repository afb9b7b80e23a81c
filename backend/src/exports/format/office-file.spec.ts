import { inspect } from 'node:util';
import type { ReadReport } from '../report/report.rules.js';
import { EXPORT_WORDS } from '../report/words.js';
import { longestPause } from '../testing/longest-pause.js';
import { unzipped } from '../testing/unzipped.js';
import { FileThreads } from '../../platform/files/beside.js';
import { pptxFile, xlsxFile } from './office-file.js';
import { slidesOf } from './slide-pages.rules.js';

const comments = (rows: readonly string[]): ReadReport => ({
  subject: 'comments',
  language: 'en',
  words: EXPORT_WORDS.en,
  title: 'Comments',
  facts: [],
  notes: [],
  tables: [
    { key: 'comments', title: 'Comments', columns: [{ key: 'comment', label: 'Comment', kind: 'long-text' as const }], rows: rows.map((text) => [text]) },
  ],
  rows: rows.length,
  checksum: '',
});

describe('a presentation of a long table', () => {
  it('says on every slide which rows of how many stand there, and at the beginning and the end what was left out', async () => {
    const parts = await unzipped(await pptxFile(comments(Array.from({ length: 1500 }, (_, i) => `Comment ${i + 1}`))));
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(62);
    expect(parts.get('ppt/slides/slide2.xml')).toContain('Comments (1–12 / 1500)');
    expect(parts.get('ppt/slides/slide61.xml')).toContain('Comments (709–720 / 1500)');
    expect(parts.get('ppt/slides/slide61.xml')).toContain('Comment 720<');
    const said = '“Comments”: 720 of 1500 rows are on these slides, the first ones. All are in the Excel and CSV files.';
    for (const slide of [1, 62]) expect(parts.get(`ppt/slides/slide${slide}.xml`)).toContain(said);
    expect(parts.get('ppt/slides/slide62.xml')).toContain('What these slides leave out');
  });

  it('puts as many rows on a slide as it has room for, and leaves nothing out of a short one', async () => {
    const [short] = slidesOf(comments(['Yes', 'No']));
    expect(short!.pages).toEqual([[['Yes'], ['No']]]);
    const [long] = slidesOf(comments(Array.from({ length: 9 }, () => `Long ${'word '.repeat(200)}`)));
    expect(long!.pages.map(({ length }) => length)).toEqual([8, 1]);
    const [lines] = slidesOf(comments(['a\n'.repeat(20), 'b\n'.repeat(20)]));
    expect(lines!.pages).toHaveLength(2);
    const parts = await unzipped(await pptxFile(comments(['Yes', 'No'])));
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
    expect(parts.get('ppt/slides/slide1.xml')).not.toContain('on these slides');
  });
});

describe('a workbook', () => {
  it('of twenty thousand rows is made while requests are answered', async () => {
    const columns = ['team', 'measure', 'mean', 'low', 'high'].map((key) => ({ key, label: key, kind: 'text' as const }));
    const rows = Array.from({ length: 20_000 }, (_, i) => [`Team ${i >> 4}`, `Measure ${i % 16}`, 50 + (i % 40), 45, 90]);
    const report = { ...comments([]), tables: [{ key: 'figures', title: 'All figures', columns, rows }], rows: rows.length };
    const { longest, took } = await longestPause(() => xlsxFile(report));
    // made in this thread, the longest pause was nearly all of the time
    expect(longest).toBeLessThan(took / 2);
  }, 60_000);

  it('that cannot be written is refused without a word of what is in it', async () => {
    // no cell is a list, and the library says which value it could not write
    const said = [['said by somebody']] as unknown as ReadReport['tables'][number]['rows'][number];
    const thrown: unknown = await xlsxFile({ ...comments([]), tables: [{ ...comments([]).tables[0]!, rows: [said] }] }).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ message: 'The file could not be written.' });
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('said by somebody');
  });
});

describe('the threads that make files', () => {
  it('end with the process and what they are making, and a file that is asked for afterwards gets a new one', async () => {
    const making = expect(pptxFile(comments(Array.from({ length: 1500 }, (_, i) => `Comment ${i + 1}`)))).rejects.toThrow();
    await new FileThreads().onApplicationShutdown();
    await making;
    expect((await xlsxFile(comments(['One']))).length).toBeGreaterThan(1000);
  });
});
