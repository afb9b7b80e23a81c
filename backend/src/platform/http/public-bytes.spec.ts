import { randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { packingFor, PackedOnce } from './public-bytes.js';

const words = ['how', 'often', 'do', 'you', 'know', 'what', 'your', 'work', 'is', 'worth', 'to', 'those', 'who', 'rely', 'on', 'it'];
// sentences of which no two are alike, as in a questionnaire
const paper = (name: string) =>
  Buffer.from(
    JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ name, text: Array.from({ length: 9 }, (_, j) => words[(i * i * (j + 3) + j) % 16]).join(' ') }))),
  );

describe('public documents packed once', () => {
  it('come out as they went in, whichever way the reader takes them', async () => {
    const once = new PackedOnce(1_000_000);
    expect(brotliDecompressSync(await once.pack(paper('a'), 'br'))).toEqual(paper('a'));
    expect(gunzipSync(await once.pack(paper('a'), 'gzip'))).toEqual(paper('a'));
  });

  it('are packed as tightly as brotli can, unless they are so long that the first reader would wait', async () => {
    const once = new PackedOnce(10_000_000);
    const at = (bytes: Buffer, quality: number) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
    const short = paper('a');
    expect((await once.pack(short, 'br')).length).toBeLessThanOrEqual(at(short, 11));
    expect((await once.pack(short, 'br')).length).toBeLessThan(at(short, 6));
    const long = Buffer.from(randomBytes(100_000).toString('hex'));
    expect((await once.pack(long, 'br')).length).toBe(at(long, 6));
  });

  it('are packed for the first reader alone, also when many ask at the same time, and anew when a word has changed', async () => {
    const once = new PackedOnce(1_000_000);
    const [one, other, changed] = await Promise.all([once.pack(paper('a'), 'br'), once.pack(paper('a'), 'br'), once.pack(paper('b'), 'br')]);
    expect(other).toBe(one);
    expect(await once.pack(paper('a'), 'br')).toBe(one);
    expect(brotliDecompressSync(changed)).toEqual(paper('b'));
  });

  it('make room for new ones: the one that nobody asked for longest goes', async () => {
    const once = new PackedOnce(2.5 * paper('a').length);
    const [a, b] = [await once.pack(paper('a'), 'br'), await once.pack(paper('b'), 'br')];
    expect(await once.pack(paper('a'), 'br')).toBe(a);
    await once.pack(paper('c'), 'br');
    expect(await once.pack(paper('a'), 'br')).toBe(a);
    expect(await once.pack(paper('b'), 'br')).not.toBe(b);
    // one that is larger than all the room is packed and not kept
    const large = Buffer.alloc(3 * paper('a').length, 'x');
    expect(await once.pack(large, 'br')).not.toBe(await once.pack(large, 'br'));
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('are packed as the reader says: %s', (accepted, packing) => expect(packingFor(accepted)).toBe(packing));
});
