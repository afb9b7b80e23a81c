import fc from 'fast-check';
import { guardFamilies } from './family-guard.js';
import { guardedGroups } from './guarded-groups.js';
import { planPublication } from './plan-publication.js';
import { seededRandom } from './random.js';
import { madeUpOrganisation } from './attack/made-up-organisation.js';

const seed = Uint8Array.from({ length: 16 }, (_, i) => 11 * i + 2);
const scale = { min: 1, max: 5, unfavourableUpTo: 2 };
const { tree, respondents, facets } = madeUpOrganisation(seededRandom(seed), 500, 40, { gender: 3, age: 4 });
const plan = planPublication({ tree, respondents, facets, k: 5, seed });
const groups = guardedGroups(plan, tree);

/** The answers in every group that can be told: atoms of all families, and for each home the people who are not shown at or below it. */
function toldApart(values: readonly (number | undefined)[]): number[][] {
  const parent = new Map(tree.map(({ id, parent }) => [id, parent]));
  const under = (node: string | undefined, top: string): boolean => {
    for (let at: string | null | undefined = node; typeof at === 'string'; at = parent.get(at)) if (at === top) return true;
    return false;
  };
  const [teams] = plan.families;
  const pick = (which: (person: number) => boolean): number[] => values.flatMap((value, person) => (value !== undefined && which(person) ? [value] : []));
  const atoms = plan.families.flatMap(({ atoms, of }) => atoms.map((_, atom) => pick((person) => of[person] === atom)));
  const rests = plan.families
    .slice(1)
    .flatMap(({ facet, atoms, of }) =>
      plan.homes.get(facet!)!.map((home) => pick((person) => under(teams!.atoms[teams!.of[person]!]?.node, home) && !under(atoms[of[person]!]?.node, home))),
    );
  return [...atoms, ...rests].filter(({ length }) => length > 0);
}

const agreed = (answers: readonly number[]): boolean => new Set(answers).size === 1 || answers.every((value) => value <= scale.unfavourableUpTo);

describe('the guard over all families', () => {
  it('leaves no atom and no rest of one opinion, whatever people answered', () => {
    const common = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(common, fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 500, maxLength: 500 }), (most, drawn) => {
        const values = drawn.map((value) => (value === 0 ? undefined : value <= 28 ? most : value - 26));
        const guarded = guardFamilies(groups, values, scale, seededRandom(seed));
        expect(guarded.unsettled).toEqual([]);
        expect(toldApart(guarded.values).filter((answers) => agreed(answers) && answers.length > 1)).toEqual([]);
        expect(guarded.values.map((value) => value === undefined)).toEqual(values.map((value) => value === undefined));
      }),
      { numRuns: 40 },
    );
  });

  it('has something to do: when all agree, so do all groups before it', () => {
    const all = respondents.map(() => 5);
    expect(toldApart(all).every(agreed)).toBe(true);
    const { values, moved } = guardFamilies(groups, all, scale, seededRandom(seed));
    expect(values.filter((value) => value === 4)).toHaveLength(moved);
    expect(moved).toBeLessThan(plan.families.reduce((sum, { atoms }) => sum + atoms.length, 0) * 1.5);
  });

  it('moves an unfavourable group to the first point that is not, and leaves mixed answers alone', () => {
    const { values, moved } = guardFamilies(
      groups,
      respondents.map((_, i) => 1 + (i % 2)),
      scale,
      seededRandom(seed),
    );
    expect(moved).toBeGreaterThan(0);
    expect(new Set(values)).toEqual(new Set([1, 2, 3]));
    const mixed = respondents.map((_, i) => 1 + ((i * 7 + (i >> 3)) % 5));
    expect(toldApart(mixed).some(agreed)).toBe(false);
    expect(guardFamilies(groups, mixed, scale, seededRandom(seed))).toMatchObject({ values: mixed, moved: 0 });
  });

  it('moves the same answers again from the same seed', () => {
    const all = respondents.map(() => 4);
    expect(guardFamilies(groups, all, scale, seededRandom(seed))).toEqual(guardFamilies(groups, all, scale, seededRandom(seed)));
  });

  it('says so when nothing helps', () => {
    const one = respondents.map((_, i) => (i === 0 ? 5 : undefined));
    const { unsettled } = guardFamilies(groups, one, scale, seededRandom(seed));
    expect(unsettled.length).toBeGreaterThan(0);
  });

  it.each([
    ['a point that is none', respondents.map(() => 6), 'An answer is not a whole point of the scale from 1 to 5.'],
    ['another number of people', [5], 'The plan is for 500 respondents, not for 1.'],
  ])('refuses %s', (_, values, sentence) => {
    expect(() => guardFamilies(groups, values, scale, seededRandom(seed))).toThrow(sentence);
  });
});
