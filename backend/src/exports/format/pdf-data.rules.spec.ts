import type { ReadReport } from '../report/report.rules.js';
import { EXPORT_WORDS } from '../report/words.js';
import { breakable, pdfData } from './pdf-data.rules.js';
import { slidesOf } from './slide-pages.rules.js';

const report = (rows: ReadReport['tables'][number]['rows'], language: ReadReport['language'] = 'en'): ReadReport => ({
  subject: 'comments',
  language,
  words: EXPORT_WORDS[language],
  title: 'Comments',
  facts: [],
  notes: [],
  tables: [
    {
      key: 'comments',
      title: 'Comments',
      columns: [
        { key: 'team', label: 'Team', kind: 'text' },
        { key: 'share', label: 'Share', kind: 'percent' },
      ],
      rows,
    },
  ],
  rows: rows.length,
  checksum: '',
});
const cellsOf = (given: ReadReport) => (pdfData(given) as { tables: { rows: { text: string; long: boolean }[][] }[] }).tables[0]!.rows;

describe('text in a document', () => {
  it('has places at which a line may end where it is no word, and is left alone where it is one', () => {
    expect(
      breakable(`see https://example.org/${'x'.repeat(25)} now`)
        .split(/[\s\u200B]/)
        .every((part) => part.length <= 19),
    ).toBe(true);
    expect(breakable('y'.repeat(61))).toContain('\u200B');
    for (const word of ['Straßenverkehrsinfrastrukturüberwachung', 'some short words', 'ا'.repeat(80)]) expect(breakable(word)).toBe(word);
    const accents = 'e\u0301'.repeat(40);
    expect(
      breakable(`${accents}1`)
        .split('\u200B')
        .some((part) => /^\p{M}/u.test(part)),
    ).toBe(false);
  });

  it('stays on one page row by row, but for rows that could be longer than a page', () => {
    const [short, long] = cellsOf(
      report([
        ['North', 5],
        ['word '.repeat(200), 5],
      ]),
    );
    expect(short!.map((cell) => cell.long)).toEqual([false, false]);
    expect(long!.map((cell) => cell.long)).toEqual([true, true]);
  });

  it('keeps a sign before a figure on slides that run from right to left', () => {
    const shown = (language: ReadReport['language']) => slidesOf(report([['فريق', '≤ 5']], language))[0]!.pages;
    expect(shown('ar')).toEqual([[['فريق', '\u200E≤ 5\u200E']]]);
    expect(shown('en')).toEqual([[['فريق', '≤ 5']]]);
  });
});
