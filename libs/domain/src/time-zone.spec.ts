import { isQuietHour, isTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it('is one of the names of the IANA, old names too, but neither an offset nor a made-up place', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT-14'].filter(isTimeZone)).toHaveLength(5);
    expect(['+01:00', 'Europe/Atlantis', 'CET ', '', 'Berlin', 'Europe/Berlin\n', null, 7].filter(isTimeZone)).toEqual([]);
  });
});

describe('quiet hours', () => {
  const quiet = (quietFrom: number, quietUntil: number) => [0, 7, 8, 12, 19, 20, 23].filter((hour) => isQuietHour({ quietFrom, quietUntil }, hour));
  it('last over midnight, or from one hour of a day to another, or never', () => {
    expect(quiet(20, 8)).toEqual([0, 7, 20, 23]);
    expect(quiet(12, 20)).toEqual([12, 19]);
    expect(quiet(8, 8)).toEqual([]);
  });
});
