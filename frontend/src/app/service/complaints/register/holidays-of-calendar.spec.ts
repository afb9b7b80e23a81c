import { COMPLAINT } from '@throughline/domain';
import { holidaysOfCalendar } from './holidays-of-calendar';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const daysOf = (text: string) => {
  const read = holidaysOfCalendar(text);
  return 'problem' in read ? read.problem : read.days.map(({ on, name }) => `${on} ${name}`);
};

describe('holidays of a calendar file', () => {
  it('are its whole days, as the UK’s government writes them', () => {
    const uk = calendar(
      'METHOD:PUBLISH',
      event('DTEND;VALUE=DATE:20261226', 'DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day', 'UID:a@gov.uk', 'DTSTAMP:20260101T000000Z'),
      event('DTEND;VALUE=DATE:20260102', 'DTSTART;VALUE=DATE:20260101', 'SUMMARY:New Year’s Day'),
    );
    expect(daysOf(uk)).toEqual(['2026-01-01 New Year’s Day', '2026-12-25 Christmas Day']);
  });

  it.each([
    [
      'a feast of three days',
      event('DTSTART;VALUE=DATE:20260320', 'DTEND;VALUE=DATE:20260323', 'SUMMARY:Eid'),
      ['2026-03-20 Eid', '2026-03-21 Eid', '2026-03-22 Eid'],
    ],
    ['one that says how long it lasts', event('DTSTART;VALUE=DATE:20260320', 'DURATION:P2D', 'SUMMARY:Eid'), ['2026-03-20 Eid', '2026-03-21 Eid']],
    [
      'a name over two lines with escapes',
      event('DTSTART:20260501', 'SUMMARY;LANGUAGE="de:at":Tag der\r\n  Arbeit\\, frei'),
      ['2026-05-01 Tag der Arbeit, frei'],
    ],
    ['no name', event('DTSTART;VALUE=DATE:20260501'), ['2026-05-01 2026-05-01']],
    ['an alarm with a name of its own', event('DTSTART:20260501', 'BEGIN:VALARM', 'SUMMARY:Wake up', 'END:VALARM', 'SUMMARY:May Day'), ['2026-05-01 May Day']],
    ['an end before its beginning', event('DTSTART:20260501', 'DTEND:20250501', 'SUMMARY:May Day'), ['2026-05-01 May Day']],
    ['letters that turn the line round', event('DTSTART:20260501', 'SUMMARY:May\u202e Day\u0007'), ['2026-05-01 May Day']],
  ])('are read with %s', (_, lines, days) => expect(daysOf(calendar(lines))).toEqual(days));

  it.each([
    ['a page', '<html>BEGIN:VCALENDAR', 'not-a-calendar'],
    ['nothing', '', 'not-a-calendar'],
    ['a calendar that is cut', calendar(event('DTSTART:20260501')).slice(0, 60), 'cut-off'],
    ['a meeting', calendar(event('DTSTART:20260501T100000Z', 'SUMMARY:Meeting')), 'no-days'],
    ['a day that there is not', calendar(event('DTSTART:20260231', 'SUMMARY:Never')), 'no-days'],
    ['what was called off', calendar(event('DTSTART:20260501', 'STATUS:CANCELLED')), 'no-days'],
  ])('are not found in %s', (_, text, problem) => expect(daysOf(text)).toBe(problem));

  it('that repeat by a rule are counted, and there for the first time only', () => {
    const read = holidaysOfCalendar(calendar(event('DTSTART:20260501', 'RRULE:FREQ=SECONDLY;COUNT=999999999', 'SUMMARY:May Day')));
    expect(read).toEqual({ days: [{ on: '2026-05-01', name: 'May Day' }], repeating: 1 });
  });

  it('of a file that is made to take for ever are read at once, and never more than can be kept', () => {
    const started = Date.now();
    const endless = calendar(event('DTSTART:00010101', 'DTEND:99991231', 'SUMMARY:Always'), event('DTSTART:20260501', `SUMMARY:${'x'.repeat(500_000)}`));
    expect(daysOf(endless)).toHaveLength(32);
    const many = Array.from({ length: 50_000 }, (_, i) =>
      event(`DTSTART:${2000 + (i % 90)}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}`),
    );
    expect(daysOf(calendar(...many)).length).toBeLessThanOrEqual(COMPLAINT.holidaysMost + 31);
    const folded = `BEGIN:VCALENDAR\r\nSUMMARY:${'\r\n x'.repeat(300_000)}\r\nEND:VCALENDAR`;
    expect(daysOf(folded)).toBe('no-days');
    expect(Date.now() - started).toBeLessThan(4000);
    const read = holidaysOfCalendar(endless);
    expect('problem' in read ? 0 : Math.max(...read.days.map(({ name }) => name.length))).toBe(120);
  });
});
