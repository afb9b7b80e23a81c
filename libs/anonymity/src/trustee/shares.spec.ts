import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { randomBytes } from '../bytes/bytes.js';
import { fromCrockford, toCrockford } from '../bytes/crockford.js';
import { joinShares, splitSecret } from './shares.js';

const secret = randomBytes(32);

/** A share as the format says it is, made without the code under test. */
function share(threshold: number, number: number, body: number[], set = [1, 2, 3, 4]): string {
  const bytes = Buffer.from([1, threshold, number, body.length, ...set, ...body]);
  return toCrockford(Buffer.concat([bytes, createHash('sha256').update(bytes).digest().subarray(0, 4)]));
}

describe('a secret split into shares', () => {
  it('comes back from any shares that suffice, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.integer({ min: 1, max: 6 }).chain((shares) => fc.tuple(fc.constant(shares), fc.integer({ min: 1, max: shares }))),
        fc.infiniteStream(fc.nat()),
        async (bytes, [shares, threshold], order) => {
          const texts = await splitSecret(bytes, { shares, threshold });
          expect(texts).toHaveLength(shares);
          const drawn = texts.map((text) => [order.next().value, text] as const).sort(([a], [b]) => a - b);
          const some = drawn.slice(0, threshold).map(([, text]) => text);
          expect(await joinShares(some)).toEqual(new Uint8Array(bytes));
          expect(await joinShares(texts)).toEqual(new Uint8Array(bytes));
          await expect(joinShares(some.slice(1))).rejects.toThrow(threshold === 1 ? 'No share' : 'needed; 1 more is missing');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the value at 0 of a line over GF(2^8): 53 + CA·x, worked out by hand with the field of AES', async () => {
    // 53 ^ CA = 99 at 1; CA·2 = 8F, 53 ^ 8F = DC at 2; the last byte of a body is its place on the line
    expect(await joinShares([share(2, 1, [0x99, 1]), share(2, 2, [0xdc, 2])])).toEqual(new Uint8Array([0x53]));
  });

  it('opens from shares that were printed by the first version', async () => {
    const printed = ['0410-2489-103G-CFBK-NBJK-RWNH-QGV4-V26T-AX99-9JY8-0H2N-V38', '0410-6489-103G-C171-W7FD-XADK-STEQ-4VJC-30J3-P50H-Z8FV-RXG'];
    expect(new TextDecoder().decode(await joinShares(printed))).toBe('sixteen byte key');
  });

  it('cannot be told from its shares below the threshold: one share fits every secret', async () => {
    // for each secret there is a line through the one known point, so the point says nothing
    const known = share(2, 1, [0x99, 1]);
    const reached = new Set<number>();
    for (let y = 0; y < 256; y++) reached.add((await joinShares([known, share(2, 2, [y, 2])]))[0] ?? -1);
    expect(reached.size).toBe(256);
  });

  it('tells a mistyped share from a right one, and which it was', async () => {
    const [first = '', second = ''] = await splitSecret(secret, { shares: 3, threshold: 2 });
    expect(await joinShares([first.toLowerCase().replaceAll('-', ' '), second.replaceAll('0', 'o').replaceAll('1', 'l')])).toEqual(secret);
    const at = 30;
    const wrong = second.slice(0, at) + (second[at] === 'A' ? 'B' : 'A') + second.slice(at + 1);
    for (const bad of [wrong, second.slice(0, -2), `${second}0`, '', 'ABC', 'ä'])
      await expect(joinShares([first, bad])).rejects.toMatchObject({ code: 'mistyped', message: expect.stringMatching(/^Share 2 was not copied right/) });
  });

  it('does not come from shares of two splittings, even of the same secret', async () => {
    const [mine = ''] = await splitSecret(secret, { shares: 3, threshold: 2 });
    const [, theirs = ''] = await splitSecret(secret, { shares: 3, threshold: 2 });
    await expect(joinShares([mine, theirs])).rejects.toMatchObject({ code: 'mixed-shares', message: expect.stringContaining('come from different keys') });
  });

  it('does not come from one share given twice', async () => {
    const [first = ''] = await splitSecret(secret, { shares: 3, threshold: 2 });
    await expect(joinShares([first, first])).rejects.toMatchObject({ code: 'mixed-shares', message: '2 different shares are needed; 1 more is missing.' });
    await expect(joinShares([])).rejects.toThrow('No share was given.');
  });

  it('looks different every time, in eighteen or nineteen groups of four', async () => {
    const [one, two] = [await splitSecret(secret, { shares: 3, threshold: 2 }), await splitSecret(secret, { shares: 3, threshold: 2 })];
    expect(new Set([...one, ...two].map((text) => text.slice(5))).size).toBe(6);
    expect(one.every((text) => /^([0-9A-Z]{4}-){17,18}[0-9A-Z]{1,4}$/.test(text))).toBe(true);
  });

  it('is refused when nothing sensible can be made of it', async () => {
    await expect(splitSecret(new Uint8Array(), { shares: 3, threshold: 2 })).rejects.toThrow('A secret to split has 1 to 64 bytes, not 0.');
    await expect(splitSecret(secret, { shares: 21, threshold: 2 })).rejects.toThrow('1 to 20 shares');
    await expect(splitSecret(secret, { shares: 3, threshold: 4 })).rejects.toThrow('Of 3 shares, 1 to 3 can be needed');
    await expect(splitSecret(secret, { shares: 3, threshold: 1.5 })).rejects.toThrow('Of 3 shares');
  });

  it('says so when a share has a form from later days', async () => {
    const bytes = fromCrockford(share(2, 1, [0x99, 1])) ?? new Uint8Array();
    const body = Buffer.from(bytes.subarray(0, -4).with(0, 2));
    const later = toCrockford(Buffer.concat([body, createHash('sha256').update(body).digest().subarray(0, 4)]));
    await expect(joinShares([later])).rejects.toMatchObject({ code: 'malformed', message: 'Share 1 was made by another version of this program.' });
  });
});
