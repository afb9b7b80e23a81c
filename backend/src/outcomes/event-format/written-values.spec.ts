import { ratingTable, readRating } from '@throughline/domain';
import { inUnit, readDuration, unitInName } from './written-duration.rules.js';
import { decimalMarkOf, readNumber } from './written-number.rules.js';
import { conversionProblem, conversionWords, rescaled } from './value-scale.rules.js';

const value = (text: string, mark?: 'point' | 'comma'): unknown => {
  const read = readNumber(text, mark);
  return 'value' in read ? read.value : 'empty' in read ? 'nothing' : read.problem;
};

describe('readNumber', () => {
  it.each([
    ['4', 4],
    ['4.5', 4.5],
    ['4,5', 4.5],
    ['−3', -3],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ["1'234.50", 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['2e3', 2000],
    ['1.234', 1.234],
    ['n/a', 'nothing'],
    ['–', 'nothing'],
  ])('reads %s', (text, expected) => expect(value(text)).toBe(expected));

  it('refuses what could be two numbers, and reads it when the mark is known', () => {
    expect(value('1,234')).toMatch(/could be 1234 or 1\.234/);
    expect(value('1,234', 'point')).toBe(1234);
    expect(value('1,234', 'comma')).toBe(1.234);
    expect(value('1.234', 'comma')).toBe(1234);
    expect(value('4.5', 'comma')).toMatch(/mark before the decimals of this column is a comma/);
  });

  it('refuses words, two marks of one kind, and what is too large', () => {
    expect(value('four')).toMatch(/not a number/);
    expect(value('1.2.3')).toMatch(/not a number/);
    expect(value('1'.repeat(200))).toMatch(/too large/);
    expect(value('12,34,56')).toMatch(/not a number/);
  });

  it('tells the mark of a column by what can be read only one way', () => {
    expect(decimalMarkOf(['1,234', '12,5'])).toBe('comma');
    expect(decimalMarkOf(['1,234', '1,234.5'])).toBe('point');
    expect(decimalMarkOf(['1,234', '5'])).toBeUndefined();
    expect(decimalMarkOf(['1,5', '1.5'])).toBeUndefined();
  });
});

describe('readDuration', () => {
  it.each([
    ['26:04:30', 93_870],
    ['00:05', 300],
    ['3 days 02:00:00', 266_400],
    ['1h 20m', 4_800],
    ['1 hour, 20 minutes', 4_800],
    ['2 Std. 5 Min.', 7_500],
    ['1,5 Stunden', 5_400],
    ['PT1H20M', 4_800],
    ['90', 5_400],
    ['0', 0],
    ['-00:00:00', 0],
  ])('reads %s, plain numbers as minutes', (text, seconds) => expect(readDuration(text, 'minutes')).toEqual({ seconds }));

  it('refuses durations below zero, and what is none', () => {
    for (const text of ['-5', '-01:00:00', '-1h 20m']) expect(readDuration(text, 'minutes')).toEqual({ problem: expect.stringContaining('below zero') });
    for (const text of ['soon', '12:99:00', '5 apples', '1h x', '12,5 h?', '(1h) #5'])
      expect(readDuration(text, 'hours')).toEqual({ problem: expect.stringContaining('number of hours') });
    expect(readDuration('', 'hours')).toEqual({ empty: true });
  });

  it('tells the unit by the name of the column, and none by one letter or by an ordinal', () => {
    expect(unitInName('First reply time in minutes within business hours')).toBe('minutes');
    expect(unitInName('Resolution time (in hrs)')).toBe('hours');
    expect(unitInName('First response time (seconds)')).toBe('seconds');
    expect(unitInName('Second reply')).toBeUndefined();
    expect(inUnit(5_400, 'hours')).toBe(1.5);
  });
});

describe('readRating', () => {
  const five = { valueMin: 1, valueMax: 5 };
  const read = (text: string, own: Record<string, number> = {}, scale: Parameters<typeof readRating>[1] = five): unknown => {
    const found = readRating(text, scale, new Map(Object.entries(own)));
    return found === undefined ? undefined : 'value' in found ? found.value : 'nothing';
  };

  it.each([
    ['Good', 5],
    ['good with comment', 5],
    ['Bad', 1],
    ['Offered', 'nothing'],
    ['Extremely happy', 5],
    ['Happy', 4],
    ['Neutral', 3],
    ['Extremely unhappy', 1],
    ['sehr zufrieden', 5],
    ['👍', 5],
    ['★★★★', 4],
    ['★★☆☆☆', 2],
    ['4/5', 4],
    ['8 out of 9', 4.5],
    ['mediocre', undefined],
  ])('puts %s on 1 to 5', (text, expected) => expect(read(text)).toBe(expected));

  it('takes the words that somebody gave values to before the usual ones', () => {
    expect(read('Fair', { fair: 3 })).toBe(3);
    expect(read('Good', { good: 4 })).toBe(4);
  });

  it('knows yes and no on 0 and 1, where a word between would be neither', () => {
    const yesNo = { valueMin: 0, valueMax: 1 };
    expect([read('Yes', {}, yesNo), read('nein', {}, yesNo), read('neutral', {}, yesNo)]).toEqual([1, 0, undefined]);
    expect(read('good', {}, { valueMin: 0, valueMax: null })).toBeUndefined();
  });

  it('shows its table, what somebody said first', () => {
    const table = ratingTable(five, new Map([['good', 4]]));
    expect(table[0]).toEqual({ word: 'good', value: 4 });
    expect(table.filter(({ word }) => word === 'good')).toHaveLength(1);
    expect(table).toContainEqual({ word: 'dissatisfied', value: 2 });
  });
});

describe('a conversion of scales', () => {
  it('is in proportion, end to end, and says so', () => {
    expect(rescaled(10, { min: 1, max: 10 }, { min: 1, max: 5 })).toBe(5);
    expect(rescaled(1, { min: 1, max: 10 }, { min: 1, max: 5 })).toBe(1);
    expect(rescaled(8, { min: 1, max: 10 }, { min: 1, max: 5 })).toBeCloseTo(4.1111, 3);
    expect(conversionWords({ min: 1, max: 10 }, { min: 1, max: 5 })).toBe('1 to 10 becomes 1 to 5, in proportion: 1 is 1, 5.5 is 3, 10 is 5.');
  });

  it('is refused without an extent, and for a metric without ends', () => {
    const csat = { name: 'CSAT', valueMin: 1, valueMax: 5 };
    expect(conversionProblem({ min: 5, max: 5 }, csat)).toMatch(/not above its beginning/);
    expect(conversionProblem({ min: 0, max: 10 }, { ...csat, valueMax: null })).toMatch(/no lowest and highest value/);
    expect(conversionProblem({ min: 0, max: 10 }, csat)).toBeUndefined();
  });
});
