import { expectedDetail } from './expected-detail.js';
import { planPublication } from './plan-publication.js';
import { seededRandom } from './random.js';
import { madeUpOrganisation } from './attack/made-up-organisation.js';

const seed = Uint8Array.from({ length: 16 }, (_, i) => i + 3);
const { tree, respondents: members, facets } = madeUpOrganisation(seededRandom(seed), 800, 60, { gender: 3, age: 5 }, { silent: 0 });

describe('the detail to expect', () => {
  it('is what the plan gives when everybody takes part', () => {
    const [full] = expectedDetail({ tree, members, facets, k: 5, seed, rates: [1], trials: 1 });
    const plan = planPublication({ tree, respondents: members, facets, k: 5, seed });
    expect([...full!.facets].map(([facet, nodes]) => [facet, [...nodes.keys()].sort()])).toEqual(
      [...plan.homes].map(([facet, nodes]) => [facet, [...nodes].sort()]),
    );
    expect([...full!.teams.keys()].sort()).toEqual(plan.groups.flatMap(({ node, facet }) => (facet === undefined ? [node] : [])).sort());
  });

  it('shrinks with the response, down to nothing, and says how sure it is', () => {
    const at = expectedDetail({ tree, members, facets, k: 5, seed, rates: [0.9, 0.4, 0] });
    const [most, some, none] = at.map(({ teams, facets }) => [teams.size, facets.get('gender')!.size]);
    expect(most![0]).toBeGreaterThan(some![0]!);
    expect(most![1]).toBeGreaterThan(some![1]!);
    expect(none).toEqual([0, 0]);
    expect([...at[1]!.teams.values()].some((share) => share > 0 && share < 1)).toBe(true);
    expect(at[0]!.teams.get('t0')).toBe(1);
  });

  it('refuses a rate that is none', () => {
    expect(() => expectedDetail({ tree, members, facets, k: 5, seed, rates: [75] })).toThrow('A response rate is between 0 and 1, not 75.');
  });
});
