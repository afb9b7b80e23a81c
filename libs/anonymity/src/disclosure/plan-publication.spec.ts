import fc from 'fast-check';
import { certify } from './certificate.js';
import { incidenceOf } from './incidence.js';
import type { Facet, LatticeNode, LatticePerson } from './lattice.js';
import { planPublication } from './plan-publication.js';
import type { PublicationPlan } from './publication-plan.js';
import { seededRandom } from './random.js';
import { madeUpOrganisation, type MadeUpOrganisation } from './attack/made-up-organisation.js';

const seedOf = (n: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, i) => (n * 29 + i * 13 + 1) & 255);
const organisation = (n: number, people: number, teams: number, sizes: Record<string, number>, more = {}) =>
  madeUpOrganisation(seededRandom(seedOf(n)), people, teams, sizes, more);
const plan = (made: MadeUpOrganisation, k = 5, n = 1, facets: readonly Facet[] = made.facets) => planPublication({ ...made, facets, k, seed: seedOf(n) });
const homes = ({ homes }: PublicationPlan, facet: string): readonly string[] => homes.get(facet) ?? [];

/** The certificate again, from the plan's own words. */
function certifyAgain({ families }: PublicationPlan, respondents: readonly LatticePerson[], k: number) {
  let first = 0;
  const from = families.map(({ atoms }) => (first += atoms.length) - atoms.length);
  const rows = respondents.map((_, person) => families.flatMap(({ of }, f) => (of[person]! < 0 ? [] : [from[f]! + of[person]!])));
  return certify(
    incidenceOf(first, rows, (person) => respondents[person]!.core ?? true),
    k,
    seedOf(99),
  );
}

