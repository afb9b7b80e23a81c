import fc from 'fast-check';
import { leastSupport } from './least-support.js';
import { lift, type Lift, type LiftNode } from './lift.js';

const team = (id: string, parent: string | null, respondents: number, more: Partial<LiftNode> = {}): LiftNode => ({ id, parent, respondents, ...more });

/** Random trees: node i hangs under any earlier node; the list comes in any order. */
const trees = (most: number, largest = 12): fc.Arbitrary<LiftNode[]> =>
  fc
    .array(fc.record({ under: fc.nat(), respondents: fc.nat(largest), partial: fc.nat(2), allowed: fc.boolean() }), { minLength: 1, maxLength: most })
    .chain((drawn) => {
      const nodes = drawn.map(({ under, respondents, partial, allowed }, i) =>
        team(`t${i}`, i === 0 ? null : `t${under % i}`, respondents, { partial, allowed: allowed || i % 3 > 0 }),
      );
      return fc.shuffledSubarray(nodes, { minLength: nodes.length, maxLength: nodes.length });
    });

const ancestors = (nodes: readonly LiftNode[], id: string): string[] => {
  const parent = nodes.find((node) => node.id === id)?.parent;
  return typeof parent === 'string' ? [id, ...ancestors(nodes, parent)] : [id];
};

/** The people of every published team, from nothing but `home`, as a tally would count them; `partial` picks who of the partial answered. */
function published(nodes: readonly LiftNode[], { home, published: sums }: Lift, partial: (id: string, i: number) => boolean): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { id, respondents, partial: extra = 0 } of nodes) {
    const here = [
      ...Array.from({ length: respondents }, (_, i) => `${id}.${i}`),
      ...Array.from({ length: extra }, (_, i) => `${id}.p${i}`).filter((_, i) => partial(id, i)),
    ];
    const atom = home.get(id);
    if (typeof atom === 'string') for (const above of ancestors(nodes, atom)) people.set(above, [...(people.get(above) ?? []), ...here]);
  }
  for (const [id, sum] of sums) if (sum === 0) people.delete(id);
  return people;
}

