import { plainDate, Refusal } from '@throughline/domain';
import { announcedEnd, earliestEnd, lastDayOf, mayEndNow, mayExtend } from './early-ending.rules.js';

const cycle = { state: 'open', opensOn: '2026-11-02', closesOn: '2026-11-30' } as const;
const today = plainDate('2026-11-10');
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'none';
};

describe('an early end of a cycle', () => {
  it('needs three days of notice, and never comes within the first week', () => {
    expect(earliestEnd(cycle, today, 3)).toBe('2026-11-13');
    expect(earliestEnd(cycle, plainDate('2026-11-02'), 3)).toBe('2026-11-08');
    expect(announcedEnd(cycle, undefined, '2026-11-13', today, 3)).toBe('2026-11-13');
    expect(code(() => announcedEnd(cycle, undefined, '2026-11-12', today, 3))).toBe('invalid-end');
    expect(code(() => announcedEnd(cycle, undefined, '2026-11-30', today, 3))).toBe('invalid-end');
  });
  it('is announced once, of a cycle that is open', () => {
    const announced = { announcedOn: '2026-11-09', lastDay: '2026-11-15' };
    expect(code(() => announcedEnd(cycle, announced, '2026-11-14', today, 3))).toBe('already-announced');
    expect(code(() => announcedEnd({ ...cycle, state: 'closed' }, undefined, '2026-11-14', today, 3))).toBe('cycle-not-open');
    expect(lastDayOf(cycle, announced)).toBe('2026-11-15');
    expect(lastDayOf(cycle, undefined)).toBe('2026-11-30');
  });
  it('leaves nothing to extend', () => {
    expect(code(() => mayExtend(undefined))).toBe('none');
    expect(code(() => mayExtend({ announcedOn: '2026-11-09', lastDay: '2026-11-15' }))).toBe('already-announced');
  });
  it('is the only way to close by hand before the last day, unless the operator asks for no notice', () => {
    const announced = { announcedOn: '2026-11-09', lastDay: '2026-11-15' };
    expect(code(() => mayEndNow(cycle, undefined, plainDate('2026-11-30'), 3))).toBe('needs-notice');
    expect(code(() => mayEndNow(cycle, announced, plainDate('2026-11-15'), 3))).toBe('needs-notice');
    expect(code(() => mayEndNow(cycle, announced, plainDate('2026-11-16'), 3))).toBe('none');
    expect(code(() => mayEndNow(cycle, undefined, plainDate('2026-12-01'), 3))).toBe('none');
    expect(code(() => mayEndNow(cycle, undefined, today, 0))).toBe('none');
  });
});
