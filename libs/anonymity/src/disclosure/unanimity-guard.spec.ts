import fc from 'fast-check';
import { randomBytes } from '../bytes/bytes.js';
import { seededRandom, shuffled, systemRandom } from './random.js';
import { guardUnanimity, type AtomAnswer } from './unanimity-guard.js';

const five = { min: 1, max: 5, unfavourableUpTo: 2 };
const group = (atom: string, ...values: number[]): AtomAnswer[] => values.map((value) => ({ atom, value }));
const sorted = (answers: AtomAnswer[], random = systemRandom): string => guardUnanimity(answers, five, random).values.sort().join('');

describe('the unanimity guard', () => {
  it('moves one answer one step when all agree', () => {
    expect(sorted(group('a', 5, 5, 5, 5, 5))).toBe('45555');
    expect(['33444', '44445', '34444']).toContain(sorted(group('a', 4, 4, 4, 4, 4)));
    expect(sorted(group('a', 3, 3, 3, 3, 3), () => 0)).toBe('23333');
    expect(sorted(group('a', 3, 3, 3, 3, 3), () => 0.9)).toBe('33334');
  });

  it('moves one answer to the middle when all are unfavourable', () => {
    expect(sorted(group('a', 1, 1, 1, 1, 1))).toBe('11113');
    expect(sorted(group('a', 2, 2, 2, 2, 2))).toBe('22223');
    expect(sorted(group('a', 1, 2, 1, 1, 2))).toBe('11123');
  });

  it('leaves every other group alone, and works on each group by itself', () => {
    const answers = [...group('a', 5, 5, 5, 5, 4), ...group('b', 1, 1, 1, 1, 3), ...group('c', 5, 5, 5, 5, 5)];
    const { values, moved } = guardUnanimity(answers, five, systemRandom);
    expect(values.slice(0, 10)).toEqual([5, 5, 5, 5, 4, 1, 1, 1, 1, 3]);
    expect(moved).toBe(1);
  });

  it('leaves no group of two or more unanimous or all unfavourable, and moves at most one answer of a group by at most two', () => {
    const answers = fc.array(fc.record({ atom: fc.constantFrom('a', 'b', 'c'), value: fc.integer({ min: 1, max: 5 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(answers, fc.uint8Array({ minLength: 16, maxLength: 16 }), (given, seed) => {
        const { values, moved } = guardUnanimity(given, five, seededRandom(seed));
        const changed = values.filter((value, i) => value !== given[i]?.value);
        expect(changed.length).toBe(moved);
        values.forEach((value, i) => expect(Math.abs(value - (given[i]?.value ?? 0))).toBeLessThanOrEqual(2));
        for (const atom of ['a', 'b', 'c']) {
          const group = values.filter((_, i) => given[i]?.atom === atom);
          if (group.length < 2) continue;
          expect(new Set(group).size).toBeGreaterThan(1);
          expect(Math.max(...group)).toBeGreaterThan(2);
        }
      }),
    );
  });

  it('gives the same result again from the same seed, so that a repeated tally shows nothing new', () => {
    const seed = randomBytes(16);
    const answers = Array.from({ length: 40 }, (_, i) => ({ atom: `a${i % 5}`, value: 4 }));
    expect(guardUnanimity(answers, five, seededRandom(seed))).toEqual(guardUnanimity(answers, five, seededRandom(seed)));
  });

  it('refuses an answer that is not on the scale, without repeating it', () => {
    expect(() => guardUnanimity(group('a', 6), five, systemRandom)).toThrow('An answer is not a whole point of the scale from 1 to 5.');
    expect(() => guardUnanimity([], { min: 1, max: 1, unfavourableUpTo: 1 }, systemRandom)).toThrow('A scale needs whole points');
  });
});

describe('a random source', () => {
  it.each([
    ['the system', systemRandom],
    ['a seed', seededRandom(new Uint8Array(16).fill(7))],
  ])('from %s is even over ten classes', (_, random) => {
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) counts[Math.floor(random() * 10)]!++;
    // chi-squared with 9 degrees of freedom exceeds 45 with probability 1e-6
    expect(counts.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(45);
  });

  it('shuffles without losing anything, and evenly', () => {
    const random = seededRandom(new Uint8Array(16).fill(9));
    const first = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      first.set(order, (first.get(order) ?? 0) + 1);
    }
    expect([...first.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const n of first.values()) expect(Math.abs(n - 1000)).toBeLessThan(160);
  });

  it('needs a whole seed', () => {
    expect(() => seededRandom(new Uint8Array(8))).toThrow('The seed must have 16 bytes, not 8.');
  });
});
