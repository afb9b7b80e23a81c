import { countedSteps, seededRandom } from '@throughline/anonymity';
import { both, type CountRange, fitsTwo, sharesOf, sumOf } from './count-range.rules.js';
import type { Efforts } from './crossed-groups.rules.js';
import { rateCell } from './fairness-cell.rules.js';
import { fairnessCut, type FairnessPerson, groupRates, groupsOf } from './group-rates.rules.js';
import { type CountedGroup, safeSteps } from './safe-steps.rules.js';
import { attackOutcomes, type Kind, type Publish, treeOf } from './testing/outcomes.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;

const published: Publish = (cut, holds) => groupRates(cut, [{ measure: 'reach', holds }]).cells;

/** As it was before: of values only that they add up to everybody was looked at. */
const byTheSumAlone: Publish = (cut, holds) => {
  const counted = groupsOf(cut).map((group): CountedGroup => ({ ...group, sure: 0, count: group.members.filter((i) => holds.has(cut.people[i]!.id)).length }));
  const teams = counted.filter(({ group }) => group.facet === null);
  const known = new Map<CountedGroup, CountRange>();
  const steps = new Map(teams.map((team, t) => [team, safeSteps(teams, K)[t]]));
  for (const value of counted.slice(teams.length)) {
    const n = value.members.length;
    const others = counted.slice(teams.length).filter((other) => other !== value && other.group.facet === value.group.facet);
    const [least, most] = sumOf(others.map((other) => known.get(other) ?? [0, other.members.length]));
    const all: CountRange = [0, teams[0]!.members.length];
    const possible = both([0, n], [all[0] - most, all[1] - least]);
    const step = countedSteps(n).find((one) => sharesOf(value, possible, K, one).every((counts) => fitsTwo(both(counts, possible))));
    if (step === undefined) continue;
    steps.set(value, step);
    known.set(
      value,
      sharesOf(value, possible, K, step).find(([fewest, highest]) => fewest <= value.count && value.count <= highest)!,
    );
  }
  return counted.flatMap((one) => {
    const step = steps.get(one);
    return step === undefined ? [] : (rateCell('reach', one.group, one.count, one.members.length, K, step) ?? []);
  });
};

/** Teams by the sizes of their parts at each site. */
const crossing = (...teams: readonly (readonly number[])[]): Kind[] =>
  teams.flatMap((sizes, t) => sizes.flatMap((size, s) => (size === 0 ? [] : [{ team: `t${t}`, site: `site ${s}`, size }])));
const attack = (kinds: readonly Kind[], publish: Publish) => attackOutcomes(treeOf([...new Set(kinds.map(({ team }) => team))], 'top'), kinds, publish);

describe('shares of groups that cut through each other', () => {
  it('tell no count exactly, in any outcome of two teams at two sites, five to nine people in each; shares that only add up do', () => {
    let [leaks, outcomes, shown] = [0, 0, 0];
    for (const a of range(5, (i) => i + 1))
      for (const b of range(5, (i) => i + 1))
        for (const c of range(5, (i) => i + 1)) {
          const kinds = crossing([a, b], [c, 8 - b > 0 ? 8 - b : 1]);
          if ([a + b, c + 8 - b].some((size) => size < 5 || size > 9) || a + c < 5 || a + c > 9) continue;
          const found = attack(kinds, published);
          outcomes += found.outcomes;
          shown += 1 - found.missing;
          expect([a, b, c, found.exact]).toEqual([a, b, c, 0]);
          leaks += attack(kinds, byTheSumAlone).exact;
        }
    expect(outcomes).toBeGreaterThan(5_000);
    expect(leaks).toBeGreaterThan(50);
    expect(shown).toBeGreaterThan(0);
  });

  it('tell none where two teams of seven are at two sites of seven, of which shares that only add up tell twelve outcomes or more', () => {
    const kinds = crossing([3, 4], [4, 3]);
    expect(attack(kinds, published).exact).toBe(0);
    expect(attack(kinds, byTheSumAlone).exact).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['three teams at two sites', crossing([3, 3], [2, 4], [4, 5])],
    ['two teams at three sites', crossing([3, 2, 4], [3, 4, 2])],
    ['three teams at three sites', crossing([2, 1, 2], [2, 2, 2], [1, 2, 3])],
    ['larger teams at two sites', crossing([9, 8], [8, 12])],
  ])('tell none of %s', (_, kinds) => {
    expect(attack(kinds, published).exact).toBe(0);
    expect(attack(kinds, byTheSumAlone).exact).toBeGreaterThan(0);
  });

  it.each([
    ['two teams', ['a', 'b', 'a', 'b'], 3],
    ['bands that are most of a site', ['a', 'a', 'b', 'a'], 4],
  ] as const)('tell none of sites and role bands that cut through %s and each other', (_, bands, size) => {
    const kinds = crossing([size, size], [size, size]).flatMap((kind, i) => [
      { ...kind, band: bands[i]!, size: kind.size - 1 },
      { ...kind, band: bands[i] === 'a' ? 'b' : 'a', size: 1 },
    ]);
    expect(attack(kinds, published).exact).toBe(0);
  });

  /** An organisation of some size, whose sites, bands and tenure cut through teams of twelve. */
  const organisation = (teams: number) => {
    const draw = seededRandom(new Uint8Array(16).fill(teams % 251));
    const areas = Math.ceil(Math.sqrt(teams));
    const tree = [
      { id: 'top', parent: null },
      ...range(areas, (i) => ({ id: `d${i}`, parent: 'top' })),
      ...range(teams, (i) => ({ id: `t${i}`, parent: `d${i % areas}` })),
    ];
    const people: FairnessPerson[] = range(teams * 12, (i) => ({
      id: `${i}`,
      teamId: `t${i % teams}`,
      claims: { 'role-band': draw() < 0.2 ? 'lead' : 'agent', site: `site ${Math.floor(draw() * 6)}`, tenure: `${Math.floor(draw() * 4)} years` },
    }));
    return { cut: fairnessCut(tree, people, K, new Uint8Array(16).fill(3)), people, draw };
  };

  it('are shown of nearly all values of all attributes of an organisation of some size, whatever the share', () => {
    const { cut, people, draw } = organisation(60);
    const values = groupsOf(cut).filter(({ group }) => group.facet !== null).length;
    expect(values).toBe(12);
    for (const share of [0, 0.05, 0.3, 0.6, 0.95, 1]) {
      const cells = published(cut, new Set(people.filter(() => draw() < share).map(({ id }) => id)));
      const of = (facet: string) => cells.filter((cell) => cell.facet === facet).length;
      expect([share, of('role-band'), of('site') > 4, of('tenure') > 2]).toEqual([share, 2, true, true]);
    }
  });

  it('are not shown where the effort does not suffice to decide them', () => {
    const { cut, people } = organisation(60);
    const counted = groupsOf(cut).map((group): CountedGroup => ({ ...group, sure: 0, count: group.members.filter((i) => i % 3 === 0).length }));
    const of = (efforts?: Efforts) => safeSteps(counted, K, efforts).filter((step, i) => counted[i]!.group.facet !== null && step !== undefined).length;
    expect([of(), of({ each: 0, all: 1_000_000 })]).toEqual([12, 0]);
    expect(people).toHaveLength(720);
  });
});
