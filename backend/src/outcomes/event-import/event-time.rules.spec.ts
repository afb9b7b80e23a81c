import { EventTimes, inReach } from './event-time.rules.js';

describe('times of events', () => {
  it('are days of the zone of the source, and instants', () => {
    const berlin = new EventTimes('Europe/Berlin');
    expect(berlin.read('2026-03-31T23:30:00Z')).toEqual({ day: '2026-04-01', instant: '2026-03-31T23:30:00Z' });
    expect(berlin.read('2026-03-31t23:30:05.9 UTC')).toEqual({ day: '2026-04-01', instant: '2026-03-31T23:30:05Z' });
    expect(berlin.read('2026-03-31t21:59:59.9z')).toEqual({ day: '2026-03-31', instant: '2026-03-31T21:59:59Z' });
    expect(berlin.read('2026-03-31 23:30')).toEqual({ day: '2026-03-31', instant: '2026-03-31T21:30:00Z' });
    expect(berlin.read('2026-01-31T00:15:10.5+0530')).toEqual({ day: '2026-01-30', instant: '2026-01-30T18:45:10Z' });
    expect(new EventTimes('Asia/Kathmandu').read('2026-01-30T18:15:00Z')).toMatchObject({ day: '2026-01-31' });
    expect(new EventTimes('Asia/Kathmandu').read('2026-01-30T18:14:59Z')).toMatchObject({ day: '2026-01-30' });
  });
  it('that a change of the clocks skips are as much later, and of those that come twice it is the first', () => {
    const berlin = new EventTimes('Europe/Berlin');
    expect(berlin.read('2026-03-29T02:30')).toEqual({ day: '2026-03-29', instant: '2026-03-29T01:30:00Z' });
    expect(berlin.read('2026-10-25T02:30')).toEqual({ day: '2026-10-25', instant: '2026-10-25T00:30:00Z' });
  });
  it('are of the years 1970 to 2199, also where another zone makes another year of them', () => {
    const berlin = new EventTimes('Europe/Berlin');
    expect(['0000-01-01', '1969-12-31', '1970-01-01', '2199-12-31', '2200-01-01'].map(inReach)).toEqual([false, false, true, true, false]);
    for (const text of ['0001-01-01T00:00', '1970-01-01T00:30']) expect(inReach(berlin.read(text)!.instant)).toBe(false);
    expect(inReach(berlin.read('1970-01-01T01:00')!.instant)).toBe(true);
  });
  it.each([
    '2026-02-30T10:00Z',
    '2026-01-01T24:00',
    '2026-02-30T10:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:6OZ',
    '2026-01-01',
    'yesterday',
    '01/02/2026 10:00',
  ])('are not what %s says', (text) => expect(new EventTimes('UTC').read(text)).toBeUndefined());
});
