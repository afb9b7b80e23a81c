import { jest } from '@jest/globals';
import { toBase64url } from '../bytes/base64url.js';
import { concat, randomBytes, utf8 } from '../bytes/bytes.js';
import { padBallot, unpadBallot, type Ballot } from './ballot.js';
import { envelopeLengths, generateTallyKeys, importTallyKey, openEnvelope, sealEnvelope } from './envelope.js';

const ballot: Ballot = { manifest_hash: 'h', answers: { q1: 4, q2: ['a', 'b'], q3: 'no' }, claims: {}, comments: [{ q: 'q9', text: 'Grüße 🙂' }] };
const north = { cycle: 'c1', cohort: 'north', tag: toBase64url(randomBytes(32)) };
const withComment = (length: number): Ballot => ({ ...ballot, comments: [{ q: 'q9', text: 'x'.repeat(length) }] });

describe('a sealed envelope', () => {
  it('opens to the same ballot with the tally key, and only for its cycle, cohort and spend tag', async () => {
    const { publicKey, privateKey } = await generateTallyKeys();
    const key = await importTallyKey(privateKey);
    const envelope = await sealEnvelope(publicKey, north, ballot);
    expect(await openEnvelope(key, north, envelope)).toEqual(ballot);
    const stranger = await importTallyKey((await generateTallyKeys()).privateKey);
    await expect(openEnvelope(stranger, north, envelope)).rejects.toThrow('was not sealed to this key, cycle, cohort and spend tag');
    await expect(openEnvelope(key, { ...north, cycle: 'c2' }, envelope)).rejects.toThrow('was not sealed');
    await expect(openEnvelope(key, { ...north, cohort: 'south' }, envelope)).rejects.toThrow('was not sealed');
    await expect(openEnvelope(key, { ...north, cycle: 'c1n', cohort: 'orth' }, envelope)).rejects.toThrow('was not sealed');
    // a copy cast under the copier's own token
    await expect(openEnvelope(key, { ...north, tag: toBase64url(randomBytes(32)) }, envelope)).rejects.toThrow('was not sealed');
    const changed = envelope.with(200, (envelope[200] ?? 0) ^ 1);
    await expect(openEnvelope(key, north, changed)).rejects.toThrow('or it was changed');
    await expect(openEnvelope(key, north, envelope.slice(1))).rejects.toThrow('An envelope has 4177, 16465, 65553 bytes, not 4176.');
    await expect(openEnvelope(key, north, randomBytes(4177))).rejects.toThrow('was not sealed');
  });

  it('has one of three lengths whatever was written, and differs every time', async () => {
    const { publicKey } = await generateTallyKeys();
    const lengths = await Promise.all([0, 3000, 4000, 15000, 20000, 65000].map(async (n) => (await sealEnvelope(publicKey, north, withComment(n))).length));
    expect(lengths).toEqual([4177, 4177, 16465, 16465, 65553, 65553]);
    expect(envelopeLengths).toEqual([4177, 16465, 65553]);
    expect(await sealEnvelope(publicKey, north, ballot)).not.toEqual(await sealEnvelope(publicKey, north, ballot));
  });

  it('says by how much the comments are too long', async () => {
    const { publicKey } = await generateTallyKeys();
    await expect(sealEnvelope(publicKey, north, withComment(66_000))).rejects.toThrow(
      /^Your comments are \d{3} bytes too long together; please shorten them\.$/,
    );
  });

  it('does not tell in which order the questions were answered', () => {
    const turned = { ...ballot, answers: { q3: 'no', q1: 4, q2: ['a', 'b'] } };
    expect(padBallot(turned)).toEqual(padBallot(ballot));
  });

  it('leave room for the longest ballot of the survey, so that the size does not tell which was answered', () => {
    const long = { ...ballot, answers: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`question-${i}`, `choice-${i}`])) };
    expect(padBallot(ballot)).toHaveLength(4096);
    expect(padBallot(ballot, long)).toHaveLength(16384);
    expect(padBallot(long, ballot)).toHaveLength(16384);
    expect(unpadBallot(padBallot(ballot, long))).toEqual(unpadBallot(padBallot(ballot)));
    const endless = { ...ballot, answers: { q: Array.from({ length: 9000 }, (_, i) => `choice-${i}`) } };
    expect(padBallot(ballot, endless)).toHaveLength(65472);
  });

  it('takes half an emoji, as a cut text may hold, as a replacement character', () => {
    expect(unpadBallot(padBallot({ ...ballot, comments: [{ q: 'q9', text: 'a\ud83d' }] })).comments[0]?.text).toBe('a\ufffd');
  });

  it('opens as well where a browser cannot tell the point of a private number, as Firefox cannot, because every point has an even y', async () => {
    const told = crypto.subtle.exportKey.bind(crypto.subtle);
    const exported = jest
      .spyOn(crypto.subtle, 'exportKey')
      .mockImplementation(((format: 'jwk', key: CryptoKey) =>
        format === 'jwk' && key.type === 'private' && key.extractable && !fresh.has(key)
          ? Promise.reject(new DOMException('The operation failed for an operation-specific reason', 'OperationError'))
          : told(format, key)) as never);
    const fresh = new WeakSet<CryptoKey>();
    const made = crypto.subtle.generateKey.bind(crypto.subtle);
    const generated = jest.spyOn(crypto.subtle, 'generateKey').mockImplementation((async (...how: Parameters<typeof made>) => {
      const pair = (await made(...how)) as CryptoKeyPair;
      fresh.add(pair.privateKey);
      return pair;
    }) as never);
    try {
      for (let tries = 0; tries < 8; tries++) {
        const { publicKey, privateKey } = await generateTallyKeys();
        expect((Buffer.from(publicKey, 'base64url').at(-1) ?? 1) % 2).toBe(0);
        expect(await openEnvelope(await importTallyKey(privateKey), north, await sealEnvelope(publicKey, north, ballot))).toEqual(ballot);
      }
      expect(exported).toHaveBeenCalled();
    } finally {
      exported.mockRestore();
      generated.mockRestore();
    }
  });

  it('keeps a mailbox for replies', () => {
    const comments = [{ q: 'q9', text: 'Please answer.', mailbox: { id: 'i', enc_pub: 'e', sig_pub: 's' } }];
    expect(unpadBallot(padBallot({ ...ballot, comments })).comments).toEqual(comments);
  });

  it('refuses a key that is none', async () => {
    await expect(importTallyKey(toBase64url(new Uint8Array(32)))).rejects.toThrow('not a private key of P-256');
    await expect(importTallyKey('AAAA')).rejects.toThrow('The private tally key must be 32 bytes');
    await expect(sealEnvelope('AAAA', north, ballot)).rejects.toThrow('The tally key must be 65 bytes');
  });

  it('refuses a spend tag that is none, since what it is bound to would say nothing', async () => {
    const { publicKey } = await generateTallyKeys();
    await expect(sealEnvelope(publicKey, { ...north, tag: 'x' }, ballot)).rejects.toThrow('The spend tag must be 32 bytes');
  });
});

