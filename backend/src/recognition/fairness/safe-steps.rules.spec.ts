import { rateCell } from './fairness-cell.rules.js';
import { fairnessCut, groupRates, groupsOf } from './group-rates.rules.js';
import { attackOutcomes, type Kind, type Publish, treeOf } from './testing/outcomes.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;

const published: Publish = (cut, holds) => groupRates(cut, [{ measure: 'reach', holds }]).cells;
/** As it was before: each share by itself. */
const eachByItself: Publish = (cut, holds) =>
  groupsOf(cut).map(({ group, members }) => rateCell('reach', group, members.filter((i) => holds.has(cut.people[i]!.id)).length, members.length, cut.k)!);

const SIZES = range(5, (i) => i + 5);

describe('shares that add up', () => {
  it('tell no count exactly, in any outcome of two or three teams of five to nine people; each share rounded by itself would', () => {
    let [twin, outcomes] = [0, 0];
    for (const a of SIZES)
      for (const b of SIZES.filter((size) => size >= a))
        for (const c of [0, ...SIZES.filter((size) => size >= b)]) {
          const sizes = c === 0 ? [a, b] : [a, b, c];
          const kinds = sizes.map((size, i) => ({ team: `t${i}`, size }));
          const tree = treeOf(
            kinds.map(({ team }) => team),
            'top',
          );
          const found = attackOutcomes(tree, kinds, published);
          outcomes += found.outcomes;
          expect([sizes, found.exact]).toEqual([sizes, 0]);
          if (c === 0) twin += attackOutcomes(tree, kinds, eachByItself).exact;
        }
    expect(outcomes).toBeGreaterThan(15_000);
    expect(twin).toBeGreaterThan(10);
  });

  it('tell none through people counted at the team above, a level more, or sites that are made of teams', () => {
    const kinds: readonly [string, readonly Kind[]][] = [
      [
        'own people',
        [
          { team: 'p', size: 5 },
          { team: 'a', size: 6 },
          { team: 'top', size: 5 },
        ],
      ],
      [
        'a level more',
        [
          { team: 'a', size: 5 },
          { team: 'b', size: 5 },
          { team: 'top', size: 7 },
        ],
      ],
      [
        'made of teams',
        [
          { team: 'a', site: 'Kiel', size: 5 },
          { team: 'b', site: 'Kiel', size: 5 },
          { team: 'c', site: 'Ulm', size: 8 },
        ],
      ],
      [
        'without a site',
        [
          { team: 'a', site: 'Kiel', size: 6 },
          { team: 'a', size: 3 },
          { team: 'b', size: 3 },
          { team: 'b', site: 'Ulm', size: 5 },
        ],
      ],
    ];
    const leaks = kinds.map(([name, some]) => {
      const teams = ['a', 'b', 'c'].filter((id) => some.some(({ team }) => team === id));
      const tree = treeOf(teams, some.some(({ team }) => team === 'p' || team === 'top') ? 'p' : 'top');
      expect([name, attackOutcomes(tree, some, published).exact]).toEqual([name, 0]);
      return attackOutcomes(tree, some, eachByItself).exact;
    });
    expect(leaks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  it('are as fine as they were for a team without teams below it, and seldom missing', () => {
    const kinds = [
      { team: 'a', size: 30 },
      { team: 'b', size: 24 },
    ];
    const tree = treeOf(['a', 'b'], 'top');
    const { missing } = attackOutcomes(tree, kinds, published);
    expect(missing).toBe(0);
    const people = kinds.flatMap(({ team, size }) => range(size, (i) => ({ id: `${team}${i}`, teamId: team, claims: {} })));
    const cut = fairnessCut(tree, people, K, new Uint8Array(16));
    const [, ...shown] = published(cut, new Set(range(9, (i) => `a${i}`)));
    expect(shown).toEqual(eachByItself(cut, new Set(range(9, (i) => `a${i}`))).slice(1));
  });
});
