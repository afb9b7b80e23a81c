import fc from 'fast-check';
import { hashWords } from '../manifest/hash-words.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { bitLength, integerBytes, integerOf, inverse, power } from './big-integer.js';
import { bytesOf, equalBytes, plainId } from './bytes.js';
import { canonicalHash, canonicalJson } from './canonical-json.js';
import { mgf1 } from './sha256.js';

describe('base64url', () => {
  it('has one spelling for every byte string, and takes no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
      }),
    );
    for (const bad of ['A', 'AA==', 'A+', 'A/', 'A A', 'AB', 'AAB', 'é', 'AA\n']) expect(fromBase64url(bad)).toBeUndefined();
  });

  it('of a wrong length is refused with both lengths', () => {
    expect(() => bytesOf('AAAA', 32, 'The edit secret')).toThrow('The edit secret must be 32 bytes in base64url without padding, not 3 bytes.');
    expect(() => bytesOf(7, 32, 'The edit secret')).toThrow('The edit secret must be 32 bytes in base64url without padding.');
  });
});

describe('canonical JSON', () => {
  it('sorts keys by code unit, at every depth, as RFC 8785 shows', () => {
    expect(
      canonicalJson(JSON.parse('{"€":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew","1":"One","😀":"Emoji","\\u0080":"Control","ö":"Latin"}')),
    ).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}');
    expect(canonicalJson({ b: [{ d: 1, c: null }, true], a: '"\\\u2028\u000f' })).toBe('{"a":"\\"\\\\\u2028\\u000f","b":[{"c":null,"d":1},true]}');
    expect(canonicalJson(-0)).toBe('0');
  });

  it('is the same for equal values and reads back as the value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: 'small', maxDepth: 4 }).filter((value) => !/\.|e[-+]|ud[89a-f]|\d{16}/i.test(JSON.stringify(value))),
        (value) => {
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(canonicalJson(JSON.parse(text))).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['undefined', { a: undefined }, '$.a must be'],
    ['a fraction', [1, 2.5], '$[1] must be'],
    ['a number beyond 2^53', { a: { b: 2 ** 53 } }, '$.a.b must be'],
    ['not a number', NaN, '$ must be'],
    ['a date', { at: new Date() }, '$.at must be'],
    ['a function', { f: () => 1 }, '$.f must be'],
    ['half a surrogate pair', { a: '\ud83d' }, '$.a holds half a surrogate pair'],
  ])('refuses %s, naming the place', (_, value, sentence) => {
    expect(() => canonicalJson(value)).toThrow(sentence);
  });

  it('refuses endless nesting', () => {
    expect(() => canonicalJson(JSON.parse('['.repeat(5000) + ']'.repeat(5000)))).toThrow('nested deeper than 64 levels');
  });

  it('hashes to a known SHA-256', async () => {
    expect(await canonicalHash({})).toBe(Buffer.from('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'hex').toString('base64url'));
  });
});

describe('small tools', () => {
  it('integers survive the way to bytes and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), (value) => {
        expect(integerOf(integerBytes(value, 40))).toBe(value);
      }),
    );
    expect(() => integerBytes(256n, 1)).toThrow('does not fit 1 bytes');
    expect([0n, 1n, 255n, 256n].map(bitLength)).toEqual([0, 1, 8, 9]);
  });

  it('inverses and powers agree with their definitions', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.bigInt({ min: 2n, max: 10n ** 30n }), (value, modulus) => {
        const found = inverse(value, modulus);
        if (found !== undefined) expect((found * value) % modulus).toBe(1n % modulus);
        expect(power(value, 3n, modulus)).toBe(value ** 3n % modulus);
      }),
    );
    expect(inverse(6n, 9n)).toBeUndefined();
  });

  it('MGF1 has one output for a seed, and shorter outputs are its beginnings', async () => {
    const seed = new Uint8Array([1, 2, 3]);
    expect(await mgf1(seed, 50)).toEqual((await mgf1(seed, 400)).slice(0, 50));
  });

  it('equality looks at every byte', () => {
    expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe(true);
    expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
    expect(equalBytes(new Uint8Array([1]), new Uint8Array([1, 0]))).toBe(false);
  });

  it('ids are plain', () => {
    expect(plainId('2f1c9a52-0a5e-4c8e-9b39-3d1f6f0c7a11', 'The cycle id')).toHaveLength(36);
    for (const bad of ['', 'a|b', 'a b', 'é', 'x'.repeat(65), 'a\n', 5]) expect(() => plainId(bad, 'The cycle id')).toThrow('The cycle id must be');
  });

  it('a hash reads as eight words, spelt as proquints are', () => {
    const hash = Buffer.from('7f000001' + '3f54dcc1' + '3f760723' + '8c62c18d' + '00'.repeat(16), 'hex').toString('base64url');
    expect(hashWords(hash)).toEqual(['lusab', 'babad', 'gutih', 'tugad', 'gutuk', 'bisog', 'mudof', 'sakat']);
    expect(() => hashWords('AAAA')).toThrow('The hash must be 32 bytes');
  });
});
