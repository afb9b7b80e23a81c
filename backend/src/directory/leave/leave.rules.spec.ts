import { checkedLeave, type Leave, leaveOn } from './leave.rules.js';

const leave = (from: string, last: string | null = null): Leave => ({ from, last });
const refused = (...given: Leave[]): unknown => {
  try {
    return checkedLeave(given);
  } catch (error) {
    const { code, fields } = error as { code: string; fields: { pointer: string }[] };
    return [code, ...fields.map(({ pointer }) => pointer)];
  }
};

describe('leave', () => {
  it('is kept in the order of days, also where stretches follow each other directly', () => {
    expect(checkedLeave([leave('2026-03-01'), leave('2026-02-01', '2026-02-28')])).toEqual([leave('2026-02-01', '2026-02-28'), leave('2026-03-01')]);
    expect(checkedLeave([leave('2026-03-01', '2026-03-01')])).toHaveLength(1);
  });

  it('does not end before it begins, and is not twice on one day', () => {
    expect(refused(leave('2026-01-01', '2026-01-02'), leave('2026-03-02', '2026-03-01'))).toEqual(['leave-ends-before-it-begins', '#/leave/1/last']);
    expect(refused(leave('2026-03-05', '2026-03-09'), leave('2026-03-01', '2026-03-05'))).toEqual(['leave-overlaps', '#/leave/0/from']);
    expect(refused(leave('2026-01-01'), leave('2027-01-01', '2027-02-01'))).toEqual(['leave-overlaps', '#/leave/1/from']);
    expect(refused(leave('2026-01-01', '2026-01-02'), leave('2026-01-01', '2026-01-05'))).toEqual(['leave-overlaps', '#/leave/1/from']);
    expect(() => checkedLeave([leave('2026-01-01'), leave('2026-02-01')])).toThrow('There is leave from 2026-01-01 without an end already; write other days');
  });

  it('holds on its first and its last day, and as long as nobody has ended it', () => {
    const standing = [leave('2026-03-02', '2026-03-08'), leave('2026-06-01')];
    expect(['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09', '2026-05-31', '2030-01-01'].map((day) => leaveOn(standing, day)?.from)).toEqual([
      undefined,
      '2026-03-02',
      '2026-03-02',
      undefined,
      undefined,
      '2026-06-01',
    ]);
  });

  it('is one where it goes on the next day', () => {
    const standing = [leave('2026-01-01', '2026-01-31'), leave('2026-02-01', '2026-02-28'), leave('2026-03-02', '2026-03-05')];
    expect(leaveOn(standing, '2026-02-10')).toEqual(leave('2026-01-01', '2026-02-28'));
    expect(leaveOn(standing, '2026-03-02')).toEqual(leave('2026-03-02', '2026-03-05'));
  });
});
