import { leagueOf } from './league.rules.js';

const team = (name: string, mean: number, half: number | undefined, sizeBand: string) => ({
  teamId: name,
  name,
  mean,
  sizeBand,
  ...(half === undefined ? {} : { low: mean - half, high: mean + half }),
});

describe('a league of teams', () => {
  it('draws a small team further to the mean than a large one of the same average, and shows the raw figure beside it', () => {
    const { teams, mean } = leagueOf([team('Large', 80, 2, '~400'), team('Small', 80, 8, '20-29'), team('Low', 50, 3, '~200'), team('Middle', 62, 3, '~200')]);
    const [large, small] = [teams.find(({ name }) => name === 'Large')!, teams.find(({ name }) => name === 'Small')!];
    expect([large.raw, small.raw]).toEqual([80, 80]);
    expect(small.estimate).toBeLessThan(large.estimate);
    expect(small.reliability).toBeLessThan(large.reliability);
    expect(small.high - small.low).toBeGreaterThan(large.high - large.low);
    expect(teams[0]!.name).toBe('Large');
    expect(mean).toBeGreaterThan(50);
  });

  it('gives the estimates of the closed form: mean + reliability · (raw − mean)', () => {
    const { teams, mean } = leagueOf([team('A', 70, 4, '50-99'), team('B', 60, 4, '50-99'), team('C', 50, 4, '50-99')]);
    // equal sizes: v = (4/1.96)² = 4.165 for each, the variance of the means is 100, so tau² = 95.835 and B = 0.9584
    expect(mean).toBe(60);
    expect(teams.map(({ estimate }) => estimate)).toEqual([69.6, 60, 50.4]);
    expect(teams.map(({ reliability }) => reliability)).toEqual([96, 96, 96]);
  });

  it('gives a team of fewer than twenty answers no place, however high its average is', () => {
    const { teams, notes } = leagueOf([team('A', 70, 4, '50-99'), team('B', 60, 4, '50-99'), team('C', 50, 4, '50-99'), team('Tiny', 95, undefined, '5-9')]);
    expect(teams.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(notes.join(' ')).toContain('fewer than twenty answers have no place here');
  });

  it('says so when the teams differ by chance alone, or are too few to tell', () => {
    const alike = leagueOf([team('A', 61, 12, '20-29'), team('B', 60, 12, '20-29'), team('C', 59, 12, '20-29')]);
    expect(alike.teams.map(({ estimate }) => estimate)).toEqual([60, 60, 60]);
    expect(alike.notes[0]).toContain('no more than chance');
    expect(leagueOf([team('A', 61, 12, '20-29'), team('B', 60, 12, '20-29')])).toEqual({
      teams: [],
      notes: [expect.stringContaining('Fewer than three teams')],
    });
  });
});
