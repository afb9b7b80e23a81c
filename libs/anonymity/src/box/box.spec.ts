import { createHash } from 'node:crypto';
import { toBase64url } from '../bytes/base64url.js';
import { randomBytes, utf8 } from '../bytes/bytes.js';
import { exportReceiptKey, generateReceiptKey, importReceiptKey, signReceipt } from '../server/receipt-signer.js';
import { boardOf, checkBoard } from './board.js';
import { checkReceipt } from './receipt.js';
import { editHash, envelopeHash, spendTag } from './tags.js';

const nodeSha256 = (...parts: (string | Uint8Array)[]): Buffer => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();
const hashes = (n: number): string[] => Array.from({ length: n }, () => toBase64url(randomBytes(32)));

describe('the tags of a ballot', () => {
  it('are the hashes the protocol names', async () => {
    const input = randomBytes(44);
    const secret = randomBytes(32);
    expect(await spendTag('c1', toBase64url(input))).toBe(nodeSha256('spend|c1|', input).toString('base64url'));
    expect(await editHash(toBase64url(secret))).toBe(nodeSha256('edit|', secret).toString('base64url'));
    expect(await envelopeHash(input)).toBe(nodeSha256(input).toString('base64url'));
  });

  it('refuse what is too short or mis-encoded', async () => {
    await expect(spendTag('c1', 'AAAA')).rejects.toThrow('at least 32 bytes');
    await expect(spendTag('c|1', toBase64url(randomBytes(44)))).rejects.toThrow('The cycle id');
    await expect(editHash('not base64url!')).rejects.toThrow('The edit secret must be 32 bytes in base64url without padding.');
  });
});

describe('a receipt', () => {
  const fields = () => ({ cycle: 'c1', spend_tag: toBase64url(randomBytes(32)), envelope_hash: toBase64url(randomBytes(32)) });

  it('is genuine under the receipt key, also after the key was stored, and the same every time', async () => {
    const key = generateReceiptKey();
    const content = fields();
    const receipt = signReceipt(importReceiptKey(exportReceiptKey(key)), content);
    expect(signReceipt(key, content)).toEqual(receipt);
    expect(await checkReceipt(key.publicKey, receipt)).toBe('genuine');
  });

  it('T2 is forged under any other key, or with any field changed', async () => {
    const key = generateReceiptKey();
    const receipt = signReceipt(key, fields());
    expect(await checkReceipt(generateReceiptKey().publicKey, receipt)).toBe('forged');
    for (const changed of [{ cycle: 'c2' }, { spend_tag: fields().spend_tag }, { envelope_hash: fields().envelope_hash }, { signature: 'AAAA' }])
      expect(await checkReceipt(key.publicKey, { ...receipt, ...changed })).toBe('forged');
  });

  it('is refused with a field of the wrong form', async () => {
    expect(() => signReceipt(generateReceiptKey(), { ...fields(), spend_tag: 'x' })).toThrow('spend_tag must be 32 bytes');
    expect(() => importReceiptKey(randomBytes(48))).toThrow('Ed25519 key in PKCS #8');
  });
});

describe('the board', () => {
  it('T4 shows that an envelope is counted, and that another is not', async () => {
    const all = hashes(37);
    const board = await boardOf(all);
    expect(await checkBoard(board, all[11] ?? '')).toBe('counted');
    expect(await checkBoard(board, hashes(1)[0] ?? '')).toBe('missing');
  });

  it('tells nothing about the order of casting', async () => {
    const all = hashes(20);
    expect(await boardOf(all)).toEqual(await boardOf(all.toReversed()));
  });

  it('is false when a hash is missing, added or changed behind the root, or the count is wrong', async () => {
    const board = await boardOf(hashes(9));
    const [first = ''] = board.leaf_hashes;
    expect(await checkBoard({ ...board, leaf_hashes: board.leaf_hashes.slice(1) }, first)).toBe('false-board');
    expect(await checkBoard({ ...board, leaf_hashes: [...board.leaf_hashes, ...hashes(1)] }, first)).toBe('false-board');
    expect(await checkBoard({ ...board, count: 10 }, first)).toBe('false-board');
    expect(await checkBoard({ ...board, root: first }, first)).toBe('false-board');
  });

  it('has the Merkle tree hash of RFC 9162: known trees of 0, 1, 2, 3 and 5 leaves', async () => {
    const leaf = (text: string) => nodeSha256(new Uint8Array([0]), Buffer.from(text, 'base64url'));
    const pair = (l: Buffer, r: Buffer) => nodeSha256(new Uint8Array([1]), l, r);
    const { leaf_hashes } = await boardOf(hashes(5));
    const [a = '', b = '', c = '', d = '', e = ''] = leaf_hashes;
    const root = async (...of: string[]) => (await boardOf(of)).root;
    expect(await root()).toBe(nodeSha256(utf8('')).toString('base64url'));
    expect(await root(a)).toBe(leaf(a).toString('base64url'));
    expect(await root(a, b)).toBe(pair(leaf(a), leaf(b)).toString('base64url'));
    expect(await root(a, b, c)).toBe(pair(pair(leaf(a), leaf(b)), leaf(c)).toString('base64url'));
    expect(await root(a, b, c, d, e)).toBe(pair(pair(pair(leaf(a), leaf(b)), pair(leaf(c), leaf(d))), leaf(e)).toString('base64url'));
  });

  it('takes a synchronous hash of the server, with the same result', async () => {
    const all = hashes(100);
    expect(await boardOf(all, (bytes) => nodeSha256(bytes))).toEqual(await boardOf(all));
  });

  it('counts the same bytes once, however often they lie in the box, and does not doubt them because of a copy', async () => {
    const [one = '', two = ''] = hashes(2);
    const board = await boardOf([one, two, one], undefined, { not_counted: [{ hash: two, reason: 'unreadable' }], manifest_hashes: 1 });
    expect(board).toEqual(await boardOf([one, two]));
    expect(await checkBoard(board, two)).toBe('counted');
  });

  it('lists what lay in the box but could not be counted apart, with the reason', async () => {
    const [counted = '', forged = '', absent = ''] = hashes(3);
    const board = await boardOf([counted], undefined, { not_counted: [{ hash: forged, reason: 'forged-token' }], manifest_hashes: 2 });
    expect(board).toMatchObject({ count: 1, leaf_hashes: [counted], not_counted: [{ hash: forged, reason: 'forged-token' }], manifest_hashes: 2 });
    expect(await Promise.all([counted, forged, absent].map((hash) => checkBoard(board, hash)))).toEqual(['counted', 'not-counted', 'missing']);
  });

  it('is false when a hash is listed twice, as counted or both ways', async () => {
    const [one = '', two = ''] = hashes(2);
    const board = await boardOf([one, two]);
    expect(await checkBoard({ ...board, leaf_hashes: [...board.leaf_hashes, one] }, one)).toBe('false-board');
    expect(await checkBoard({ ...board, not_counted: [{ hash: one, reason: 'unreadable' }] }, one)).toBe('false-board');
  });

  it('refuses a malformed hash', async () => {
    await expect(boardOf(['x'])).rejects.toThrow('An envelope hash must be 32 bytes');
  });
});
