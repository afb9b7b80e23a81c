import { seededRandom } from '@throughline/statistics';
import { assemblePanel, findLinkFamily, LinkageError, type FamilyLink, type PanelOptions, type StaffCell } from './index.js';

interface Shape {
  readonly teams: number;
  readonly periods: number;
  readonly drivers: number;
  readonly outcomes: number;
  /** What outcome 1 takes from driver 1 of the same period, inside teams. */
  readonly effect?: number;
}

/** Seeded families: all figures of a side share something of their team, so that links are not independent; noise carries over from period to period. */
function family(seed: number, { teams, periods, drivers, outcomes, effect = 0 }: Shape, options: PanelOptions = {}): FamilyLink[] {
  const random = seededRandom(seed);
  const side = (count: number): StaffCell[][] => {
    const shared = Array.from({ length: teams }, () => random.normal());
    return Array.from({ length: count }, () =>
      shared.flatMap((level, t) => {
        const own = random.normal() + 0.5 * level;
        let noise = random.normal();
        return Array.from({ length: periods }, (_, p) => {
          noise = 0.5 * noise + Math.sqrt(0.75) * random.normal();
          return { team: `T${t}`, period: String(2000 + p), value: own + noise };
        });
      }),
    );
  };
  const staff = side(drivers);
  const customer = side(outcomes).map((cells, m) =>
    m === 0 ? cells.map((cell, i) => ({ ...cell, value: cell.value! + effect * staff[0]![i]!.value! })) : cells,
  );
  return staff.flatMap((d, i) =>
    customer.map((m, j) => ({
      staff: { key: `d${i + 1}`, name: `Theme ${i + 1}` },
      customer: { key: `m${j + 1}`, name: `Metric ${j + 1}`, higherIsBetter: j !== 0 },
      panel: assemblePanel(d, m, options),
    })),
  );
}

const NOISE = { teams: 12, drivers: 10, outcomes: 6 };

describe('pure noise of ten drivers and six outcomes over twelve teams', () => {
  const share = (times: number, periods: number): { alone: number; found: number } => {
    const all = Array.from({ length: times }, (_, seed) => findLinkFamily(family(seed + 1, { ...NOISE, periods })));
    for (const one of all) expect(one).toMatchObject({ links: 60, tested: 60, by: periods > 1 ? 'time' : 'teams' });
    return { alone: all.filter((f) => f.alone > 0).length / times, found: all.filter((f) => f.found > 0).length / times };
  };
  it('lets some link stand out on its own in nine waves of ten and more, and ends as nothing in at least 94 of 100 (one wave)', () => {
    const { alone, found } = share(300, 1);
    expect(alone).toBeGreaterThan(0.9);
    expect(found).toBeLessThanOrEqual(0.06);
  });
  it('ends as nothing in at least 94 of 100 panels of four periods, too', () => {
    const { alone, found } = share(50, 4);
    expect(alone).toBeGreaterThan(0.85);
    expect(found).toBeLessThanOrEqual(0.06);
  });
  it('is said in one sentence, with the count of everything', () => {
    const said = Array.from({ length: 20 }, (_, seed) => findLinkFamily(family(seed + 1, { ...NOISE, periods: 1 }))).find((f) => f.alone > 1 && f.found === 0)!;
    expect(said.sentence).toBe(`${said.alone} of 60 stand out on their own; after checking all 60 together none does, so nothing stands out.`);
    expect(said.expectedByChance).toBe(3);
    expect(said.forest.filter((row) => row.aloneOnly)).toHaveLength(said.alone);
    expect(new Set(said.forest.map((row) => row.grade))).toEqual(new Set([2]));
  });
});

describe('a planted link among sixty', () => {
  const links = family(3, { teams: 40, periods: 8, drivers: 10, outcomes: 6, effect: 0.5 });
  const found = findLinkFamily(links);
  it('is found inside teams, with its size and direction', () => {
    const [first] = found.forest;
    expect(first).toMatchObject({ staff: { key: 'd1' }, customer: { key: 'm1' }, found: true, grade: 4, direction: 'worse', teams: 40, periods: 8, rows: 320 });
    expect(first!.coefficient!.interval[0]).toBeLessThan(0.5);
    expect(first!.coefficient!.interval[1]).toBeGreaterThan(0.5);
    expect(first!.r).toBeGreaterThan(0.25);
    expect(first!.interval![0] / first!.r!).toBeCloseTo(first!.coefficient!.interval[0] / first!.coefficient!.estimate, 10);
  });
  it('draws the strongest evidence first, and q rises with p', () => {
    const ps = found.forest.map((row) => row.p!);
    expect(ps).toEqual([...ps].sort((a, b) => a - b));
    const qs = found.forest.map((row) => row.q!);
    expect(qs).toEqual([...qs].sort((a, b) => a - b));
  });
  it('asks more of everything where any dependence is allowed for', () => {
    const careful = findLinkFamily(links, { method: 'BY' });
    careful.forest.forEach((row, i) => expect(row.q!).toBeGreaterThanOrEqual(found.forest[i]!.q!));
    expect(careful.method).toContain('Benjamini–Yekutieli over 60 tests');
  });
  it('compares teams with each other when asked to, every team once', () => {
    const across = findLinkFamily(links, { by: 'teams' });
    expect(across.by).toBe('teams');
    expect(across.forest[0]!.coefficient).toBeNull();
    for (const row of across.forest) expect([1, 2, 3]).toContain(row.grade);
  });
});

