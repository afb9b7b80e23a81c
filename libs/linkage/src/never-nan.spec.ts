import { seededRandom } from '@throughline/statistics';
import { assemblePanel, findLink, LinkageError, type CustomerCell, type StaffCell } from './index.js';

/** Everything a finding says must be finite: a NaN on a screen is a lie nobody can read. */
function notFinite(value: unknown, at = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`];
  if (typeof value === 'string') return /NaN|Infinity|undefined|null/u.test(value) ? [`${at}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${at}.${key}`));
}

const KINDS: readonly ((random: () => number, team: number, period: number) => number)[] = [
  (random) => random(),
  () => 0.1,
  (_, team) => team,
  (_, __, period) => period,
  (random) => (random() < 0.02 ? 1 : 0),
  (random) => 1e100 * (random() - 0.5),
  (random) => 1e-300 * random(),
  (random) => (random() < 0.5 ? 1e100 : 1e-300),
  (random, team) => (team === 0 ? 1e100 * random() : random()),
  (random) => 5 + 1e-14 * random(),
  (random, team, period) => team + period + 1e-13 * random(),
  (random) => Math.round(random() * 4) + 1,
];

describe('every pair of odd columns', () => {
  const cases = KINDS.flatMap((_, a) => KINDS.map((__, b) => [a, b] as const));
  it.each(cases)('staff of kind %i against customers of kind %i gives figures or sentences, never NaN', (a, b) => {
    const source = seededRandom(100 * a + b);
    const random = (): number => source.unit();
    for (const [teams, periods] of [
      [1, 6],
      [12, 1],
      [12, 3],
      [13, 6],
    ] as const) {
      const staff: StaffCell[] = [];
      const customer: CustomerCell[] = [];
      for (let t = 0; t < teams; t++)
        for (let p = 0; p < periods; p++) {
          const row = { team: `T${t}`, period: String(2000 + p) };
          if (random() < 0.9) staff.push({ ...row, value: KINDS[a]!(random, t, p), respondents: 5 + Math.floor(9 * random()) });
          if (random() < 0.9) customer.push({ ...row, value: KINDS[b]!(random, t, p), base: 10 + Math.floor(90 * random()) });
        }
      const controls = [{ name: 'odd', cells: staff.map(({ team, period, value }) => ({ team, period, value })) }];
      const looks = teams === 13 ? [{ lagPeriods: 0 }, { controls, reliability: { staff: 0.5, customer: 1 } }] : [{}];
      for (const options of looks) expect(notFinite(findLink(assemblePanel(staff, customer), {}, { ...options, permutations: 99 }))).toEqual([]);
    }
  });
});

describe('options that cannot be', () => {
  it.each([{ lagPeriods: -1 }, { lagPeriods: 0.5 }, { seed: NaN }, { seed: -1 }])('%j is refused with a sentence', (options) =>
    expect(() => findLink(assemblePanel([], []), {}, options)).toThrow(LinkageError),
  );
});
