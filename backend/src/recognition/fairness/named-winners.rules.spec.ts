import { fairnessReport, type ProgrammeFacts } from './fairness-report.rules.js';
import { fairnessCut, type FairnessPerson, groupRates, groupsOf } from './group-rates.rules.js';
import { attackOutcomes, type Kind, type Publish, treeOf } from './testing/outcomes.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;
const SEED = new Uint8Array(16).fill(5);

/** Everybody of the kinds, and who of them won: the first of each kind. */
const peopleOf = (kinds: readonly Kind[]): FairnessPerson[] =>
  kinds.flatMap(({ team, site, size }, kind) => range(size, (i) => ({ id: `${kind} ${i}`, teamId: team, claims: { ...(site && { site }) } })));
const winnersOf = (named: readonly number[]): Set<string> => new Set(named.flatMap((count, kind) => range(count, (i) => `${kind} ${i}`)));

/** Every way in which people of the kinds may have won. */
function* winnings(kinds: readonly Kind[]): Generator<number[]> {
  const [first, ...rest] = kinds;
  if (!first) return yield [];
  for (const others of winnings(rest)) for (let won = 0; won <= first.size; won++) yield [won, ...others];
}

/** The same people, of whom nobody is of one kind with somebody whom the cut counts elsewhere, as it does with whom it needs so that a small site cannot be told from the others. */
function apart(tree: ReturnType<typeof treeOf>, kinds: readonly Kind[], named: readonly number[]): { kinds: Kind[]; named: number[] } {
  const people = peopleOf(kinds);
  const cut = fairnessCut(tree, people, K, SEED, winnersOf(named));
  const groups = groupsOf(cut).map(({ members }) => new Set(members.map((i) => cut.people[i]!.id)));
  const parts = kinds.flatMap((kind, at) => {
    const cuts = range(kind.size, (i) => groups.map((group) => Number(group.has(`${at} ${i}`))).join(''));
    // each run of people who are counted alike; who won comes first, with the first of the others
    const starts = cuts.flatMap((counted, i) => (i === 0 || (i > named[at]! && counted !== cuts[i - 1]) ? [i] : []));
    return starts.map((start, part) => ({ kind: { ...kind, size: (starts[part + 1] ?? kind.size) - start }, named: part === 0 ? named[at]! : 0 }));
  });
  return { kinds: parts.map(({ kind }) => kind), named: parts.map((part) => part.named) };
}

/** What is published of an award programme, of whose winners everybody knows. */
const published = (tree: ReturnType<typeof treeOf>, kinds: readonly Kind[], named: readonly number[]): Publish => {
  const won = winnersOf(named);
  const cut = fairnessCut(tree, peopleOf(kinds), K, SEED, won);
  const ofWon = groupRates(cut, [{ measure: 'won', holds: won }]).cells;
  return (_, nominated) => [...groupRates(cut, [{ measure: 'nominated', holds: nominated, ofNamed: true }]).cells, ...ofWon];
};
/** As it was before: both by themselves, as if nobody knew the winners. */
const eachByItself =
  (won: ReadonlySet<string>): Publish =>
  (cut, nominated) =>
    groupRates(cut, [
      { measure: 'nominated', holds: nominated },
      { measure: 'won', holds: won },
    ]).cells;

/** Attacks what is published in every outcome, by a reader who knows who won. */
function attackAll(tree: ReturnType<typeof treeOf>, kinds: readonly Kind[]) {
  let [outcomes, exact, twin] = [0, 0, 0];
  for (const won of winnings(kinds)) {
    const { kinds: parts, named } = apart(tree, kinds, won);
    const found = attackOutcomes(tree, parts, published(tree, parts, named), named);
    outcomes += found.outcomes;
    exact += found.exact;
    twin += attackOutcomes(tree, kinds, eachByItself(winnersOf(won)), won).exact;
  }
  return { outcomes, exact, twin };
}

describe('shares of nominees, to whom who knows the winners', () => {
  it('tell no count exactly, in any outcome of two teams of five to eight people, whoever won; shares by themselves did', () => {
    let [outcomes, twin] = [0, 0];
    for (const a of [5, 6, 7, 8])
      for (const b of [5, 6, 7, 8].filter((size) => size >= a)) {
        const kinds = [
          { team: 'a', size: a },
          { team: 'b', size: b },
        ];
        const found = attackAll(treeOf(['a', 'b'], 'top'), kinds);
        expect([a, b, found.exact]).toEqual([a, b, 0]);
        outcomes += found.outcomes;
        twin += found.twin;
      }
    expect(outcomes).toBeGreaterThan(8_000);
    expect(twin).toBeGreaterThan(500);
  });

  it.each([
    [
      'three teams',
      [
        { team: 'a', size: 5 },
        { team: 'b', size: 5 },
        { team: 'c', size: 6 },
      ],
    ],
    [
      'sites that cut through teams',
      [
        { team: 'a', site: 'Kiel', size: 4 },
        { team: 'a', site: 'Ulm', size: 4 },
        { team: 'b', site: 'Kiel', size: 5 },
        { team: 'b', site: 'Ulm', size: 3 },
      ],
    ],
  ] as const)('tell none of %s', (_, kinds) => {
    const { exact, twin } = attackAll(treeOf([...new Set(kinds.map(({ team }) => team))], 'top'), kinds);
    expect(exact).toBe(0);
    expect(twin).toBeGreaterThan(100);
  });

  /** A programme of an organisation of ten areas with six teams of twelve each, at two sites. */
  const programme = (won: readonly string[], nominated: (i: number) => boolean): ProgrammeFacts => {
    const teams = range(60, (i) => ({ id: `t${i}`, parent: `d${i % 10}` }));
    const tree = [{ id: 'top', parent: null }, ...range(10, (i) => ({ id: `d${i}`, parent: 'top' })), ...teams];
    const people = range(720, (i) => ({ id: `p${i}`, teamId: `t${i % 60}`, claims: { site: i % 7 < 4 ? 'Kiel' : 'Ulm' } }));
    const ids = people.map(({ id }) => id);
    return { kind: 'programme', tree, people, k: K, seed: SEED, nominated: ids.filter((_, i) => nominated(i)), won, texts: [], scores: [] };
  };
  const shown = (facts: ProgrammeFacts) => fairnessReport(facts).cells.filter(({ measure }) => measure === 'nominated');

  it('are shown of all groups of twelve or more where a few won, and count the winners', () => {
    const winners = range(10, (i) => `p${i * 67}`);
    const some = (i: number): boolean => (i * 31) % 100 < 25;
    const [before, after] = [shown(programme([], some)), shown(programme(winners, some))];
    expect([before.length, after.length]).toEqual([73, 73]);
    const everybody = (facts: ProgrammeFacts) => shown(facts)[0]!;
    // 158 of those who did not win, and the 72 who won
    expect(everybody(programme([], some))).toMatchObject({ figure: 25 });
    expect(
      everybody(
        programme(
          range(72, (i) => `p${i * 10}`),
          (i) => i % 10 > 0 && some(i),
        ),
      ),
    ).toMatchObject({ figure: 32 });
  });

  it('are of nobody where fewer than the smallest group did not win', () => {
    const facts = programme(
      range(716, (i) => `p${i}`),
      () => true,
    );
    expect(shown(facts)).toEqual([]);
    expect(fairnessReport(facts).comparisons.tested).toBe(0);
  });
});
