import { momentReader } from './moment-reader.rules.js';
import { dateOrderOf, readWrittenTime } from './written-time.rules.js';
import { ZoneClock } from './zone-clock.rules.js';

const shown = (text: string, order?: Parameters<typeof readWrittenTime>[1]): string | undefined => {
  const read = readWrittenTime(text, order);
  if (read === undefined || read === 'two') return read;
  const { year, month, day, seconds, offset } = read;
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = seconds === undefined ? '' : ` ${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${year}-${two(month)}-${two(day)}${time}${offset === undefined ? '' : ` ${offset}`}`;
};

describe('readWrittenTime', () => {
  it.each([
    ['2023-08-06', '2023-08-06'],
    ['2023-08-06 19:20', '2023-08-06 19:20:00'],
    ['2023-08-06T19:20:11.123Z', '2023-08-06 19:20:11 0'],
    ['2023-08-06 19:20:11 +0530', '2023-08-06 19:20:11 330'],
    ['2023/08/06 19:20:11 UTC', '2023-08-06 19:20:11 0'],
    ['06.08.2023 19:20', '2023-08-06 19:20:00'],
    ['26/08/2023 19:20', '2023-08-26 19:20:00'],
    ['08/26/2023 7:20 PM', '2023-08-26 19:20:00'],
    ['12/31/2023 12:05 a.m.', '2023-12-31 00:05:00'],
    ['06-Aug-23', '2023-08-06'],
    ['6 août 2023', '2023-08-06'],
    ['6. März 2024', '2024-03-06'],
    ['6 de agosto de 2023', '2023-08-06'],
    ['August 6, 2023 7:20 PM', '2023-08-06 19:20:00'],
    ['Sun, 06 Aug 2023 19:20:00 +0000', '2023-08-06 19:20:00 0'],
    ['1691349600', '2023-08-06 19:20:00 0'],
    ['06/06/2023', '2023-06-06'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    '2023-02-29',
    '2023-13-01',
    '31/04/2023',
    '45144',
    '32.01.2023',
    '25:00',
    'yesterday',
    '2023-08-06 24:61',
    '06 Foo 2023',
    '2023-08-06 13:00 PM',
    '',
  ])('refuses "%s"', (text) => expect(shown(text)).toBeUndefined());

  it('asks which of two days is meant, and reads it by the order', () => {
    expect(shown('03/04/2023 10:00')).toBe('two');
    expect(shown('03/04/2023 10:00', 'day-first')).toBe('2023-04-03 10:00:00');
    expect(shown('03/04/2023', 'month-first')).toBe('2023-03-04');
    expect(shown('23-04-03', 'year-first')).toBe('2023-04-03');
    expect(shown('26/08/2023', 'month-first')).toBeUndefined();
  });
});

describe('dateOrderOf', () => {
  it('is told by days above 12, unless they disagree', () => {
    expect(dateOrderOf(['03/04/2023', '26/08/2023'])).toEqual({ order: 'day-first', ambiguous: '03/04/2023', mixed: false });
    expect(dateOrderOf(['03/04/2023', '08/26/2023'])).toEqual({ order: 'month-first', ambiguous: '03/04/2023', mixed: false });
    expect(dateOrderOf(['03/04/2023', '05/06/2023'])).toEqual({ order: undefined, ambiguous: '03/04/2023', mixed: false });
    expect(dateOrderOf(['26/08/2023', '08/26/2023'])).toEqual({ order: undefined, ambiguous: undefined, mixed: true });
    expect(dateOrderOf(['2023-08-06', '06.08.2023', '05/05/2023'])).toEqual({ order: undefined, ambiguous: undefined, mixed: false });
  });
});

describe('ZoneClock', () => {
  const berlin = new ZoneClock('Europe/Berlin');
  const at = (clock: ZoneClock, text: string): string => new Date(clock.instantOf(readWrittenTime(text, undefined) as never)).toISOString();

  it('knows summer and winter, the gap between them, and the hour that comes twice', () => {
    expect(at(berlin, '2023-01-10 12:00')).toBe('2023-01-10T11:00:00.000Z');
    expect(at(berlin, '2023-07-10 12:00')).toBe('2023-07-10T10:00:00.000Z');
    expect(at(berlin, '2023-03-26 02:30')).toBe('2023-03-26T01:30:00.000Z'); // skipped: 03:30 in summer
    expect(at(berlin, '2023-10-29 02:30')).toBe('2023-10-29T00:30:00.000Z'); // the first of two
    expect(at(new ZoneClock('Africa/Cairo'), '2023-04-28')).toBe('2023-04-27T22:00:00.000Z'); // midnight is skipped
  });

  it('tells the day by its own clock', () => {
    expect(berlin.dayOf(Date.parse('2023-08-06T22:30:00Z'))).toBe('2023-08-07');
    expect(new ZoneClock('America/New_York').dayOf(Date.parse('2023-08-06T03:59:00Z'))).toBe('2023-08-05');
    expect(new ZoneClock('Asia/Kathmandu').dayOf(Date.parse('2023-08-05T18:15:00Z'))).toBe('2023-08-06');
  });
});

describe('momentReader', () => {
  const settings = { timeZone: 'Europe/Berlin', dateOrder: undefined, tomorrow: '2023-08-10' };

  it('takes a zone at the end of a name before that of the source, and counts days where the source is', () => {
    const read = momentReader('Conversation started at (America/New_York)', settings);
    expect(read('2023-08-06 19:20')).toEqual({ day: '2023-08-07', instant: Date.parse('2023-08-06T23:20:00Z') });
    expect(read('2023-08-06')).toMatchObject({ day: '2023-08-06' });
    expect(momentReader('At (Mars/Olympus)', settings)('2023-08-06 23:30')).toMatchObject({ day: '2023-08-06' });
  });

  it('refuses days that have not come, that do not exist, and that could be two', () => {
    const read = momentReader('Created at', settings);
    expect(read('2023-08-10 10:00')).toHaveProperty('day');
    expect(read('2023-08-11')).toEqual({ problem: '2023-08-11 has not come yet; write the day on which it happened.' });
    expect(read('2023-02-30')).toEqual({ problem: expect.stringContaining('not a day') });
    expect(read('03/04/2023')).toEqual({ problem: expect.stringContaining('could be two days') });
    expect(momentReader('Created at', { ...settings, dateOrder: 'month-first' })('26/04/2023')).toEqual({ problem: expect.stringContaining('month first') });
  });
});
