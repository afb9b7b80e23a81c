import { type FairnessCell, rateCell } from './fairness-cell.rules.js';
import { fairnessCut, type FairnessPerson, groupRates, groupsOf } from './group-rates.rules.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;

/** People who cannot be told apart: as many of a team, and perhaps a site. */
interface Kind {
  readonly team: string;
  readonly site?: string;
  readonly size: number;
}

/** A parent of teams under a top that has people of its own, or the top itself. */
const treeOf = (teams: readonly string[], parent: string) => [
  { id: 'top', parent: null },
  ...(parent === 'top' ? [] : [{ id: parent, parent: 'top' }]),
  ...teams.map((id) => ({ id, parent })),
];

type Publish = (cut: ReturnType<typeof fairnessCut>, holds: ReadonlySet<string>) => readonly FairnessCell[];
const published: Publish = (cut, holds) => groupRates(cut, [{ measure: 'reach', holds }]).cells;
/** As it was before: each share by itself. */
const eachByItself: Publish = (cut, holds) =>
  groupsOf(cut).map(({ group, members }) => rateCell('reach', group, members.filter((i) => holds.has(cut.people[i]!.id)).length, members.length, cut.k)!);

/**
 * Goes through every outcome, as counts of the kinds; outcomes that look alike in all that is shown, gaps included, are what a reader who knows the program cannot tell apart. Returns how many looks there are, in how many of them the count of a group, a kind of k people, or a team less those below it is the same in all outcomes, and how much was not shown.
 */
function attack(tree: ReturnType<typeof treeOf>, kinds: readonly Kind[], publish: Publish) {
  const people: FairnessPerson[] = kinds.flatMap(({ team, site, size }, kind) =>
    range(size, (i) => ({ id: `${kind} ${i}`, teamId: team, claims: site === undefined ? {} : { site } })),
  );
  const first = kinds.map((_, kind) => kinds.slice(0, kind).reduce((sum, { size }) => sum + size, 0));
  const cut = fairnessCut(tree, people, K, new Uint8Array(16).fill(5));
  // every group as the kinds that it is made of
  const sums = groupsOf(cut).map(({ members }) => new Set(members.map((i) => first.findLastIndex((from) => from <= i))));
  const remainders = sums.flatMap((some) => sums.map((other) => some.difference(other))).filter(({ size }) => size > 0);
  const asked = [...sums, ...remainders].filter((some) => [...some].reduce((sum, kind) => sum + kinds[kind]!.size, 0) >= K);
  const looks = new Map<string, { least: number[]; most: number[] }>();
  let [missing, outcomes] = [0, 0];
  const counts = kinds.map(() => 0);
  const next = (): boolean => {
    for (let kind = 0; kind < kinds.length; kind++) {
      if (counts[kind]! < kinds[kind]!.size) {
        counts[kind]!++;
        return true;
      }
      counts[kind] = 0;
    }
    return false;
  };
  do {
    const cells = publish(cut, new Set(counts.flatMap((count, kind) => range(count, (i) => `${kind} ${i}`))));
    outcomes++;
    missing += sums.length - cells.length;
    const look = cells.map(({ teamId, value, bound, figure, low, high }) => [teamId, value, bound, figure, low, high].join()).join(' ');
    const told = asked.map((some) => [...some].reduce((sum, kind) => sum + counts[kind]!, 0));
    const alike = looks.get(look) ?? { least: [...told], most: [...told] };
    looks.set(look, { least: told.map((count, i) => Math.min(count, alike.least[i]!)), most: told.map((count, i) => Math.max(count, alike.most[i]!)) });
  } while (next());
  const exact = [...looks.values()].filter(({ least, most }) => least.some((count, i) => count === most[i]!)).length;
  return { outcomes, looks: looks.size, exact, missing: missing / (outcomes * sums.length) };
}

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
          const found = attack(tree, kinds, published);
          outcomes += found.outcomes;
          expect([sizes, found.exact]).toEqual([sizes, 0]);
          if (c === 0) twin += attack(tree, kinds, eachByItself).exact;
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
      expect([name, attack(tree, some, published).exact]).toEqual([name, 0]);
      return attack(tree, some, eachByItself).exact;
    });
    expect(leaks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  it('are as fine as they were for a team without teams below it, and seldom missing', () => {
    const kinds = [
      { team: 'a', size: 30 },
      { team: 'b', size: 24 },
    ];
    const tree = treeOf(['a', 'b'], 'top');
    const { missing } = attack(tree, kinds, published);
    expect(missing).toBe(0);
    const people = kinds.flatMap(({ team, size }) => range(size, (i) => ({ id: `${team}${i}`, teamId: team, claims: {} })));
    const cut = fairnessCut(tree, people, K, new Uint8Array(16));
    const [, ...shown] = published(cut, new Set(range(9, (i) => `a${i}`)));
    expect(shown).toEqual(eachByItself(cut, new Set(range(9, (i) => `a${i}`))).slice(1));
  });
});