describe('links that cannot be tested', () => {
  const good = family(1, { teams: 12, periods: 1, drivers: 2, outcomes: 1 });
  const few = { ...good[0]!, panel: assemblePanel([{ team: 'A', period: '2024', value: 1 }], [{ team: 'A', period: '2024', value: 1 }]) };
  const still = {
    ...good[0]!,
    panel: assemblePanel(
      Array.from({ length: 12 }, (_, i) => ({ team: `T${i}`, period: '2024', value: 4 })),
      Array.from({ length: 12 }, (_, i) => ({ team: `T${i}`, period: '2024', value: i })),
    ),
  };
  it('stay in the forest, last and with their reason, and are not counted as tests', () => {
    const found = findLinkFamily([few, still, ...good]);
    expect(found).toMatchObject({ links: 4, tested: 2 });
    expect(found.forest.slice(2)).toMatchObject([
      { grade: 1, p: null, q: null, r: null, notTested: 'Not enough teams to tell (10 at least; there is 1).' },
      { grade: 1, notTested: 'The staff figure is the same for every team.' },
    ]);
    expect(JSON.stringify(found)).not.toContain('NaN');
  });
  it('over time, each with its reason', () => {
    const overTime = findLinkFamily([few, still, ...family(2, { teams: 9, periods: 4, drivers: 1, outcomes: 1 })], { by: 'time' });
    expect(overTime.sentence).toBe('Not enough data to test any of the 3 links.');
    expect(overTime.forest.map((row) => row.notTested)).toEqual([
      'Not enough periods to follow teams over time (3 at least; there is 1).',
      'Not enough periods to follow teams over time (3 at least; there is 1).',
      'Not enough teams to follow over time (10 at least with two periods; there are 9).',
    ]);
  });
  it('a figure that is the same for a team all the time cannot be followed', () => {
    const cells = Array.from({ length: 48 }, (_, i) => ({ team: `T${i % 12}`, period: String(2000 + Math.floor(i / 12)), value: i % 12 }));
    const moving = cells.map((cell, i) => ({ ...cell, value: Math.sin(7 * i) }));
    expect(findLinkFamily([{ ...good[0]!, panel: assemblePanel(cells, moving) }]).forest[0]!.notTested).toBe(
      'The staff figure does not move inside teams over time.',
    );
    expect(findLinkFamily([{ ...good[0]!, panel: assemblePanel(moving, cells) }]).forest[0]!.notTested).toBe(
      'The customer figure does not move inside teams over time.',
    );
  });
  it('no links at all are no answer', () => expect(findLinkFamily([])).toMatchObject({ tested: 0, forest: [], sentence: 'No link was tested.' }));
});

describe('how a family is told', () => {
  const noise = family(1, { teams: 12, periods: 1, drivers: 1, outcomes: 1 });
  it('one link needs no correction', () => {
    const found = findLinkFamily(noise);
    expect(found.forest[0]!.q).toBe(found.forest[0]!.p);
    expect(found.sentence).toBe('One link was tested, and it does not stand out.');
  });
  it('a lag belongs to the link, and a break of a team makes two of it', () => {
    const [lagged] = family(4, { teams: 12, periods: 6, drivers: 1, outcomes: 1 }, { lagPeriods: 1, breaks: [{ team: 'T0', period: '2003' }] });
    const [whole] = family(4, { teams: 12, periods: 6, drivers: 1, outcomes: 1 }, { lagPeriods: 1 });
    const row = findLinkFamily([lagged!]).forest[0]!;
    expect(row).toMatchObject({ lagPeriods: 1, periods: 5, teams: 12 });
    expect(row.r).not.toBe(findLinkFamily([whole!]).forest[0]!.r);
  });
  it('tells how far it is, and ends when nobody waits', () => {
    const told: number[] = [];
    findLinkFamily(family(1, { ...NOISE, periods: 1 }), { onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(60);
    expect(() => findLinkFamily(noise, { signal: AbortSignal.abort() })).toThrow('ended before its result');
  });
  it('a level outside 0 and 1 is refused', () => expect(() => findLinkFamily(noise, { level: 1 })).toThrow(LinkageError));
});
