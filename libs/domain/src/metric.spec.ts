import { isVolume } from './metric.js';
import { timeUnitOf } from './event-file.js';

describe('a metric that says how much there was', () => {
  it('is the contacts of the library alone, which are counted', () => {
    expect(isVolume({ key: 'contacts', formula: 'count' })).toBe(true);
    expect([isVolume({ key: 'contacts', formula: 'given' }), isVolume({ key: 'praise', formula: 'count' })]).toEqual([false, false]);
  });
});

describe('a unit of time', () => {
  it('is known by its name in each language, however it is written, and nothing else is one', () => {
    expect(['minutes', 'Minuten', ' heures', 'HORAS', 'ثانية', 'Tage'].map(timeUnitOf)).toEqual(['minutes', 'minutes', 'hours', 'hours', 'seconds', 'days']);
    expect(['', '%', 'points', 'per hour'].map(timeUnitOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
