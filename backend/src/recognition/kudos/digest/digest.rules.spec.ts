import { dayIn, plainDate, USUAL_MAIL_HOURS } from '@throughline/domain';
import { newId } from '../../../platform/database/new-id.js';
import { dueDigest, firstIdAt, lastWeekday, weekBefore } from './digest.rules.js';

const MONDAY = 1;
/** 2026-11-23 is a Monday. */
const due = (at: string, timeZone = 'Europe/Berlin', day = MONDAY, hours: typeof USUAL_MAIL_HOURS | 'any' = USUAL_MAIL_HOURS) =>
  dueDigest(new Date(at), dayIn(new Date(at), timeZone), timeZone, day, hours);

describe('the digest of a week', () => {
  it('goes out in the morning of its day, by each person’s own clock', () => {
    expect(due('2026-11-23T07:59:00Z')).toBeUndefined();
    expect(due('2026-11-23T08:00:00Z')).toBe('2026-11-23');
    expect(due('2026-11-23T08:00:00Z', 'America/New_York')).toBeUndefined();
    expect(due('2026-11-23T14:00:00Z', 'America/New_York')).toBe('2026-11-23');
    // there it is Monday already while it is Sunday in Berlin
    expect(due('2026-11-22T20:00:00Z', 'Pacific/Auckland')).toBe('2026-11-23');
  });

  it('is made up for within two days, never at night, and then left to the next week', () => {
    expect(due('2026-11-23T20:00:00Z')).toBeUndefined();
    expect(due('2026-11-24T09:00:00Z')).toBe('2026-11-23');
    expect(due('2026-11-25T07:30:00Z')).toBeUndefined();
    expect(due('2026-11-25T08:00:00Z')).toBeUndefined();
    const FRIDAY = 5;
    expect(due('2026-11-20T09:00:00Z', 'Europe/Berlin', FRIDAY)).toBe('2026-11-20');
    expect(due('2026-11-21T09:00:00Z', 'Europe/Berlin', FRIDAY)).toBeUndefined();
  });

  it('waits for a day that is not a quiet one', () => {
    const SATURDAY = 6;
    expect(due('2026-11-21T10:00:00Z', 'Europe/Berlin', SATURDAY)).toBeUndefined();
    expect(due('2026-11-23T08:00:00Z', 'Europe/Berlin', SATURDAY)).toBe('2026-11-21');
  });

  it('comes from the first minute of its day on where mail goes at any hour', () => {
    expect(due('2026-11-22T23:30:00Z', 'Europe/Berlin', MONDAY, 'any')).toBe('2026-11-23');
  });

  it('tells of the seven days before its day, also where clocks change', () => {
    expect(lastWeekday(plainDate('2026-11-23'), MONDAY)).toBe('2026-11-23');
    expect(lastWeekday(plainDate('2026-11-22'), MONDAY)).toBe('2026-11-16');
    expect(weekBefore(plainDate('2026-10-26'), 'Europe/Berlin')).toEqual({ from: new Date('2026-10-18T22:00:00Z'), until: new Date('2026-10-25T23:00:00Z') });
  });

  it('finds its kudos by ids, which tell the moment they were made in', () => {
    const at = Date.parse('2026-11-16T00:00:00Z');
    expect(newId(at) > firstIdAt(new Date(at))).toBe(true);
    expect(newId(at - 1) < firstIdAt(new Date(at))).toBe(true);
  });
});
