import fc from 'fast-check';
import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { randomBytes } from '../bytes/bytes.js';
import { unpadBallot, padBallot } from '../envelope/ballot.js';
import { generateTallyKeys, importTallyKey } from '../envelope/envelope.js';
import { mailboxOf } from './mailbox.js';
import { messageLengths, openMessage, sealMessage, type MessagePlace } from './message.js';
import { checkReply, signReply, type Reply, type ReplyContent } from './reply.js';

const seed = Uint8Array.from({ length: 16 }, (_, i) => i);

describe('a mailbox', () => {
  it('is the same on every device with the seed, and another one for every cycle, question and seed', async () => {
    const { address } = await mailboxOf(seed, 'c1', 'q1');
    expect((await mailboxOf(seed, 'c1', 'q1')).address).toEqual(address);
    const others = await Promise.all([mailboxOf(seed, 'c2', 'q1'), mailboxOf(seed, 'c1', 'q2'), mailboxOf(randomBytes(16), 'c1', 'q1')]);
    const all = [address, ...others.map((other) => other.address)];
    for (const field of ['id', 'enc_pub', 'sig_pub'] as const) expect(new Set(all.map((one) => one[field])).size).toBe(4);
  });

  it('stays the same from one version to the next', async () => {
    expect((await mailboxOf(seed, 'c1', 'q1')).address).toEqual({
      id: 'nWqdo8JfmlSMXoZysPZLWQ',
      enc_pub: 'BPpHzu_hIrGWiEr8t-9-7GBkdOWwAL_abRhmPuOuKiTGeKHl5JBBeBt2EyWl-4HQtTK4tm0BmB4PrndcYyoP0M4',
      sig_pub: 'Gm9_2ndg8NEDT1npj9jv2quIEKSkF-3YXGdvicpCLak',
    });
  });

  it('signs with the Ed25519 key that Node makes of the same 32 bytes', async () => {
    const prk = createHmac('sha256', Buffer.alloc(32)).update(seed).digest();
    const bytes = createHmac('sha256', prk).update('throughline|mailbox-signing|v1|c1|q1\x01').digest();
    const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes]), format: 'der', type: 'pkcs8' });
    expect((await mailboxOf(seed, 'c1', 'q1')).address.sig_pub).toBe(createPublicKey(key).export({ format: 'jwk' }).x);
  });

  it('has a public point with an even y, whatever the seed, so that all browsers name the same key', async () => {
    const boxes = await Promise.all(Array.from({ length: 12 }, (_, i) => mailboxOf(randomBytes(16), 'c1', `q${i}`)));
    for (const { address } of boxes) expect((fromBase64url(address.enc_pub)?.at(-1) ?? 1) & 1).toBe(0);
    // about half of them were mirrored, and all of them open
    for (const box of boxes) {
      const place = { cycle: 'c1', mailbox: box.address.id, direction: 'to-author' } as const;
      expect(await openMessage(box.reading, place, await sealMessage(box.address.enc_pub, place, 'x'))).toBe('x');
    }
  });

  it('keeps its signing key to itself, and fits into a ballot', async () => {
    const { address, signing } = await mailboxOf(seed, 'c1', 'q1');
    expect(signing.extractable).toBe(false);
    const ballot = { manifest_hash: 'h', answers: {}, claims: {}, comments: [{ q: 'q1', text: 'Please answer.', mailbox: address }] };
    expect(unpadBallot(padBallot(ballot))).toEqual(ballot);
  });

  it('is not made of a wrong seed or a question that has no plain id', async () => {
    await expect(mailboxOf(randomBytes(32), 'c1', 'q1')).rejects.toThrow('The seed of a mailbox must be 16 bytes, not 32.');
    await expect(mailboxOf(seed, 'c1', 'q|1')).rejects.toThrow('The question id must be');
  });
});

