import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { AnonymityError } from '../anonymity-error.js';
import { toBase64url } from '../bytes/base64url.js';
import { randomBytes } from '../bytes/bytes.js';
import { claimCode, claimSeed, parseClaimCode } from './claim-code.js';

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes));
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the seed of the mailboxes', () => {
  it('comes from the edit secret and the cycle by HKDF, as Node computes it', async () => {
    const prk = createHmac('sha256', Buffer.alloc(32)).update(Buffer.alloc(32, 7)).digest();
    const expected = createHmac('sha256', prk).update('throughline|claim-seed|v1|c1\x01').digest().subarray(0, 16);
    expect(Buffer.from(await claimSeed(toBase64url(new Uint8Array(32).fill(7)), 'c1'))).toEqual(expected);
  });

  it('differs by cycle and by edit secret, and comes from nothing else', async () => {
    const secret = toBase64url(randomBytes(32));
    expect(await claimSeed(secret, 'c1')).toEqual(await claimSeed(secret, 'c1'));
    expect(await claimSeed(secret, 'c1')).not.toEqual(await claimSeed(secret, 'c2'));
    expect(await claimSeed(secret, 'c1')).not.toEqual(await claimSeed(toBase64url(randomBytes(32)), 'c1'));
    await expect(claimSeed('AAAA', 'c1')).rejects.toThrow('The edit secret must be 32 bytes');
    await expect(claimSeed(secret, 'c|1')).rejects.toThrow('The cycle id must be');
  });
});

describe('a claim code', () => {
  it('has seven groups of four and reads back as its seed, however it is typed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = claimCode(seed);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseClaimCode(code)).toEqual(seed);
        expect(parseClaimCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toEqual(seed);
        expect(parseClaimCode(code.replaceAll('-', '').replaceAll('1', 'I'))).toEqual(seed);
      }),
    );
  });

  it('stays the same from one version to the next', () => {
    // worked out with another program
    expect(claimCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000');
    expect(claimCode(Uint8Array.from({ length: 16 }, (_, i) => i))).toBe('000G-40R4-0M30-E209-185G-R38E-1XHC');
    expect(claimCode(new Uint8Array(16).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZX26');
  });

  it('with any one sign wrong, or with two neighbours that changed places, is refused', () => {
    const taken = (text: string): boolean => {
      try {
        return parseClaimCode(text).length > 0;
      } catch (error) {
        return !(error instanceof AnonymityError && error.message.includes('at least one sign differs'));
      }
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        const plain = claimCode(seed).replaceAll('-', '');
        const wrong = [...plain].flatMap((right, at) =>
          [...symbols].filter((symbol) => symbol !== right).map((symbol) => plain.slice(0, at) + symbol + plain.slice(at + 1)),
        );
        const swapped = [...plain]
          .slice(1)
          .map((next, at) => plain.slice(0, at) + next + plain[at] + plain.slice(at + 2))
          .filter((other) => other !== plain);
        expect(wrong).toHaveLength(28 * 31);
        expect([...wrong, ...swapped].filter(taken)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('that is too short, too long or has a sign that no code has is refused with a sentence', () => {
    const code = claimCode(randomBytes(16));
    expect(() => parseClaimCode(code.slice(0, -1))).toThrow('A claim code has 28 signs in seven groups of four; this one has 27. Please check what you typed.');
    expect(() => parseClaimCode(`${code}0`)).toThrow('this one has 29');
    expect(() => parseClaimCode('')).toThrow('this one has 0');
    expect(() => parseClaimCode(`U${code.slice(1)}`)).toThrow('never the letter U');
    expect(() => claimCode(randomBytes(15))).toThrow('must be 16 bytes, not 15');
  });
});
