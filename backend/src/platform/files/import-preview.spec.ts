import { openDelimitedFile } from './delimited-file.js';
import { PreviewBuilder } from './import-preview.js';

describe('PreviewBuilder', () => {
  it('counts everything but keeps the first problems and the first rows of each kind', () => {
    const builder = new PreviewBuilder();
    for (let line = 2; line < 802; line++) builder.problem(line, 'a', 'x'.repeat(500), 'Wrong.');
    for (let line = 802; line < 902; line++) builder.row({ line, change: 'added', values: () => ({ a: String(line) }), differences: [] });
    const preview = builder.done();
    expect(preview).toMatchObject({ problemCount: 800, counts: { added: 100, refused: 800 } });
    expect([preview.problems.length, preview.problems[0]!.value!.length, preview.sample.length, preview.sample[0]!.values]).toEqual([
      500,
      200,
      10,
      { a: '802' },
    ]);
  });

  it('counts a row with several problems as one refused row, and a problem of the header as none', () => {
    const builder = new PreviewBuilder();
    builder.problem(1, null, null, 'No column.');
    builder.problem(3, 'a', '', 'Wrong.');
    builder.problem(3, 'b', '', 'Wrong too.');
    expect(builder.done()).toMatchObject({ problemCount: 3, counts: { refused: 1 } });
    expect([builder.refuses(3), builder.refuses(2), builder.refuses(1)]).toEqual([true, false, false]);
  });

  it('hands out the rows that can be used and reports the others', async () => {
    const builder = new PreviewBuilder();
    const lines: number[] = [];
    for await (const row of builder.rows(await openDelimitedFile(Buffer.from('a,b\n1,2\n3\n4,5\n')))) lines.push(row.line);
    expect(lines).toEqual([2, 4]);
    expect(builder.done()).toMatchObject({ rowCount: 3, problems: [{ line: 3 }] });
  });
});
