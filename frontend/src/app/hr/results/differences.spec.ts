import { clearDifferences, discoveries } from './differences';

describe('Which differences are clear', () => {
  it('agrees with the example of Benjamini and Hochberg (1995): of fifteen tests the four smallest are discoveries at 0.05', () => {
    const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(discoveries(published, 0.05)).toEqual(published.map((p) => p <= 0.0095));
    const mixed = published.toReversed();
    expect(discoveries(mixed, 0.05)).toEqual(mixed.map((p) => p <= 0.0095));
  });

  it('counts a p-value in although it misses its own step, when a larger one makes its step', () => {
    expect(discoveries([0.04, 0.03, 0.9, 0.001], 0.06)).toEqual([true, true, false, true]);
  });

  it('finds nothing in nothing', () => {
    expect(clearDifferences([])).toEqual([]);
  });

  it('holds a single figure clear exactly when its interval leaves out the reference', () => {
    expect(clearDifferences([{ mean: 60, low: 55, high: 65, reference: 65.1 }])).toEqual([true]);
    expect(clearDifferences([{ mean: 60, low: 55, high: 65, reference: 64.9 }])).toEqual([false]);
  });

  it('asks more of each figure the more of them there are', () => {
    const near = { mean: 60, low: 55, high: 65, reference: 65.5 };
    const none = { mean: 60, low: 55, high: 65, reference: 60 };
    expect(clearDifferences([near, ...Array<typeof none>(20).fill(none)]).some(Boolean)).toBe(false);
  });

  it('never marks a figure whose interval was rounded away', () => {
    expect(clearDifferences([{ mean: 90, low: 90, high: 90, reference: 50 }])).toEqual([false]);
  });
});
