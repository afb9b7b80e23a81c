import { plainDate } from '@throughline/domain';
import { shareCheck } from './check.rules.js';
import { checksumOf, periodOf, reportOf, topmost, wholeMonths } from './inspection.rules.js';
import { silentUnhappy } from './silent-unhappy.rules.js';

const TODAY = plainDate('2026-03-15');
const asked = (from?: string, until?: string) => ({
  from: from === undefined ? undefined : plainDate(from),
  until: until === undefined ? undefined : plainDate(until),
});

describe('the period of an inspection', () => {
  it('is the twelve months that are over, when nothing else is asked for', () => {
    expect(periodOf({}, TODAY)).toEqual({ from: '2025-03-01', until: '2026-02-28' });
    expect(periodOf(asked('2026-01-01'), TODAY)).toEqual({ from: '2026-01-01', until: '2026-02-28' });
    expect(periodOf(asked(undefined, '2025-12-31'), TODAY)).toEqual({ from: '2025-01-01', until: '2025-12-31' });
  });

  it.each([
    ['2026-01-01', '2026-03-16', '#/until'],
    ['2026-03-15', '2026-03-14', '#/from'],
    ['2026-02-01', '2026-02-27', '#/from'],
    ['2023-01-01', '2025-12-31', '#/from'],
  ])('is refused from %s until %s', (from, until, pointer) => {
    expect(() => periodOf(asked(from, until), TODAY)).toThrow(
      expect.objectContaining({ code: 'inspection-period', fields: [expect.objectContaining({ pointer })] }),
    );
  });
});

describe('what the estimate is made of', () => {
  const whole = (from: string, until: string) => wholeMonths({ from: plainDate(from), until: plainDate(until) });

  it('is whole months alone', () => {
    expect(whole('2025-01-01', '2025-12-31')).toEqual({ from: '2025-01-01', until: '2025-12-31' });
    expect(whole('2025-01-02', '2025-12-30')).toEqual({ from: '2025-02-01', until: '2025-11-30' });
    expect(whole('2025-01-15', '2025-02-15')).toEqual({ from: '2025-02-01', until: '2025-01-31' });
  });

  it('is of the topmost teams among those chosen', () => {
    const tree = [
      ['all', null],
      ['region', 'all'],
      ['north', 'region'],
      ['west', 'all'],
    ].map(([id, parentId]) => ({ id: id!, parentId: parentId! }));
    expect([...topmost(tree, ['north', 'region'])]).toEqual([
      ['region', 'region'],
      ['north', 'region'],
    ]);
    expect([...topmost(tree, [])].map(([, top]) => top)).toEqual(['all', 'all', 'all', 'all']);
  });
});

describe('a report', () => {
  const silent = silentUnhappy({ ratings: null, contacts: null, complaints: [] });
  const report = (today: string) =>
    reportOf({
      ...{ position: 7, organisation: 'Alpha', today: plainDate(today), from: plainDate('2025-01-01'), until: plainDate('2025-12-31') },
      ...{ teams: [], complaints: 12, barrierRuns: 0, silent },
      checks: [shareCheck('answered-in-time', 12, []), shareCheck('noted-in-time', 12, [])],
    });

  it('is numbered, valid for twelve months, and lists its checks in their order', () => {
    expect(report('2026-03-15')).toMatchObject({
      number: 'MOT-2026-0007',
      validUntil: '2027-03-14',
      result: 'pass',
      checks: [{ id: 'noted-in-time' }, { id: 'answered-in-time' }],
    });
    expect(report('2028-02-29').validUntil).toBe('2029-02-27');
  });

  it('has the checksum of its letters', () => {
    expect(checksumOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
