import { qualityOf, sharesOf } from './quality.rules.js';

const ALL = { events: 200, withTeam: 200, withAgent: 200, withPart: 200, delayDays: 0, months: 12, monthsWith: 12, bases: 12, basesReached: 12 };

describe('the quality of what came in', () => {
  it('is whole when every event says everything, came at once, and every month rests on enough', () => {
    expect(qualityOf(ALL)).toEqual({ completeness: 1, timeliness: 1, base: 1, score: 100 });
  });
  it('is the mean of its three parts', () => {
    const parts = qualityOf({ ...ALL, withTeam: 100, withAgent: 50, withPart: 0, delayDays: 16, monthsWith: 6, basesReached: 3 });
    // completeness (0.5 + 0.25 + 0) / 3; timeliness half of the months, half of the way from two to thirty days; base a quarter
    expect(parts).toEqual({ completeness: 0.25, timeliness: 0.25, base: 0.25, score: 25 });
  });
  it('leaves out the share with a team where all have one by definition', () => {
    expect(qualityOf({ ...ALL, withTeam: null, withAgent: 100, withPart: 100 }).completeness).toBe(0.5);
  });
  it('is said of a team in tenths, so that no share tells of how many', () => {
    for (const [withAgent, events] of [
      [2, 3],
      [134, 200],
    ] as const)
      expect(sharesOf({ ...ALL, events, withTeam: null, withAgent, withPart: events }, 10)).toEqual({ team: null, agent: 0.7, part: 1 });
    expect(qualityOf({ ...ALL, events: 3, withTeam: null, withAgent: 2, withPart: 3 }, 10).completeness).toBeCloseTo(0.85);
  });
  it('counts what comes later than thirty days as not timely at all, and nothing as nothing', () => {
    expect(qualityOf({ ...ALL, delayDays: 31 }).timeliness).toBe(0);
    expect(qualityOf({ ...ALL, events: 0, withTeam: 0, withAgent: 0, withPart: 0, monthsWith: 0, bases: 0, basesReached: 0 }).score).toBe(0);
  });
});
