import { seededRandom } from '@throughline/statistics';
import { ATTITUDE_NAMES, attitudeRows } from './attitude.example.js';
import { findDrivers, LinkageError, type DriverName, type DriverRow, type DriversFinding } from './index.js';

const named = (count: number): DriverName[] => Array.from({ length: count }, (_, j) => ({ key: `d${j + 1}`, name: `Theme ${j + 1}` }));

/** Seeded teams: drivers share something, the outcome is made of them as `pull` says, and of noise. */
function drawn(teams: number, pull: readonly number[], seed: number, shared = 0.5): DriverRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: teams }, (_, i) => {
    const common = random.normal();
    const drivers = pull.map(() => Math.sqrt(shared) * common + Math.sqrt(1 - shared) * random.normal());
    return { team: `T${i}`, period: '2024', drivers, outcome: drivers.reduce((sum, v, j) => sum + pull[j]! * v, random.normal()) };
  });
}

describe('the supervisor ratings of 30 departments', () => {
  const found = findDrivers(ATTITUDE_NAMES, attitudeRows, { seed: 7, outcome: { name: 'the rating' } });
  const of = (key: string) => found.drivers.find((d) => d.key === key)!;

  it('has the parts of relaimpo in R, in order, adding up to R²', () => {
    expect(found.drivers.map((d) => d.key)).toEqual(['complaints', 'learning', 'raises', 'privileges', 'advance', 'critical']);
    expect(of('complaints').importance).toBeCloseTo(0.370816194319328, 12);
    expect(of('critical').importance).toBeCloseTo(0.00658872254586089, 12);
    expect(found.r2).toBeCloseTo(0.7326019925, 9);
    expect(found.drivers.reduce((sum, d) => sum + d.importance, 0)).toBeCloseTo(found.r2!, 12);
  });
  it('has the inflation of car in R, and the signs of the standardized coefficients', () => {
    expect(of('complaints').inflation).toBeCloseTo(2.667, 3);
    expect(of('raises').inflation).toBeCloseTo(3.078, 3);
    expect(of('complaints').coefficient.estimate).toBeCloseTo((0.6131876 * 13.31476) / 12.17256, 5);
    expect(of('complaints').goesWith).toBe('better');
    expect(of('privileges')).toMatchObject({ goesWith: null, alone: expect.closeTo(0.42612, 5) as number });
  });
  it('says what goes along with half of the differences, and how sure its place is', () => {
    expect(found.sentence).toMatch(
      /^“Complaints” goes along with about half of the explained differences in the rating \(0\.37 of 0\.73; likely 0\.\d\d–0\.\d\d\) and ranks first in 9\d of 100 re-draws of teams, which is likely but not certain\.$/u,
    );
  });
  it('says which places cannot be told apart', () => {
    expect(of('complaints')).toMatchObject({ place: 1, places: [1, 2] });
    expect(of('raises').places[0]).toBe(2);
    expect(of('raises').sentence).toMatch(/, and may hold any place from 2 to \d\. Teams with more of it tend to have the better figure\.$/u);
    expect(found.cautions[0]).toMatch(/^The order of places 1–\d is not certain\.$/u);
  });
  it('warns of opposite signs and of more drivers than the teams can bear', () => {
    expect(found.cautions.join(' ')).toContain('“Privileges” and “Advance” point opposite ways alone and beside the other drivers');
    expect(found.cautions.join(' ')).toContain('With 30 teams for 6 drivers the explained share looks larger than it is: 0.73 comes to 0.66');
  });
  it('gives the same answer for the same seed, and says which it was', () => {
    expect(findDrivers(ATTITUDE_NAMES, attitudeRows, { seed: 7, outcome: { name: 'the rating' } })).toEqual(found);
    expect(found.method).toContain('1,000 re-draws of teams, seed 7');
  });
  it('turns good into bad where less of the outcome is better, and claims no cause anywhere', () => {
    const turned = findDrivers(ATTITUDE_NAMES, attitudeRows, { outcome: { higherIsBetter: false } });
    expect(turned.drivers[0]!.goesWith).toBe('worse');
    expect(JSON.stringify(turned)).not.toMatch(/cause|leads to|NaN/u);
  });
});

describe('teams count once', () => {
  it('repeating every team in a second period changes nothing but the count of rows', () => {
    const once = drawn(40, [1, 0.5, 0], 3);
    const twice = findDrivers(named(3), [...once, ...once.map((row) => ({ ...row, period: '2025' }))]);
    const found = findDrivers(named(3), once);
    expect(twice).toMatchObject({ teams: 40, rows: 80 });
    twice.drivers.forEach((d, i) => {
      expect(d.importance).toBeCloseTo(found.drivers[i]!.importance, 10);
      expect(d.interval[0]).toBeCloseTo(found.drivers[i]!.interval[0], 10);
    });
  });
  it('leaves rows with a gap out and counts them', () => {
    const rows = drawn(40, [1, 0], 3);
    rows[0] = { ...rows[0]!, outcome: null };
    rows[1] = { ...rows[1]!, drivers: [null, 1] };
    expect(findDrivers(named(2), rows)).toMatchObject({ teams: 38, rows: 38, rowsLeftOut: 2 });
  });
});

