import { gunzipSync, gzipSync } from 'node:zlib';
import { sheetsOf } from '../testing/workbook.js';
import type { DelimitedFile, DelimitedRow } from './delimited-file.js';
import { keepable, openKept, openSent } from './kept-table.js';
import { openSentTable } from './sent-table.js';

const secret = (column: string): boolean => column.startsWith('secret');

async function rowsOf(file: DelimitedFile): Promise<DelimitedRow[]> {
  const rows: DelimitedRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  return rows;
}

describe('a file whose columns may not all be kept', () => {
  it('is kept as it was sent when all of them may be', async () => {
    const bytes = Buffer.from('a;b\n1;2\n');
    expect(await keepable(bytes, secret)).toBe(bytes);
    expect(await openKept(bytes)).toMatchObject({ delimiter: ';', columns: ['a', 'b'] });
  });

  it('is kept without the others, with the lines that it had, as it was written', async () => {
    const text = 'a;secret 1;b\n\n1;Mary;"two\nlines"\n2;Mary;3;Mary\n4;Mary;\u0007\n';
    for (const sent of [Buffer.from(text), gzipSync(text)]) {
      const kept = await keepable(sent, secret);
      const held = gunzipSync(Buffer.from(kept).subarray(11)).toString();
      expect(held).toContain('two');
      expect(held).not.toContain('Mary');
      const file = await openKept(kept);
      expect(file).toMatchObject({ encoding: 'UTF-8', delimiter: ';', columns: ['a', 'b'], notTakenIn: ['secret 1'] });
      const rows = await rowsOf(file);
      expect(rows.map(({ line, values, bad }) => [line, values, bad?.column])).toEqual([
        [3, ['1', 'two\nlines'], undefined],
        [5, [], null],
        [6, ['4', '\u0007'], 'b'],
      ]);
      expect(rows[1]!.bad!.problem).toContain('4 fields');
    }
  });

  it('of a workbook is kept without them in every sheet that has a table, also those that are not read', async () => {
    const book = await sheetsOf({
      Cover: [['Mary']],
      One: [
        ['a', 'b'],
        ['1', '2'],
      ],
      Two: [
        ['a', 'secret'],
        ['1', 'Mary'],
      ],
      Empty: [],
    });
    const kept = await keepable(book, secret);
    expect(gunzipSync(Buffer.from(kept).subarray(11)).toString()).not.toContain('"Mary"],[2');
    const first = await openKept(kept);
    expect(first).toMatchObject({ sheet: 'One', columns: ['a', 'b'], notTakenIn: [] });
    expect(first.sheets).not.toContain('Empty');
    const two = await openKept(kept, 'Two');
    expect(two).toMatchObject({ sheet: 'Two', columns: ['a'], notTakenIn: ['secret'] });
    expect((await rowsOf(two)).map(({ values }) => values)).toEqual([['1']]);
    await expect(openKept(kept, 'Empty')).rejects.toMatchObject({ code: 'no-such-sheet' });
  });

  it('that somebody sends in the shape of a kept one is none', async () => {
    const kept = await keepable(Buffer.from('a,secret\n1,2\n'), secret);
    await expect(openSentTable(kept)).rejects.toMatchObject({ code: 'not-a-text-file' });
    for (const outside of [secret, undefined]) await expect(openSent(kept, outside)).rejects.toMatchObject({ code: 'not-a-text-file' });
  });

  it('asks about names and values together', async () => {
    const asked: unknown[] = [];
    await keepable(Buffer.from('a,b\n1,\n3,4\n'), (...of) => asked.push(of) < 0);
    expect(asked).toEqual([
      ['a', ['1', '3'], ['a', 'b']],
      ['b', ['', '4'], ['a', 'b']],
    ]);
  });
});
