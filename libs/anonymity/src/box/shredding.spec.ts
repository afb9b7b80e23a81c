import { randomBytes } from 'node:crypto';
import { generateReceiptKey, signShredding } from '../server/receipt-signer.js';
import { checkShredding } from './shredding.js';

const key = generateReceiptKey();
const shredded = { shredded: 'c1', on: '2026-04-03', ballots: 12, board_root: randomBytes(32).toString('base64url') };
const signature = signShredding(key, shredded);

describe('the line that says that a box is destroyed', () => {
  it('is genuine when the receipt key of the manifest signed it', async () => {
    expect(await checkShredding(key.publicKey, { ...shredded, signature })).toBe('genuine');
  });

  it('is forged when another key signed it, or when a field was changed', async () => {
    expect(await checkShredding(generateReceiptKey().publicKey, { ...shredded, signature })).toBe('forged');
    for (const change of [
      { shredded: 'c2' },
      { on: '2026-04-04' },
      { ballots: 11 },
      { board_root: randomBytes(32).toString('base64url') },
      { signature: 'AA' },
    ])
      expect(await checkShredding(key.publicKey, { ...shredded, signature, ...change })).toBe('forged');
  });

  it('cannot be checked when nobody could sign it any more', async () => {
    expect(await checkShredding(key.publicKey, { ...shredded, signature: null })).toBe('unchecked');
  });

  it('is refused when its root is no hash', async () => {
    await expect(checkShredding(key.publicKey, { ...shredded, board_root: 'x', signature })).rejects.toThrow('board_root must be 32 bytes');
  });
});
