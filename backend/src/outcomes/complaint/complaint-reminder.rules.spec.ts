import type { PlainDate } from '@throughline/domain';
import { receiversOf, reminderOf } from './complaint-reminder.rules.js';

const day = (text: string): PlainDate => text as PlainDate;
const CALENDAR = { weekendDays: [6, 7], holidays: new Set(['2026-04-06']) };
/** The Tuesday after Easter Monday. */
const DUE = day('2026-04-07');

describe('reminders of the deadlines of complaints', () => {
  it.each([
    ['2026-04-02', 1, null],
    ['2026-04-03', 1, 'before'],
    ['2026-04-05', 1, 'before'],
    ['2026-04-02', 2, 'before'],
    ['2026-04-06', 0, null],
    ['2026-04-07', 1, 'today'],
    ['2026-04-08', 1, 'passed'],
    ['2026-06-01', 0, 'passed'],
  ])('on %s, %i working days ahead: %s', (today, ahead, kind) => {
    expect(reminderOf(DUE, day(today), ahead, CALENDAR)).toBe(kind);
  });

  it('go to the owner, and to the deputy and the service managers only once a deadline passed', () => {
    const people = { ownerId: 'owner', deputyId: 'deputy' };
    const reached = new Set(['owner', 'deputy', 'manager']);
    expect(receiversOf('before', people, ['manager', 'owner'], reached)).toEqual(['owner']);
    expect(receiversOf('today', people, ['manager', 'owner'], reached)).toEqual(['owner']);
    expect(receiversOf('passed', people, ['manager', 'owner'], reached)).toEqual(['owner', 'deputy', 'manager']);
    expect(receiversOf('before', { ownerId: null, deputyId: null }, ['manager'], reached)).toEqual(['manager']);
  });

  it('go to the deputy and the service managers where no mail reaches the owner, and to nobody who has left', () => {
    const people = { ownerId: 'left', deputyId: 'deputy' };
    expect(receiversOf('before', people, ['manager'], new Set(['deputy', 'manager']))).toEqual(['deputy', 'manager']);
    expect(receiversOf('passed', people, ['manager'], new Set(['manager']))).toEqual(['manager']);
    expect(receiversOf('today', people, ['manager'], new Set())).toEqual([]);
  });
});
