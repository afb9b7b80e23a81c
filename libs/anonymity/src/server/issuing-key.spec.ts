import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { blindRsaVerifier } from './blind-rsa-server.js';
import { exportIssuingKey, generateIssuingKey, importIssuingKey, rootOf } from './issuing-key.js';

describe('an issuing key', () => {
  it('has 3072 bits and survives being stored', async () => {
    const key = await generateIssuingKey();
    expect(key.privateKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072, publicExponent: 65537n });
    expect(importIssuingKey(exportIssuingKey(key)).n).toBe(key.n);
  });

  it('throws a root away that fails its self-check, as after a hardware fault', async () => {
    const [one, other] = [await generateIssuingKey(), await generateIssuingKey()];
    const { publicKey: shorter } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const publicKey of [other.publicKey, shorter]) {
      expect(() => rootOf({ ...one, publicKey }, new Uint8Array(384).fill(1))).toThrow(/failed its self-check/);
    }
  });

  it.each([
    ['2048 bits', { modulusLength: 2048 }, 'The modulus n has 2048 bits; it must have at least 3072.'],
    ['the exponent 3', { modulusLength: 3072, publicExponent: 3 }, 'must be an RSA key with the exponent 65537'],
  ])('with %s is refused', (_, options, sentence) => {
    const { privateKey } = generateKeyPairSync('rsa', options);
    expect(() => importIssuingKey(privateKey.export({ format: 'der', type: 'pkcs8' }))).toThrow(sentence);
  });

  it('of another kind, or no key, is refused', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => importIssuingKey(privateKey.export({ format: 'der', type: 'pkcs8' }))).toThrow('must be an RSA key');
    expect(() => importIssuingKey(randomBytes(100))).toThrow('unencrypted private key in PKCS #8 DER');
    expect(() => blindRsaVerifier('not a number')).toThrow('must be a number in base64url');
  });
});
