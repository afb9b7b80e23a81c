import { plainDate } from '@throughline/domain';
import { consentUntil, yearsLater } from './wall.rules.js';

const today = plainDate('2026-05-01');

describe('consent to stand on the wall of fame', () => {
  it('ends after two years where nothing else was said', () => expect(consentUntil(undefined, today)).toBe('2028-05-01'));

  it('ends on the day that was chosen, today at the earliest and in ten years at the latest', () => {
    expect([consentUntil('2026-05-01', today), consentUntil('2036-05-01', today)]).toEqual(['2026-05-01', '2036-05-01']);
    for (const day of ['2026-04-30', '2036-05-02']) expect(() => consentUntil(day, today)).toThrow(expect.objectContaining({ code: 'invalid-consent' }));
  });

  it('knows that most years have no 29 February', () => {
    expect([yearsLater(plainDate('2028-02-29'), 2), yearsLater(plainDate('2028-02-28'), 1)]).toEqual(['2030-02-28', '2029-02-28']);
  });
});
