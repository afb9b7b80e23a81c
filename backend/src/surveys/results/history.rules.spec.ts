import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import { historyNotes, historyOf, labelOf } from './history.rules.js';

const asked = (id: string): CycleQuestion => ({
  id,
  code: id,
  driver: 'growth',
  type: 'scale5',
  text: `Words of ${id}`,
  mandatory: true,
  scale: AGREEMENT_SCALE,
});
const cycle = (id: string, questions: CycleQuestion[], mean: number, interval: number | null = 4) => ({
  id,
  name: id,
  closedOn: '2026-01-01',
  questions,
  figure: { mean, low: interval && mean - interval, high: interval && mean + interval, sizeBand: interval ? '20-29' : '5-9' },
});

describe('the history of a measure', () => {
  it('is broken where a driver was made of other questions, with the reason', () => {
    const points = historyOf({ kind: 'driver', measure: 'growth' }, [
      cycle('spring', [asked('a'), asked('b')], 60),
      cycle('summer', [asked('a'), asked('b')], 62),
      cycle('autumn', [asked('a'), asked('c')], 70),
    ]);
    expect(points.map((point) => point.break)).toEqual([undefined, undefined, expect.stringContaining('Other questions were asked')]);
    expect(points[1]).toMatchObject({ cycleId: 'summer', value: 62, low: 58, high: 66, sizeBand: '20-29' });
  });

  it('is broken where a question came to mean something else, for it and for its driver', () => {
    const cycles = [cycle('spring', [asked('a')], 3), cycle('autumn', [{ ...asked('a'), meaning: 2 }], 4)];
    expect(historyOf({ kind: 'question', measure: 'a' }, cycles)[1]!.break).toContain('means something else than it did in spring');
    expect(historyOf({ kind: 'driver', measure: 'growth' }, cycles)[1]!.break).toContain('A question of Growth means something else');
  });

  it('goes on for a question whatever else was asked', () => {
    const points = historyOf({ kind: 'question', measure: 'a' }, [cycle('spring', [asked('a')], 3), cycle('autumn', [asked('a'), asked('c')], 4)]);
    expect(points.map((point) => point.break)).toEqual([undefined, undefined]);
  });

  it('has no interval for few answers, and says what was left out', () => {
    const points = historyOf({ kind: 'question', measure: 'a' }, [cycle('spring', [asked('a')], 3, null)]);
    expect(points[0]).not.toHaveProperty('low');
    expect(historyNotes(points, 2)).toEqual([
      'There is no second figure yet to compare with.',
      expect.stringContaining('fewer than twenty answers'),
      expect.stringContaining('The figures of 2 cycles are left out'),
    ]);
  });

  it('has the words of the question or of the driver, and none for what was not asked', () => {
    expect(labelOf({ kind: 'question', measure: 'a' }, [asked('a')])).toBe('Words of a');
    expect(labelOf({ kind: 'driver', measure: 'growth' }, [asked('a')])).toBe('Growth');
    expect(labelOf({ kind: 'driver', measure: 'voice' }, [asked('a')])).toBeUndefined();
  });
});
