import { participationRate } from './participation.js';
import { displayMean, displayShare, shareBound, isSmallBand, sizeBand } from './rounding.js';

describe('what is shown of a number', () => {
  it('sizes come in bands, and in tens from a hundred', () => {
    expect([5, 9, 10, 14, 15, 19, 20, 29, 30, 49, 50, 99, 100, 104, 105, 1234].map(sizeBand)).toEqual([
      '5-9',
      '5-9',
      '10-14',
      '10-14',
      '15-19',
      '15-19',
      '20-29',
      '20-29',
      '30-49',
      '30-49',
      '50-99',
      '50-99',
      '~100',
      '~100',
      '~110',
      '~1230',
    ]);
    expect([7, 12, 19, 20, 64, 340].map((n) => isSmallBand(sizeBand(n)))).toEqual([true, true, true, false, false, false]);
  });

  it('a group below 5 has no size band', () => {
    expect(() => sizeBand(4)).toThrow('A group of 4 is never shown');
  });

  it('means go to a tenth, and never to the end of the scale for fewer than 20 people', () => {
    expect(displayMean(37, 10)).toBe(3.7);
    expect(displayMean(22, 6)).toBe(3.7);
    expect(displayMean(50, 10)).toBe(4.5);
    expect(displayMean(10, 10)).toBe(1.5);
    expect(displayMean(100, 20)).toBe(5);
    expect(displayMean(50, 5, { min: 0, max: 10 })).toBe(8.8);
    expect(displayMean(35, 5, { min: 1, max: 7 })).toBe(6.3);
  });

  it('a sum that its answers cannot have is refused', () => {
    expect(() => displayMean(51, 10)).toThrow('10 answers from 1 to 5 cannot have the sum 51.');
    expect(() => displayMean(0, 0)).toThrow('0 answers');
  });

  it('shares get coarser the fewer people there are', () => {
    expect([0, 7, 8, 13, 20].map((count) => displayShare(count, 20))).toEqual([5, 35, 40, 65, 95]);
    expect([0, 1, 7, 12].map((count) => displayShare(count, 12))).toEqual([10, 10, 60, 90]);
    expect([0, 2, 3, 6, 7, 9].map((count) => displayShare(count, 9))).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high']);
    expect(() => displayShare(6, 5)).toThrow('6 of 5 is not a share.');
  });

  it('a share never says that nobody or everybody is meant, whatever the size, and says where it stands for more than itself', () => {
    for (let n = 5; n <= 300; n++) {
      expect(displayShare(0, n)).toEqual(displayShare(1, n));
      expect(displayShare(n, n)).toEqual(displayShare(n - 1, n));
    }
    expect([5, 10, 50, 90, 95].map((percent) => shareBound(percent, '20-29'))).toEqual(['at-most', 'about', 'about', 'about', 'at-least']);
    expect([10, 20, 80, 90].map((percent) => shareBound(percent, '15-19'))).toEqual(['at-most', 'about', 'about', 'at-least']);
  });

  it('participation is rounded to 5 % with open ends from 40 members on, to 10 % from 20, and not shown below k', () => {
    expect(participationRate(0, 40, 5)).toEqual({ bound: 'at-most', percent: 5 });
    expect(participationRate(2, 20, 5)).toEqual({ bound: 'at-most', percent: 10 });
    expect(participationRate(13, 30, 5)).toEqual({ bound: 'about', percent: 40 });
    expect(participationRate(29, 40, 5)).toEqual({ bound: 'about', percent: 75 });
    expect(participationRate(94, 100, 5)).toEqual({ bound: 'about', percent: 90 });
    expect(participationRate(95, 100, 5)).toEqual({ bound: 'at-least', percent: 95 });
    expect(participationRate(2, 4, 5)).toBeUndefined();
    expect(() => participationRate(6, 5, 5)).toThrow('6 of 5 is not a participation.');
  });

  it('participation of fewer than 20 members is a word, never a number', () => {
    expect([0, 1, 2, 3, 4, 5].map((collected) => participationRate(collected, 5, 5)?.bound)).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high']);
    expect(participationRate(19, 19, 5)).toEqual({ bound: 'high', percent: null });
    expect(participationRate(12, 19, 5)).toEqual({ bound: 'middle', percent: null });
  });

  it('T14: participation fits two counts at least, so that none is exact', () => {
    for (let members = 5; members <= 600; members++) {
      const shown = Array.from({ length: members + 1 }, (_, collected) => JSON.stringify(participationRate(collected, members, 5)));
      const alone = shown.filter((rate) => shown.filter((other) => other === rate).length < 2);
      expect({ members, alone }).toEqual({ members, alone: [] });
    }
  });

  it('T14: participation never says that everybody or nobody took part, whatever the size', () => {
    for (let members = 5; members <= 300; members++) {
      expect(participationRate(members, members, 5)).toEqual(participationRate(members - 1, members, 5));
      expect(participationRate(0, members, 5)).toEqual(participationRate(1, members, 5));
    }
  });
});