describe('what is planted is found, and what is not there is not', () => {
  const runs = (teams: number, pull: readonly number[], times: number): DriversFinding[] =>
    Array.from({ length: times }, (_, seed) => findDrivers(named(pull.length), drawn(teams, pull, seed + 1), { seed, replicates: 200 }));

  it('a strong driver among weak ones comes first, mostly with certainty', () => {
    const found = runs(80, [1.5, 0, 0, 0], 60);
    expect(found.filter(({ drivers }) => drivers[0]!.key === 'd1').length).toBe(60);
    const certain = found.filter(({ drivers }) => drivers[0]!.places[1] === 1);
    expect(certain.length).toBeGreaterThan(54);
    for (const { sentence, cautions } of certain) {
      expect(sentence).toMatch(/^“Theme 1” goes along with .* and ranks first in (100|9\d) of 100 re-draws of teams\.$/u);
      expect(cautions[0]).not.toMatch(/places 1–/u);
    }
  });
  it('of two equal drivers a certain first place is claimed in at most 6 of 100 panels', () => {
    const claimed = runs(60, [0.7, 0.7], 300).filter(({ drivers }) => drivers[0]!.places[1] === 1).length / 300;
    expect(claimed).toBeLessThanOrEqual(0.06);
  });
  it('pure noise stands out in at most 6 of 100 panels', () => {
    const found = runs(60, [0, 0, 0, 0], 300);
    expect(found.filter(({ sentence }) => !sentence.startsWith('Nothing stands out')).length / 300).toBeLessThanOrEqual(0.06);
  });
});

describe('more than fifteen drivers', () => {
  it("are taken apart by Johnson's weights", () => {
    const found = findDrivers(named(16), drawn(120, [1, ...new Array<number>(15).fill(0)], 5), { replicates: 100 });
    expect(found.method).toMatch(/^Johnson's relative weights/u);
    expect(found.drivers[0]!.key).toBe('d1');
    expect(found.drivers.reduce((sum, d) => sum + d.importance, 0)).toBeCloseTo(found.r2!, 10);
  });
});

describe('a ranking is refused, with the reason', () => {
  const rows = drawn(40, [1, 0.5, 0], 3);
  const edited = (edit: (row: DriverRow) => Partial<DriverRow>): DriverRow[] => rows.map((row) => ({ ...row, ...edit(row) }));
  it.each<[string, DriverName[], DriverRow[], string]>([
    ['one driver', named(1), edited(({ drivers }) => ({ drivers: drivers.slice(0, 1) })), 'too-few-drivers'],
    ['nine teams', named(3), rows.slice(0, 9), 'too-few-teams'],
    ['no rows at all', named(3), [], 'too-few-teams'],
    ['more drivers than a third of the teams', named(14), drawn(40, new Array<number>(14).fill(0.1), 2), 'too-few-teams'],
    ['an outcome that does not vary', named(3), edited(() => ({ outcome: 0.1 + 0.2 })), 'outcome-does-not-vary'],
    ['a driver that does not vary', named(3), edited(({ drivers }) => ({ drivers: [...drivers.slice(0, 2), 4] })), 'driver-does-not-vary'],
    ['a driver twice', named(3), edited(({ drivers }) => ({ drivers: [drivers[0]!, drivers[1]!, drivers[0]!] })), 'drivers-made-of-one-another'],
    ['an outcome that is a sum of drivers', named(3), edited(({ drivers }) => ({ outcome: drivers[0]! + drivers[1]! })), 'outcome-made-of-drivers'],
  ])('%s', (_, names, given, code) => {
    const found = findDrivers(names, given);
    expect(found.noDrivers!.code).toBe(code);
    expect(found.sentence).toMatch(/^[A-Z].*\.$/u);
    expect([found.drivers, found.r2]).toEqual([[], null]);
  });
  it('says how many teams would be enough', () => {
    expect(findDrivers(named(14), drawn(40, new Array<number>(14).fill(0.1), 2)).sentence).toBe(
      'Not enough teams to tell what matters to customers: 14 drivers need at least 42 teams with every figure, and there are 40. Fewer drivers need fewer teams.',
    );
  });
  it.each<[string, DriverRow[], string]>([
    ['a figure that is none', edited(() => ({ outcome: NaN })), 'value-not-a-figure'],
    ['1e308', edited(() => ({ outcome: 1e308 })), 'value-not-a-figure'],
    ['a team twice in a period', [...rows, rows[0]!], 'duplicate-unit'],
    ['a row with a figure too few', edited(() => ({ drivers: [1, 2] })), 'option-out-of-range'],
  ])('%s is a fault of the input', (_, given, code) => {
    try {
      findDrivers(named(3), given);
      throw new Error('not refused');
    } catch (error) {
      // LinkageError is the refusal asked for; any other must fail the test
      if (!(error instanceof LinkageError)) throw error;
      expect(error.code).toBe(code);
    }
  });
});
