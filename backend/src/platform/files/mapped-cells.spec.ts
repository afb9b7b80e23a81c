import { LIMITS } from '@throughline/domain';
import { openDelimitedFile } from './delimited-file.js';
import { mappedCells } from './mapped-cells.js';

const LONG = 'x'.repeat(LIMITS.importCellBytes + 1);

async function read(text: string, mapping: Record<string, string>) {
  const { file, passedOver } = mappedCells(await openDelimitedFile(Buffer.from(text)), mapping);
  const rows = async () => {
    const found = [];
    for await (const { line, values, bad } of file.rows()) found.push([line, values.map((value) => value.length), bad?.column]);
    return found;
  };
  return { rows, passedOver };
}

describe('cells that cannot be used', () => {
  it('refuse no row where their column means nothing, and are counted', async () => {
    const { rows, passedOver } = await read(`a,b,c\n1,${LONG},bell\u0007\n2,ok,ok\n`, { a: 'key', c: '' });
    expect(await rows()).toEqual([
      [2, [1, 0, 0], undefined],
      [3, [1, 2, 2], undefined],
    ]);
    expect(passedOver()).toBe(2);
    // read once more it is the same two
    await rows();
    expect(passedOver()).toBe(2);
  });

  it('refuse their row where it does, whatever stands before them', async () => {
    const { rows, passedOver } = await read(`a,b\n${LONG},${LONG}\n`, { b: 'words' });
    expect(await rows()).toEqual([[2, [0, LONG.length], 'b']]);
    expect(passedOver()).toBe(1);
  });

  it('are no matter in a row with too many fields, which is refused as such', async () => {
    const { rows, passedOver } = await read(`a,b\n1,2,${LONG}\n`, { a: 'key' });
    expect((await rows()).map(([, , column]) => column)).toEqual([null]);
    expect(passedOver()).toBe(0);
  });
});
