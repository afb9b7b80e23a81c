import fc from 'fast-check';
import { fromCrockford, inGroups, plainSymbols, toCrockford } from './crockford.js';
import { hkdf } from './hkdf.js';

describe("Crockford's base 32", () => {
  it('has one spelling for every byte string, and takes no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toCrockford(bytes);
        expect(text).toHaveLength(Math.ceil((bytes.length * 8) / 5));
        expect(fromCrockford(text)).toEqual(new Uint8Array(bytes));
      }),
    );
    // an impossible length, stray bits in the last symbol, and signs that only plainSymbols forgives
    for (const bad of ['0', '000', 'ZZ', '01', '0o', 'U0', 'é0', '0-']) expect(fromCrockford(bad)).toBeUndefined();
  });

  it('spells what RFC 4648 shows for base 32, in its own letters', () => {
    const rfc = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const inCrockford = (text: string) => [...text].map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[rfc.indexOf(letter)]).join('');
    expect(toCrockford(Buffer.from('foobar'))).toBe(inCrockford('MZXW6YTBOI'));
    expect(toCrockford(Buffer.from('fooba'))).toBe(inCrockford('MZXW6YTB'));
  });

  it('forgives what people do when they type', () => {
    expect(plainSymbols(' o0iI-lL1 ab\u2013c\u2011d\n')).toBe('00111' + '11ABCD');
    for (const bad of ['ABU', 'AB*', 'AÄ', 'A.B']) expect(plainSymbols(bad)).toBeUndefined();
    expect(inGroups('ABCDEFGHJ', 4)).toBe('ABCD-EFGH-J');
    expect(inGroups('', 4)).toBe('');
  });
});

describe('HKDF', () => {
  it('agrees with the third test case of RFC 5869, which has no salt and no purpose', async () => {
    const okm = await hkdf(new Uint8Array(22).fill(0x0b), '', 42);
    expect(Buffer.from(okm).toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8');
  });
});
