import { LONGEST_ROW, RowCutter } from './row-cutter.js';

/** The rows of a text, cut in pieces of every length: where a piece ends must make no difference. */
function rows(text: string, piece: number, delimiter = ','): { rows: [number, ...string[]][]; long: [number, number, string][]; open: number | undefined } {
  const found: [number, ...string[]][] = [];
  const long: [number, number, string][] = [];
  const cutter = new RowCutter(delimiter, { row: (values, line) => void found.push([line, ...values]), tooLong: (...found) => void long.push(found) });
  for (let at = 0; at < text.length; at += piece) cutter.push(text.slice(at, at + piece));
  const open = cutter.end();
  return { rows: found, long, open };
}

describe('cutting a file into rows', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\re,f\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'a\r\r\nb',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    [
      '"a,""b""\r\nc",d\ne,f"g',
      [
        [1, 'a,"b"\nc', 'd'],
        [3, 'e', 'f"g'],
      ],
    ],
    [
      '"a"x,""\n"b"',
      [
        [1, 'ax', ''],
        [2, 'b'],
      ],
    ],
    [
      'a,"b\n\nc"\nd,e',
      [
        [1, 'a', 'b\n\nc'],
        [4, 'd', 'e'],
      ],
    ],
    ['', []],
  ] as [string, unknown[]][])('reads %j the same in pieces of any length', (text, expected) => {
    for (let piece = 1; piece <= Math.max(1, text.length); piece++) expect(rows(text, piece)).toEqual({ rows: expected, long: [], open: undefined });
  });
  it('says on which line the row begins whose quotation mark never closes', () => {
    for (const piece of [1, 3, 100]) expect(rows('a,b\n"c,d\ne,f\n', piece)).toMatchObject({ rows: [[1, 'a', 'b']], open: 2 });
    expect(rows(`a\n"${'x\n'.repeat(LONGEST_ROW)}`, 100_000)).toMatchObject({ rows: [[1, 'a']], open: 2 });
  });
  it('leaves out a row that is too long, names its line, its longest value and how that begins, and goes on with the next one', () => {
    const huge = 'x'.repeat(10 * 1024 * 1024);
    expect(rows(`a,b\n${huge},c\nd,e`, 300_000)).toEqual({
      rows: [
        [1, 'a', 'b'],
        [3, 'd', 'e'],
      ],
      long: [[2, 0, 'x'.repeat(80)]],
      open: undefined,
    });
    expect(rows(`a,b\n"${huge}\n""\n${huge}",c\nd,"e"\n`, 300_000)).toEqual({
      rows: [
        [1, 'a', 'b'],
        [5, 'd', 'e'],
      ],
      long: [[2, 0, 'x'.repeat(80)]],
      open: undefined,
    });
    expect(rows(`a,b,c\n1,"said ""no"", ${huge}",c\nd,e,f`, 300_000).long).toEqual([[2, 1, `said ""no"", ${'x'.repeat(67)}`]]);
  });
});
