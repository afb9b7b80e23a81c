import { assumptionsOf, expectedHalfWidth, middleOf, neverShown, precisionOf, reachedHalfWidth, spreadOf } from './precision.rules.js';

describe('the precision of a pulse', () => {
  it('is the half-width of a 95 % interval by Student’s t', () => {
    // t(0.975, 24) = 2.0639 in the tables; 2.0639 * 25 / 5
    expect(expectedHalfWidth([25], 25)).toBeCloseTo(10.3, 1);
    // t(0.975, 99) = 1.9842
    expect(expectedHalfWidth([20, 30], 100)).toBeCloseTo(5, 1);
    expect(expectedHalfWidth([25], 1)).toBeNull();
    expect(expectedHalfWidth([], 25)).toBeNull();
  });
  it('takes the spread of answers back out of an interval that was published', () => {
    // a mean of 3.5 with a standard deviation of 1 on 1 to 5, of 100 people: 3.5 -+ 0.1984
    expect(spreadOf(3.3016, 3.6984, { min: 1, max: 5 }, 100)).toBeCloseTo(25, 1);
    expect(middleOf('~120')).toBe(120);
    expect(middleOf('20-29')).toBe(24.5);
  });
  it('sets what was reached beside it, by questions', () => {
    expect(
      reachedHalfWidth([
        { halfWidth: 4, questions: 1 },
        { halfWidth: 7, questions: 2 },
      ]),
    ).toBe(6);
    expect(reachedHalfWidth([])).toBeNull();
  });
  it('names the teams that are too small', () => {
    expect(neverShown(4, 2, 5)).toMatch(/can never be shown by itself/);
    expect(neverShown(7, 4, 5)).toMatch(/will seldom be shown/);
    expect(neverShown(9, 5, 5)).toBeNull();
  });
  it('lays teams by drivers, with what each reached beside it', () => {
    const teams = [
      { teamId: 'a', name: 'A', members: 100 },
      { teamId: 'b', name: 'B', members: 4 },
      { teamId: 'c', name: 'C', members: 0 },
    ];
    const drivers = ['voice', 'growth'].map((driver) => ({ driver, spreads: [25] }));
    const reached = [{ nodeId: 'a', driver: 'growth', halfWidth: 4, questions: 2 }];
    const found = precisionOf(teams, drivers, { k: 5, percent: 50, reached });
    expect(found.map(({ teamId, never, figures }) => [teamId, never === null, figures.map((one) => [one.expected, one.reached])])).toEqual([
      [
        'a',
        true,
        [
          [expectedHalfWidth([25], 50), null],
          [expectedHalfWidth([25], 50), 4],
        ],
      ],
      [
        'b',
        false,
        [
          [null, null],
          [null, null],
        ],
      ],
    ]);
  });
  it('looks at what was reached once, however many teams and drivers there are', () => {
    let looks = 0;
    const counted = new Proxy({ nodeId: 'a', driver: 'd0', halfWidth: 4, questions: 2 }, { get: (one, key) => ((looks += 1), one[key as 'nodeId']) });
    const teams = Array.from({ length: 200 }, (_, i) => ({ teamId: `t${i}`, name: 'T', members: 50 }));
    const drivers = Array.from({ length: 10 }, (_, i) => ({ driver: `d${i}`, spreads: [25] }));
    precisionOf(teams, drivers, { k: 5, percent: 50, reached: [counted] });
    expect(looks).toBe(1);
  });
  it('says what it takes for granted', () => {
    expect(assumptionsOf({ percent: 60, from: null, earlier: false }, { known: 0, all: 30 }).join(' ')).toMatch(
      /No survey has been published yet.*25 points of 100/,
    );
    const told = assumptionsOf({ percent: 60, from: null, earlier: true }, { known: 0, all: 30 }).join(' ');
    expect(told).toMatch(/How many answered the earlier surveys is not published as a number.*the earlier surveys did not ask these questions/);
    expect(told).not.toMatch(/no survey/i);
    expect(assumptionsOf({ percent: 80, from: 'Spring', earlier: true }, { known: 12, all: 30 }).join(' ')).toMatch(
      /as in "Spring".*12 of 30 questions, and 25 points/,
    );
  });
});
