import fc from 'fast-check';
import { certify } from './certificate.js';
import { incidenceOf } from './incidence.js';
import { leastSupport } from './least-support.js';
import { primes } from './prime-field.js';

const seed = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1);

/** Rows of people as the groups that an exhaustive search takes. */
const groupsOf = (atoms: number, rows: readonly (readonly number[])[]): string[][] =>
  Array.from({ length: atoms }, (_, atom) => rows.flatMap((row, i) => (row.includes(atom) ? [`p${i}`] : [])));

/** Systems as the plan makes them: everybody in one team atom, and in at most one atom of each facet; small enough to try every set. */
const systems = fc
  .record({
    teams: fc.integer({ min: 1, max: 3 }),
    facets: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    people: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 }),
  })
  .map(({ teams, facets, people }) => {
    const rows = people.map(([team, ...claims]) => {
      const row = [team % teams];
      let first = teams;
      facets.forEach((values, f) => {
        const value = claims[f]! % (values + (people.length % 2));
        if (value < values) row.push(first + value);
        first += values;
      });
      return row;
    });
    return { atoms: teams + facets.reduce((a, b) => a + b, 0), rows };
  });

const SYSTEMS = 1500;

describe('the certificate', () => {
  it(`T8: certifies none of ${SYSTEMS} random small systems that an exhaustive search breaks, and names only real breaches`, () => {
    const tally = { certified: 0, broken: 0, undecided: 0 };
    fc.assert(
      fc.property(systems, fc.integer({ min: 2, max: 6 }), fc.constantFrom(...primes), ({ atoms, rows }, k, prime) => {
        const kinds = new Set(rows.map((row) => [...row].sort((a, b) => a - b).join())).size;
        fc.pre(kinds <= 12);
        const verdict = certify(incidenceOf(atoms, rows), k, seed, prime);
        const least = leastSupport(groupsOf(atoms, rows));
        if (verdict.certified) {
          tally.certified++;
          expect(least).toBeGreaterThanOrEqual(k);
          expect(verdict.minSupport).toBeGreaterThanOrEqual(k);
          expect(least).toBeGreaterThanOrEqual(verdict.minSupport);
        }
        if (verdict.witnesses.some(({ kind }) => kind === 'light')) {
          tally.broken++;
          expect(least).toBeLessThan(k);
        } else if (!verdict.certified) tally.undecided++;
      }),
      { numRuns: SYSTEMS },
    );
    expect(tally.certified + tally.broken + tally.undecided).toBe(SYSTEMS);
    // the search must have seen all three, or it proves nothing
    expect(Math.min(tally.certified, tally.broken, tally.undecided)).toBeGreaterThan(20);
  });

  it('passes disjoint groups of k and refuses one of k - 1', () => {
    const rows = (a: number, b: number) => [...Array.from({ length: a }, () => [0]), ...Array.from({ length: b }, () => [1])];
    expect(certify(incidenceOf(2, rows(5, 7)), 5, seed)).toMatchObject({ certified: true, rank: 2, bases: 3, minSupport: 5, witnesses: [] });
    expect(certify(incidenceOf(2, rows(4, 7)), 5, seed).witnesses).toContainEqual({ kind: 'light', atoms: [0], people: 4 });
  });

  it('does not count people who answered in part, but protects them: all that is shown holds with and without them', () => {
    const rows = [...Array.from({ length: 6 }, () => [0]), ...Array.from({ length: 6 }, () => [0, 1])];
    expect(certify(incidenceOf(2, rows), 5, seed).certified).toBe(true);
    expect(
      certify(
        incidenceOf(2, rows, (i) => i >= 2),
        5,
        seed,
      ).certified,
    ).toBe(false);
    // an atom of partial respondents only is a dimension that no core person can speak for
    expect(
      certify(
        incidenceOf(2, [...rows.slice(0, 6), [1]], (i) => i < 6),
        5,
        seed,
      ).witnesses,
    ).toContainEqual({ kind: 'undecided', atoms: [1] });
  });

  it('finds one extra query that was slipped in', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i % 4, 4 + (i % 3)]);
    expect(certify(incidenceOf(7, rows), 5, seed).certified).toBe(true);
    const extra = rows.map((row, i) => (row[0] === 0 && i > 8 ? [...row, 7] : row));
    const { certified, witnesses } = certify(incidenceOf(8, extra), 5, seed);
    expect(certified).toBe(false);
    expect(witnesses.flatMap(({ atoms }) => atoms)).toContain(7);
  });

  it('certifies nothing at all, since nothing is shown', () => {
    expect(certify(incidenceOf(0, []), 5, seed)).toMatchObject({ certified: true, rank: 0 });
  });

  it('refuses a k below 1 and people in atoms that are not there', () => {
    expect(() => certify(incidenceOf(0, []), 0, seed)).toThrow('k must be a whole number of at least 1, not 0.');
    expect(() => incidenceOf(1, [[1]])).toThrow('Person 0 is in an atom that is none of the 1.');
  });
});
