import { getHeapStatistics } from 'node:v8';
import { inSmallHeap, makeRoom } from './small-heap.js';

const MB = 1024 * 1024;

/** Grows the heap and leaves nothing of it. */
function waste(): void {
  const kept: unknown[] = [];
  for (let i = 0; i < 1_500_000; i++) kept.push({ i });
}

describe('work in a small heap', () => {
  it('begins with what is of use alone, and gives its result or its error', async () => {
    waste();
    const before = getHeapStatistics().total_heap_size;
    const during = await inSmallHeap(async () => getHeapStatistics().total_heap_size);
    expect(before - during).toBeGreaterThan(30 * MB);
    await expect(inSmallHeap(() => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
  });

  it('is begun again when the heap has grown since, and several at once end as one does', async () => {
    const sizes = await Promise.all([1, 2].map(() => inSmallHeap(async () => getHeapStatistics().total_heap_size)));
    waste();
    expect(getHeapStatistics().total_heap_size).toBeGreaterThan(Math.max(...sizes) + 30 * MB);
    expect(await inSmallHeap(async () => getHeapStatistics().total_heap_size)).toBeLessThan(Math.max(...sizes) + 10 * MB);
  });

  it('can be given room for without being in it', () => {
    makeRoom();
    const { total_heap_size: before } = getHeapStatistics();
    waste();
    makeRoom();
    expect(getHeapStatistics().total_heap_size).toBeLessThan(before + 10 * MB);
  });
});
