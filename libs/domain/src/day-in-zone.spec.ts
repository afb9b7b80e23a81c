import { endOfDayIn, instantIn } from './day-in-zone.js';
import { dayIn, plainDate } from './plain-date.js';

const at = (zone: string, date: string, hour = 0) => instantIn(zone, plainDate(date), hour).toISOString();

describe('a day in a time zone', () => {
  it('begins at local midnight on both sides of a daylight-saving change', () => {
    expect(at('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(at('Europe/Berlin', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(at('Europe/Berlin', '2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
    expect(at('Europe/Berlin', '2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
    expect(at('America/New_York', '2026-03-08')).toBe('2026-03-08T05:00:00.000Z');
    expect(at('America/New_York', '2026-03-09')).toBe('2026-03-09T04:00:00.000Z');
    expect(at('America/New_York', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z');
    expect(at('America/New_York', '2026-11-02')).toBe('2026-11-02T05:00:00.000Z');
  });

  it('finds a morning hour on the day of the change', () => {
    expect(at('Europe/Berlin', '2026-03-29', 9)).toBe('2026-03-29T07:00:00.000Z');
    expect(at('America/New_York', '2026-11-01', 9)).toBe('2026-11-01T14:00:00.000Z');
  });

  it('finds a minute of a day, and the next one that clocks show where it is skipped', () => {
    expect(instantIn('Asia/Kathmandu', plainDate('2026-03-10'), 17, 30).toISOString()).toBe('2026-03-10T11:45:00.000Z');
    expect(instantIn('Europe/Berlin', plainDate('2026-03-29'), 2, 30).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('begins at one o’clock where the change skips midnight', () => {
    expect(at('Africa/Cairo', '2026-04-24')).toBe('2026-04-23T22:00:00.000Z');
    expect(dayIn(new Date('2026-04-23T21:59:59Z'), 'Africa/Cairo')).toBe('2026-04-23');
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'])(
    'agrees with the calendar of %s on every day of a year',
    (zone) => {
      for (let day = 0; day < 366; day++) {
        const date = plainDate(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
        const start = instantIn(zone, date);
        expect(dayIn(start, zone)).toBe(date);
        expect(dayIn(new Date(start.getTime() - 1), zone) < date).toBe(true);
      }
    },
  );

  it('ends when the next day begins', () => {
    expect(endOfDayIn('Europe/Berlin', plainDate('2026-03-29')).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => at('Europe/Atlantis', '2026-03-29')).toThrow(RangeError);
  });
});
