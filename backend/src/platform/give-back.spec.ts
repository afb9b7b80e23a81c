import { giveBack } from './give-back.js';

const MB = 1024 * 1024;

describe('giving memory back', () => {
  it('leaves nothing of bytes that have it to themselves, at once', () => {
    const bytes = Buffer.alloc(64 * MB, 1);
    const before = process.memoryUsage().arrayBuffers;
    giveBack(bytes);
    expect(bytes).toHaveLength(0);
    expect(before - process.memoryUsage().arrayBuffers).toBeGreaterThan(63 * MB);
  });

  it('leaves bytes alone that share theirs', () => {
    const all = Buffer.alloc(1000, 1);
    const some = all.subarray(0, 999);
    const shared = new Uint8Array(new SharedArrayBuffer(8));
    for (const bytes of [some, shared, Buffer.from('small')]) {
      const { length } = bytes;
      giveBack(bytes);
      expect(bytes).toHaveLength(length);
    }
  });

  it('does nothing the second time', () => {
    const bytes = new Uint8Array(8);
    giveBack(bytes);
    expect(() => giveBack(bytes)).not.toThrow();
  });
});
