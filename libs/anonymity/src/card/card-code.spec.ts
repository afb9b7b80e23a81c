import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { cardSecret, newCardCode, normaliseCardCode } from './card-code.js';

describe('the code on a printed card', () => {
  it('has four groups of five without a sign that is easily confused, and no two are alike', () => {
    const codes = Array.from({ length: 500 }, newCardCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is random in each of its signs', () => {
    const plain = Array.from({ length: 2000 }, () => newCardCode().replaceAll('-', ''));
    for (let at = 0; at < 20; at++) expect(new Set(plain.map((code) => code[at])).size).toBe(32);
  });

  it('is the same however it is typed', () => {
    fc.assert(
      fc.property(fc.constant(undefined).map(newCardCode), (code) => {
        expect(normaliseCardCode(code)).toBe(code);
        expect(normaliseCardCode(` ${code.toLowerCase().replaceAll('-', '')}`)).toBe(code);
        expect(normaliseCardCode(code.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('-', ' – '))).toBe(code);
      }),
    );
  });

  it('that cannot be one is refused with a sentence', () => {
    expect(() => normaliseCardCode('ABCDE-FGHJK-MNPQR')).toThrow(
      'The code on a card has 20 signs in four groups of five; this one has 15. Please check what you typed.',
    );
    expect(() => normaliseCardCode('')).toThrow('this one has 0');
    expect(() => normaliseCardCode('UBCDE-FGHJK-MNPQR-STVWX')).toThrow('never the letter U');
    expect(() => normaliseCardCode('ABCDE-FGHJK-MNPQR-STVW!')).toThrow('digits and letters only');
  });

  it('stands for a secret of the form of an invitation, the same for every spelling and from one version to the next', async () => {
    const expected = createHash('sha256').update('throughline|card|v1|ABCDE-FGHJK-MNPQR-ST01X').digest('base64url');
    expect(await cardSecret('abcde fghjk mnpqr stoix')).toBe(expected);
    expect(await cardSecret('ABCDE-FGHJK-MNPQR-ST01X')).toMatch(/^[\w-]{43}$/);
    expect(await cardSecret('ABCDE-FGHJK-MNPQR-ST01Y')).not.toBe(expected);
    await expect(cardSecret('ABCDE')).rejects.toMatchObject({ code: 'mistyped' });
  });
});
