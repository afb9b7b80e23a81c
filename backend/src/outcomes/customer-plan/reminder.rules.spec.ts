import { LANGUAGES, plainDate } from '@throughline/domain';
import { reminderMail } from './reminder-mail.rules.js';
import { dueReminder, mayMailNow, remindedOf } from './reminder.rules.js';

const today = plainDate('2026-11-23');

describe('a reminder of a contact', () => {
  it('goes to who makes it, else to the owner, else to a deputy; to the first who is here', () => {
    const people = [
      { employeeId: 'ann', part: 'owner' as const },
      { employeeId: 'ben', part: 'deputy' as const },
      { employeeId: 'carl', part: 'deputy' as const },
    ];
    expect(
      remindedOf(
        people,
        new Map([
          ['ann', 'here'],
          ['ben', 'here'],
        ]),
      ),
    ).toBe('ann');
    expect(
      remindedOf(
        people,
        new Map([
          ['ann', 'away'],
          ['carl', 'here'],
        ]),
      ),
    ).toBe('carl');
    expect(
      remindedOf(
        [...people, { employeeId: 'dora', part: 'next' }],
        new Map([
          ['ann', 'here'],
          ['dora', 'here'],
        ]),
      ),
    ).toBe('dora');
    expect(remindedOf(people, new Map([['ann', 'away']]))).toBeUndefined();
  });

  it('comes some days before, and when the day is over', () => {
    const due = (on: string) => dueReminder(plainDate(on), today, 3);
    expect([due('2026-11-27'), due('2026-11-26'), due('2026-11-23'), due('2026-11-22')]).toEqual([undefined, 'before', 'before', 'overdue']);
  });

  it('comes from the hour of mail on by the clock of the person, outside quiet hours and days', () => {
    const hours = { mailHour: 9, quietFrom: 20, quietUntil: 8, quietDays: [6, 7] };
    const at = (time: string, day = today, zone = 'Europe/Berlin') => mayMailNow(new Date(time), day, zone, hours);
    expect([at('2026-11-23T07:59:00Z'), at('2026-11-23T08:00:00Z'), at('2026-11-23T18:59:00Z'), at('2026-11-23T19:30:00Z')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(at('2026-11-23T08:00:00Z', today, 'America/New_York')).toBe(false);
    expect(at('2026-11-22T10:00:00Z', plainDate('2026-11-22'))).toBe(false);
    expect(mayMailNow(new Date('2026-11-22T03:00:00Z'), plainDate('2026-11-22'), 'UTC', 'any')).toBe(true);
  });
});

describe('the mail of a day', () => {
  const contact = { customer: 'Harbour Bakery', reference: 'K-1', on: plainDate('2026-11-22'), about: 'the new ovens', instead: null };

  it('names what is overdue and what is coming, and whose place the reader takes', () => {
    const { text } = reminderMail(
      { name: 'Ben', overdue: [contact], coming: [{ ...contact, on: today, about: '', instead: 'Ann' }], link: 'https://t.test/plans' },
      'en',
    );
    expect(text).toBe(
      'Hello Ben,\n\nThe day of these contacts is over, and none is noted:\n- Harbour Bakery (K-1), Sunday, 22 November 2026: the new ovens\n\n' +
        'These contacts are coming up:\n- Harbour Bakery (K-1), Monday, 23 November 2026 (in place of Ann)\n\n' +
        'Your customers, and a place to note a contact or to move its day:\nhttps://t.test/plans\n',
    );
  });

  it.each(LANGUAGES)('speaks %s, and is short', (language) => {
    const { subject, text } = reminderMail(
      { name: 'Ben', overdue: Array.from({ length: 40 }, () => contact), coming: [contact], link: 'https://t.test' },
      language,
    );
    expect(subject).not.toBe('');
    expect(text).not.toMatch(/undefined|\{|\}/);
    expect(text.match(/^- /gm)).toHaveLength(26);
  });
});
