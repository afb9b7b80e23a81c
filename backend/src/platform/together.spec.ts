import { Together } from './together.js';

describe('what is asked for at the same time', () => {
  /** Runs end when the test says so. */
  function house(limits: { atOnce: number; most: number }, wrong?: string) {
    const runs: { items: readonly string[]; end: () => void }[] = [];
    const together = new Together<string, string>(
      (items) =>
        new Promise((done, failed) =>
          runs.push({
            items,
            end: () => (wrong !== undefined && items.includes(wrong) ? failed(new Error(`wrong: ${wrong}`)) : done(items.map((item) => item.toUpperCase()))),
          }),
        ),
      limits,
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    return { runs, together, turn };
  }

  it('is done at once when nothing is under way, and together with others when something is', async () => {
    const { runs, together, turn } = house({ atOnce: 2, most: 3 });
    const all = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((item) => together.add(item)));
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['b']]);
    runs[0]!.end();
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    runs[1]!.end();
    await turn();
    runs[2]!.end();
    runs[3]!.end();
    expect(await all).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(runs[3]!.items).toEqual(['f']);
    const later = together.add('g');
    expect(runs[4]!.items).toEqual(['g']);
    runs[4]!.end();
    expect(await later).toBe('G');
  });

  it('leaves an error with the one that caused it', async () => {
    const { runs, together, turn } = house({ atOnce: 1, most: 9 }, 'c');
    const all = Promise.allSettled(['a', 'b', 'c', 'd'].map((item) => together.add(item)));
    for (let run = 0; run < 5; run++) {
      await turn();
      runs[run]!.end();
    }
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual(['A', 'B', 'wrong: c', 'D']);
    expect(runs.map(({ items }) => items.join(''))).toEqual(['a', 'bcd', 'b', 'c', 'd']);
  });
});
