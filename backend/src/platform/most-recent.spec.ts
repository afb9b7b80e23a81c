import { MostRecent } from './most-recent.js';

describe('the most recent values', () => {
  it('are kept up to the limit, and the one not asked for the longest makes room', () => {
    const kept = new MostRecent<{ of: string }>(2);
    kept.set('a', { of: 'a' });
    kept.set('b', { of: 'b' });
    expect(kept.get('a')).toEqual({ of: 'a' });
    kept.set('c', { of: 'c' });
    expect(['a', 'b', 'c'].map((key) => kept.get(key)?.of)).toEqual(['a', undefined, 'c']);
    kept.delete('a');
    expect(kept.get('a')).toBeUndefined();
  });
});