describe('the plan of a publication', () => {
  it('shows demographics where there are people enough for them, and everybody at the top', () => {
    const made = organisation(1, 1200, 90, { gender: 3, age: 6, location: 8 }, { silent: 0 });
    const { groups, certificate, dropped, ...rest } = plan(made);
    expect(certificate).toMatchObject({ ok: true, bases: 3, k: 5 });
    expect(certificate.primes).toEqual([67_108_859, 67_108_837]);
    expect(dropped).toEqual([]);
    for (const facet of ['gender', 'age', 'location']) expect(rest.homes.get(facet)!.length).toBeGreaterThan(1);
    const top = groups.filter(({ node }) => node === 't0');
    expect(top.find(({ facet }) => facet === undefined)?.size).toBe(1200);
    for (const facet of made.facets) {
      const shown = top.filter((group) => group.facet === facet.id).reduce((sum, { size }) => sum + size, 0);
      expect(shown === 1200 || shown <= 1195).toBe(true);
      expect(shown).toBeGreaterThan(1100);
    }
  });

  it('keeps the invariants of the lift in every family', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 30, max: 400 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 8 }), (n, people, teams, k) => {
        const made = organisation(n, people, teams, { gender: 3, age: 5 }, { partial: n % 2 ? 0.1 : 0 });
        const { families, groups, certificate, donors } = plan(made, k, n);
        const core = (person: number): boolean => made.respondents[person]!.core!;
        const parent = new Map(made.tree.map(({ id, parent }) => [id, parent]));
        expect(certificate.ok).toBe(true);
        for (const { facet, atoms, of } of families) {
          const sizes = atoms.map(() => 0);
          let rest = 0;
          of.forEach((atom, person) => {
            if (atom >= 0) {
              if (core(person)) sizes[atom]!++;
              const { node, value } = atoms[atom]!;
              let at: string | null | undefined = made.respondents[person]!.unit;
              while (at !== node && typeof at === 'string') at = parent.get(at);
              // counted at or above her own team, with the value she claimed
              expect(at).toBe(node);
              if (facet) expect(made.respondents[person]!.claims[facet]).toBe(value);
            } else if (core(person)) rest++;
          });
          expect(sizes).toEqual(atoms.map(({ size }) => size));
          for (const size of sizes) expect(size).toBeGreaterThanOrEqual(k);
          // the never-shown rest: nobody, or enough, or everybody
          if (facet) expect(rest === 0 || rest >= k).toBe(true);
          else expect(rest).toBe(of.some((atom) => atom >= 0) ? 0 : of.filter((_, person) => core(person)).length);
          if (facet) for (const person of donors.get(facet)!) expect(of[person]).toBe(-1);
          for (const group of groups.filter((group) => group.facet === facet)) {
            expect(group.size).toBe(group.atoms.reduce((sum, atom) => sum + sizes[atom]!, 0));
            expect(group.size).toBeGreaterThanOrEqual(k);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is certified by its own words too', () => {
    for (const n of [3, 4]) {
      const made = organisation(n, 600, 50, { gender: 3, age: 5, location: 6 }, { partial: 0.05 });
      const verdict = certifyAgain(plan(made), made.respondents, 5);
      expect(verdict.witnesses.filter(({ kind }) => kind === 'light')).toEqual([]);
      expect(verdict.rank).toBe(plan(made).certificate.rank);
    }
  });

  const flat = (counts: Readonly<Record<string, number>>): { tree: LatticeNode[]; respondents: LatticePerson[]; facets: Facet[] } => ({
    tree: [{ id: 'all', parent: null }],
    respondents: Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => ({ unit: 'all', claims: { place: value } }))),
    facets: [{ id: 'place', values: Object.keys(counts) }],
  });

  it('pads a rest of one to four people with random donors of large values, so that total minus shown is nobody or enough', () => {
    const given = flat({ north: 40, south: 30, island: 2 });
    const made = planPublication({ ...given, k: 5, seed: seedOf(1) });
    expect(made.donors.get('place')).toHaveLength(3);
    expect(made.groups.map(({ value, size }) => [value, size]).filter(([value]) => value === 'island')).toEqual([]);
    expect(made.groups.filter(({ facet }) => facet).reduce((sum, { size }) => sum + size, 0)).toBe(67);
    const other = planPublication({ ...given, k: 5, seed: seedOf(2) });
    expect(other.donors.get('place')).not.toEqual(made.donors.get('place'));
  });

  it('needs no donors when nobody is hidden, or enough are', () => {
    const noneHidden: Record<string, number> = { north: 40, south: 30 };
    for (const counts of [noneHidden, { ...noneHidden, island: 3, ship: 2 }])
      expect(planPublication({ ...flat(counts), k: 5, seed: seedOf(1) }).donors.get('place')).toEqual([]);
  });

  it('counts a removed claim in no value, and never lets it be the only one missing', () => {
    const given = flat({ north: 40, south: 30 });
    const respondents = given.respondents.map((person, i) => (i === 50 ? { ...person, claims: {} } : person));
    const { families, donors } = planPublication({ ...given, respondents, k: 5, seed: seedOf(1) });
    expect(families[1]!.of[50]).toBe(-1);
    expect(donors.get('place')).toHaveLength(4);
  });

  it('drops a facet that too few people have a value of, and one that cannot be certified, the last first', () => {
    const few = planPublication({ ...flat({ north: 3, south: 4 }), k: 5, seed: seedOf(1) });
    expect(few).toMatchObject({ dropped: [{ facet: 'place', reason: 'too-few-people' }], certificate: { ok: true, rank: 1 } });
    const made = organisation(5, 60, 4, { gender: 3, age: 6, location: 8, level: 6, tenure: 6 }, { silent: 0 });
    const { dropped, homes: kept } = plan(made);
    expect(dropped.length).toBeGreaterThan(0);
    expect([...kept.keys(), ...dropped.map(({ facet }) => facet).toReversed()]).toEqual(made.facets.map(({ id }) => id));
  });

  it('gives something up when a value is a team and two people more, since the difference would be the two', () => {
    const tree = [{ id: 'all', parent: null }, ...['a', 'b', 'c'].map((id) => ({ id, parent: 'all' }))];
    const people = (unit: string, place: string, n: number) => Array.from({ length: n }, () => ({ unit, claims: { place } }));
    const respondents = [...people('a', 'north', 12), ...people('b', 'north', 2), ...people('b', 'south', 30), ...people('c', 'south', 30)];
    const facets = [{ id: 'place', values: ['north', 'south'] }];
    const rows = respondents.map(({ unit, claims }) => [['a', 'b', 'c'].indexOf(unit), claims.place === 'north' ? 3 : 4]);
    expect(certify(incidenceOf(5, rows), 5, seedOf(1)).witnesses.filter(({ kind }) => kind === 'light')).toContainEqual(expect.objectContaining({ people: 2 }));

    const { families, homes, dropped, certificate } = planPublication({ tree, respondents, facets, k: 5, seed: seedOf(1) });
    expect(certificate).toMatchObject({ ok: true });
    expect(certificate.rounds).toBeGreaterThan(1);
    expect(dropped).toEqual([{ facet: 'place', reason: 'not-certified' }]);
    expect(homes.size).toBe(0);
    expect(families[0]!.atoms.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
  });

  it('shows a crossing that HR chose, beside its two parts', () => {
    const made = organisation(6, 2500, 40, { gender: 2, age: 4 }, { silent: 0.01 });
    const facets: Facet[] = [...made.facets, { id: 'gender by age', of: ['gender', 'age'] }];
    const crossing = plan(made, 5, 1, facets);
    expect(crossing.certificate.ok).toBe(true);
    expect(homes(crossing, 'gender by age')).toContain('t0');
    expect(crossing.groups.find(({ node, value }) => node === 't0' && value === '1 × 2')?.size).toBeGreaterThan(20);
    expect(certifyAgain(crossing, made.respondents, 5).witnesses.filter(({ kind }) => kind === 'light')).toEqual([]);
  });

  it('shows nothing at all of fewer than k people', () => {
    const nobody = planPublication({ ...flat({ north: 4 }), k: 5, seed: seedOf(1) });
    expect(nobody).toMatchObject({ groups: [], certificate: { ok: true, rank: 0 } });
    expect(planPublication({ ...flat({ north: 4 }), respondents: [], k: 5, seed: seedOf(1) }).groups).toEqual([]);
  });

  it('is the same again from the same seed, and takes no answers at all', () => {
    const made = organisation(7, 400, 30, { gender: 3, age: 5 });
    expect(plan(made)).toEqual(plan(made));
    expect(Object.keys(made.respondents[0]!).sort()).toEqual(['claims', 'core', 'name', 'unit']);
  });

  it.each<[string, Partial<Parameters<typeof planPublication>[0]>, string]>([
    ['an unknown team', { respondents: [{ unit: 'nowhere', claims: {} }] }, 'Person 0 is of team nowhere, which is not among the teams.'],
    ['an unknown value', { respondents: [{ unit: 'all', claims: { place: 'moon' } }] }, 'Person 0 claims a value of place that it does not have.'],
    ['a facet twice', { facets: [...flat({ north: 1 }).facets, ...flat({ north: 1 }).facets] }, 'Facet place is listed twice.'],
    ['a facet without values', { facets: [{ id: 'place', values: [] }] }, 'Facet place needs values that are all different.'],
    [
      'a crossing of what is not there',
      { facets: [{ id: 'x', of: ['place', 'age'] }] },
      'Facet x must cross two different demographics that are listed before it.',
    ],
    ['a k of 0', { k: 0 }, 'k must be a whole number of at least 1, not 0.'],
    ['a short seed', { seed: new Uint8Array(4) }, 'The seed must have 16 bytes, not 4.'],
  ])('refuses %s', (_, more, sentence) => {
    expect(() => planPublication({ ...flat({ north: 9 }), k: 5, seed: seedOf(1), ...more })).toThrow(sentence);
  });
});