describe('an opened plaintext that is not a ballot', () => {
  const padded = (text: string, size = 4096): Uint8Array => {
    const body = utf8(text);
    return concat(new Uint8Array([0, 0, body.length >> 8, body.length]), body, new Uint8Array(size - 4 - body.length));
  };
  const whole = JSON.stringify(ballot);

  it.each([
    ['not JSON', padded('{')],
    ['not UTF-8', concat(new Uint8Array([0, 0, 0, 2, 0xff, 0xff]), new Uint8Array(4090))],
    ['a list', padded('[]')],
    ['without answers', padded(JSON.stringify({ ...ballot, answers: undefined }))],
    ['with an extra field, which could carry a name', padded(JSON.stringify({ ...ballot, name: 'Ann' }))],
    ['with an answer that is an object', padded(JSON.stringify({ ...ballot, answers: { q1: { x: 1 } } }))],
    ['with a claim that is a number', padded(JSON.stringify({ ...ballot, claims: { age: 3 } }))],
    ['with a comment without a question', padded(JSON.stringify({ ...ballot, comments: [{ text: 'x' }] }))],
    ['of a size of its own', padded(whole, 4095)],
    ['with something in the padding', padded(whole).with(4095, 1)],
    ['with a length beyond its end', padded(whole).with(1, 1)],
    ['empty', new Uint8Array(4)],
    ['nothing', new Uint8Array(0)],
  ])('is refused: %s', (_, plaintext) => {
    expect(() => unpadBallot(plaintext)).toThrow('The envelope does not hold a ballot of the agreed form.');
  });
});
