import { seededRandom } from '@throughline/anonymity';
import { findSmallCombinations, leakyTwin } from '@throughline/anonymity/attack';
import { fairnessCut, type FairnessPerson, groupsOf } from './group-rates.rules.js';

const range = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const K = 5;

/** An organisation of three levels with teams of all sizes, in which sites, bands and tenure overlap with teams. */
function organisation(draw: () => number) {
  const tree = [
    { id: 'top', parent: null as string | null },
    ...range(4, (i) => ({ id: `d${i}`, parent: 'top' })),
    ...range(16, (i) => ({ id: `t${i}`, parent: `d${i % 4}` })),
  ];
  const people: FairnessPerson[] = tree.flatMap(({ id }) =>
    range(id.startsWith('t') && id !== 'top' ? 1 + Math.floor(draw() * 14) : 2, (i) => ({
      id: `${id} ${i}`,
      teamId: id,
      claims: {
        'role-band': draw() < 0.1 ? 'lead' : 'agent',
        site: draw() < 0.04 ? 'Kiel' : `site ${id.at(-1)}`,
        ...(draw() < 0.9 ? { tenure: `${Math.floor(draw() * 3)} years` } : {}),
      },
    })),
  );
  return { tree, people };
}

describe('an attack on the reports on fairness', () => {
  it('finds nobody in teams less their child teams, bands, sites and tenure, and all of them together; and finds people where small groups are only left out', () => {
    let [figures, leaks] = [0, 0];
    for (let run = 0; run < 12; run++) {
      const draw = seededRandom(new Uint8Array(16).fill(run + 1));
      const { tree, people } = organisation(draw);
      const shown = groupsOf(fairnessCut(tree, people, K, new Uint8Array(16).fill(run)));
      const harvested = shown.map(({ group, members }) => ({ name: JSON.stringify(group), people: members.map((i) => people[i]!.id) }));
      figures += harvested.length;
      expect(findSmallCombinations(harvested, K, { random: draw })).toMatchObject({ combinations: [], singledOut: [] });

      const facets = (['role-band', 'site', 'tenure'] as const).map((id) => ({ id, values: [...new Set(people.flatMap(({ claims }) => claims[id] ?? []))] }));
      const respondents = people.map(({ id: name, teamId: unit, claims }) => ({ name, unit, claims: claims as Record<string, string> }));
      const atTop = leakyTwin('minimum-size', { tree, respondents, facets, k: K }).filter(({ name }) => !name.includes(',') || name.startsWith('top,'));
      leaks += findSmallCombinations(atTop, K, { random: draw }).exposed.length;
    }
    expect(figures).toBeGreaterThan(150);
    expect(leaks).toBeGreaterThan(20);
  });
});
