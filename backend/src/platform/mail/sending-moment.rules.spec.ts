import { plainDate, USUAL_MAIL_HOURS } from '@throughline/domain';
import { momentsOf, sendingMoment } from './sending-moment.rules.js';

const at = (now: string, zone: string, hours = {}, from?: string): string =>
  sendingMoment(new Date(now), zone, { ...USUAL_MAIL_HOURS, ...hours }, from ? plainDate(from) : undefined).toISOString();

describe('the moment at which mail may go out', () => {
  it('is nine by the clock of each person, at once when that is over, and the next morning when the evening has begun', () => {
    expect(at('2026-11-24T05:00:00Z', 'Europe/Berlin')).toBe('2026-11-24T08:00:00.000Z');
    expect(at('2026-11-24T05:00:00Z', 'Asia/Tokyo')).toBe('2026-11-24T05:00:00.000Z');
    expect(at('2026-11-24T12:00:00Z', 'Asia/Tokyo')).toBe('2026-11-25T00:00:00.000Z');
    expect(at('2026-11-24T05:00:00Z', 'America/Los_Angeles')).toBe('2026-11-24T17:00:00.000Z');
    expect(at('2026-11-24T08:00:00Z', 'Asia/Kolkata')).toBe('2026-11-24T08:00:00.000Z');
    expect(at('2026-11-24T16:00:00Z', 'Asia/Kolkata')).toBe('2026-11-25T03:30:00.000Z');
  });

  it('is never on a day of rest, whichever days the organisation rests on', () => {
    expect(at('2026-11-20T19:30:00Z', 'Europe/Berlin')).toBe('2026-11-23T08:00:00.000Z');
    expect(at('2026-11-20T06:00:00Z', 'Asia/Dubai', { quietDays: [5, 6] })).toBe('2026-11-22T05:00:00.000Z');
    expect(at('2026-11-22T10:00:00Z', 'Europe/Berlin', { quietDays: [] })).toBe('2026-11-22T10:00:00.000Z');
    expect(at('2026-11-22T10:00:00Z', 'Europe/Berlin', { quietDays: [1, 2, 4, 5, 6, 7] })).toBe('2026-11-25T08:00:00.000Z');
  });

  it('stays nine when clocks went forward in the night, and when they went back', () => {
    // Berlin: forward on 29 March 2026, back on 25 October 2026; both are Sundays
    const everyDay = { quietDays: [] };
    expect(at('2026-03-28T20:00:00Z', 'Europe/Berlin', everyDay)).toBe('2026-03-29T07:00:00.000Z');
    expect(at('2026-03-28T06:00:00Z', 'Europe/Berlin', everyDay)).toBe('2026-03-28T08:00:00.000Z');
    expect(at('2026-10-24T19:00:00Z', 'Europe/Berlin', everyDay)).toBe('2026-10-25T08:00:00.000Z');
    expect(at('2026-10-24T05:00:00Z', 'Europe/Berlin', everyDay)).toBe('2026-10-24T07:00:00.000Z');
    // the last quiet hour of the night in which an hour comes twice, and of the one that lacks an hour
    expect(at('2026-10-25T06:59:00Z', 'Europe/Berlin', { ...everyDay, mailHour: 8 })).toBe('2026-10-25T07:00:00.000Z');
    expect(at('2026-03-29T05:59:00Z', 'Europe/Berlin', { ...everyDay, mailHour: 8 })).toBe('2026-03-29T06:00:00.000Z');
    // Chile goes forward at midnight from 5 to 6 September 2026; New Zealand back on 5 April 2026
    expect(at('2026-09-06T01:00:00Z', 'America/Santiago', everyDay)).toBe('2026-09-06T12:00:00.000Z');
    expect(at('2026-04-04T12:00:00Z', 'Pacific/Auckland', everyDay)).toBe('2026-04-04T21:00:00.000Z');
  });

  it('is the hour after one that the clocks skip, and the first of one that comes twice', () => {
    const night = { quietDays: [], quietFrom: 20, quietUntil: 2, mailHour: 2 };
    expect(at('2026-03-28T22:00:00Z', 'Europe/Berlin', night)).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-24T22:00:00Z', 'Europe/Berlin', night)).toBe('2026-10-25T00:00:00.000Z');
  });

  it('is on the chosen day where that has not begun yet', () => {
    expect(at('2026-11-23T19:00:00Z', 'Pacific/Kiritimati', {}, '2026-11-24')).toBe('2026-11-23T19:00:00.000Z');
    expect(at('2026-11-23T19:00:00Z', 'Pacific/Pago_Pago', {}, '2026-11-24')).toBe('2026-11-24T20:00:00.000Z');
    expect(at('2026-11-26T10:00:00Z', 'Europe/Berlin', {}, '2026-11-24')).toBe('2026-11-26T10:00:00.000Z');
  });
});

describe('a wave', () => {
  const now = new Date('2026-11-24T07:42:10Z');
  it('has one moment for each zone, and none where people would hear of the survey only after its close', () => {
    const zones = ['Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'Europe/Berlin'];
    const moments = momentsOf(zones, { now, hours: USUAL_MAIL_HOURS, closes: new Date('2026-11-24T16:00:00Z') });
    expect(Object.fromEntries([...moments].map(([zone, moment]) => [zone, moment.toISOString()]))).toEqual({
      'Europe/Berlin': '2026-11-24T08:00:00.000Z',
      'Asia/Tokyo': '2026-11-24T07:00:00.000Z',
    });
  });

  it('goes out at once where any hour will do', () => {
    const moments = momentsOf(['America/Los_Angeles'], { now, hours: 'any', closes: new Date('2026-11-24T16:00:00Z') });
    expect(moments.get('America/Los_Angeles')?.toISOString()).toBe('2026-11-24T07:00:00.000Z');
  });
});
