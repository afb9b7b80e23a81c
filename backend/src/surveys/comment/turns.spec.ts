import { Turns } from './turns.js';

const after = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the turns of long computations', () => {
  it('let each caller have one under way, and the next after it, however it ends', async () => {
    const turns = new Turns({ all: 3, ofOne: 2 });
    const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const begun: string[] = [];
    const one = turns.take('ada', () => (begun.push('first'), first.promise));
    const two = turns.take('ada', () => (begun.push('second'), second.promise));
    await expect(turns.take('ada', async () => 3)).rejects.toMatchObject({ kind: 'too-many', code: 'too-many-at-once' });
    await after();
    expect(begun).toEqual(['first']);
    first.reject(new Error('no'));
    await expect(one).rejects.toThrow('no');
    await after();
    expect(begun).toEqual(['first', 'second']);
    second.resolve(2);
    expect(await two).toBe(2);
    expect(await turns.take('ada', async () => 4)).toBe(4);
  });

  it('refuse with a sentence what is beyond the number that may be under way, and take the next when one has ended', async () => {
    const turns = new Turns({ all: 2, ofOne: 2 });
    const held = Promise.withResolvers<number>();
    const waiting = ['ada', 'bo'].map((caller) => turns.take(caller, () => held.promise));
    await after();
    await expect(turns.take('cy', async () => 3)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'too-busy',
      message: expect.stringContaining('try again'),
    });
    held.resolve(1);
    expect(await Promise.all(waiting)).toEqual([1, 1]);
    expect(await turns.take('cy', async () => 3)).toBe(3);
  });
});
