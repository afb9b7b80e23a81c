import { intraclassCorrelation, meanInterval, moments, seededRandom } from '@throughline/statistics';
import { LinkageError, teamMeanQuality, type TeamMeanCell } from './index.js';

/** Seeded answers of teams of 6 to 40 people; `between` is the spread of true team levels where people scatter by 1. */
function answers(teams: number, between: number, seed = 4): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: teams }, () => {
    const level = 3 + between * random.normal();
    return Array.from({ length: 6 + random.below(35) }, () => level + random.normal());
  });
}

const cellsOf = (all: readonly (readonly number[])[], period = '2024', show: 'sd' | 'interval' | 'nothing' = 'sd'): TeamMeanCell[] =>
  all.map((own, t) => {
    const { n, mean, sd } = moments(own);
    const shown = show === 'sd' ? { sd } : show === 'interval' ? { interval: meanInterval(own).interval } : {};
    return { team: `T${t}`, period, mean, respondents: n, ...shown };
  });

describe('from means, sizes and spreads', () => {
  const all = answers(40, 0.5);
  const got = teamMeanQuality(cellsOf(all));
  it('is the analysis of variance of the answers themselves (identity)', () => {
    const want = intraclassCorrelation(
      all.flat(),
      all.flatMap((own, t) => own.map(() => t)),
    );
    expect(got.icc1).toBeCloseTo(want.icc1K0, 12);
    expect(got.icc1Interval![0]).toBeCloseTo(want.icc1Interval[0], 10);
    expect(got.icc1Interval![1]).toBeCloseTo(want.icc1Interval[1], 10);
    expect(got.reliability).toBeCloseTo(want.icc2, 12);
    expect(got.reliabilityInterval![0]).toBeCloseTo(want.icc2Interval[0], 10);
  });
  it('says how much lies between teams, and whether their averages can be trusted', () => {
    expect(got).toMatchObject({ source: 'answers', period: '2024', teams: 40, cells: 40 });
    expect(got.sentence).toMatch(/^\d+ % of the differences in answers lie between teams; with your team sizes team averages are reliable \(0\.[789]\d\)\.$/u);
  });
  it('says that averages are mostly noise where they are', () => {
    expect(teamMeanQuality(cellsOf(answers(40, 0.12, 9))).sentence).toMatch(
      /team averages are mostly noise \(0\.[0-4]\d\): compare departments, not teams\.$/u,
    );
  });
  it('shows a negative ICC as no difference between teams', () => {
    const same = answers(12, 0, 1).map((own) => own.map((v) => v - moments(own).mean));
    const none = teamMeanQuality(cellsOf(same.map((own, t) => own.map((v) => v + 0.01 * t))));
    expect(none).toMatchObject({ icc1: 0, reliability: 0 });
    expect(none.sentence).toBe('No difference between teams can be seen beyond what chance makes of single answers.');
  });
  it('looks at the last period with enough teams', () => {
    const later = cellsOf(answers(9, 0.5), '2025');
    expect(teamMeanQuality([...cellsOf(all), ...later]).period).toBe('2024');
    expect(teamMeanQuality([...cellsOf(all), ...cellsOf(answers(10, 0.5), '2025')]).period).toBe('2025');
  });
});

describe('from the intervals shown', () => {
  it('comes close to what the answers say', () => {
    const all = answers(60, 0.5);
    const shown = teamMeanQuality(cellsOf(all, '2024', 'interval'));
    const known = teamMeanQuality(cellsOf(all));
    expect(shown.source).toBe('intervals');
    expect(Math.abs(shown.reliability! - known.reliability!)).toBeLessThan(0.08);
    expect(Math.abs(shown.icc1! - known.icc1!)).toBeLessThan(0.06);
  });
  it('speaks of averages alone where sizes are not shown', () => {
    const bare = cellsOf(answers(60, 0.5), '2024', 'interval').map(({ respondents: _, ...cell }) => cell);
    const got = teamMeanQuality(bare);
    expect(got.icc1).toBeNull();
    expect(got.sentence).toMatch(/^With your team sizes team averages are reliable/u);
  });
});

describe('from periods alone', () => {
  it('tells what lasts, as a lower bound', () => {
    const random = seededRandom(3);
    const cells = Array.from({ length: 30 }, (_, t) => {
      const level = random.normal();
      return Array.from({ length: 6 }, (__, p) => ({ team: `T${t}`, period: String(2000 + p), mean: level + p + 0.5 * random.normal() }));
    }).flat();
    const got = teamMeanQuality(cells);
    expect(got).toMatchObject({ source: 'periods', period: null, teams: 30, cells: 180, icc1: null });
    expect(Math.abs(got.reliability! - 0.8)).toBeLessThan(0.1);
    expect(got.sentence).toMatch(/^At least [78]\d % of what sets the figures of teams apart in one period is there in their other periods too/u);
  });
  it('says when nothing lasts', () => {
    const cells = Array.from({ length: 48 }, (_, i) => ({
      team: `T${i % 12}`,
      period: String(2000 + Math.floor(i / 12)),
      mean: (Math.floor(i / 12) % 2 === 0 ? i % 12 : -(i % 12)) + Math.sin(i),
    }));
    expect(teamMeanQuality(cells).sentence).toMatch(/^Team figures do not last/u);
  });
});

describe('what cannot be told is not', () => {
  it.each<[string, TeamMeanCell[]]>([
    ['no cells', []],
    ['nine teams', cellsOf(answers(9, 1))],
    ['means alone in one period', cellsOf(answers(40, 1), '2024', 'nothing')],
    ['figures that never move', ['2023', '2024'].flatMap((period) => cellsOf(answers(20, 1), period, 'nothing'))],
    ['one answer a team', cellsOf(answers(20, 1)).map((cell) => ({ ...cell, respondents: 1 }))],
  ])('%s', (_, cells) => {
    const got = teamMeanQuality(cells);
    expect(got).toMatchObject({ source: null, icc1: null, reliability: null });
    expect(got.cannotTell).toMatch(/^How far team averages can be trusted cannot be told: that takes 10 teams/u);
    expect(JSON.stringify(got)).not.toContain('NaN');
  });
  it.each<[string, Partial<TeamMeanCell>]>([
    ['a mean that is none', { mean: NaN }],
    ['a negative spread', { sd: -1 }],
    ['a negative size', { respondents: -4 }],
    ['a team twice in a period', { team: 'T1' }],
  ])('%s is refused', (_, wrong) => {
    const cells = cellsOf(answers(12, 1));
    expect(() => teamMeanQuality([{ ...cells[0]!, ...wrong }, ...cells.slice(1)])).toThrow(LinkageError);
  });
});