describe('the lift', () => {
  it('counts a team that is too small one level up, and shows the others as they are', () => {
    const { atoms, home, published } = lift([team('all', null, 6), team('a', 'all', 8), team('b', 'all', 3), team('c', 'all', 5)], 5);
    expect(Object.fromEntries(atoms)).toEqual({ all: 9, a: 8, c: 5 });
    expect(home.get('b')).toBe('all');
    expect(Object.fromEntries(published)).toEqual({ all: 22, a: 8, b: 0, c: 5 });
  });

  it('lifts small teams together until they are k', () => {
    const { atoms, home } = lift(
      [team('all', null, 9), team('x', 'all', 0), team('x1', 'x', 2), team('x2', 'x', 3), team('y', 'all', 1), team('y1', 'y', 3)],
      5,
    );
    expect(Object.fromEntries(atoms)).toEqual({ all: 13, x: 5 });
    expect([home.get('x1'), home.get('x2'), home.get('y1')]).toEqual(['x', 'x', 'all']);
  });

  it('takes the smallest topmost group into the root when the rest there is too small to stand alone', () => {
    const nodes = [team('all', null, 1), team('a', 'all', 9), team('b', 'all', 6), team('b1', 'b', 5), team('c', 'all', 2)];
    const { atoms, home, published } = lift(nodes, 5);
    expect(Object.fromEntries(atoms)).toEqual({ all: 9, a: 9, b1: 5 });
    expect(home.get('b')).toBe('all');
    expect(published.get('b')).toBe(5);
  });

  it('shows nothing at all when everybody together is fewer than k', () => {
    const { atoms, home, published } = lift([team('all', null, 1), team('a', 'all', 3)], 5);
    expect(atoms.size).toBe(0);
    expect([...home.values()]).toEqual([null, null]);
    expect([...published.values()]).toEqual([0, 0]);
  });

  it('leaves a root without people of its own alone', () => {
    expect(Object.fromEntries(lift([team('all', null, 0), team('a', 'all', 5), team('b', 'all', 6)], 5).atoms)).toEqual({ a: 5, b: 6 });
  });

  it('counts a team that may not be shown one level up, however large', () => {
    expect(Object.fromEntries(lift([team('all', null, 0), team('a', 'all', 50, { allowed: false })], 5).atoms)).toEqual({ all: 50 });
  });

  it('finds a home for people who answered in part, without counting them towards k', () => {
    const { atoms, home } = lift([team('all', null, 0), team('a', 'all', 4, { partial: 9 }), team('b', 'all', 6), team('c', 'all', 0, { partial: 1 })], 5);
    expect(Object.fromEntries(atoms)).toEqual({ all: 10 });
    expect([home.get('a'), home.get('c')]).toEqual(['all', 'all']);
  });

  it('is the comment rule with k of 10: fewer groups, each of ten or more', () => {
    const nodes = [team('all', null, 2), team('a', 'all', 12), team('b', 'all', 9)];
    expect(Object.fromEntries(lift(nodes, 10).atoms)).toEqual({ all: 11, a: 12 });
  });

  it('T8: keeps its promise on any tree: no combination of what is shown depends on fewer than k people', () => {
    fc.assert(
      fc.property(trees(9), fc.integer({ min: 2, max: 10 }), fc.func(fc.boolean()), (nodes, k, answered) => {
        const result = lift(nodes, k);
        const groups = [...published(nodes, result, (id, i) => answered(id, i)).values()];
        expect(leastSupport(groups)).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 400 },
    );
  });

  it('loses nobody, and counts everybody at or above their own team', () => {
    fc.assert(
      fc.property(trees(30), fc.integer({ min: 1, max: 10 }), (nodes, k) => {
        const { root, atoms, home, published: sums } = lift(nodes, k);
        const total = nodes.reduce((sum, { respondents }) => sum + respondents, 0);
        const counted = [...atoms.values()].reduce((sum, n) => sum + n, 0);
        expect(counted).toBe(total >= k ? total : 0);
        expect(sums.get(root)).toBe(counted);
        for (const n of atoms.values()) expect(n).toBeGreaterThanOrEqual(k);
        for (const { id, respondents, partial = 0 } of nodes) {
          const atom = home.get(id);
          if (respondents + partial > 0 && total >= k) expect(ancestors(nodes, id)).toContain(atom);
          const below = nodes.filter(({ parent }) => parent === id).reduce((sum, child) => sum + (sums.get(child.id) ?? 0), 0);
          expect(sums.get(id)).toBe(below + (atoms.get(id) ?? 0));
        }
        const byHome = new Map<string, number>();
        for (const { id, respondents } of nodes) byHome.set(home.get(id) ?? '', (byHome.get(home.get(id) ?? '') ?? 0) + respondents);
        for (const [atom, n] of atoms) expect(byHome.get(atom)).toBe(n);
      }),
    );
  });

  it('decides by the counts alone: the order of the teams makes no difference', () => {
    fc.assert(
      fc.property(trees(20), fc.integer({ min: 1, max: 8 }), (nodes, k) => {
        const sorted = (result: Lift) => [...result.home].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(lift(nodes, k))).toEqual(sorted(lift(nodes.toReversed(), k)));
      }),
    );
  });

  it('handles 8,000 teams of 100,000 people, and a chain 8,000 deep', () => {
    const wide = Array.from({ length: 8000 }, (_, i) => team(`t${i}`, i === 0 ? null : `t${Math.floor((i - 1) / 6)}`, (i * 7919) % 25));
    const deep = Array.from({ length: 8000 }, (_, i) => team(`t${i}`, i === 0 ? null : `t${i - 1}`, i % 4));
    expect(lift(wide, 5).published.get('t0')).toBe(wide.reduce((sum, { respondents }) => sum + respondents, 0));
    expect(lift(deep, 5).published.get('t0')).toBe(12_000);
  });

  it.each<[string, LiftNode[], string]>([
    ['a loop', [team('all', null, 1), team('a', 'b', 1), team('b', 'a', 1)], 'Team a is in a loop'],
    ['a loop without a top', [team('a', 'b', 1), team('b', 'a', 1)], 'Team a is in a loop'],
    ['a team under itself', [team('all', null, 1), team('a', 'a', 1)], 'Team a is in a loop'],
    ['two tops', [team('a', null, 1), team('b', null, 1)], 'Only one team may be at the top, but a and b both are.'],
    ['an unknown parent', [team('all', null, 1), team('a', 'nowhere', 1)], 'Team a is under nowhere, which is not among the teams.'],
    ['a team listed twice', [team('all', null, 1), team('a', 'all', 1), team('a', 'all', 2)], 'Team a is listed twice.'],
    ['no teams', [], 'There are no teams.'],
    ['half a person', [team('all', null, 1.5)], 'The count of team all must be a whole number, not 1.5.'],
    ['a negative count', [team('all', null, -1)], 'The count of team all must be a whole number, not -1.'],
  ])('refuses %s, naming the team', (_, nodes, sentence) => {
    expect(() => lift(nodes, 5)).toThrow(sentence);
  });

  it('refuses a k below 1', () => {
    expect(() => lift([team('all', null, 9)], 0)).toThrow('k must be a whole number of at least 1, not 0.');
  });
});

describe('the exhaustive check of the promise', () => {
  const people = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}${i}`);

  it('catches the plain minimum size: a parent minus its shown child', () => {
    expect(leastSupport([[...people('a', 6), ...people('b', 3)], people('a', 6)])).toBe(3);
  });

  it('catches a sum of several groups that no pair shows', () => {
    const [a, b, c] = [people('a', 5), people('b', 5), people('c', 5)];
    expect(leastSupport([[...a, ...b, 'x'], a, b, c, [...c, ...a]])).toBe(1);
  });

  it('finds disjoint groups safe, and nothing published safest', () => {
    expect(leastSupport([people('a', 7), people('b', 5)])).toBe(5);
    expect(leastSupport([])).toBe(Infinity);
  });

  it('finds what only weights other than 1 and -1 show', () => {
    // a+b, b+c, a+c give each of the three alone
    const [a, b, c] = [people('a', 4), people('b', 6), people('c', 6)];
    expect(
      leastSupport([
        [...a, ...b],
        [...b, ...c],
        [...a, ...c],
      ]),
    ).toBe(4);
  });

  it('refuses a system too large to try', () => {
    expect(() => leastSupport(Array.from({ length: 17 }, (_, i) => [`p${i}`]))).toThrow('17 kinds of people are too many');
  });
});
