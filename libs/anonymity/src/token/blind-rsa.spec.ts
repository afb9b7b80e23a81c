import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { createPrivateKey, generatePrimeSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toBase64url } from '../bytes/base64url.js';
import { integerBytes, integerOf, inverse, power } from '../bytes/big-integer.js';
import { utf8, type Bytes } from '../bytes/bytes.js';
import { blindRsaIssuer, provePermutation } from '../server/blind-rsa-server.js';
import { exportIssuingKey, generateIssuingKey, importIssuingKey, rootOf, type IssuingKey } from '../server/issuing-key.js';
import { blind, finalize, prepare, verify } from './blind-rsa.js';
import { challenges, checkPermutationProof } from './permutation-proof.js';
import { rsaPublicKey } from './rsa-key.js';

interface Vectors {
  readonly key: Record<'p' | 'q' | 'n' | 'e' | 'd', string>;
  readonly vectors: readonly Record<'name' | 'message' | 'prefix' | 'input' | 'salt' | 'inv' | 'blinded' | 'blindSignature' | 'signature', string>[];
}
const published = JSON.parse(readFileSync(new URL('./rfc9474-vectors.json', import.meta.url), 'utf8')) as Vectors;
const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

function publishedKey(): IssuingKey {
  const number = (name: keyof Vectors['key']) =>
    integerOf(bytes(published.key[name].padStart(published.key[name].length + (published.key[name].length % 2), '0')));
  const { p, q, d } = { p: number('p'), q: number('q'), d: number('d') };
  const field = (value: bigint) => Buffer.from(value.toString(16).padStart(2 * Math.ceil(value.toString(16).length / 2), '0'), 'hex').toString('base64url');
  const jwk = {
    kty: 'RSA',
    n: field(number('n')),
    e: 'AQAB',
    d: field(d),
    p: field(p),
    q: field(q),
    dp: field(d % (p - 1n)),
    dq: field(d % (q - 1n)),
    qi: field(inverse(q, p) ?? 0n),
  };
  return importIssuingKey(createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' }));
}

describe('T1 blind RSA against the test vectors of RFC 9474', () => {
  const secret = publishedKey();
  const key = rsaPublicKey(secret.n);

  it.each(published.vectors)('T1 $name: blinds, signs and finalizes to the published bytes', async (vector) => {
    expect(vector.input).toBe(vector.prefix + vector.message);
    const { blinded, inv } = await blind(key, bytes(vector.input), { salt: bytes(vector.salt), inv: integerOf(bytes(vector.inv)) });
    expect(hex(blinded)).toBe(vector.blinded);
    expect(hex(inv)).toBe(vector.inv);
    expect(hex(rootOf(secret, blinded))).toBe(vector.blindSignature);
    const signature = await finalize(key, bytes(vector.input), bytes(vector.blindSignature), inv, vector.salt.length / 2);
    expect(hex(signature)).toBe(vector.signature);
  });

  it('T1 takes no signature of another message, salt length or key', async () => {
    const [vector, other] = published.vectors;
    const signature = bytes(vector?.signature ?? '');
    expect(await verify(key, bytes(vector?.input ?? ''), signature)).toBe(true);
    expect(await verify(key, bytes(other?.input ?? ''), signature)).toBe(false);
    expect(await verify(key, bytes(vector?.input ?? ''), signature, 0)).toBe(false);
    expect(await verify(rsaPublicKey((await generateIssuingKey()).n), bytes(vector?.input ?? ''), signature)).toBe(false);
  });
});

describe('T2 blind RSA under a key made to recognise ballots', () => {
  it('T2 refuses to send a blinded value that shares a factor with the modulus, since it would show part of the input', async () => {
    // every prime below 400 and filled up to 3072 bits: almost every number shares a factor with it
    const primes = Array.from({ length: 398 }, (_, i) => BigInt(i + 2)).filter((x, _, all) => x > 2n && all.every((y) => y >= x || x % y > 0n));
    const smooth = primes.reduce((product, prime) => product * prime, 1n);
    const n = smooth * (((1n << 3071n) / smooth) * 2n - 1n);
    const key = rsaPublicKey(toBase64url(integerBytes(n, 384)));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => blind(key, prepare(utf8('ballot-v1|c')))));
    expect(tries.some(({ status }) => status === 'rejected')).toBe(true);
    for (const attempt of tries)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'unsafe-key', message: expect.stringContaining('small prime factor') });
  });

  it('T2 has a proof that nobody can make for a modulus with p = 1 mod 65537, which would show 16 bits of every blinded value', async () => {
    const p = generatePrimeSync(1536, { add: 2n * 65537n, rem: 1n, bigint: true });
    let q = generatePrimeSync(1536, { bigint: true });
    while (q * p < 1n << 3071n) q = generatePrimeSync(1536, { bigint: true });
    const n = toBase64url(integerBytes(p * q, 384));
    // a number has a 65537th root modulo p only when this power is 1: for one in 65537
    const rootless = (await challenges(rsaPublicKey(n))).filter((challenge) => power(challenge, (p - 1n) / 65537n, p) !== 1n);
    expect(rootless.length).toBeGreaterThan(5);
    expect(await checkPermutationProof(n, 65537, await provePermutation(await generateIssuingKey()))).toBe(false);
  }, 60_000);
});

describe('T1 blind RSA and the reference library understand each other', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  let secret: IssuingKey;
  let theirPublic: CryptoKey;
  let theirPrivate: CryptoKey;

  beforeAll(async () => {
    secret = await generateIssuingKey();
    theirPublic = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: secret.n, e: 'AQAB' }, algorithm, true, ['verify']);
    theirPrivate = await crypto.subtle.importKey('pkcs8', exportIssuingKey(secret), algorithm, true, ['sign']);
  });

  it('T1 their client gets a valid signature from our issuer', async () => {
    const input = suite.prepare(utf8('ballot-v1|c'));
    const { blindedMsg, inv } = await suite.blind(theirPublic, input);
    const reply = Buffer.from(blindRsaIssuer(secret).issue(toBase64url(blindedMsg)), 'base64url');
    const signature = await suite.finalize(theirPublic, input, reply, inv);
    expect(await verify(rsaPublicKey(secret.n), input, signature)).toBe(true);
  });

  it('T1 our client gets a valid signature from their signer', async () => {
    const key = rsaPublicKey(secret.n);
    const input = prepare(utf8('ballot-v1|c'));
    const { blinded, inv } = await blind(key, input);
    const signature = await finalize(key, input, await suite.blindSign(theirPrivate, blinded), inv);
    expect(await suite.verify(theirPublic, signature, input)).toBe(true);
  }, 30_000);
});