describe('a message', () => {
  const setUp = async () => {
    const box = await mailboxOf(seed, 'c1', 'q1');
    const place: MessagePlace = { cycle: 'c1', mailbox: box.address.id, direction: 'to-author' };
    return { box, place };
  };

  it('opens to the same text, in both directions, and only in its place', async () => {
    const { box, place } = await setUp();
    const sealed = await sealMessage(box.address.enc_pub, place, 'Danke für die Antwort 🙂\nWhat would help?');
    expect(await openMessage(box.reading, place, sealed)).toBe('Danke für die Antwort 🙂\nWhat would help?');
    const elsewhere = [
      { ...place, cycle: 'c2' },
      { ...place, mailbox: toBase64url(randomBytes(16)) },
      { ...place, direction: 'from-author' as const },
    ];
    for (const other of elsewhere) await expect(openMessage(box.reading, other, sealed)).rejects.toMatchObject({ code: 'unreadable' });
    const stranger = await mailboxOf(randomBytes(16), 'c1', 'q1');
    await expect(openMessage(stranger.reading, place, sealed)).rejects.toThrow('was not sealed to this mailbox, or it was changed');
    await expect(openMessage(box.reading, place, sealed.with(200, (sealed[200] ?? 0) ^ 1))).rejects.toThrow('or it was changed');
    await expect(openMessage(box.reading, place, sealed.slice(1))).rejects.toThrow('A sealed message has 1105 or 4177 bytes, not 1104.');

    const { publicKey, privateKey } = await generateTallyKeys();
    const back = { ...place, direction: 'from-author' as const };
    expect(await openMessage(await importTallyKey(privateKey), back, await sealMessage(publicKey, back, 'More light.'))).toBe('More light.');
  });

  it('has one of two lengths whatever it says, and looks different every time', async () => {
    const { box, place } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 1300 }), async (text) => {
        const sealed = await sealMessage(box.address.enc_pub, place, text);
        expect(sealed.length).toBe(new TextEncoder().encode(text).length <= 1022 ? 1105 : 4177);
        expect(await openMessage(box.reading, place, sealed)).toBe(text);
      }),
      { numRuns: 40 },
    );
    expect(messageLengths).toEqual([1105, 4177]);
    expect(await sealMessage(box.address.enc_pub, place, 'x')).not.toEqual(await sealMessage(box.address.enc_pub, place, 'x'));
  });

  it('that is too long says by how much', async () => {
    const { box, place } = await setUp();
    expect((await sealMessage(box.address.enc_pub, place, 'x'.repeat(4094))).length).toBe(4177);
    await expect(sealMessage(box.address.enc_pub, place, 'ä'.repeat(2050))).rejects.toMatchObject({
      code: 'too-long',
      message: 'Your message is 6 bytes too long; please shorten it.',
    });
  });

  it('is not sealed to bytes that are no key', async () => {
    const { place } = await setUp();
    await expect(sealMessage('AAAA', place, 'x')).rejects.toThrow('The key a message is sealed to must be 65 bytes');
    await expect(sealMessage(toBase64url(new Uint8Array(65).fill(4)), place, 'x')).rejects.toThrow('is not a public key of P-256');
    await expect(sealMessage(toBase64url(new Uint8Array(65).fill(4)), { ...place, mailbox: 'x' }, 'x')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a signed reply', () => {
  const made = mailboxOf(seed, 'c1', 'q1');
  const sealed = toBase64url(new Uint8Array(1105).fill(1));
  const reply: ReplyContent = { kind: 'reply', counter: 1, sealed };

  it('is genuine under the key of its comment, in its cycle, once', async () => {
    const box = await made;
    for (const content of [reply, { kind: 'close', counter: 2 }, { kind: 'withdraw', counter: 3 }] as const) {
      const signed = JSON.parse(JSON.stringify(await signReply(box, 'c1', content))) as Reply;
      expect(await checkReply(box.address.sig_pub, 'c1', signed, content.counter - 1)).toBe('genuine');
      expect(await checkReply(box.address.sig_pub, 'c1', signed, content.counter)).toBe('replayed');
      expect(await checkReply(box.address.sig_pub, 'c2', signed, 0)).toBe('forged');
      expect(await signReply(box, 'c1', content)).toEqual(signed);
    }
  });

  it('is forged when anything in it was changed, or when another mailbox signed it', async () => {
    const box = await made;
    const signed = await signReply(box, 'c1', reply);
    const changed: Reply[] = [
      { ...signed, counter: 2 },
      { kind: 'withdraw', counter: 1, mailbox: signed.mailbox, signature: signed.signature },
      { ...signed, mailbox: toBase64url(randomBytes(16)) },
      { ...signed, sealed: toBase64url(new Uint8Array(1105).fill(2)) } as Reply,
      { ...signed, signature: toBase64url(randomBytes(64)) },
      { ...signed, signature: 'AAAA' },
      { ...signed, signature: undefined as unknown as string },
    ];
    for (const one of changed) expect(await checkReply(box.address.sig_pub, 'c1', one, 0)).toBe('forged');
    const stranger = await mailboxOf(randomBytes(16), 'c1', 'q1');
    const theirs = { ...(await signReply(stranger, 'c1', reply)), mailbox: signed.mailbox };
    expect(await checkReply(box.address.sig_pub, 'c1', theirs, 0)).toBe('forged');
  });

  it('carries nothing but what was signed', async () => {
    const signed = await signReply(await made, 'c1', { ...reply, name: 'Ann' } as ReplyContent);
    expect(Object.keys(signed).sort()).toEqual(['counter', 'kind', 'mailbox', 'sealed', 'signature']);
    expect(Object.keys(await signReply(await made, 'c1', { kind: 'close', counter: 9 })).sort()).toEqual(['counter', 'kind', 'mailbox', 'signature']);
  });

  it('of a wrong form is refused with a sentence', async () => {
    const box = await made;
    const bad = (content: object) => signReply(box, 'c1', content as ReplyContent);
    await expect(bad({ kind: 'shout', counter: 1 })).rejects.toThrow('The kind must be reply, close or withdraw.');
    await expect(bad({ ...reply, counter: 0 })).rejects.toThrow('The counter must be a whole number from 1 on.');
    await expect(bad({ ...reply, counter: 1.5 })).rejects.toThrow('The counter must be');
    await expect(bad({ ...reply, sealed: 'AAAA' })).rejects.toThrow('must be 1105 or 4177 bytes');
    await expect(checkReply('AAAA', 'c1', await signReply(box, 'c1', reply), 0)).rejects.toThrow('The signing key of the mailbox must be 32 bytes');
  });
});
